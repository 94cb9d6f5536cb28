"""Whether a question stands alone or leans on the conversation before it."""

from __future__ import annotations

import re

from assistant.plan import Intent, Plan
from assistant.question.more import asks_all_of_it, own_words
from assistant.records.organization import asks_next_meeting
from assistant.search.overview import is_overview
from assistant.words.spans_of_meetings import MEETING_NOUN
from assistant.words.topic import subject_after_about, topic_words
from vectorstore.words import fold

_OPENING = re.compile(r"^[¿¡\s]*(?:y|e|pero|entonces|and|but|so|et|mais|alors)\b")
# What follows is said to be something else.
_NEW_TOPIC = re.compile(
    r"^\W*(?:(?:y|and|et|bueno|vale|ok)\b\W*)?(?:cambi(?:ando|emos|o) de tema|"
    r"(?:ahora )?(?:otra (?:cosa|pregunta|duda|cuestion)|otro tema)|por otr[ao] (?:lado|parte)|en otro orden de cosas|"
    r"(?:on )?(?:another|a different) (?:question|topic|thing|matter|subject|note)|"
    r"(?:changing|to change) (?:the )?(?:subject|topic)|"
    r"next question|new question|separately|"
    r"autre (?:question|chose|sujet)|changeons de sujet|pour changer de sujet|par ailleurs|nueva pregunta)\b"
)
_ANAPHORA = re.compile(
    r"\b(?:es[oae]s?|est[oae]s?|ello|aquell[oa]s?|dich[oa]s?|l[oa]s? (?:dijo|dijeron|propuso|menciono|"
    r"recomendo)|(?:lee|resum|explic|traduc|repit|ampli|detall)\w*(?:me)?l[oae]s?|"
    r"al respecto|ahi|alli|mism[oa]s?|anterior(?:es)?|siguientes?|ultim[oa]s?|ell[oa]s|(?:la|el) (?:primer|segund|"
    r"tercer|cuart|quint|otr)[oa]?|"
    r"that|this|those|these|it|them|there|same|previous|next|cela|ca|cette|cet|celle|celui|ceux|meme|elles?)\b"
)
_NOUN_OF_REPORTS = (
    r"(?:meeting|session|report|draft|recommendation|paragraph|year|one|speaker|delegat\w+|panell?ist|person|country|"
    r"state|topic|subject|issue|text|passage|point|document|proposal|statement|paper|measure|item|list|answer)s?"
)
# Words of the same form that point to nothing: the verb "está", "that" before a clause, "there is", "is it true", the
# pronoun of a French question that has its noun before it ("la réunion aura-t-elle lieu").
_POINTS_NOWHERE = re.compile(
    r"\best[áé]\b|\besta (?=(?:en|entre|por|para|incluid\w*|recogid\w*|previst\w*)\b)|"
    r"(?<!\babout )(?<!\bof )(?<!\bon )(?<!\bto )(?<!\bfrom )(?<!\bin )(?<!\bwith )(?<!\bby )(?<!\bdid )(?<!\bdoes )"
    rf"(?<!\bis )(?<!\bwas )\bthat\b(?! (?:{_NOUN_OF_REPORTS}|in|at|on|during|before|again|too)\b)"
    r"(?!\s*(?:$|[?.!,;]))|"
    r"\bthose (?=who\b)|\b(?:is|are|was|were) there\b|\bthere (?=(?:is|are|was|were)\b)|"
    r"\b(?:la |le |les |l')(?!même)(?:\w+ )?(?!suivante|précédente|dernière)\w+ \w+-(?:t-)?(?:elle|il)s?\b|"
    r"\bit (?=(?:is |was |been )?(?:true|possible|necessary|recommended|agreed|said|stated|noted|decided)\b)"
)
_ASKS = re.compile(
    r"\b(?:que|cual(?:es)?|quien(?:es)?|cuant[oa]s?|cuando|donde|como|which|what|who|how|when|where|quel(?:le)?s?|qui|"
    r"combien|quand|comment|dame|listam?e?|enumeram?e?|muestram?e?|dime|give|list|show|tell|did|does|has|donne|hay|"
    r"se \w+(?:o|aron|ieron|do))\b"
)
# "What about teenagers?" has no verb; "¿cuál menciona...?" chooses among what was listed; "¿qué dijo sobre...?" leaves
# its subject out.
_LEANS = re.compile(
    r"\b(?:what|how) about\b|\bque (?:hay|pasa|tal) (?:de|del|con)\b|\bqu'en est-il\b|"
    r"\b(?:cual|cuales|which(?: ones?)?|laquelle|lequel) (?:menciona|habla|trata|cita|mention|refer|speak|parle)\w*|"
    r"\bwhich ones?\b|\blesquel(?:le)?s\b|\bwhich (?:of (?:them|those|these)|(?:is|are) (?:about|on))\b|"
    r"\bcual(?:es)? (?:de (?:ell[oa]s|es[oa]s)|(?:es|son) sobre)\b|"
    r"\bque (?:mas )?(?:dij\w+|dicen?|propus\w+|proponen?|recom\w+|mencion\w+|cont[oa]\w*|pidi\w+|senal\w+|opin\w+) "
    r"(?:sobre|acerca|respecto|de|del|en)\b|"
    r"\b(?:did|does|has|was) (?:he|she)\b|"
    r"\b(?:did|dijo|dit|opino|explico) (?:the|el|la|le) (?:first|second|third|last|primer[oa]|segund[oa]|tercer[oa]|"
    r"ultim[oa]|premiere?|deuxieme|troisieme) (?:say|mention|think|explain|sobre|acerca|respecto|de|del|a|au)\b"
)
_OWN_SUBJECT = re.compile(
    r"\b(?:sobre|acerca del?|respecto del?|about|on|regarding|sur|concernant)(?! (?:que|cual|which|what|quel))"
    r"(?: \w{1,3}(?: |'))? ?\w{4,}"
)
_OWN_PERSON = re.compile(r"\b(?:sra?|senora?|mrs?|ms|mme)\.? [a-z]{3,}")
_OWN_OBJECT = re.compile(
    r"\b(?:articulo|article|art\.) \d|"
    r"\b(?:mencion|mention)\w* (?:(?:el|la|los|las|the|an?|les?) )?[a-z]{4,}"
)
# "Esa reunión" with a subject beside it: the meeting is that of before, the subject is not.
# "La reunión de 2033", "the last meeting"; "la de 2033" is short for it.
_FULL_MEETING = re.compile(
    rf"\b{MEETING_NOUN} (?:de|of|in|du|celebrad\w+|held|en)\b|\b(?:ultima|penultima|last|latest|\w+) {MEETING_NOUN}\b"
)
_POINTING = re.compile(
    r"\b(?:es[oae]s?|est[oae]s?|ello|dich[oa]s?|al respecto|ahi|mism[oa]s?|tambien|that|this|those|these|it|"
    r"them|same|also|cela|ca|cette|cet|meme|aussi)\b"
)
_COUNTS_ADOPTED = re.compile(
    r"\b(?:cuantas|how many|combien de) (?:recomendaciones|recommendations|recommandations) (?:se )?"
    r"(?:aprob|adopt|hizo|formul|emiti|tuvo|tiene|hay|did|were|was|has|had|made|a |ont )"
)
_THAT_MEETING = re.compile(
    r"\b(?:es[ae]|est[ae]|dich[ao]|(?:la|el) mism[ao]|that|this|the same|cette|la meme) "
    r"(?:reunion|sesion|encuentro|meeting|session)\b"
)
_IT_SAID = re.compile(
    r"\ba-t-elle (?:aussi )?(?:recommande|adopte)|"
    r"\b(?:did|does|has) it (?:also )?(?:recommend|agree|adopt|encourage|say|said|mention|discuss)"
)
# What is asked of a meeting itself: who presided it and led its debates, its sittings, what its chair said.
_OF_ITSELF = re.compile(
    r"\b(?:presidi(?:o|eron|da)|inaugur(?:o|aron|ada)|chaired|presided|preside[er]?)\b|"
    r"(?<!otros )(?<!otras )(?<!demas )(?<!other )(?<!autres )\b(?:panelistas|panelists|panellists|panelistes)\b|"
    r"\b(?:cuantas|how many|combien de) (?:sesiones|sittings|seances)\b|"
    r"\b(?:orden del dia|(?:el|que) programa|agenda|ordre du jour)\b|\bformato\b|\bhibrid\w+|"
    r"\b(?:aprob\w+ (?:el|este|su)|adopt\w+ (?:the|its|le|son)) (?:informe|report|rapport)\b|"
    r"\b(?:who|qui l?'?a|quien) (?:l[ao] )?(?:opened|ouvert|ouverte|abrio)\b"
)
# The person spoken of: "what did she say of it?", "¿y qué dijo sobre los refugios?".
_OF_PERSON = re.compile(
    r"\b(?:she|he|her|him|his|ella|elle|lui)\b|"
    r"\bque (?:mas )?(?:dijo|opino|conto|propuso|explico|senalo|afirmo|sostuvo)"
    r"(?: (?:sobre|acerca|respecto|de|del)\b|\W*$)"
)
_PRESENT = re.compile(
    r"\b(?:asisti(?:o|eron)|habl(?:o|aron)|intervin(?:o|ieron)|particip(?:o|aron)|estuv(?:o|ieron)|attend(?:ed)?|"
    r"sp(?:eak|oke)|present|there|floor|take|took)\b"
)
_WHETHER_PRESENT = re.compile(
    r"^\W*(?:(?:y|and|et|tambien|also)\b\W*)*(?:(?:did|was|were) (?:it|they) (?:also )?|(?:tambien )?)"
    + _PRESENT.pattern
)
# A pronoun, or the agenda item that it was on.
_BESIDE = frozenset("it they them also tambien tema temas punto puntos item items point points agenda".split())
_SHORT, _TWO = 4, 2


