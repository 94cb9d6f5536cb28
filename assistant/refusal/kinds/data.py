"""The kinds of datum that questions ask for: money, votes, addresses, dates, places, names.

Patterns are searched in folded text; in a text "^" stands before every word that is written with a capital.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import NUMBERS, PERSON, YEAR, datum
from assistant.words.ordinals import SPANISH_MONTHS

_PERSON_ASKED = (
    r"(?:persona|quien|relator|president|embajador|ministr|director|jef|fiscal|delegad|representante|portavoz|juez|"
    r"consul|gobernador|"
    r"rector|periodist|moderador|interprete|traductor|panelist|ponente|orador|expert|secretari|agregad|funcionari|"
    r"polici|rapporteur|chair|"
    r"ambassador|minister|head|delegate|judge|speaker|prosecutor|officer|rapporteuse|ambassadeur|ministre|juge|"
    r"orateur|procureur|victim|superviv|survivor|testigo|witness|temoin|nin[oa]\b|girl|boy|mujer|woman|tratante|traffick)"
)
# What a meeting did is dated by the meeting itself.
_OF_MEETING = (
    r"(?!.*\b(?:recom|habl|dij|menci|propus|reun|celebr|debat|discut|presid|abri|meeting|session|held|presente))"
)
# "El costo" may be what a list is ordered by, "cost" what returning does to a victim: what asks tells.
_SUM_ASKED = (
    r"\b(?:(?:que|cual(?:es)?|dime|dame|what|which|quel(?:le)?s?)\b(?: [\w']+){0,4}?|"
    r"(?:cuanto|how much|combien)\b(?: [\w']+){0,9}?) "
    r"(?<!de )(?:presupuesto|precio|cost[eo]s?|cost|gasto total|budget|price|cout)\b"
)

DATA = (
    datum(
        rf"{_SUM_ASKED}|\b(?:(?:cuanto|(?<!lo )que)(?: \w+){{0,3}} cuesta\w*(?! \w+[aei]r\b)|costaron|"
        r"gastaron|se gasto|cuant\w+ gastos|cuanto dinero|"
        r"que (?:suma|importe|monto)|how much money|coute\w*)\b|"
        r"\bcuanto (?:se )?(?:gana|cobra|costar|paga)\w*|\bcombien (?:gagne|touche)\w*|"
        r"\bhow much (?:do|does|did) .{0,40}\b(?:earn|charge)\b|"
        r"\b(?:cual|que|what|quel) (?:es |era |fue |is |was |est |etait )?(?:el |su |the |its |le |son )?"
        r"(?:salario|sueldo|salary|salaire)\b",
        # The amount itself: the word alone may stand in a title.
        r"\d[\d.,]* (?:millones de |mil )?(?:euros?|dolares|francos|libras|pesos)\b|\b(?:importe|suma) de \d",
        "ninguna cifra de dinero",
    ),
    datum(
        r"(?:que (?:pais|estado|delegacion|parte)(?:es|s)?|quien(?:es)?|which (?:country|state|delegation)s?|who|"
        r"quels? pays|qui)\b"
        r".{0,20}\b(?:vot(?:o|aron|ed|e|ent)|se abst\w+|abstained)\b",
        r"\bvot(?:o|aron) |\bse abstuv",
        "ninguna votación",
    ),
    datum(
        r"\bvot(?:o|os|aron|acion|aciones|e|es|ed)\b|\babstenci\w*|\ba favor\b|\ben contra\b|unanimidad|abstention",
        r"\bvot(?:o|os|aron|acion)|consenso|abstenc|unanim",
        "ninguna votación",
    ),
    datum(
        r"(?:cuant[oa]s (?:personas|participantes|asistentes|delegados)|how many (?:people|participants|delegates))\b.*"
        r"(?:asisti|particip|acudi|estuv|sala|attend)",
        r"\d (?:personas|participantes|asistentes|delegad)",
        "cuántas personas asistieron",
    ),
    datum(
        r"\b(?:numero de telefono(?! de)|(?:cual es|dame) el numero del? telefono|que numero (?:\w+ ){1,5}?telefono|"
        r"a que (?:numero|telefono) (?:hay que |se (?:puede |debe )?|puedo |debo |tengo que )?llam\w+|"
        r"what number .{0,30}\bcall\b|"
        r"telefono de (?!ayuda|asistencia|emergencia|atencion|denuncia)|"
        r"(?:cual|que) (?:es |era )?(?:el |su )?telefono|(?:phone|telephone) number|numero de telephone)\b",
        r"\+\d[\d ().-]{6,}|\btel(?:efono)?[.:] ?\(?\+?\d",
        "ningún número de teléfono",
    ),
    datum(
        r"\bcorreo(?: electronico)? (?:de|del|tiene|para)\b|(?:cual|que) (?:es |era )?(?:el |su )?correo|"
        r"(?:cual|que|what|which|quel) (?:es |is |was |est )?(?:el |the |l')?(?:e-?mail|courriel)|"
        r"\be-?mail (?:address|of)\b|adresse (?:electronique|courriel|e-?mail)",
        r"\S+@\S+\.\w+",
        "ninguna dirección de correo electrónico",
    ),
    datum(
        r"\b(?:direccion (?:web|de internet)|url|(?:web|website|internet) address|adresse (?:web|du site|internet))\b|"
        r"\b(?:cual es|dame|que|what is|quel est) (?:el |the |le )?(?:enlace|link|lien)\b",
        r"https?://|\bwww\.",
        "ninguna dirección web",
    ),
    datum(
        r"(?:cual|que) (?:es |era )?(?:la |su )?direccion (?:postal|de la (?:sede|oficina|secretaria))|"
        r"\b(?:postal|street|mailing) address|what is the address|adresse (?:postale|de la|du)\b",
        r"\b(?:calle|avenida|apartado postal|p\.o\. box|codigo postal)\b",
        "ninguna dirección postal",
    ),
    datum(
        r"(?:que|cual|which|what|quel(?:le)?) (?:fue (?:el |la )|era (?:el |la )|was the )?"
        r"(?:hotel|sala|edificio|room|building|venue|salle|batiment)\b",
        r"\b\^?(?:hotel|sala|edificio|centro internacional|palacio)\b \^?[a-z0-9]",
        "en qué edificio, sala u hotel fue",
    ),
    datum(
        r"(?:que|cuales|cuantas|which|what|how many|quelles) (?:empresas|companies|firms|entreprises) (?:\w+ ){0,2}"
        r"(?:particip|asisti|acudi|attend|assist)",
        r"empresas? [^.]{0,60}(?:particip|asisti|representad)|representantes? de (?:las? )?empresas?",
        "qué empresas participaron",
    ),
    datum(
        r"\b(?:que|cual|which|what|quelle) (?:fue la |es la |era la )?"
        r"(?:empresa|compania|universidad|fundacion|consultora|firma|company|university|entreprise|universite)\b(?!s)",
        r"\b\^?(?:grupo(?! de (?:\^trabajo|los|\^estados|\^amigos))|empresa|compania|universidad|fundacion|"
        r"consultora|firma) (?:de )?\^",
        "el nombre de ninguna empresa ni universidad que corresponda",
    ),
    datum(
        r"\b(?:en )?(?:que fecha|que dia)\b|\bon what (?:date|day)\b|a quelle date|quel jour",
        rf"\b(?:{SPANISH_MONTHS})\b|{YEAR}",
        "ninguna fecha",
    ),
    datum(
        rf"\b(?:(?<!desde )(?<!hasta )que ano|(?:in )?(?:what|which) year|(?:en )?quelle annee)\b{_OF_MEETING}|"
        r"\b(?:cuando|when|quand)\b.{0,60}\b(?:entr(?:o|aron)|se (?:creo|fundo|publico|promulgo|firmo|estreno|"
        r"inauguro|lanzo)|naci(?:o|eron)\b|muri(?:o|eron)\b|"
        r"enter\w* into force|(?:was|were) .{0,40}(?:created|founded|born|published|enacted|signed|launched|passed)|"
        r"did .{0,60}\b(?:pass|enact|sign|ratify|launch|publish)|(?:cree|fondee?|publiee?|signee?|lancee?|entree?))\b",
        rf"\b(?:{SPANISH_MONTHS})\b|{YEAR}",
        "ninguna fecha",
    ),
    datum(
        r"\b(?:cuanto (?:tiempo )?(?:dur|tard)\w+|que (?:duracion|plazo)|how long (?:is|was|does|did|do|will)|"
        r"combien de temps|quelle duree|quel delai|"
        r"what (?:deadline|time limit))\b",
        rf"\b{NUMBERS} (?:dias?|semanas?|mes(?:es)?|anos?|horas?|minutos?|sesiones)\b|sin demora|cuanto antes|"
        rf"lo antes posible|"
        rf"\bperiodos?\b|\bplazos?\b|(?:19|20)\d\d ?[-–a] ?(?:19|20)\d\d|\d+ de (?:{SPANISH_MONTHS})",
        "ningún plazo ni duración",
    ),
    datum(
        r"\b(?:en |de )?(?:que|which|what|quelle) (?:ciudad|poblacion|localidad|barrio|city|town|ville)\b",
        r"\b(?:en|de) \^(?!naciones|estados|el\b|la\b|los\b|las\b|ese\b|esa\b|su\b)\w+",
        "ninguna ciudad",
    ),
    datum(
        r"\b(?:que|en que|cual|what|which|quelle?) (?:es el |was the )?(?:porcentaje|proporcion|percentage|share|"
        r"pourcentage|part des)\b",
        r"\d ?%|\bpor ciento\b|\bmitad\b|\bterci[oa]s?\b|\bcuarta parte\b|\bmayoria\b",
        "ningún porcentaje",
    ),
    datum(
        r"\ba que hora\b|\bhora (?:a la que|en que|de (?:inicio|comienzo|cierre|clausura|apertura))|\b(?:what|"
        r"which) time\b|quelle heure",
        r"\b\d{1,2}[.:]\d\d ?(?:horas|h)\b",
        "ninguna hora",
    ),
    datum(
        r"\b(?:que|cual|what|quelle?) (?:es |era )?(?:la )?pena (?:minima|maxima|"
        r"(?:tiene|lleva|conlleva|acarrea|corresponde)n?\b)|\bpenas? (?:\w+ )?de (?:prision|"
        r"carcel|muerte)|\bmultas?\b|"
        r"anos de (?:prision|carcel)|prison (?:term|sentence)|\b(?:what|which|"
        r"how (?:high|big)) (?:\w+ )?fines?\b|\bfines? for|peines? de prison|\bamendes?\b",
        r"\bmultas?\b|\b(?:prision|carcel)\b[^.]{0,40}\banos\b|\banos de (?:prision|carcel)\b",
        "ninguna pena de prisión ni multa",
    ),
    datum(
        r"\b(?:que|cual|which|what|quel) (?:pais|estado|gobierno|empresa|country|state|pays|etat)(?:es|s)? "
        r"(?:fue|fueron|ha sido|han sido|resulto|was|were|has been|a ete) (?:\w+ )?"
        r"(?:sancion|multad|conden|acusad|expuls|denunci|fined|punish|convict|expel|accus)",
        r"\b(?:fue|fueron|ha sido|habia sido) (?:sancion|multad|conden|acusad|expuls|denunci)",
        "que se sancionara o condenara a nadie",
    ),
    datum(
        r"que edad|cuantos anos (?:tiene|tenia)|how old|quel age|"
        r"\b(?:edad|age) (?:de|del|of|d[eu]) (?:la |el |the |l'|le )?(?:sra?\b|ms\b|mr\b|mme\b|president|ponente|"
        r"panelist|orador|embajador|ministr|chair)",
        r"\d+ anos|anos de edad",
        "ninguna edad",
    ),
    datum(
        rf"\b(?:como se llam\w+|(?:cual (?:es|era) el )?nombre(?: completo)? del?|what (?:is|was) the name of|"
        rf"who was the|"
        rf"comment s'appel\w+|quel (?:est|etait) le nom d\w+)(?:,? (?:el|la|los|las|the|le|l'))? ?{_PERSON_ASKED}",
        PERSON,
        "el nombre de esa persona",
    ),
    datum(
        r"\b(?:anexos?|annexe?s?|apendices?|appendix|cuadros?|graficos?|tablas?|mapas?|figuras?|figures?|tables?|"
        r"tableaux?|graphiques?) "
        r"(?:[ivx]+|\d+|[a-d])\b",
        r"\b(?:anexo|apendice|cuadro|grafico|tabla|mapa|figura) (?:[ivx]+|\d+)\b",
        "ningún anexo, cuadro ni gráfico con ese número",
    ),
    datum(
        r"\b(?:hoy|ahora mismo|en este momento|actualmente|a dia de hoy|right now|today|currently|aujourd'hui|"
        r"actuellement)\b",
        r"\b(?:actual|hoy\b|ahora\b|al presente\b)",
        "nada del día de hoy, que los informes no conocen",
    ),
)
