"""Spans of meetings: "las primeras ocho", "de la segunda a la quinta", "entre 2009 y 2015", "la última"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.words.cardinals import ARTICLES, cardinals
from assistant.words.frame_words import is_frame_verb
from assistant.words.ordinals import ORDINAL, ordinal_number
from vectorstore.records import Meeting

MEETING_NOUN = r"(?:reunion(?:es)?|encuentros?|meetings?|sessions?|reunions?|periodos? de sesiones del grupo)"
_CARDINALS = ARTICLES | cardinals(1, 10)
_COUNT = rf"(\d{{1,2}}|{'|'.join(_CARDINALS)})"
YEAR = r"((?:19|20)\d\d)"
LAST = r"(?<!pen)(?:ultim[ao]s?|mas recientes?|last|latest|most recent|derniere?s?)"
# No meeting has so high a number, nor a year that stands for one.
_NO_END = 9999
_BETWEEN = r"(?:entre|desde|from|between)"
_FIRST = r"(?:primer[ao]?s?|first|premieres?)"

# A turn that says no more than a span of years.
_SPAN_ALONE = re.compile(
    r"^\W*(?:(?:y|and|et|solo|only|just|seulement)\b\W*)*(?:antes de|desde|hasta|despues de|a partir de|entre|de|"
    rf"before|since|until|after|between|from|avant|depuis|jusqu'?en|apres) {YEAR}(?: (?:y|a|and|to|et|hasta) {YEAR})?"
    r"\W*$"
)
# What a span of years is that of meetings by: their noun, or what was done at them ("se pidió", "se ha dicho").
_OF_MEETINGS = re.compile(
    rf"{MEETING_NOUN}|recom|evoluc|grupo de trabajo|\bse (?:ha|han|habia|habian) \w+[dt][oa]s?\b|"
    r"\bse (?:dijo|dice|aprobo|decidio)\b|\bdirigid[oa]s\b|\bwas said\b|\ba-t-on dit\b"
)
_DONE = re.compile(r"\bse (\w+)")


@dataclass(frozen=True, slots=True)
class MeetingChoice:
    """The meetings of a question. `explicit`: they were named as meetings, so nothing else may answer.

    `unknown` names in Spanish what was asked for and no meeting fits; `ambiguous` a year with several meetings.
    `meetings` are those that a year or a span of years chose: bodies share numbers. `missing` are the numbers of those
    that the library has no report of.
    """

    numbers: tuple[int, ...] = ()
    explicit: bool = False
    unknown: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    missing: tuple[int, ...] = ()


def spans_of_meetings(folded: str, meetings: Sequence[Meeting], held: frozenset[int]) -> MeetingChoice:
    ordered = sorted(held)
    if found := re.search(rf"{_COUNT} {_FIRST} {MEETING_NOUN}|{_FIRST} {_COUNT} {MEETING_NOUN}", folded):
        count = _count(found[1] or found[2])
        return MeetingChoice(tuple(number for number in ordered if number <= count), True)
    if found := re.search(rf"{_COUNT} {LAST} {MEETING_NOUN}|{LAST} {_COUNT} {MEETING_NOUN}", folded):
        return MeetingChoice(tuple(ordered[-_count(found[1] or found[2]) :]), True)
    if span := _span_of_ordinals(folded):
        return MeetingChoice(tuple(number for number in ordered if span[0] <= number <= span[1]), True)
    if re.search(r"\bpenultima\b(?! (?:recomendacion|parrafo))", folded):
        return MeetingChoice(tuple(ordered[-2:-1]), True)
    if re.search(rf"{LAST} {MEETING_NOUN}|{MEETING_NOUN} {LAST}|{MEETING_NOUN} (?:la )?{LAST}", folded):
        return MeetingChoice(tuple(ordered[-1:]), True)
    return _year_range(folded, meetings, held)


def _span_of_ordinals(folded: str) -> tuple[int, int] | None:
    """The first and the last number of a span of meetings: "de la segunda a la quinta", "desde la tercera reunión"."""
    between = rf"{_BETWEEN} (?:la |the )?{ORDINAL} (?:y|a|hasta|and|to) (?:la |the )?{ORDINAL}"
    if found := re.search(between, folded) or re.search(rf"\bde la {ORDINAL} (?:a|hasta) la {ORDINAL} reunion", folded):
        return ordinal_number(found[1]) or 0, ordinal_number(found[2]) or 0
    since = rf"\b(?:desde|a partir de|since|depuis) (?:la |the )?{ORDINAL} {MEETING_NOUN}"
    found = re.search(since, folded)
    return (ordinal_number(found[1]) or 0, _NO_END) if found else None


def _year_range(folded: str, meetings: Sequence[Meeting], held: frozenset[int]) -> MeetingChoice:
    about = _OF_MEETINGS.search(folded) or _SPAN_ALONE.search(folded)
    if not about and not any(map(is_frame_verb, _DONE.findall(folded))):
        return MeetingChoice()
    low, high = 0, 9999
    if found := re.search(rf"(?:entre|between|de|from) {YEAR} (?:y|and|et|a|to|hasta) {YEAR}", folded):
        low, high = int(found[1]), int(found[2])
    elif found := re.search(rf"(?:desde|since|depuis|a partir de)(?: el| la| las| la reunion de)? {YEAR}", folded):
        low = int(found[1])
    elif found := re.search(rf"(?:hasta|until|jusqu'?en) {YEAR}", folded):
        high = int(found[1])
    elif found := re.search(rf"\b(?:antes de|anterior(?:es)? a|before|avant) (?:la reunion de )?{YEAR}", folded):
        high = int(found[1]) - 1
    elif found := re.search(rf"(?:despues de|posterior(?:es)? a|after|(?<!d')apres) (?:la reunion de )?{YEAR}", folded):
        low = int(found[1]) + 1
    else:
        return MeetingChoice()
    fitting = tuple(m for m in meetings if m.number in held and low <= (m.year or 0) <= high)
    return MeetingChoice(tuple(dict.fromkeys(m.number for m in fitting)), True, meetings=fitting)


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _CARDINALS[text]
