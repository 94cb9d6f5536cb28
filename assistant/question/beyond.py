"""What no report can answer: an opinion or advice, a sum, a piece of writing, what lies after the last report."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.question.intent import ORDERS
from vectorstore.records import Report
from vectorstore.words import fold

_OPINION = re.compile(
    r"\b(?:que (?:opinas|piensas|te parec\w+|prefieres|harias)|crees (?:tu|que)|(?:cree|opina|piensa|considera) usted|"
    r"(?:que|cuanta) (?:probabilidad\w*|posibilidades) (?:le )?(?:das|ves|calculas)|te parec(?:e|io)|"
    r"estas (?:tu )?de acuerdo|te gust\w+|"
    r"(?:tu|su) opinion(?: personal)?[?.! ]*$|en tu opinion|tu opinion|what do you think|your (?:opinion|view)\b|"
    r"do you (?:agree|think|believe)|a ton avis|a votre avis|(?:que )?pense[sz][- ](?:tu|vous))\b"
)
# Which one matters most, or is best, is for the reader to say: no report ranks what it adopts.
_MATTERS = (
    r"(?:importantes?|relevantes?|utiles?|interesantes?|acertad[oa]s?|destacad[oa]s?|valios[oa]s?|ambicios[oa]s?|"
    r"debil(?:es)?|important|relevant|useful|interesting|valuable|ambitious|significant)"
)
_RANKED = (
    r"(?:recomendacion(?:es)?|recommendations?|recommandations?|informes?|reports?|rapports?|parrafos?|paragraphs?|"
    r"paragraphes?|reunion(?:es)?|meetings?|reunions)"
)
_BEST = re.compile(
    rf"\b{_RANKED} (?:\w+ ){{0,4}}?(?:mas|menos|plus|moins) {_MATTERS}\b|"
    rf"\b(?:most|least|plus|moins) {_MATTERS}(?:es)? (?:\w+ )?{_RANKED}\b|"
    rf"\b(?:mejor(?:es)?|peor(?:es)?|best|worst|meilleure?s?|pires?) {_RANKED}\b"
)
# A case of one's own ("mi jefe me ha quitado", "can I sue") or what one ought to do; reading a report is no such case.
_MAY = r"(?:puedo|podemos|podriamos|debo|debemos|deberiamos|can (?:i|we)|may i|puis-je|pouvons-nous)"
_ADVICE = re.compile(
    rf"\b{_MAY}(?! (?:\w+ )?(?:ver|leer|consult|encontr|busc|hall|cit|usar|util|descarg|sab|conoc|preguntar|fiar|"
    rf"confiar|acced|decir|"
    r"find|read|see|quote|cite|use|ask|know|trust|trouver|lire|voir|citer|savoir|ayudar|help))\b|"
    r"\b(?:me|nos) (?:conviene|conviendria|aconsejas|recomiendas|sugieres)\b|\bque (?:hago|debo hacer)\b|"
    r"\b(?:deberia|debe|should|must|devrait|doit) (?:mi|nuestr[oa]|my|our|ma|mon|notre) (?:delegacion|pais|"
    r"gobierno|mision|delegation|country|government|mission|pays|gouvernement)\b|"
    r"\b(?:should|must|shall) (?:i|we)\b|\bwhat do i do\b|\b(?:dois-je|devrais-je|devons-nous|que faire si je)\b|"
    r"\b(?:mi|my|mon) (?:jefe|patron|empleador|boss|employer|patron|employeur) (?:me|no|took|has|m'a|ne)\b"
    # What is asked of one at work is no such case.
    r"(?! (?:ha |han )?(?:pid|ped|pregunt|encarg|ask|demand))"
)
_SUM = re.compile(
    r"(?:cuanto (?:es|son|suman|da)|calcula|what(?: is|'s)|how much is|combien (?:font|fait)|calcule) [^a-z]*\d+ ?"
    r"(?:por|x|\*|entre|mas|menos|dividido (?:por|entre)|fois|times|plus|minus|moins|divided by|[+/-]) ?\d+"
)
# Pieces of writing that are none of the reports' ("escríbeme un discurso"); a note of information is.
_PIECE = re.compile(
    r"\b(?:escrib\w*|redact[ae]\w*|compon\w*|haz(?:me)?|dibuj\w+|program[ae](?:me)?|write|compose|draw|ecri[sv]\w*|"
    r"redige\w*|"
    r"dessine\w*)(?: (?:me|nos|moi))? (?:un|una|a|an|une|el|la|mi|my|mon) (?:\w+ ){0,2}?"
    r"(?:poema|poesia|cancion|brindis|receta|toast|recipe|recette|carta|correo|discurso|ensayo|tuit|chiste|cuento|"
    r"codigo|poem|song|letter|e-?mail|speech|"
    r"essay|tweet|"
    r"joke|story|poeme|chanson|lettre|courriel|discours|blague|conte)\b|"
    r"\b(?:traduce|traduzca|translate|traduis|traduisez)\b[^?]*[\"«“]"
)
# Who moved or opposed a change of a draft, and why it was made: a report prints the two texts and no more.
_CHANGE = (
    r"(?:quit\w*|suprim\w*|elimin\w*|cambi\w*|modific\w*|retir\w*|sustitu\w*|anad\w*|agreg\w*|drop\w*|remov\w*|"
    r"delet\w*|chang\w*|replac\w*|add(?:ed|ing)?|supprim\w*|enlev\w*|ajout\w*|remplac\w*)"
)
_WORDING = (
    r"(?:proyecto de (?:informe|recom\w+)|borrador|redaccion|texto (?:final|definitivo|aprobado)|draft|wording|"
    r"(?:de|en|a) la recomendacion \d+|(?:of|from|to|in) recommendation \d+|"
    r"final text|projet de (?:rapport|recomm\w+)|libelle|texte final)"
)
_WHO = (
    r"\b(?:quien(?:es)?|que (?:pais(?:es)?|delegacion(?:es)?|estados?)|who|which (?:country|delegation|state)s?|qui|"
    r"quel(?:le)?s? (?:pays|delegations?))\b[^?]{0,30}\b(?:pid\w+|propus\w+|propon\w+|solicit\w+|exig\w+|insist\w+|"
    r"quis\w+|ask\w*|propos\w+|request\w*|demand\w+|want\w*)\b"
)
_WHY = r"\b(?:por que|why|pourquoi|(?:por que|cual fue el) motivo)\b"
_DRAFTING = re.compile(rf"(?:{_WHO}|{_WHY})(?=[^?]*\b{_CHANGE}\b)(?=[^?]*\b{_WORDING}\b)")
_YEAR = re.compile(r"(?<![\d/.,-])20\d\d(?![\d/-])")
_WILL = re.compile(
    r"\b[^\W\d_]+(?:aré|erá|iré|ará|irá|arán|erán|irán|drá|drán|brá|brán|ará[ns])\b|\bhará[n]?\b|\bwill\b|"
    r"\bva a \w+r\b|"
    r"\b\w+(?:era|ira|ront)\b(?= (?:la|le|les|l'))",
    re.IGNORECASE,
)
_OUTLOOK = re.compile(
    r"^\W*(?:que|como|what|how) (?:pasara|ocurrira|sucedera|evolucionara|will (?:happen|become))\b|"
    r"\bqu(?:e|'est-ce qui) (?:va )?se passer(?:a)?\b"
)
_IN_YEARS = re.compile(r"\b(?:dentro de|within|in|dans) (?:\w+ )?(?:anos|decadas|years|decades|ans)\b")
_DECIDING = re.compile(
    r"\b(?:recomendará|aprobará|adoptará|decidirá|acordará|votará|elegirá)n?\b|"
    r"\bwill\b[^?]*\b(?:recommend|adopt|decide|agree|vote|elect)\b|"
    r"\b(?:recommandera|adoptera|decidera|votera)(?:ont)?\b",
    re.IGNORECASE,
)
_OTHER_BODY = re.compile(
    r"grupo de trabajo (?:sobre|de) (?:el |la |los |las )?(?!trata|explotacion laboral)([a-z ]{4,60})|"
    r"working group on (?:the )?(?!trafficking|human trafficking)([a-z ]{4,60})|"
    r"groupe de travail sur (?:le |la |les )?(?!traite)([a-z ]{4,60})"
)
# "¿Qué recomendó el Grupo de Trabajo sobre las minas?": what it said on something, where that is no body's name.
_SAYS = re.compile(
    r"\b(?:recom|dij|dice|dicho|hablo|acord|pid|propus|propon|decid|opin|plante|aprob|said|say|ask|agree|propos|"
    r"dit|demand|convenu|adopt)"
)
# What other working groups of the United Nations are for, beside those of the reports.
_OTHER_BODIES = re.compile(
    r"trafico(?! de personas)|contrabando|armas de fuego|cooperacion internacional|asistencia tecnica|corrupcion|"
    r"recuperacion de activos|prevencion de la corrupcion|detencion|desaparicion|mercenarios|empresas y|"
    r"poblaciones indigenas|smuggling|firearms|international cooperation|technical assistance|asset recovery|"
    r"corruption|arbitrary|enforced|mercenar|business and|trafic (?:illicite )?de migrants|armes a feu|"
    r"cooperation internationale|assistance technique|"
    r"detention|disparition"
)
# Where the name of a body ends in a question.
_AFTER_NAME = re.compile(rf"\s(?:en|in|durante|during|dans|a|{_SAYS.pattern[2:]}).*", re.IGNORECASE)


# "¿Qué reunión duró más?", "which meeting had the most participants?": a ranking that no report makes.
_RANKING = re.compile(
    r"\b(?:que|cual|which|what|quelle) (?:fue |es |de |las |la |est |of the |was |is |a ete )*"
    r"(?:reunion|meeting)(?:es|s)?\b[^?]*"
    r"\b(?:dur\w+ (?:mas|menos)|mas (?:larga|corta|breve|concurrida|numerosa)|"
    r"(?:hubo|tuvo|con|conto con|reunio|asist\w+|acud\w+|particip\w+|habl\w+|intervin\w+) (?:a )?(?:mas|menos) (?:de )?"
    r"(?:participantes|asistentes|asistencia|participacion|oradores|delegaciones|delegados|panelistas|paises|estados|"
    r"organizaciones|dias|sesiones)|longest|shortest|"
    r"(?:most|best|fewest) (?:attended|participants|delegat\w+|countries|states|speakers|observers|panell?ists)|"
    r"la plus (?:longue|courte)|(?:eu|reuni|compte) (?:le )?plus de (?:participants|pays|etats|delegations))\b"
)


def beyond_reports(folded: str, wording: str, years: Collection[str]) -> tuple[str, ...]:
    """What a question asks that no report can answer, in Spanish; `years` are those that the library writes anywhere.

    `wording` is the question with its accents, which tell "aprobará" from "aprobara".
    """
    if _OPINION.search(folded) or _BEST.search(folded):
        return ("opinión alguna del asistente, que no tiene ninguna",)
    if _ADVICE.search(folded):
        return ("consejo alguno para un caso particular",)
    if _SUM.search(folded) or _PIECE.search(folded):
        return ("respuesta a un encargo que no trata de los informes",)
    if _DRAFTING.search(folded):
        return ("quién propuso un cambio de redacción ni por qué se hizo: solo los textos",)
    if _RANKING.search(folded) and not _YEAR.search(folded):
        return ("ninguna comparación de las reuniones por eso",)
    return _after_reports(folded, wording, years)


def _after_reports(folded: str, wording: str, years: Collection[str]) -> tuple[str, ...]:
    """What is to be decided, or what will be in a year that no report names."""
    if _DECIDING.search(wording):
        return ("lo que decida una reunión futura",)
    if _OUTLOOK.search(folded) or (_WILL.search(wording) and _IN_YEARS.search(folded)):
        return ("nada de lo que vaya a ocurrir",)
    last = max((int(year) for year in years), default=9999)
    ahead = [year for year in _YEAR.findall(folded) if year not in years and int(year) > last]
    return (f"nada que vaya a ocurrir en {ahead[0]}",) if ahead and _WILL.search(wording) else ()


def other_body(folded: str, wording: str, reports: Sequence[Report]) -> tuple[str, ...]:
    """A working group that no report of the library is of; `wording` has the capitals of its name, if any."""
    found = _OTHER_BODY.search(folded)
    if not found:
        return ()
    named = next(group for group in found.groups() if group).strip()
    subject = named.split()[0]
    if any(subject in fold(f"{report.body or ''} {report.title}").split() for report in reports):
        return ()
    capital = re.search(rf"\b{re.escape(subject[0].upper())}", wording[found.start() + len("grupo de trabajo") :])
    if _SAYS.search(folded) and not capital and not _OTHER_BODIES.match(named):
        return ()
    return (f"el grupo de trabajo sobre {_AFTER_NAME.sub('', named)}",)


def order_given(folded: str) -> tuple[str, ...]:
    """An order to the assistant is no question about the reports."""
    return ("respuesta a una orden dirigida al asistente",) if ORDERS.search(folded) else ()
