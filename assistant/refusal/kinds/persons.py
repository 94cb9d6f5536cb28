"""What questions ask of persons and reports seldom give: nationality, age, sex, work, life, feelings, table and dress.

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
        r"\b(?:que edad(?:es)?|a que edad|edad (?:media (?:de|era)|promedio|minima|maxima)|(?:mean|average|minimum|"
        r"maximum) age|"
        r"what ages?|how old|quel age|quels ages|age (?:moyen|minimum|minimal))\b",
        r"\d+ anos|\bentre (?:los )?\d+ y (?:los )?\d+|anos de edad|\bmenores de \d|\bmayores de \d|"
        r"\bmenor(?:es)? de edad",
        "ninguna edad",
    ),
    datum(
        r"\b(?:de que (?:sexo|genero)|(?:what|which) (?:sex|gender) (?:was|were|is|are)|de quel sexe|"
        r"(?:hombres o mujeres|mujeres o hombres|men or women|women or men|hommes ou femmes|femmes ou hommes))\b",
        r"\b(?:mujer|hombre|nin[oa]s?\b|masculin|femenin|sexo\b|genero\b|varon)",
        "de qué sexo",
    ),
    datum(
        r"\b(?:a que se dedica\w*|en que trabaja\w*|que (?:profesion|oficio|estudios|carrera|titulo universitario)\b|"
        r"(?:what|which) (?:profession|occupation|degree)\b|for a living|quel(?:le)? (?:metier|profession|diplome)\b)",
        r"\b(?:profesi|oficio|ocupaci|trabaj|emple|abogad|fiscal|juez|magistrad|medic[oa]|profesor|maestr|diplomatic|"
        r"director|jef[ea]\b|investigador|estudi|licenciad|doctor|emplead|agricultor|pescador)",
        "ninguna profesión ni estudios",
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
        r"\b(?:como (?:iba[n]?|fue(?:ron)?) vestid\w+|que (?:ropa|traje|uniforme)|que llevaba[n]? puest\w+|"
        r"what .{0,30}\b(?:wear|wearing|wore)|how .{0,30}\bdressed|comment .{0,30} habille\w*|que portai\w+)\b",
        r"\b(?:vest(?:id|ia|ian)|ropa\b|traje|uniforme)",
        "cómo vestía nadie",
    ),
    datum(
        r"\b(?:que (?:se )?(?:comio|comieron|sirvi\w+|cen(?:o|aron)\b|almorz\w+)|(?:hubo|habia|ofreci\w+|"
        r"invit\w+) .{0,25}"
        r"(?:almuerzo|cena|cafe|coctel|banquete|refriger\w+)|menu\b|what .{0,30} (?:eat|ate)\b|"
        r"(?:lunch|dinner|coffee break|banquet)|dejeuner|repas\b|mange[es]?\b)",
        r"\b(?:almuerzo|cena\b|cafe\b|coctel|banquete|refriger|comida|comedor|aliment)",
        "qué se comió",
    ),
    datum(
        r"\b(?:que tiempo (?:hac|hiz|hara|hubo)\w*|(?:que|cual) (?:era |fue )?(?:la )?temperatura|llovi\w+|"
        r"(?:the|what) weather|did it rain|quel temps (?:fera|faisait|fait|a-t-il)|temps fera)\b",
        r"\b(?:lluvi|temperatura|grados|meteorolog|nieve)",
        "qué tiempo hacía",
    ),
    datum(
        r"\b(?:(?:junto a|al lado de|detras de|delante de) quien|donde se sent\w+|en que (?:fila|asiento)|"
        r"(?:who|where) .{0,30}\b(?:sat|sit|seated)|(?:a cote de qui)|ou .{0,30}\bassis\w*)\b",
        r"\b(?:asiento|sentad|se sent|fila\b)",
        "dónde se sentó nadie",
    ),
    datum(
        r"\b(?:como se sint\w+|que sint\w+|que sentimient\w+|how .{2,40} (?:feel|felt)\b|"
        r"(?:quels? sentiments?|ressenti\w*))\b",
        r"\b(?:sinti|sentimient|emoci|preocup|satisf|lament|agrad|alegr|orgull|temor|miedo|complac)",
        "qué sintió nadie",
    ),
    datum(
        r"\b(?:que (?:respondi|contest)\w+|cual fue (?:la|su) respuesta (?:de|del|a la pregunta)|"
        r"what (?:did|was) .{2,40}\b(?:reply|answer)\b|qu(?:e |')(?:a-t-\w+ |a |ont )?repondu\w*)",
        r"\b(?:respond(?:io|ieron|iendo)|(?:en|como) respuesta a|contest(?:o|aron|acion)|replic|aclar|explic|"
        r"preguntas)",
        "qué se respondió",
    ),
    datum(
        r"\b(?:aplau\w+|ovacion\w*|abuche\w+|silb(?:o|aron)|applau\w+|booed|ovation|siffle\w*)\b",
        r"\b(?:aplau|ovacion|abuche|silb)",
        "ningún aplauso ni abucheo",
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
    datum(
        r"\b(?:ninos? soldados?|child soldiers?|enfants? soldats?|menores soldado)",
        r"\b(?:nin\w+ soldad|reclut\w+ [^.]{0,30}(?:nin|menor)|(?:nin|menor)\w+ [^.]{0,40}"
        r"(?:(?:grupos?|fuerzas?) armad|hostilidad))",
        "nada sobre los niños soldados",
    ),
)
