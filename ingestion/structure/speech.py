"""The verbs of reported speech in summaries of a discussion, in Spanish, English and French."""

from __future__ import annotations

_SPANISH = (
    "abog(?:ó|aron)|abord(?:ó|aron)|acog(?:ió|ieron)|afirm(?:ó|aron)|agradec(?:ió|ieron)|agreg(?:ó|aron)|"
    "advirti(?:ó|eron)|aludi(?:ó|eron)|aleg(?:ó|aron)|alent(?:ó|aron)|añadi(?:ó|eron)|apoy(?:ó|aron)|apunt(?:ó|aron)|"
    "asegur(?:ó|aron)|celebr(?:ó|aron)|coincidi(?:ó|eron)|coment(?:ó|aron)|comunic(?:ó|aron)|conden(?:ó|aron)|"
    "confirm(?:ó|aron)|consider(?:ó|aron)|contest(?:ó|aron)|convin(?:o|ieron)|cuestion(?:ó|aron)|declar(?:ó|aron)|"
    "describi(?:ó|eron)|destac(?:ó|aron)|dio|dieron|dij(?:o|eron)|elogi(?:ó|aron)|encomi(?:ó|aron)|exhort(?:ó|aron)|"
    "explic(?:ó|aron)|expres(?:ó|aron)|expus(?:o|ieron)|felicit(?:ó|aron)|formul(?:ó|aron)|habl(?:ó|aron)|"
    "hiz?c?(?:o|ieron)|indic(?:ó|aron)|inform(?:ó|aron)|insisti(?:ó|eron)|inst(?:ó|aron)|intervin(?:o|ieron)|"
    "invit(?:ó|aron)|lament(?:ó|aron)|manifest(?:ó|aron)|mencion(?:ó|aron)|observ(?:ó|aron)|opin(?:ó|aron)|"
    "pid(?:ió|ieron)|plante(?:ó|aron)|preconiz(?:ó|aron)|pregunt(?:ó|aron)|present(?:ó|aron)|propus(?:o|ieron)|"
    "pus(?:o|ieron)|recalc(?:ó|aron)|reconoc(?:ió|ieron)|record(?:ó|aron)|recomend(?:ó|aron)|rechaz(?:ó|aron)|"
    "reiter(?:ó|aron)|respald(?:ó|aron)|respondi(?:ó|eron)|resalt(?:ó|aron)|señal(?:ó|aron)|solicit(?:ó|aron)|"
    "sostuv(?:o|ieron)|subray(?:ó|aron)|sugir(?:ió|ieron)|tom(?:ó|aron)|"
    "se\\s(?:refiri(?:ó|eron)|opus(?:o|ieron)|mostr(?:ó|aron)|declar(?:ó|aron)|pregunt(?:ó|aron)|sum(?:ó|aron)|"
    "mostr(?:ó|aron)|abstuv(?:o|ieron)|lament(?:ó|aron))"
)
# Summary records tell in the present.
_SPANISH_PRESENT = (
    "dicen?|señalan?|expresan?|indican?|observan?|destacan?|subrayan?|presentan?|explican?|recuerdan?|preguntan?|"
    "piden?|apoyan?|celebran?|lamentan?|propone[n]?|informan?|declaran?|sugieren?|hacen?|manifiestan?|opinan?|"
    "agradecen?|acogen?|afirman?|exhortan?|insta[n]?|rechazan?|condenan?|reiteran?|respond(?:e|en)|anuncian?|"
    "señala[n]?|se\\s(?:refieren?|suma[n]?|oponen?|pregunta[n]?)"
)
_ENGLISH = (
    "said|stated|noted|stressed|emphasized|highlighted|underlined|expressed|observed|asked|added|explained|reported|"
    "recalled|suggested|proposed|called|commended|thanked|welcomed|regretted|pointed|drew|informed|indicated|"
    "reiterated|mentioned|supported|urged|presented|introduced|described|replied|agreed|made|referred|underscored"
)
_FRENCH = (
    "(?:a|ont)\\s(?:déclaré|dit|souligné|noté|indiqué|rappelé|fait|exprimé|ajouté|expliqué|demandé|proposé|estimé|"
    "présenté|remercié|insisté|évoqué|recommandé|suggéré|appelé|salué|précisé)|(?:dit|déclare|souligne|note|indique)"
)
SPOKE = rf"(?:{_SPANISH}|{_SPANISH_PRESENT}|{_ENGLISH}|{_FRENCH})\b"
# "se señaló", "it was noted", "il a été souligné": nobody is named.
IMPERSONAL = (
    r"\bse\s(?!refiri|opus|mostr|declar(?:ó|aron)\s(?:parti|a\sfavor|en\scontra)|abstuv|sum)"
    r"(?:señal|subray|destac|recalc|observ|indic|mencion|inform|afirm|expres|record|propus|sugir|insist|explic|puso)\w+"
    r"|\bit was (?:noted|stressed|observed|pointed|stated|suggested|emphasized)|\bil a été (?:souligné|noté|rappelé)"
)
