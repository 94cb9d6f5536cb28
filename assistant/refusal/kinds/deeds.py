"""Deeds that a question asks about and that no sentence on the subject need tell: prohibiting, closing, delaying...

Unlike the acts of `act_kinds` they are meant in every form of the verb: done, to do, advised. Patterns are searched in
folded text; in a text "^" stands before every word that is written with a capital.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import Datum, datum

_NAMED = r"\b(?:recomendacion|recommendation|recommandation|parrafo|paragraph|paragraphe) \d"


def _deed(asked: str, given: str, name: str) -> Datum:
    """Stems of a verb in three languages, Spanish stems of it and of what is said in its place.

    Whether a recommendation that is named says so is told by the recommendation.
    """
    return datum(rf"^(?!.*{_NAMED}).*\b(?:{asked})", rf"\b(?:{given})", name)


DEEDS = (
    _deed(
        r"prohib\w+|outlaw\w*|forbid\w*|forbade|ban(?:s|ned|ning)\b|ban (?:the|on|all|any|international)\b|"
        r"interdi[tr]\w*",
        r"prohib|ilegal|ilicit|tipific|ved(?:a|ad[oa])\b|impedi|impid|proscri|no (?:se )?permit|penaliz|restring|"
        r"censur|no deb|"
        r"evit|elimin",
        "ninguna prohibición",
    ),
    _deed(
        r"(?:des)?legaliz\w+|despenaliz\w+|(?:decriminal|legal)i[sz]\w+",
        r"legaliz|despenaliz|regulariz|licit[oa]",
        "ninguna legalización",
    ),
    _deed(
        r"se publico\b|public(?:aron|ad[oa]s?|ara[n]?|arse)\b|published|publie[es]{0,2}\b",
        r"public(?:a|o|ad[oa]s?|aron|acion|aciones|ar|ara|en|arse|uen|que)\b|divulg|difu[ns]|edit|web\b|dar a conocer|"
        r"internet|"
        r"disponib|distribu|impres|transparen",
        "ninguna publicación",
    ),
    _deed(
        r"evalu(?:o|aron|ad[oa]s?|ara[n]?)\b|evaluated|assessed|evaluee?s?\b",
        r"evalu|valor|examin|analiz|estudi|revis|balance|seguimiento",
        "ninguna evaluación",
    ),
    _deed(r"derog\w+|abrog\w+|repeal\w*", r"derog|abrog|sin efecto|elimin|suprim|revoc", "ninguna derogación"),
    _deed(
        r"(?:cerr(?:o|aron)|(?:fue|fueron|sido) cerrad[oa]s?|closed|shut (?:down|off)|"
        r"ferme[ers]{0,3})\b(?!.*\b(?:sesion|debate|reunion|"
        r"meeting|puerta))",
        r"cierr|cerr|clausur|bloque|desmantel|conclu|termin",
        "ningún cierre",
    ),
    _deed(
        r"abandon(?:o|aron|ar)\b|se retir(?:o|aron)\b|retirarse de|withdr[ae]w\w*|pull(?:ed)? out|se sont retire\w*|"
        r"quitte[rs]?\b",
        r"abandon|retir|denunciad|dej(?:o|ar|aron)|sali|desisti|renunci",
        "ningún abandono ni retirada",
    ),
    _deed(
        r"se neg(?:o|aron)\b|negarse\b|rehus\w+|refus(?:e|ed|es|al|ent|er)\b|declin(?:o|aron)\b",
        r"neg(?:o|aron|ativa|arse|ar|aran)\b|nieg|rehus|rechaz|declin|reaci[oa]|renuen|reticen|resist|no quier|no dese|"
        r"deneg",
        "ninguna negativa",
    ),
    _deed(
        r"rob(?:o|os|ar|aron|ad[oa]s?)\b|hurt(?:o|os|ad[oa]s?)\b|stole\w*|thefts?\b|voles?\b",
        r"rob(?:o|ar|aron|ad)|hurt|sustra|apropi|despoj",
        "ningún robo",
    ),
    _deed(
        r"hacke\w+|hacker\w*|hacked|pirate[oars]\w*|ciberataque\w*|cyber ?attacks?|leaked|fuite de donnees|filtr(?:o|"
        r"aron)\b|"
        r"filtraci\w+",
        r"hack|pirat|ataque|filtr|ciberdel|brecha|intrusi",
        "ningún ataque informático ni filtración",
    ),
    _deed(
        r"asesin\w+|mat(?:o|aron|ad[oa]s?)\b|murder\w*|killed|tuee?s?\b|suicid\w+",
        r"asesin|mat(?:o|aron|ad|ar)\b|muert|muri|homicid|suicid|letal|falleci",
        "ninguna muerte",
    ),
    _deed(
        r"secuestr\w+|kidnap\w*|abduct\w*|enleve\w*", r"secuestr|rapt|ret[ue][vn]|captur|sustracc", "ningún secuestro"
    ),
    _deed(
        r"deport\w+(?<!deporte)(?<!deportes)(?<!deportivo)(?<!deportistas)(?<!deportista)|expuls(?:ar|es|er|ion\w*)\b",
        r"deport(?!e|i)|expuls|repatri|devol|devuel|retorn|regres",
        "ninguna deportación ni expulsión",
    ),
    _deed(
        r"confisc\w+|decomis\w+|incaut\w+|seiz(?:ed|ure\w*)|forfeit\w*|saisies?\b",
        r"confisc|decomis|incaut|embarg|recuper|bienes|activos|ganancias|producto (?:del delito|ilicito)",
        "ningún decomiso",
    ),
    _deed(
        r"congel\w+|fr[eo]ez\w*|froze\w*|gele[res]{0,2}\b", r"congel|embarg|inmoviliz|bloque", "que se congelara nada"
    ),
    _deed(
        r"cifrad[oa]s?\b|cifrar\b|encript\w+|encrypt\w*|chiffrement",
        r"cifrad|cifrar|encript|anonim",
        "ningún cifrado",
    ),
    _deed(
        r"compr(?:aron|ad[oa]s?)\b|adquirieron|bought|purchased|achetee?s?\b",
        r"compr(?:a|as|o|ar|aron|an|ad[oa]s?)\b|adqui|contrat|suminist",
        "ninguna compra",
    ),
    _deed(
        r"construy\w+|construid[oa]s?|built\b|construite?s?\b",
        r"constru|edific|cre(?:o|ad|ar|aron)|establec|habilit|infraestr|desarroll|elabor|abri",
        "ninguna construcción",
    ),
    _deed(
        r"aplaz(?:o|aron|ad[oa]s?|ar)\b|pospus\w+|pospon\w+|postpone\w*|retras(?:o|os|aron|ad[oa]s?)\b|delay\w*|"
        r"reportee?s?\b",
        r"aplaz|posp|retras|postpon|diferi|demor|posterg|tard|lent",
        "ningún aplazamiento ni retraso",
    ),
    _deed(
        r"prorrog\w+|prolong(?:o|aron|ar|ad[oa]|ue)\b|renov(?:o|aron|ad[oa]s?)\b|renewed|extended\b",
        r"prorrog|exten[ds]|extien|prolong|renov|ampli|continu|prosig|vigen",
        "ninguna prórroga",
    ),
    _deed(
        r"imit(?:o|aron|ad[oa]s?)\b|copi(?:o|aron|ad[oa]s?)\b|copied|imitated",
        r"imit|copi|replic|reprod|inspir|ejemplo|modelo|adapt|sigui",
        "que nadie lo imitara",
    ),
    _deed(r"piloto\b|pilot (?:project|program)\w*|projet pilote", r"pilot|experiment|ensay", "ningún proyecto piloto"),
    _deed(r"subast\w+|auction\w*|encheres", r"subast|licitaci|puja", "ninguna subasta"),
    _deed(r"boic?ot\w*|boycot\w*", r"boic?ot|boycot", "ningún boicoteo"),
    _deed(r"huelgas?\b|(?:on|went on) strike|en greve", r"huelga|paro\b|paros\b", "ninguna huelga"),
    _deed(
        r"amnisti\w+|indult\w+|pardon(?:ed|s)?\b|amnesty|graci(?:e|ee|es)\b",
        r"amnist|indult|perdon|clemenci",
        "ninguna amnistía",
    ),
    _deed(
        r"fusion(?:o|aron|ad[oa]s?|ar)\b|merged?\b|fusionne\w*",
        r"fusion|unific|integr|unieron|combin|uni(?:o|d)",
        "ninguna fusión",
    ),
    _deed(r"vacun\w+|vaccin\w+", r"vacun", "ninguna vacuna"),
    _deed(
        r"embaraz\w+|pregnan\w+|enceintes?\b|abort\w+", r"embaraz|aborto|gestant|matern|reproduct", "nada de embarazos"
    ),
    _deed(
        r"se quej(?:o|aron|an|aba|aban)\b|quejas?\b|complain\w*|plaintes?\b|se plaign\w+",
        r"quej|protest|lament|critic|reclam|denunci|preocup|dificult|problem|inconven|limita",
        "ninguna queja",
    ),
    _deed(
        r"(?:que|cual(?:es)?|alguna|hubo|se hizo|se hicieron|what|any|quelles?) (?:fue la |fueron las )?(?:objecion|"
        r"reserva|critica|"
        r"objection|criticism|reservation|reserve|critique)(?:es|s)?\b|criti(?:co|caron|que la|cise[sd]?|"
        r"cized)\b",
        r"objec|objet|reserv|critic|opus|opon|opos|discrep|desacuerdo|preocup|advirt|advert|inquiet|queja|cautel|"
        r"lament|"
        r"tela de juicio|dificult|problem|deficien|insuficien|denunci",
        "ninguna objeción ni crítica",
    ),
    _deed(
        r"por que (?:\w+ )?(?:no|se ausent\w*|falt\w*)\b.{0,30}(?:asisti|acud|participo|participaron|envi|intervin|"
        r"ausent|falt)\w*|"
        r"why (?:was|were|did|didn't).{0,60}(?:absent|not (?:attend|take part|come|send)|miss(?:ing|ed)?\b)|"
        r"pourquoi .{0,60}(?:absent|pas (?:assiste|participe|venu|envoye))",
        r"ausen|no pud|excus|impid|impos|no asist|no particip",
        "por qué no asistió",
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
    _deed(
        r"obligatori[oa]s?\b|compulsory|mandatory|obligatoires?\b|vinculantes?\b|binding|contraignant\w*",
        r"oblig|vincul|deber|deben?\b|exig|impon|preceptiv|voluntari|imperativ|requier|requisit",
        "si es obligatorio",
    ),
    _deed(
        r"se disolv\w+|desaparec(?:io|ieron)\b|disappeared|disparu\w*",
        r"disolv|disuel|desapar|ces[oa]|extin|suprim",
        "que desapareciera",
    ),
)
