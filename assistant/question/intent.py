"""What kind of answer a question wants, by the words of the genre in Spanish, English and French."""

from __future__ import annotations

import re

from assistant.plan import Intent
from assistant.question.courtesy import is_courtesy
from assistant.search.counting import MOST_OF_MEETINGS
from assistant.words.first_last import ends_asked
from assistant.words.frame_words import opens_with_frame_noun

_ABOUT = re.compile(
    r"(?:quien eres|que eres|\beres (?:una? )?(?:ia|robot|bot|maquina|human[oa]|persona|programa|inteligencia)\b|"
    r"\bare you (?:an? )?(?:ai|robot|bot|machine|human|person|program|real)\b|te puedo creer|puedo creerte|"
    r"\b(?:es[- ]tu|etes[- ]vous) (?:une? )?(?:ia|robot|machine|humaine?|personne)\b|"
    r"como (?:se|puedo saber) (?:que|si) .*(?:verdad|cierto|fiable|fiar)|"
    r"puedo (?:fiarme|confiar)|te (?:equivocas|inventas)|how do i know|can i trust|"
    r"que (?:cosas )?(?:sabes|puedes) hacer|como funcionas|para que sirves|quien te (?:hizo|creo)|"
    r"(?:que|cuales|cuantos) (?:informes|documentos|reportes|fuentes|reuniones) (?:tienes|hay (?:cargad|"
    r"disponib|en la bib)|conoces|consultas|manejas|cubres|usas)|"
    r"^[¿\s]*(?:tienes|tenes|tiene usted|hay|do you have|have you got|as[- ]tu|avez[- ]vous) (?:el |un |algun |the |"
    r"a |any |le )?"
    r"(?:informe|report|rapport)\b|^[¿\s]*(?:(?:me )?pued[eo]s? (?:dar\w*|pasar\w*|enviar\w*)|dame|pasame|enviame|"
    r"quiero|"
    r"donde (?:esta|encuentro)|can you (?:give|send)|give me|send me|where is) (?:me )?(?:el |the |le |la )?"
    r"(?:enlace|link|url|lien|pdf|archivo|file|descarga)|que no esta en (?:la|tu) biblioteca|"
    r"(?:que|cuales) (?:informes|documentos) (?:puedo|estan)|en que (?:informes|documentos) te basas|de donde sacas|"
    r"who are you|what are you|what can you do|how do you work|which (?:reports|documents) (?:do you|"
    r"are (?:there|available|loaded))|"
    r"qui es[- ]tu|que peux[- ]tu|quels (?:rapports|documents) (?:as[- ]tu|connais))"
)
# "El proyecto" alone is the draft where the sentence goes on or ends after it; a word that is no verb names another
# project ("el proyecto piloto", "el proyecto alemán", "le projet Aurora").
_GOES_ON = (
    r"(?=[ ]*(?:$|[^\w ]|\d)| (?:de(?:l? (?:la |ese |este )?(?:informe|documento|texto|reunion|recomendacion(?:es)?|"
    r"[a-z]+ de 20\d\d|20\d\d))|y|e|o|u|a|al|en|con|por|para|como|que|quien|no|si|ya|se|lo|le|les|la|las|los|fue|es|"
    r"era|son|sobre|respecto|frente|ante|sin|un|una|ningun|ninguna|llega|habla|trata|recoge|incluye|contiene|menciona|"
    r"recomienda|propone|pide|original|inicial|previo|anterior|primero|preliminar|presentado|decia|dice|and|or|"
    r"de (?:rapport|20\d\d)|du|et|ou|au|dans|qui|ne|etait|est|disait|dit|"
    r"[a-z]+(?:ia|aba|io|ian|aban|aron|ieron|eron|ait))\b)"
)
DRAFT_WORDS = re.compile(
    r"(?<!de )(?<!la )\badicion(?= )|\bla adicion|"
    # What a meeting left pending is no draft of its report.
    r"borrador(?:es)?\b(?! (?:de recomendaci\w+ )?(?:pendientes|aplazad|que qued))|proyecto(?:s)? (?:de (?:informe|"
    r"recomendacion(?:es)?)|inicial|de 2\d{3}|no aprobado)|"
    r"(?<!un )(?<!otro )(?<!su )\bproyecto (?:vs|versus|frente a|contra)\b|"
    r"(?:el|del|al) proyecto" + _GOES_ON + r"|"
    r"version (?:preliminar|inicial|previa|anterior)|texto (?:propuesto|inicial|preliminar)|"
    r"(?<![a-z])drafts?(?![a-z])|(?<![a-z])projets? (?:de )?(?:rapport|recommandation)|"
    r"(?:du|le|au|dans le) projet" + _GOES_ON + r"|projet de 20\d\d|/l\.\d"
)
_CHANGE = re.compile(
    r"cambi|diferen|compar|respecto (?:del|al)|frente al|se sum[oa]|agreg|anadi|quit|elimin|suprim|modific|reformul|"
    r"redact|desaparec|\bca(?:yo|yeron|en|e)\b|conserv|mantuv|mantien|manten|qued(?:o|aron) |sigue|\bya no \w|"
    r"no (?:se |lo |la )?(?:est[au]|figur|aparec|const|tien\w+ (?:pareja|equivalente|contraparte|correspond)|contenia|"
    r"contuv|veni|sale|salia|aprob|adopt|incluy|recog|prosper|pasaron|llegaron)|"
    # "Que el proyecto no llevaba."
    r"\bque (?:el|la) (?:borrador|proyecto) (?:aun |todavia )?no \w|"
    r"suaviz|endurec|rebaj|recort|debilit|matiz|atenu|soften|weaken|assoupli|"
    r"(?:son|hay|es) nuev[oa]s?\b|incorpor|sustitu|reemplaz|pas[oa] (?:de|a|con)|lo mismo|igual(?!dad)|coincid|"
    r"[«“\"][^»”\"]+[»”\"]|final|definitiv|aprobad|adoptad|distint|differ|change|adopted|"
    r"added|removed|ajout|supprim|modifi|version|amend|enm[ei]+nd|"
    r"que (?:paso|ocurrio|sucedio|fue|se hizo)(?: con| de) |what (?:happened to|became of)|"
    r"qu'est devenu|qu'est-il advenu"
)
# "¿Qué cambió en la recomendación 2?", "en la 6, ¿en qué quedó...?": from the draft to the adopted text.
_OF_CHANGE = (
    r"(?:cambi|modific|vari|retoc|toco\b|agreg|anad|sum[oa]\b|sumaron|suprim|elimin|quit[oa]|perdi|reformul|desaparec|borr[oa]|"
    r"cay[oe]|tach[oa]|sustitu|reemplaz|"
    r"conserv|mantuv|chang|differ|add|remov|drop|ajout|supprim)"
)
CHANGED = re.compile(
    rf"(?:^|[,;:] ?)[¿\s]*(?:y |and |et )?(?:(?:que|como|what|how|qu'est-ce qui) )?(?:se )?"
    rf"(?:ha |han |has |have |was |were |le |a )?(?:sido )?{_OF_CHANGE}|"
    r"(?:^|[,;:] ?)[¿\s]*(?:y )?en que (?:quedo|quedaron|acabo|se convirtio)\b|"
    r"\bcambios (?:hubo |hay |tuvo |se hicieron )?(?:en|a) |"
    # "¿Qué adjetivos sobre los puertos desaparecieron de la recomendación 3?"
    r"(?:que|cuales|which|what|quels?|quelles?) (?:palabras?|adjetivos?|terminos?|frases?|expresion(?:es)?|"
    r"partes?|trozos?|words?|adjectives?|terms?|phrases?|mots?|adjectifs?|termes?)\b[^?]{0,60}? "
    r"(?:se )?(?:ha |han |le |were |was |ont |a )?(?:ete )?"
    rf"{_OF_CHANGE}"
)
_ONE_CHANGED = re.compile(rf"(?:{CHANGED.pattern})[^?]*\bla recomendacion (?:sobre|acerca|relativ|que|de)\b")
ORDERS = re.compile(
    r"(?:^|[.!¿:\s])(?:inventa|invente|haz como si|finge|imagina que|supon que|actua como|make up|pretend|"
    r"invente[rz]?|fais comme si)\b|"
    r"(?:hidden|system|your) (?:prompt|instructions)|api key|contrasena|clave (?:de la )?api|(?:tus|"
    r"las) instrucciones|prompt (?:oculto|del sistema)"
)
_ADOPTION = re.compile(
    r"al aprobar|cuando se aprobo|informe (?:final|definitivo)|final report|"
    r"rapport final|(?:version|texto|redaccion) (?:aprobad|final|adoptad|definitiv)|"
    r"when (?:it was )?adopted|adopted (?:text|version)|"
    r"(?:texte|version) (?:adopte|definiti|final)"
)
_ADOPTED_TEXT = re.compile(
    r"(?:en|segun|de|del?|in|according to|dans|selon|\() ?(?:el |la |the |le )?(?:(?:version|texto|redaccion) "
    r"(?:aprobad|final|adoptad|definitiv)\w*|(?:adopted|final) (?:text|version)|"
    r"(?:texte|version) (?:adopte|definiti|final)\w*)|"
    # The report of a meeting is not called final for the sake of its draft alone.
    r"\b(?:informe|rapport) (?:final|definitiv\w+)|\bfinal report"
)
_EVOLUTION = re.compile(
    r"evolu|a (?:lo largo|traves) de|con (?:el (?:paso del )?tiempo|(?:el paso de )?los anos)|"
    r"como (?:ha|han|fue|fueron) (?:ido )?(?:cambi|vari|desarroll)|que ha cambiado|que cambios ha|"
    r"(?:how|what) (?:has|have) .*(?:changed|developed)|since (?:when|which)|through (?:the )?years|"
    r"(?:cuantas|how many|combien de) (?:de las |of the )?(?:reuniones|meetings|reunions) (?:\w+ ){0,2}(?:habl|trat|"
    r"mencion|recom|abord|ocup|refi|discut|pid|dij|spoke|speak|address|discuss|mention|deal|parl|trait|evoq)|"
    r"depuis (?:quand|quelle)|au (?:cours|fil) des|a chang(?:e|er)|ont chang|"
    r"en (?:las )?distintas reuniones|(?:cuando|donde|en que (?:anos?|informes?)) "
    r"(?:sale|salio|aparec|figura|consta|hablo|menciono|recomend|se (?:ha |han )?"
    r"(?:habl|mencion|recom|trat|dij|dich|pid|pedi|cita|alud|repit|repet|nombr|refi|toc|abord))|"
    r"en que anos|en (?:que|cuales|"
    r"cuantas) (?:otras? )?(?:reunion|ocasion|sesion)|en (?:alguna|otras?|que otras?) (?:otra )?reunion|"
    r"volvi(?:o|eron) a|desde (?:cuando|que reunion|que ano)|"
    r"reunion(?:es)? (?:tras|por) reunion|(?:recorrido|repaso) por las reuniones|"
    # "Where in the reports are the ports mentioned?"
    r"\bwhere\b[^?]{0,60} (?:is|are|was|were) [^?]+ (?:mention|rais|address|discuss|spoken|recommend|cite|refer|"
    r"name)\w*|"
    r"\bou\b[^?]{0,60} (?:est|sont|a-t-on|parle|evoque|mentionne)\w*|"
    r"reuniones? posterior|(?:que|cuales) reuniones|cada reunion|todas las reuniones|(?:which|"
    r"what) (?:meetings|sessions)|over (?:the )?(?:years|meetings)|evolv|"
    r"quelles (?:reunions|sessions)|au fil"
)
_COUNT = re.compile(
    r"(?:cuant[oa]s |how many |combien de |combien d')(?:numbered |different |draft |proposed |distint[oa]s |"
    r"de l[oa]s |proyectos de )?"
    r"(?:partes|paises|estados|observadores|delegaciones|organizaciones|oradores|countries|states|parties|observers|"
    r"speakers|organi[sz]ations|delegations|orateurs|observateurs|pays|etats|recom\w*|recs?\b|parrafos?|apartados?|"
    r"paragraphs?|items?|topics?|sujets?|temas?|puntos?|"
    r"document[oe]?s)|"
    r"(?:numero|number|nombre) (?:total )?(?:de |of |d')(?:recom\w*|parraf\w*|paragra\w*)"
)
_COUNT_EACH = re.compile(
    rf"(?=.*(?:{_COUNT.pattern})).*\b(?:cada|por|per|each|every|chaque|par) (?:reunion|meeting|session)\b"
)
_WHO = re.compile(
    r"(?:^|[¿,:;]|(?<![a-z])y) ?(?!a quien(?:es)? (?:hay que|(?:se )?(?:deb|recom|pid)))"
    r"(?:a |de |con |por )?quien(?:es)?\s(?!fue el|es el|era el)|(?:^|[,;] ?)(?:who|qui)\s|"
    r"(?:que|cual) (?:delegacion|pais|panelista|ponente|oradora?)|(?:which|what) (?:delegation|country|speaker|"
    r"panellist)|"
    r"quel(?:le)? (?:delegation|pays|orateur|intervenant)"
)
_LIST = re.compile(
    # "Todas.", at the end.
    r"(?:[?.,;:] *|\b(?:dame|las quiero|cit[ae]las|son) )(?:tod[oa]s|toutes|tous|all(?: of them)?)[.! ]*$|"
    r"\b(?:haz\w*|dame|quiero|necesito) (?:un |una |el |la )?(?:repaso|recorrido|listado|inventario|relacion) de |"
    r"(?:que|cuales) (?:fueron |son )?(?:l[oa]s )?(?:peticiones|encargos|solicitudes)|"
    r"what (?:was|were) [^?]{2,40} asked to|"
    r"tod[oa]s\b|todo lo|que (?:tiene que|ha de|deb(?:e|en|ia|ian|eria|erian)) hacer|reune|recopila|"
    r"enumer|que (?:hay|"
    r"puntos|parrafos|apartados|pasajes)|(?:which|quels) (?:paragraph\w*|passages|points)|puntos (?:hay|que|de)|"
    r"en (?:que|cuales|cuales de las) (?:puntos|parrafos|recom)|"
    r"(?:que|lo que) (?:se )?(?:les? )?(?:ha |han |habia )?(?:dij|dich|pid|pedid|propus|propuest|"
    r"aconsej|suger|sugir|encarg|quis|plante|exig|solicit|reclam)|(?:que|donde) (?:aconseja|pide|sugiere|propone|"
    r"recomienda|dice)n? (?:l[ao]s?|el)|"
    # "¿Qué dicen sobre X?", "what do the reports say about X?", "que dit-on sur X ?": all of it, no one fact.
    r"\bque (?:se )?dicen? (?:sobre|acerca|respecto|en (?:materia|cuanto|relacion)|del? )|"
    r"what (?:do|does) (?:\w+ ){1,4}(?:say|know) (?:about|on|regarding|concerning) |"
    r"\bque (?:sabes?|sabeis|sais-tu|savez-vous) (?:de|del|sobre|acerca|sur|des|du)\b|"
    r"\bce qui (?:a ete|est) dit |\bque (?:dit|disent)(?:-on|-ils?| les? \w+)? (?:sur|a propos|au sujet|concernant) |"
    # "¿Cuál es el papel de X?": many passages give it one.
    r"\b(?:cual|que) (?:es|fue|era|tiene|tienen|juegan?|desempenan?|cumplen?)(?: (?:el|la|los|las|un))? "
    r"(?:papel|rol|funcion|importancia) (?:del?|tien\w+|tuv\w+|juega\w*|desempe\w+|para)\b|"
    r"\bque (?:papel|rol|funcion) (?:tien|tuv|jueg|desempe|cumpl|se (?:les? )?(?:da|atribuy|reconoc))\w*|"
    # "¿Qué estudios sobre X se aconsejaron?"
    r"\b(?:que|cuales) (?:\w+ ){1,8}?se (?:les? )?(?:aconsej|pidi|propus|sugir|encarg|plante|exig|solicit)\w*on\b|"
    r"\btodas las (?:menciones|veces|referencias|alusiones)\b|"
    r"(?<!contiene la )(?<!figura la )(?<!esta la )\blist[ae]|"
    r"(?:dame|dime|indica|muestra|menciona|senala) (?:l[oa]s|cada)|(?:cuales|que) (?:son|"
    r"fueron|eran) l[oa]s|"
    r"que (?:mas )?recom|recomendaciones|q recom|a quien(?:es)? (?:hay que|(?:se )?(?:deb|recom|pid))|"
    r"que (?:le|les) (?:toca|tocaba|corresponde|correspondia|compete)|"
    r"(?:que|cuales) (?:intervenciones|ponencias|exposiciones|declaraciones)|"
    r"what did (?:the )?(?:delegat(?:es|ions)|speakers|participants|states) (?:say|think|tell)|"
    # What several persons said in turn.
    r"(?:que|what|qu') ?(?:\w+ ){1,3}(?:(?:cada|l[oa]s|the|each|les|chaque) ){1,2}(?:\w+ )?"
    r"(?:panelistas?|ponentes?|expositor(?:a|es)|panell?ists?|intervenants?)|"
    r"que (?:se )?(?:ha |han )?(?:recom|acord|pidio|propus|aprob|decid)|(?:que|"
    r"cuales) (?:(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2}) )?"
    r"(?:medidas|temas|asuntos|acciones|actuaciones|actividades|iniciativas|ideas|tareas|pasos|opciones|vias|gastos|documentos|deberes|"
    r"compromisos|paises|estados|organi[sz]aciones|sugerencias|propuestas|conceptos|partes)|entre que|all (?:the )?|"
    r"what did (?:.* )?recommend|what did the (?:\w+ ){0,3}(?:meeting|session|group)s? "
    r"(?:say|ask|propose|suggest|decide|agree)|"
    r"(?:which|what) (?:\w+ ){0,3}(?:recommendations|measures|topics|countries|documents|background|papers|"
    r"proposals|steps)|"
    r"what (?:was|were|is|has been|have been) (?:recommend|said|propos|suggest|decided|agreed)|"
    r"quel(?:le)?s (?:\w+ ){0,2}(?:recommandations|mesures|documents|propositions)|"
    r"(?:give|show|send|need|want|get|donne[zr]?|montre[zr]?|veux|voudrais)\b[- ]?(?:\w+[- ]){0,4}"
    r"(?:recommendations|recommandations)|"
    r"quelles? (?:recommandations|mesures|sont)|toutes? les|\blist\b|"
    r"qu(?:'|e )(?:.* )?(?:a|ont|est|fut)(?:[- ]t[- ](?:on|il|elles?|ils))?(?: ete)? "
    r"(?:recommand|dit|propos|decid|convenu)"
)
_YES_NO = re.compile(
    r"^[¿\s]*(?:y )?(?:se (?!refier)|hay|hubo|existe|es (?:cierto|verdad)|recomend|pidio|menciono|hablo|dijo|"
    r"particip|intervin|asisti|estuvo|acordo|aprobo|"
    r"did|does|is there|was|were|has |have |est-ce|y a-t-il|a-t-on)"
)
# Why something happened is one thing, whatever it happened to.
ASKS_WHY = re.compile(r"^\W*(?:(?:y|and|et) )?(?:por que|a que se debe\w*|why|pourquoi)\b")
_BRIEFING = re.compile(
    r"(?:nota|minuta|ficha) (?:informativa|de informacion|para|sobre)|resumen (?:ejecutivo|general) (?:de|"
    r"sobre)|briefing|"
    r"panorama|puntos de conversacion|talking points|note d'information"
)