def of_that_meeting(folded: str, of_passages: bool = True) -> bool:
    """Whether a question is on the meeting spoken of; `of_passages`: "it" may be the passage that was asked for."""
    return bool(_THAT_MEETING.search(folded) or (not of_passages and _IT_SAID.search(folded)))


def of_meeting_itself(plan: Plan) -> bool:
    """Whether a question is on the meeting spoken of, whatever its subject: who presided it, what its chair said."""
    by_office = bool(plan.names) and all(name.titled and not name.words for name in plan.names)
    named = {word for name in plan.names for word in fold(name.written).split()}
    rest = [word for word in own_words(plan.topic) if fold(word) not in named]
    return (by_office and not rest) or (len(rest) <= 1 and bool(_OF_ITSELF.search(fold(plan.wording))))


def asks_in_full(plan: Plan) -> bool:
    """Whether a question asks for something of its own, of which it names two things or more."""
    return bool(_ASKS.search(fold(plan.wording))) and len(own_words(plan.topic)) >= _TWO


def of_that_person(folded: str) -> bool:
    """Whether a question is on the person spoken of."""
    return bool(_OF_PERSON.search(folded))


def without_opening(wording: str) -> str:
    """A turn without the "y" that it opens with."""
    found = _OPENING.match(fold(wording))
    same = len(fold(wording)) == len(wording)
    return wording[found.end() :].strip() if found and same else wording


