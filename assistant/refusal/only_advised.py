"""Whether something was done, by whom, how many did it: no answer are passages that only advise it should be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.search.coverage import Subject
from assistant.search.windows import on_subject
from assistant.words.sentences import split_sentences
from vectorstore.records import Passage, Status
from vectorstore.words import fold

_ADVISING = (Status.ADOPTED, Status.COMPILED, Status.DRAFT)

_AGENTS = (
    r"(?:pa[ií]s(?:es)?|estados?|gobiernos?|empresas?|compañ\w+|marcas?|tribunal(?:es)?|organizaci[oó]n\w*|"
    r"ciudad(?:es)?|"
    r"provincias?|regi[oó]n(?:es)?|bancos?|embajadas?|ministerios?|universidad(?:es)?|funcionari[oa]s?|policías?|"
    r"fiscal(?:es)?|"
    r"juez|jueces|countr(?:y|ies)|states?|governments?|compan(?:y|ies)|firms?|courts?|banks?|police|airlines?|hotels?|"
    r"états?|gouvernements?|entreprises?|tribuna(?:l|ux))"
)
# Who did it, how many did, or whether somebody has: the first words of a question on what happened.
_OF_DEEDS = re.compile(
    rf"(?:\bqué|\bcuál(?:es)? de (?:los|las)|^[¿\s]*(?:a |en |de |por |con )?que|\bwhich|^(?:in |from )?what|"
    rf"\bquel(?:le)?s?) (?:\w+ )?{_AGENTS}\b|"
    r"\bcu[aá]nt[oa]s\b|\bhow many\b|\bcombien d|^[¿\s]*(?:ya )?(?:se )?(?:ha|han|hubo) |^(?:have|has|did) "
)
_PAST = re.compile(
    r"\b(?!qu)[^\W\d_]{2,}(?:ó|aron|ieron|eron)\b|\b(?:ha|han|había|habían) (?:sido )?[^\W\d_]+(?:ado|ido|to|cho)s?\b|"
    r"\bya\b|"
    r"\b(?:did|has|have|had|was|were|already)\b|"
    r"\b(?:a|ont)(?:-t)?(?:-\w+)? (?!qué\b)(?:\w+ )?[^\W\d_]+(?:é|i|u|t)e?s?\b"
)
# What was done, as the verb right after the first words of a question, or as its first word.
_VERB = (
    r"((?!qu)[^\W\d_]{2,}(?:ó|aron|ieron|eron)|(?:hi[cz]o|hicieron|tuvo|puso|obtuvo|produjo|condujo|redujo|dio)|"
    r"(?:ha|han|había|habían|fue|fueron) (?:sido )?[^\W\d_]+(?:ad[oa]s?|id[oa]s?|[ct]h?[oa]s?))\b"
)
_DONE = (
    re.compile(
        r"¿(?:y )?(?:(?:a|de|en|con|por|para|desde|hacia|contra|ante) )?(?:quién(?:es)?|d[oó]nde|cuándo|"
        r"qué(?: (?!se\b|que\b)[^\W\d_]+){1,5}?) (?:ya )?(?:se )?(?:les? )?" + _VERB
    ),
    re.compile(r"^¿(?:ya )?(?:se )?" + _VERB),
    re.compile(
        r"^((?:who|where|when|which(?: \w+){1,3}?) (?:was|were|has|have|had|did|[a-z]+ed|lost|won|gave|sold)\b)"
    ),
)
# Saying, wanting and deciding are what a recommendation does; meetings and texts are what it stands in.
OF_WORDS = re.compile(
    r"\b(?:recom|acord|acuerd|aprob|adopt|ped|pid|propus|propo|decid|inst|alent|alien|encarg|encomend|invit|solicit|"
    r"exhort|"
    r"coincid|destac|senal|subray|mencion|dij|dic|habl|debat|reun|sesion|session|informe|texto|text|recopil|proyecto|"
    r"parrafo|"
    r"grupo|group|report|meeting|draft|delega|said|say|ask|urge|suggest|call|encourag|agree|request|mention|conclu|"
    r"consider|"
    r"panel|anyone|anybody|alguien|quelqu|orador|speaker|asum|plante|sugi|prior|demand|want|expres|aconsej|promov|"
    r"promovi|inclu|cambi|compil|establ|"
    r"formul|"
    r"reconoc|record|recall|rappel|anim|agradec|relacion|qued|dej|pens|volc|encarg|busc|centr|"
    r"refer|reclam|apoy|previ|defend|abog|document|tema|topic|parle|parl|punto|medida|measure|conveni|convencion|convention|should|deb)"
)
_OF_MEETINGS = re.compile(r"\b(?:reuni[oó]n|sesi[oó]n|recomendaci|meeting|session|recommendation)")
_ADVICE = re.compile(
    r"\b(?:deb(?:er|e|en|ia)|podr|tal vez|necesi|importan|recomend|inst(?:o|aron)|convendria|propus|propuest|suger|"
    r"sugir)"
)


def undone(wording: str, subject: Subject, passages: Sequence[Passage], of_meeting: bool = False) -> str | None:
    """What is not told, in Spanish, of a question on a deed where no sentence on it but advice is found.

    Where a meeting is named (`of_meeting`) what was done is mostly what it did: recommend.
    """
    written = wording.lower()
    by_others = _OF_DEEDS.search(written) and _PAST.search(written) and not OF_WORDS.search(fold(wording))
    if not by_others and (of_meeting or passages[0].status not in _ADVISING or not _asks_of_deed(written)):
        return None
    told = set(on_subject(subject, [passage for passage in passages if passage.status not in _ADVISING]))
    windows = [text for text in on_subject(subject, passages) if text in told]
    if any(not _ADVICE.search(fold(one.text)) for text in windows for one in split_sentences(text)):
        return None
    return "que eso se haya hecho: solo se recomienda o se propone"


def _asks_of_deed(written: str) -> bool:
    verb = next((found[1] for pattern in _DONE if (found := pattern.search(written))), "")
    return bool(verb) and not OF_WORDS.search(fold(verb)) and not _OF_MEETINGS.search(written)
