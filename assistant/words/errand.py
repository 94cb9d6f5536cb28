"""Who wants an answer, for whom and for what occasion: "necesito preparar a mi embajadora sobre los puertos".

That frame is no part of the subject. It is what stands before the subject and has only words of asking a favour, and
what is said anywhere of a reader of one's own ("para mi embajador") or of an occasion ("para un discurso mañana").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from assistant.words.word_list import as_pattern
from vectorstore.words import fold

ERRAND_FILE = Path(__file__).parents[1] / "data" / "errand_words.txt"
_WHEN = (
    r"(?:,? (?:(?:de|of|this|next|on|el|la|este|esta|le|la|cet|cette|proxim[ao]) )*"
    r"(?:manana|hoy|tarde|noche|lunes|martes|miercoles|jueves|viernes|semana(?: que viene| proxima)?|"
    r"tomorrow|today|tonight|afternoon|week|monday|tuesday|wednesday|thursday|friday|"
    r"demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|semaine(?: prochaine)?)\b)"
)
_MY = r"(?:mi|mis|nuestr[ao]s?|my|our|mon|ma|mes|notre|nos)"
# A country or a government of one's own is one that the reports may speak of.
_COUNTRY = r"(?:pais|paises|gobierno|estado|countr(?:y|ies)|government|state|pays|gouvernement|etat)\b"
_OCCASION = (
    r"(?:discurso|intervencion|declaracion|presentacion|ponencia|exposicion|conferencia|articulo|tesis|clase|entrevista|"
    r"speech|statement|presentation|lecture|class|paper|thesis|article|interview|talk|discours|allocution|declaration|"
    r"presentation|expose|memoire|cours|entretien)"
)
_MEETING = r"(?:reunion|meeting|sesion|session|debate|debat|visita|visit|visite)"
_ONE = rf"(?:un|una|a|an|une|{_MY})"
# "Para mi embajadora", "for a speech tomorrow", "pour une réunion demain"; "it is" before them goes with them.
_FOR = re.compile(
    r"(?:,? ?(?:(?<![\w-])(?:it is|it's|this is|es|c'est) )?(?<![\w-])(?:para|for|pour)"
    rf"(?: {_MY} (?!{_COUNTRY})[a-z]+(?:'s [a-z]+)?(?: (?:permanente?|adjunt[oa])\b)?(?: (?:de|of) (?:\w+)(?=[:,]))?|"
    rf" {_ONE} {_OCCASION}\b{_WHEN}*|(?:{_WHEN}'s)+ (?:{_OCCASION}|{_MEETING})|"
    rf" (?:{_ONE}|el|la|the|le|l') ?(?:{_OCCASION}|{_MEETING})\b{_WHEN}+|{_WHEN}+)(?![\w'-])\s*[:,]?)"
)
_SUBJECT = re.compile(
    r"(?<![\w-])(?:sobre|acerca de|respecto (?:de|a)|en materia de|about|on|regarding|concerning|sur|concernant|"
    r"au sujet de|a propos de|(?:(?<=hablame )|(?<=cuentame ))del?|(?:(?<=parle-moi )|(?<=parlez-moi ))d(?:e|es|u))"
    r"(?![\w-])(?! (?:l[ao]s?|the|les?) (?:\w+ )?(?:reunion|meeting|session|informe|report|rapport)s?\b)"
)
# Where a question of its own begins.
_ASKS = re.compile(
    r"[¿]|(?<![\w-])(?<!lo )(?:que|cual(?:es)?|quien(?:es)?|cuant[oa]s?|cuando|donde|como|what|which|who|how|when|"
    r"where|quel(?:le)?s?|ce qu(?:e|i|')|qui|combien|quand|comment)(?![\w-])"
)
# A clause on who asks: "trabajo en una ONG y", "as a delegate of Peru,".
_MYSELF = re.compile(
    r"^\W*(?:soy|somos|trabajo|trabajamos|estudio|como|i am|i'm|we are|i work|we work|as an?|je suis|nous sommes|"
    r"je travaille|en tant que) (?!que\b|podri|puedo|se )[^,.:;?]{2,60}?(?:, | (?:y|and|et) )"
    r"(?=(?:necesit|quier|quisi|queremos|escrib|prepar|tengo|tenemos|debo|busco|me |i |we |i'd |je |j'|il me|nous |"
    r"que |cual|what|which))"
)
# "¿Qué dijimos?": who asks is who is asked about.
_OURS = re.compile(r"\b[a-z]+(?:imos|amos)\b|\b(?:did we|we (?:said|say)|avons-nous|nous avons)\b")
# Recommendations are wanted as such: no "what is said about" them; a meeting is told as a whole.
_OF_REPORTS = re.compile(r"[a-z]+ (?:l[ao]s?|the|les?) (?:\w+ )?recom")
_OF_MEETING = re.compile(
    r"[a-z]+ (?:l[ao]s?|el|the|les?) (?:\w+ )?(?:reuni|meeting|session|sesion|informe|report|rapport)"
)
_PLEASE = re.compile(r"[ ,]+(?:por favor|please|s'il (?:te|vous) plait)(?=\W*$)")
_SAID = {"es": "¿Qué se dice {}?", "en": "What is said {}?", "fr": "Que dit-on {} ?"}


def without_errand(question: str, language: str) -> str:
    """A question without who wants it, for whom and what for; a subject alone becomes what is said about it."""
    folded = fold(question)
    if len(folded) != len(question):
        return question
    spans = sorted(found.span() for pattern in (_FOR, _PLEASE) for found in pattern.finditer(folded))
    for start, end in reversed(spans):
        question = f"{question[:start]} {question[end:]}"
    rest = re.sub(r" (?=[.,])", "", " ".join(question.split()))
    found = _MYSELF.match(fold(rest))
    rest = rest[found.end() :] if found and not _OURS.search(fold(rest), found.end()) else rest
    return _without_opening(rest, language) if rest else question


def _without_opening(question: str, language: str) -> str:
    """Without the words before the subject or the question, if they are those of an errand."""
    folded = fold(question)
    for found in _SUBJECT.finditer(folded):
        if not _OF_MEETING.match(folded, found.start()) and _is_errand(folded[: found.start()]):
            return _asked(question[found.start() :], language)
    for found in _ASKS.finditer(folded):
        if found.start() and _is_errand(folded[: found.start()], ("wants",)):
            return question[found.start() :]
    return question


def _is_errand(folded: str, wanted: Sequence[str] = ("wants", "done")) -> bool:
    if re.search(r"[\d¿?]", folded) or _ASKS.match(folded):
        return False
    kinds = _words()
    said = re.findall(r"\w+(?:'\w+)*", folded)
    known = all(any(kind.fullmatch(word) for kind in kinds.values()) for word in said)
    return known and all(any(kinds[kind].fullmatch(word) for word in said) for kind in wanted)


def _asked(subject: str, language: str) -> str:
    """A subject with its preposition as a question, unless a question follows it."""
    bare = subject.strip(" .:;?")
    if _OF_REPORTS.match(fold(bare)):
        return bare.split(" ", 1)[1]
    return subject if re.search(r"[?¿.:;]", bare) else _SAID[language].format(bare)


@lru_cache(maxsize=1)
def _words(path: Path = ERRAND_FILE) -> Mapping[str, re.Pattern[str]]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {kind: as_pattern(words) for kind, _, words in (line.partition(":") for line in lines)}
