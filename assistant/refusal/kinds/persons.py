"""What questions ask of persons and reports seldom give: nationality, life, names, successors, candidates.

Patterns are searched in folded text; in a text "^" stands before every word that is written with a capital.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import PERSON, datum

# "153 ciudadanos extranjeros" gives no nationality; "ciudadanos de Viet Nam", "víctimas nigerianas" do.
_DEMONYM = r"(?!extranj|humana|ancian|herman|seguridad)\w+(?:ian|il|ol|ric|ug|bi|ib)?(?:[ai]n[oa]s?|enses?|eses?)\b"

PERSONS = (
    datum(
        r"\b(?:(?:de )?(?:que|cual(?:es)?) (?:es |era |eran |son )?(?:la |las )?nacionalidad(?:es)?|"
        r"(?:what|which) nationalit\w+|quelles? (?:est |etait |etaient )?(?:la |les )?nationalites?|"
        r"de que pais(?:es)? (?:era[n]?|son|procedia[n]?|proced[eo]n?|venia[n]?|viene[n]?|provenia[n]?)|"
        r"de donde (?:era[n]?|procedia[n]?|proced[eo]n?|venia[n]?|provenia[n]?)|"
        r"d'ou (?:venai\w+|vien\w+|etai\w+)|"
        r"where (?:were|was|did) .{2,50} (?:come )?from\b|which countr(?:y|ies) (?:were|was|"
        r"did) .{2,50} (?:come )?from\b)",
        rf"\bnacionalidad(?:es)? (?!extranj)|\b(?:nacionales|ciudadan[oa]s?|procedentes?|originari[oa]s?|provenientes?|"
        rf"venid[oa]s?|representante|delegad[oa]|observador[a]?|orador[a]?|ministr[oa]|fiscal|embajador[a]?) "
        rf"(?:de(?:l| la| los)?|en) \^|\bciudadan[oa]s? {_DEMONYM}|"
        rf"\b(?:victimas|mujeres|ninas|hombres|personas) {_DEMONYM}|\(\^|\bde origen \w+|\bpaises de origen\b|"
        r"\b(?:de|desde|a|en) \^\w+(?: \^\w+)?(?:,| y) (?:de |desde |a |en )?\^",
        "de qué nacionalidad",
    ),
    datum(
        r"\b(?:antes de (?:ir|llegar|ser|incorporarse|entrar|unirse|dirigir|asumir|ocupar|jubilarse|trabajar)|"
        r"before (?:joining|becoming|coming|moving|taking (?:up|over)|working)|"
        r"avant d(?:e rejoindre|e devenir|'etre|'arriver|'entrer))\b.{0,40}(?:\b(?:cargo|puesto|fiscal|jef|direct|"
        r"viena|"
        r"unodc|onu|naciones|oficina|ministr|embajad|vienna|office|post|bureau|vienne|poste)|\?|$)",
        r"\b(?:ex\b|anterior|previamente|antigu[oa]|habia sido|trayectoria|experiencia|carrera|antes de)",
        "nada de lo que esa persona hizo antes",
    ),
    datum(
        r"\b(?:que tiempo (?:hac|hiz|hara|hubo)\w*|(?:que|cual) (?:era |fue )?(?:la )?temperatura|llovi\w+|"
        r"(?:the|what) weather|did it rain|quel temps (?:fera|faisait|fait|a-t-il)|temps fera)\b",
        r"\b(?:lluvi|temperatura|grados|meteorolog|nieve)",
        "qué tiempo hacía",
    ),
    datum(
        r"\b(?:quien(?:es)? represent(?:o|aba|aron|aban)|who represented|qui representai\w*|qui a represente|"
        r"who (?:led|headed) .{0,20}delegation|quien(?:es)? (?:encabez|dirig|presid|lider)\w+ .{0,20}delegacion)\b",
        PERSON,
        "el nombre de quien representaba",
    ),
    datum(
        r"\b(?:que|which|what|quel(?:le)?) (?:superviviente|victima|juez[a]?|abogad[oa]|medic[oa]|policia|"
        r"diplomatic[oa]|"
        r"senador[a]?|diputad[oa]|alcalde|alcaldesa|presidente|presidenta|directora?|artista|actor|actriz|cantante|"
        r"survivor|victim|judge|lawyer|senator|mayor|actor|singer|journalist|survivante|avocate?|maire|chanteuse?) "
        r"(?!deb|pued|tien|should|must|can\b|may\b|need|doit|peut|de (?:trata|la trata)|que\b|es\b|is\b)",
        PERSON,
        "el nombre de esa persona",
    ),
    datum(
        r"\b(?:a quien (?:sustitu|reemplaz|suced|relev)\w+|quien (?:sustitu|reemplaz|suced|relev)\w+|"
        r"who (?:replaced|succeeded)|whom? did .{2,40} (?:replace|succeed)|qui a (?:remplace|succede)\w*)",
        r"\b(?:sustitu|reemplaz|sucesor|sucedi|suceder|relev[oa]|en lugar de)",
        "a quién sustituyó nadie",
    ),
    datum(
        r"\b(?:candidat[oa]s? (?:se present|compit|perd|rival)\w*|(?:que|cuantos|cuales) (?:otr[oa]s )?candidat\w+|"
        r"(?:which|what|other) candidates?|quels? (?:autres )?candidats?)\b",
        r"\b(?:candidat|postul)",
        "ninguna candidatura",
    ),
)