def points_back(wording: str) -> bool:
    """Whether a question points to what was said before: "eso", "that meeting", "léemela"."""
    return bool(_ANAPHORA.search(fold(_POINTS_NOWHERE.sub(" ", wording.casefold()))))


def depends(plan: Plan, folded: str) -> bool:
    """Whether a question leans on the conversation: it opens with "¿y", points back, or is too short to stand alone."""
    words = len(topic_words(plan.question))
    named = bool(plan.meetings or plan.favoured_meetings)
    told = named and bool(plan.passages or plan.statement) and not points_back(plan.wording)
    told = (told and not asks_presence_alone(plan)) or counts_whole_meeting(plan, folded)
    told = told or (is_overview(plan) and asks_whole_meeting(plan, folded))
    if _NEW_TOPIC.search(folded) or (plan.intent is Intent.LOOKUP and named) or told:
        return False
    back = points_back(plan.wording)
    if asks_all_of_it(folded) is not None:
        return True
    if _OPENING.search(folded):
        return back or not _whole_after_opening(plan, folded)
    if asks_next_meeting(plan, folded):
        return False
    # A meeting that is still to come is a subject of its own.
    to_come = any(name.meeting for name in plan.names)
    if not back and (to_come or _stands_alone(plan, folded, words, named)):
        return False
    return words < _SHORT or (words <= 2 * _SHORT and back)


