"""A question without the words that name its meeting or frame its count: "la reunión de Viena", "en total".

What is left of a count is its subject. Where nothing is left, all are counted: a word of the frame that was taken for
a subject would give the number of a part as that of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.question.misplaced import MEETING_AT, SEATS
from assistant.words.spans_of_meetings import MEETING_NOUN
from vectorstore.words import fold

_NOUN = r"(?:recom\w+|recs?|parrafos?|paragraph\w*|apartados?|puntos?|items?|points?)"
_COUNTED = re.compile(
    rf"\b(?:(?:cuant[oa]s|how many|combien de|(?:numero|number|nombre) (?:total )?(?:de|of)) |(?:combien|nombre) d')"
    rf"(?:\w+ ){{0,2}}?{_NOUN}\b"
)
# "¿Cuántas recomendaciones nuevas se formularon...?", "terminó": what they are and what was done, right behind them.
_DONE = re.compile(
    r" (?:nuevas|oficiales|formales|concretas|finales|definitivas|distintas|diferentes)?"
    r"(?: ?\b(?:se|nos|ha|han|fueron))*(?: ?\b\w+(?:aron|ieron|jeron|o)\b)?"
)
_IN_ALL = (
    r"\b(?:finalmente|al final(?! del?\b)|en definitiva|en total|in the end|finally|in total|altogether|in all|"
    r"au total|finalement|au final|(?<!santa )sede)\b"
)
_HOW = r"(hibrida|virtual|presencial|hybride?|online|virtuelle)\b"
_NAMES_SUBJECT = re.compile(
    r"\b(?:sobre|acerca|mencion\w+|nombr\w+|alud\w+|about|mention\w*|regarding|concern\w+|sur)\b"
)


def without_frame(question: str, places: Collection[str], bodies: Collection[str]) -> str:
    """The question without the seat of its meeting (`places`) and the name of its body (`bodies`), both folded; a count
    also without what frames it."""
    folded = fold(question)
    if len(folded) != len(question):
        return question
    seats = "|".join(re.escape(one) for one in (*places, *(one for one in SEATS if SEATS[one] in places)))
    patterns = [rf"\b{re.escape(one)}\b" for one in bodies]
    if seats:
        patterns += [rf"{MEETING_AT}({seats})\b", rf"\b({seats}) {MEETING_NOUN}\b"]
    counted = _COUNTED.search(folded)
    if counted:
        patterns += [_COUNTED.pattern, _IN_ALL, rf"\b{MEETING_NOUN} {_HOW}"]
        patterns += [rf"\b(?:{seats})\b"] if seats and not _NAMES_SUBJECT.search(folded) else []
    spans = [found.span(found.lastindex or 0) for one in patterns for found in re.finditer(one, folded)]
    done = _DONE.match(folded, counted.end()) if counted else None
    for start, end in (*spans, *((done.span(),) if done else ())):
        question = f"{question[:start]}{' ' * (end - start)}{question[end:]}"
    return question
