"""Acts that questions ask about and meeting reports seldom tell: paying, opposing, electing, signing, arresting.

A passage on the right subject that tells of no such act does not answer whether or by whom it was done.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import datum

ACTS = (
    datum(
        r"\b(?:financi(?:o|aron|a|an|ara|aran|aba|aban|ad[oa]s?)\b|patrocin\w+|subvencion\w+|sufrag\w+|don(?:o|aron|"
        r"ar|antes?)\b|"
        r"(?:will |did |who |which \w+ )fund(?:ed|s)?\b|funded\b|financed\b|sponsor\w*|financer?a?\b)",
        r"\b(?:financi(?:o\b|an?\b|aron|ar|ad)|patrocin|subvenci|sufrag|aport(?:o|ar|aron)|contribuy|don(?:o|aron|"
        r"ante))",
        "que nadie lo financiara",
    ),
    datum(
        r"\b(?:opus(?:o|ieron)|opon(?:e|en|ia|ian)|rechaz(?:o|aron)|vet(?:o|aron)|"
        r"(?<!con que )(?<!el )objet(?:o|aron)|protest(?:o|aron)|"
        r"discrep(?:o|aron)|"
        r"critic(?:o|aron)|opposed?|oppose|reject(?:s|ed)?|objected|protested|disagreed?|rejete[es]*|critique[es]*)\b",
        r"\b(?:opus|opon|opuest|rechaz|vet(?:o|aron)|objecion|reservas?\b|discrep|critica(?:s|ron)\b|tela de juicio|"
        r"desacuerdo|en contra)",
        "que nadie se opusiera",
    ),
    datum(
        r"\b(?:eligi(?:o|eron)|elegid[oa]s?|(?<!se )nombr(?:o|aron) (?:al?|como|para|presid\w+|"
        r"relator\w*|director\w*|expert\w*)\b|quien(?:es)? nombr(?:o|aron)|nombrad[oa]s?|design(?:o|aron)|"
        r"dimiti(?:o|eron)|"
        r"renunci(?:o|aron)|elect(?:ed)?|"
        r"appoint(?:ed)?|resign(?:ed)?|elus?|elue?s?|nommee?s?|demissionne[es]*)\b",
        r"\b(?:elegid|eligi|eleccion|nombr(?:o|aron|ad|amient)|design|dimi(?:ti|si)|renunci)",
        "ninguna elección ni nombramiento",
    ),
    datum(
        r"\b(?:firm(?:o|aron)|suscribi(?:o|eron)|ratific(?:o|aron|ado)|adhiri(?:o|eron)|signed|ratified|acceded|"
        r"signee?s?|ratifiee?s?|ratifier)\b",
        r"\b(?:firm(?:o|aron|ad|ar\b)|suscri|ratific|adhe[rs]|adhi|signatari|acuerdos?\b|sum[aoó]|uni(?:o|er|do|rs|eron|endo)|"
        r"incorpor)",
        "ninguna firma ni ratificación",
    ),
    datum(
        r"\b(?:detuv(?:o|ieron)|(?:fue|fueron|han sido) detenid[oa]s?|arrest(?:o|aron|ad[oa]s?|ed)?|encarcel(?:o|"
        r"aron|ad[oa]s?)|jailed|imprisoned|"
        r"arrete[es]*|emprisonne[es]*)\b",
        r"\b(?:detuv|deten(?:er|id)|arrest|encarcel)",
        "ninguna detención",
    ),
    datum(
        r"\b(?:conden(?:o|aron)|(?:fue|fueron|han sido) condenad[oa]s?|juzg(?:o|aron)|absolvi(?:o|eron)|convicted|"
        r"acquitted|sentenced|"
        r"condamne[es]*|jugee?s?|acquitte[es]*)\b",
        r"\b(?:conden|juzg|absol|sentenci|enjuici)",
        "ninguna condena",
    ),
    datum(
        r"\b(?:demand(?:o|aron)|mult(?:o|aron)|expuls(?:o|aron)|(?:fue|fueron) (?:multad|expulsad)[oa]s?|sued|"
        r"expelled|expulsee?s?)\b",
        r"\b(?:demanda(?:s|ron|do)?\b|mult(?:a|o|ad)|expuls|exclui)",
        "ninguna demanda, multa ni expulsión",
    ),
    datum(
        r"\b(?:visit(?:o|aron|ara|aran)|viaj(?:o|aron)|hosped(?:o|aron)|visited|travell?ed|flew|visite[es]*)\b",
        r"\b(?:visit|viaj|hosped)",
        "ninguna visita ni viaje",
    ),
    datum(
        r"\b(?:naci(?:o|eron) en|muri(?:o|eron)|falleci(?:o|eron)|se cas(?:o|aron)|se gradu(?:o|aron)|was born|"
        r"were born|died|married|graduated|"
        r"est nee?|est morte?|mort en)\b",
        r"\b(?:naci(?:o|eron|d)|muri|muert|fallec|cas(?:o|aron|ad)|gradu(?:o|ad))",
        "ningún dato de la vida de nadie",
    ),
    datum(
        r"\b(?:gan(?:o|aron) (?:el|la|un|una)|premi(?:aron|ad[oa]s?)|galardon\w*|won|awarded|gagne[es]*|"
        r"remporte[es]*)\b",
        r"\b(?:gan(?:o|aron|ador)|premi|galardon)",
        "ningún premio ni victoria",
    ),
    datum(
        r"\b(?:se disculp(?:o|aron)|pid(?:io|ieron) (?:disculpas|perdon)|prometi(?:o|eron)|amenaz(?:o|aron)|"
        r"apologi[sz]ed?|promised|threatened|"
        r"s'est excusee?|a promis)\b",
        r"\b(?:disculp|perdon|promet|compromet|amenaz)",
        "ninguna disculpa, promesa ni amenaza",
    ),
    datum(
        r"\b(?:disolvi(?:o|eron)|disuelt[oa]|cancel(?:o|aron|ad[oa]s?|led|ed)|suspendi(?:o|eron)|suspended|anul(?:o|"
        r"aron|ad[oa]s?)|dissolved|"
        r"annulee?s?|suspendue?s?)\b",
        r"\b(?:disolv|disuel|cancel|suspend|suspens|anul)",
        "ninguna disolución, suspensión ni anulación",
    ),
    datum(
        r"\b(?:(?:ha|han|habia|habian) (?:cumplido|aplicado|implementado|incumplido|acatado)|(?:in)?cumpl(?:io|"
        r"ieron)|aplic(?:o|aron)|"
        r"(?:ha(?:s|ve) )?(?:implemented|complied with|applied)|(?:appliquee?s?|respectee?s?|mis(?:es?)? en oeuvre))\b"
        r".{0,60}\b(?:recomendaci|recommend|recommand)|\bhan? (?:dado|tenido) (?:resultados?|efectos?|frutos?)\b",
        r"\b(?:ha|han|habia|habian) (?:cumplid|aplicad|implementad)|\baplic(?:o|aron)\b|\bresultados? (?:positiv|"
        r"satisfactori)",
        "quién ha aplicado las recomendaciones ni con qué resultado",
    ),
)