def asks_whole_meeting(plan: Plan, folded: str) -> bool:
    """Whether a question of a full sentence is about meetings that it names and about nothing else: "¿qué recomendó la
    reunión de 2033?". It leans on a subject before it, if there is one, but not on a passage."""
    asked = _ASKS.search(folded) or is_overview(plan)
    named = bool(plan.meetings) and bool(_FULL_MEETING.search(folded)) and bool(asked)
    return named and not (_OPENING.search(folded) or _POINTING.search(folded) or plan.topic or plan.names)


def counts_whole_meeting(plan: Plan, folded: str) -> bool:
    """ "¿Cuántas recomendaciones aprobó la reunión de 2033?": all of them, whatever was spoken of before."""
    return bool(_COUNTS_ADOPTED.search(folded)) and asks_whole_meeting(plan, folded)


def asks_presence_alone(plan: Plan) -> bool:
    """Whether a question asks if somebody was there or spoke, without saying who: "¿asistió en 2019?"."""
    rest = [word for word in own_words(plan.topic) if not _PRESENT.search(fold(word)) and fold(word) not in _BESIDE]
    return bool(_WHETHER_PRESENT.match(fold(plan.wording))) and not plan.names and not rest


def _stands_alone(plan: Plan, folded: str, words: int, named: bool) -> bool:
    """Whether a question asks, in full, about a subject of its own: a new topic, however short."""
    if not words:
        return False
    if named and _OWN_SUBJECT.search(folded):
        return True
    own = _OWN_SUBJECT.search(folded) or _OWN_PERSON.search(folded) or _OWN_OBJECT.search(folded)
    return bool((own or _says_all(plan)) and _ASKS.search(folded) and not _LEANS.search(folded))


def _says_all(plan: Plan) -> bool:
    """Whether a question names a country or a body and two things beside it ("¿cuántos X fueron Y en Z?")."""
    named = {word for name in plan.names for word in fold(name.written).split()}
    return bool(named) and len([word for word in own_words(plan.topic) if fold(word) not in named]) >= _TWO


def _whole_after_opening(plan: Plan, folded: str) -> bool:
    """Whether what follows "¿y" is a whole question: it asks, names someone, and says what is asked of them."""
    asks = re.match(r"[¿¡\s]*\w+\W+(?:\w+ )?(?:que|cuant\w+|how|what|which|combien|quel\w*)\b", folded)
    return bool(asks and plan.names and not _LEANS.search(folded) and len(topic_words(plan.question)) >= _SHORT)


def has_own_subject(plan: Plan) -> bool:
    """Whether a subject of its own stands after "sobre", which no word points back from."""
    subject = subject_after_about(plan.wording)
    return bool(topic_words(subject)) and not points_back(subject)
