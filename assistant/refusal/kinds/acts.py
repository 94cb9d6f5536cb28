"""Acts that questions ask about and meeting reports seldom tell: paying, opposing, electing, prohibiting, withdrawing.

A passage on the right subject that tells of no such act does not answer whether or by whom it was done. Patterns are
searched in folded text.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import Datum, datum

# What is chosen and not elected.
_THING = (
    r"(?:el|la|los|las|ese|esa|este|esta|un|una) (?:formato|tema|lugar|sede|fecha|titulo|nombre|metodo|sistema|opcion|"
    r"modalidad|plataforma|enfoque|termino|palabra|logo|distintivo)"
)
_NAMED = r"\b(?:recomendacion|recommendation|recommandation|parrafo|paragraph|paragraphe) \d"


def _deed(asked: str, given: str, name: str) -> Datum:
    """An act in every form of its verb: stems in three languages, Spanish stems of it and of what is said in its place.

    Whether a recommendation that is named says so is told by the recommendation.
    """
    return datum(rf"^(?!.*{_NAMED}).*\b(?:{asked})", rf"\b(?:{given})", name)


# Whether, how or by whom it is to be done; elsewhere the same words belong to what the question describes.
_WHETHER_OR_WHO = (
    r"^\W*(?:(?:a|de|ante|por) )?(?:(?:se )?(?:deb|pued|podr|hay que|tien)\w*|should|must|may|can|do|does|doi\w*|"
    r"peu\w*|faut|quien\w*|who|qui|como|how|comment)\b"
    r"(?!.{0,40}\b(?:habl|mencion|dij|coment|spoke|sa[iy]|talk|parl|dit\b)).{0,60}\b"
)

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
        r"(?<!con )(?<!que )(?<!el )(?<!un )(?<!su )(?<!de )(?<!por )objet(?:o|aron)|protest(?:o|aron)|"
        r"discrep(?:o|aron)|"
        r"critic(?:o|aron)|opposed?|oppose|reject(?:s|ed)?|objected|protested|disagreed?|rejete[es]*|critique[es]*)\b",
        r"\b(?:opus|opon|opuest|rechaz|vet(?:o|aron)|objecion|reservas?\b|discrep|critica(?:s|ron)\b|tela de juicio|"
        r"desacuerdo|en contra)",
        "que nadie se opusiera",
    ),
    datum(
        rf"\b(?:(?<!no se )eligi(?:o|eron)\b(?! {_THING})|elegid[oa]s?|"
        r"(?<!se )nombr(?:o|aron) (?:al?|como|para|presid\w+|relator\w*|director\w*|"
        r"expert\w*)\b|quien(?:es)? nombr(?:o|aron)|nombrad[oa]s?|design(?:o|aron)|"
        r"dimiti(?:o|eron)|"
        r"renunci(?:o|aron)|elect(?:ed)?|"
        r"appoint(?:ed)?|resign(?:ed)?|elus?|elue?s?|nommee?s?|demissionne[es]*)\b",
        r"\b(?:elegid|eligi|eleccion|nombr(?:o|aron|ad|amient)|design|dimi(?:ti|si)|renunci)",
        "ninguna elección ni nombramiento",
    ),
    # A list of those who are neither parties nor signatories names none that signed.
    datum(
        r"(?<!con )\b(?:que|cuales|cuant[oa]s|which|what|how many|quels|combien d[e'])(?: de los)? ?"
        r"(?:paises|estados|gobiernos|countries|states|governments|pays|etats)(?: partes?| parties)? "
        r"(?:(?!no |ni |not |never |nunca |n')[\w']+ ){0,2}"
        r"(?:firm(?:o|aron|ado|an)|suscrib\w+|ratific(?:o|aron|ado|an)|adhi\w+|signed|sign|ratif(?:y|ied)|acceded|signe|ratifie)\b",
        r"\b(?:firm(?:o|aron)|suscribi(?:o|eron)|ratific(?:o|aron|ado)|adhiri(?:o|eron)|adherido)\b",
        "ninguna firma ni ratificación",
    ),
    datum(
        r"\b(?:firm(?:o|aron)|suscribi(?:o|eron)|ratific(?:o|aron|ado)|adhiri(?:o|eron)|signed|ratified|acceded|"
        r"signee?s?|ratifiee?s?|ratifier)\b",
        r"\b(?:firm(?:o|aron|ad|ar\b)|suscri|ratific|adhe[rs]|adhi|signatari|acuerdos?\b|sum[aoó]|uni(?:o|er|do|rs|eron|endo)|"
        r"incorpor)",
        "ninguna firma ni ratificación",
    ),
    datum(
        r"\b(?:conden(?:o|aron)|(?:fue|fueron|han sido) condenad[oa]s?|juzg(?:o|aron)|absolvi(?:o|eron)|convicted|"
        r"acquitted|sentenced|"
        r"condamne[es]*|jugee?s?|acquitte[es]*)\b",
        r"\b(?:conden|juzg|absol|sentenci|enjuici)",
        "ninguna condena",
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
    _deed(
        r"prohib\w+|outlaw\w*|forbid\w*|forbade|ban(?:s|ned|ning)\b|ban (?:the|on|all|any|international)\b|"
        r"interdi[tr]\w*",
        r"prohib|ilegal|ilicit|tipific|ved(?:a|ad[oa])\b|impedi|impid|proscri|no (?:se )?permit|penaliz|restring|"
        r"censur|no deb|"
        r"evit|elimin",
        "ninguna prohibición",
    ),
    _deed(r"derog\w+|abrog\w+|repeal\w*", r"derog|abrog|sin efecto|elimin|suprim|revoc", "ninguna derogación"),
    _deed(
        r"abandon(?:o|aron|ar)\b|se retir(?:o|aron)\b|retirarse de|withdr[ae]w\w*|pull(?:ed)? out|se sont retire\w*|"
        r"quitte[rs]?\b",
        r"abandon|retir|denunciad|dej(?:o|ar|aron)|sali|desisti|renunci",
        "ningún abandono ni retirada",
    ),
    _deed(
        r"se neg(?:o|aron)\b|negarse\b|rehus\w+|refus(?:e|ed|es|al|ent|er)\b|declin(?:o|aron)\b",
        r"neg(?:o|aron|ativa|arse|ar|aran)\b|nieg|rehus|rechaz|declin|reaci[oa]|renuen|reticen|resist|no quier|no dese|"
        r"deneg|exclui|subordin|independiente",
        "ninguna negativa",
    ),
    _deed(
        r"(?:consigui|tuvo|tuvieron|sirvi|dio|fracas|falla?r?|malogr)\w* (?:resultado|exito)|fracas\w+|failed\b|"
        r"failures?\b|echec|"
        r"echoue\w*",
        r"fracas|fall[oa]|exit|insuficien|deficien|no (?:se )?(?:logr|consigui|pud)|inefica|obstacul|dificult|problem|"
        r"limitad|"
        r"resultado|escas",
        "ningún fracaso",
    ),
    datum(
        rf"{_WHETHER_OR_WHO}(?:(?:pagar|pague[n]?|pay(?:ing)?(?! (?:\w+ )?(?:attention|heed))|payer)\b|"
        r"remunerar|abonar)",
        r"\b(?:pag[aou]|remuner|indemn|compens|retribu|abon|financ|salari|sueldo|honorar|sufrag|cost[eo]|gasto|deuda|"
        r"recompens|contribuci|donaci|resarc|dinero|economic)",
        "ningún pago",
    ),
    _deed(
        r"(?:aprobar|superar|pasar|hacer|rendir|pass|take|sit|passer) (?:un|una|an?|the|un) (?:examen|prueba|oposicion|"
        r"exam\w*|test)",
        r"examen|prueba|evalu|certific|acredit|oposici",
        "ningún examen",
    ),
    _deed(
        r"preval(?:ece|ecen|ecer|eceria)|prevails?\b|overrides?\b|takes? precedence|prim(?:a|an) sobre|l'emporte\w*",
        r"preval|prima\b|priman|primacia|preced|por encima|sin perjuicio|jerarqu|compatib|contrari",
        "qué prevalece",
    ),
    _deed(
        r"parlament\w*|senado\b|congreso de los diputados|parliament\w*|diputad[oa]s|senator\w*|parlement\w*",
        r"parlament|senado|asamblea (?:nacional|legislativa)|legislador|legislativ|diputad|congreso",
        "nada del parlamento",
    ),
)
