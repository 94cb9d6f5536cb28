"""Who speaks for a thing or against it: "criticaron las aplicaciones" for "destacaron las aplicaciones"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.comparison import Comparison
from assistant.check.negation import denied_positions
from assistant.check.source import Finding, FindingKind

_AGAINST = re.compile(
    r" (?:critic(?:o|a|an|aron|aba|aban|ar|ando)|censur\w+|desaconsej\w+|deplor\w+"
    r"|recel\w+|desconfi\w+|se (?:quej|opus|opon)\w*|(?:previn|preven|advirt|advert|alert|en guardia)\w* contra"
    r"|(?:rest|quit)\w+ (?:importancia|peso|valor|hierro|merito|utilidad|relevancia|eficacia)"
    r"|menospreci\w+|desden\w+|tach\w+ de|contrapro\w+"
    r"|inutil(?:es)?|(?:malos|mal) ojos)(?= )"
)
_SPOKEN_AGAINST = re.compile(
    r" (?:critic\w*|censur\w*|desaconsej\w*|deplor\w*|lament\w*|recel\w*|desconfi\w*|quej\w*|opus\w*|opon\w*|oposi\w*"
    r"|preocup\w*|inquiet\w*|dificult\w*|desaf\w*|problem\w*|riesgo\w*|peligr\w*|obstac\w*|insuficien\w*"
    r"|inadecuad\w*|deficien\w*|falta|falt\w+|carec\w*|carenc\w*|escas\w*|limitaci\w*|reservas|advert\w*|advirt\w*"
    r"|rechaz\w*|duda\w*|retras\w*|negativ\w*|baj[oa]s?|impun\w*|evit\w*|desalent\w*|no|ni|sin embargo|poc[oa]s?)(?= )"
)
_FOR = re.compile(
    r" (?:elogi\w+|aplaud\w+|alab\w+|encomi(?:o|a|an|aron|os)|felicit\w+"
    r"|con (?:beneplacito|satisfaccion|agrado)|buenos ojos)(?= )"
)
_SPOKEN_FOR = re.compile(
    r" (?:elogi\w*|aplaud\w*|encomi\w*|felicit\w*|beneplac\w*|satisf\w*|agrad\w*|celebr\w*|exit\w*|logro\w*|acog\w*"
    r"|positiv\w*|benefic\w*|important\w*|importancia|util\w*|destac\w*|reconoc\w*|buenas|valor\w*|apoy\w*"
    r"|fundamental\w*|esencial\w*|ventaj\w*)(?= )"
)
_OVER = re.compile(
    r" (?:(?:da|dan|dar|dio|dieron|daba|dando) por (?:cerrad|terminad|zanjad|concluid|acabad)\w+|zanj\w+)(?= )"
)
_SPOKEN_OVER = re.compile(r" (?:termin\w*|conclu\w*|cerr\w*|zanj\w*|final\w*|clausur\w*|ultim\w*|acab\w*|fin)(?= )")
_WEIGHT = 0.6


def _is_denied(comparison: Comparison, found: re.Match[str]) -> bool:
    """ "Sin que nadie se opusiera"."""
    first, last = (len(comparison.claim.folded[:at].split()) for at in (found.start(), found.end()))
    return bool(denied_positions(comparison.claim) & set(range(first, last)))


def check_stance(comparison: Comparison) -> Iterator[Finding]:
    """What is spoken of against, or for, where its source has no word of blame, or of praise."""
    claim, source = comparison.claim.folded, comparison.focus_text()
    views = (
        (_AGAINST, _SPOKEN_AGAINST, "en contra"),
        (_FOR, _SPOKEN_FOR, "a favor"),
        (_OVER, _SPOKEN_OVER, "de su fin"),
    )
    for told, stated, what in views:
        found = told.search(claim)
        if found and not stated.search(source) and not _is_denied(comparison, found):
            reason = f"La fuente no habla {what} («{found.group().strip()}»)."
            yield Finding(FindingKind.POLARITY, _WEIGHT, reason)
            return