def find_intent(folded: str, has_label: bool) -> Intent:
    """The intent of a folded question; `has_label`: it names a passage by its printed label."""
    if not re.search(r"[a-z]", folded) or is_courtesy(folded):
        return Intent.SMALL_TALK
    if _ABOUT.search(folded):
        return Intent.ABOUT
    if _compares_versions(folded) or _ONE_CHANGED.search(folded):
        return Intent.COMPARISON
    if has_label:
        return Intent.COMPARISON if CHANGED.search(folded) else Intent.LOOKUP
    patterns = (
        (Intent.BRIEFING, _BRIEFING),
        (Intent.COUNT, _COUNT_EACH),
        (Intent.EVOLUTION, MOST_OF_MEETINGS),
        (Intent.EVOLUTION, _EVOLUTION),
        (Intent.COUNT, _COUNT),
        (Intent.WHO_SAID, _WHO),
        (Intent.FACT, ASKS_WHY),
        (Intent.LIST, _LIST),
        (Intent.YES_NO, _YES_NO),
    )
    found = next((intent for intent, pattern in patterns if pattern.search(folded)), Intent.FACT)
    found = Intent.LIST if found is Intent.FACT and opens_with_frame_noun(folded) else found
    return Intent.EVOLUTION if any(ends_asked(folded)) else found


def _compares_versions(folded: str) -> bool:
    """Whether a draft is put beside what became of it; that the adopted text is wanted is no comparison by itself."""
    if DRAFT_WORDS.search(folded):
        return bool(_CHANGE.search(folded))
    return bool(_ADOPTION.search(folded) and _CHANGE.search(_ADOPTED_TEXT.sub(" ", folded)))
