"""What rules may provide for: pay, rest, permits, insurance, interpreters, lawyers, privacy, records, precedence.

A question on whether or how one of these is provided for is not answered by sentences that have none of its words.
Patterns are searched in folded text.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import Datum, datum


def _provision(asked: str, given: str, name: str) -> Datum:
    """Stems in three languages, Spanish stems of it and of what is said in its place."""
    return datum(rf"\b(?:{asked})", rf"\b(?:{given})", name)


# Whether, how or by whom it is to be done; elsewhere the same words belong to what the question describes.
_WHETHER_OR_WHO = (
    r"^\W*(?:(?:a|de|ante|por) )?(?:(?:se )?(?:deb|pued|podr|hay que|tien)\w*|should|must|may|can|do|does|doi\w*|"
    r"peu\w*|faut|quien\w*|who|qui|como|how|comment)\b"
    r"(?!.{0,40}\b(?:habl|mencion|dij|coment|spoke|sa[iy]|talk|parl|dit\b)).{0,60}\b"
)

PROVISIONS = (
    _provision(
        r"ratificar\w*|ratify|ratifier|adherirse",
        r"ratific|adhe[rs]|adhi|firm|suscri|apr[ou]|parte en",
        "ninguna ratificación",
    ),
    datum(
        rf"{_WHETHER_OR_WHO}(?:(?:pagar|pague[n]?|pay(?:ing)?(?! (?:\w+ )?(?:attention|heed))|payer)\b|"
        r"remunerar|abonar)",
        r"\b(?:pag[aou]|remuner|indemn|compens|retribu|abon|financ|salari|sueldo|honorar|sufrag|cost[eo]|gasto|deuda|"
        r"recompens|contribuci|donaci|resarc|dinero|economic)",
        "ningún pago",
    ),
    _provision(
        r"salarios?|sueldos?|wages?\b|salar(?:y|ies)|salaires?",
        r"salari|sueldo|remuner|retribu|pag[aou]|nomina|laboral",
        "ningún salario",
    ),
    _provision(
        r"(?:guardar|conservar|almacenar|retener)(?:se|l[oa]s?)? (?:l[oa]s? |sus |esos )?(?:datos|mensajes|registros|"
        r"archivos|"
        r"copias|pruebas|grabaciones|perfiles|historial\w*)|data retention|retain\w* (?:the |their )?(?:data|messages|"
        r"records)|"
        r"conserver les (?:donnees|messages)",
        r"guard|conserv|almacen|reten|archiv|mant[eu][nv]|mantien|preserv|registr",
        "que se guarde nada",
    ),
    _provision(
        r"(?:aprobar|superar|pasar|hacer|rendir|pass|take|sit|passer) (?:un|una|an?|the|un) (?:examen|prueba|oposicion|"
        r"exam\w*|test)",
        r"examen|prueba|evalu|certific|acredit|oposici",
        "ningún examen",
    ),
    _provision(
        r"permisos?\b(?! de (?:residencia|estancia|trabajo))|permission|autorizacion\w*|autorisation|"
        r"authori[sz]ation|consentimiento de quien",
        r"permis|permit|autoriz|consent|licenc|visto bueno|previa|acuerdo",
        "ningún permiso",
    ),
    _provision(
        r"licencias?\b|licen[cs]es?\b|licen[cs]ing",
        r"licenc|permis|autoriz|registr|habilit|acredit",
        "ninguna licencia",
    ),
    _provision(
        r"seguros? (?:medic\w+|de (?:vida|salud|viaje|accidentes?|desempleo))|insurance|assurance (?:maladie|vie)|"
        r"seguridad social|"
        r"social security|securite sociale",
        r"seguros? (?:medic|de )|cobertura|asegurador|seguridad social|pension|jubilaci|prestacion",
        "ningún seguro",
    ),
    _provision(
        r"visad?os?\b|visas?\b",
        r"visad|visa\b|visas\b|residenc|permis|entrada",
        "ningún visado",
    ),
    _provision(
        r"interpretes?\b|interpreters?\b",
        r"interpret|traduc|idioma|lengua",
        "ningún intérprete",
    ),
    _provision(
        r"abogad[oa]s?\b|letrad[oa]s?\b|lawyers?\b|avocate?s?\b",
        r"abogad|letrad|jurid|represent|asesor|defens",
        "ningún abogado",
    ),
    _provision(
        r"privacidad|privacy|vie privee|intimidad",
        r"privac|privad|confiden|intimid|anonim|datos personales|proteccion de datos|reserv|secre|identidad",
        "nada sobre la vida privada",
    ),
    _provision(
        r"preval(?:ece|ecen|ecer|eceria)|prevails?\b|overrides?\b|takes? precedence|prim(?:a|an) sobre|l'emporte\w*",
        r"preval|prima\b|priman|primacia|preced|por encima|sin perjuicio|jerarqu|compatib|contrari",
        "qué prevalece",
    ),
    _provision(
        r"inmunidad\w*|immunit\w*",
        r"inmun|prerrog|privileg",
        "nada sobre la inmunidad",
    ),
    _provision(
        r"(?:linea|numero)s? (?:telefonic\w+|directas?|gratuit\w+|de emergencia)|hotlines?|helplines?|numeros? verts?",
        r"linea|telefon|llamad",
        "ninguna línea telefónica",
    ),
    _provision(r"becas?\b|scholarships?|bourses? d'etudes?", r"beca|matricul|subvenci|ayudas? econom", "ninguna beca"),
    _provision(
        r"recompensas?\b|rewards?\b",
        r"recompens|incentiv|premi|benefici",
        "ninguna recompensa",
    ),
    _provision(
        r"encuestas?\b|sondeos?\b|surveys?\b|sondages?\b",
        r"encuest|estudi|investig|entrevist|cuestionari|sonde|respuestas",
        "ninguna encuesta",
    ),
    _provision(
        r"alcohol\w*",
        r"alcohol|bebida|sustancia|adicci",
        "nada sobre el alcohol",
    ),
    _provision(
        r"armas? de fuego|firearms?|weapons?\b|armes a feu",
        r"armas?\b|armad|municion|explosiv",
        "nada sobre las armas",
    ),
    _provision(
        r"sindica\w+|trade unions?|labou?r unions?|syndica\w+",
        r"sindic|organizaciones de (?:trabajador|emplead)|interlocutores sociales|asociaci\w+ de trabajador",
        "nada sobre los sindicatos",
    ),
    _provision(
        r"parlament\w*|senado\b|congreso de los diputados|parliament\w*|diputad[oa]s|senator\w*|parlement\w*",
        r"parlament|senado|asamblea (?:nacional|legislativa)|legislador|legislativ|diputad|congreso",
        "nada del parlamento",
    ),
    _provision(
        r"embargos? (?:comercial\w*|economic\w*)|sanciones economicas|economic sanctions|trade embargo",
        r"embargo|sanci",
        "ninguna sanción económica",
    ),
    _provision(
        r"custodia de (?:los |sus )?(?:hijos|ninos|menores)|custody of|tutela de|guardianship|tuteur\w*|tutor(?:es|"
        r"a)? legal\w*",
        r"custodia|tutel|tutor|guarda\b|patria potestad|familia",
        "nada de la custodia",
    ),
    _provision(
        r"tatuaj\w+|tattoo\w*|tatouage\w*",
        r"tatuaj|marca",
        "ningún tatuaje",
    ),
    _provision(
        r"herencia\w*|inherit\w+|divorci\w+|divorce\w*",
        r"heren|hered|divorci|matrimoni",
        "nada de eso",
    ),
    _provision(
        r"grab(?:a|an|ar|arse|o|aron|ad[oa]s?|acion|aciones)\b|filma\w+|video ?record\w*|tape recorded|enregistr\w+|"
        r"filme[resz]*\b",
        r"grab|film|video|audiovis|registr|imagen",
        "ninguna grabación",
    ),
    _provision(
        r"carga de la prueba|burden of proof|charge de la preuve",
        r"carga|prueb|presun",
        "nada sobre la carga de la prueba",
    ),
    _provision(
        r"prescri(?:be|ben|pcion|bir|ption)\b|statutes? of limitations?|limitation periods?",
        r"prescri|plazo",
        "ninguna prescripción",
    ),
    _provision(
        r"agravant\w*|aggravat\w*|atenuante\w*|mitigating",
        r"agrav|atenu|circunstancia",
        "ninguna agravante ni atenuante",
    ),
    _provision(r"jurado\b|jury\b|juries|jury populaire", r"jurado", "ningún jurado"),
    _provision(
        r"fianza\b|bail\b|libertad provisional",
        r"fianza|libertad (?:provisional|condicional)|caucion",
        "ninguna fianza",
    ),
    _provision(
        r"cadena perpetua|life (?:sentence|imprisonment)|pena (?:de muerte|capital)|death penalty|peine (?:de mort|"
        r"capitale)|perpetuite",
        r"perpetu|pena (?:de muerte|capital)",
        "esa pena",
    ),
    _provision(r"anos de carcel|trabajos? comunitari\w+|community service", r"carcel|prision|comunitari", "esa pena"),
    _provision(
        r"(?:crear|creer|create|creating|set up|establecer) (?:un|una|an?|une) (?:nuev[oa] |new |"
        r"nouve\w+ )?(?:tribunal|organo|fondo|comision|fiscalia|agencia|"
        r"comite|protocolo|convencion|tratado|ministerio|policia|court|body|fund|commission|agency|committee|treaty|"
        r"convention|fonds|agence|traite)\b",
        r"cre(?:a|e|o|ar|acion|ad[oa]|aron)\b|establec|constitu|nuev[oa]|instaur|fundar|"
        r"institu",
        "que se cree nada así",
    ),
    _provision(
        r"tributa[n]?\b|aranceles|customs duty|droits de douane",
        r"tribut|impuest|arancel|aduan|tasas?\b|exen",
        "ningún tributo",
    ),
    _provision(
        r"pierde[n]?\b|perder(?:an?|ian?)\b|loses?\b|perdent",
        r"perd|pierd|neg[aou]|nieg|exclu|limit|afect|mant[eu]|conserv|sigu|priv[aeo]|retir|revoc|despoj|caduc|"
        r"sin perjuicio|independientemente|aunque|incluso si",
        "qué se pierde",
    ),
    _provision(
        r"jubil\w+|pension(?:es|ista)?\b|retirement|retraite\b", r"jubil|pension|prestaci", "ninguna jubilación"
    ),
    _provision(r"uniforme\w*|insignia\w*|badges?\b", r"uniform|insigni|acredit|identific", "ningún uniforme"),
    _provision(
        r"quota|cuotas? (?:de|min|max)\w*|cupos?\b|quotas?\b",
        r"cuota|cupo|porcentaje|contribuci|paridad",
        "ninguna cuota",
    ),
    _provision(
        r"(?:lista|listado|registro) (?:negr[oa]|public[oa]|de (?:agresores|delincuentes|condenados))|black ?lists?|"
        r"liste noire",
        r"lista|registr|base de datos|inclui",
        "ninguna lista así",
    ),
    _provision(
        r"nacionalidad por|naturaliz\w+|ciudadania\b|citizenship|citoyennete",
        r"nacionalidad|naturaliz|ciudadan|residenc|apatrid",
        "ninguna ciudadanía",
    ),
    _provision(
        r"reagrupaci\w+|reunificaci\w+ familiar|family reunification|regroupement familial",
        r"reagrup|reunific|reunir|famili",
        "nada sobre la reunificación familiar",
    ),
)
