"""The passage of a place in what was answered: "la segunda", "the last one", "le premier"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.before import Before
from assistant.records.catalogue import Catalogue

_NTH = re.compile(
    r"\b(primer|segund|tercer|cuart|quint|ultim)[oa]?\b|\b(first|second|third|fourth|fifth|last)\b|"
    r"\b(premi|deuxi|troisi|quatri|cinqui|derni)(?:er|ere|eme)s?\b"
)
_NTH_INDEX = {
    stem: index
    for stems in (
        "primer segund tercer cuart quint ultim",
        "first second third fourth fifth last",
        "premi deuxi troisi quatri cinqui derni",
    )
    for stem, index in zip(stems.split(), (0, 1, 2, 3, 4, -1), strict=True)
}


# The newest and the oldest of a list are told by the meetings.
_NEWEST = re.compile(r"\b(?:mas (?:recientes?|nuev[oa]s?|actual(?:es)?)|most recent|newest|latest|plus recente?s?)\b")
_OLDEST = re.compile(r"\b(?:mas (?:antigu[oa]s?|viej[oa]s?)|oldest|earliest|plus ancienn?e?s?)\b")


def by_age(folded: str) -> int | None:
    """-1 where a question wants the newest of what was listed, 0 for the oldest; None where it wants neither."""
    return -1 if _NEWEST.search(folded) else 0 if _OLDEST.search(folded) else None


def nth_in(folded: str) -> int | None:
    """The place, from 0, that a folded question names ("el primero"), -1 for the last; None where it names none."""
    if (age := by_age(folded)) is not None:
        return age
    found = _NTH.search(folded)
    return _NTH_INDEX[next(filter(None, found.groups()))] if found else None


def of_place(before: Before, folded: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The passage of the place that is named, in the answer before or else in the list it was chosen from, or among
    the items of the one cited, or those that it is of; all of it where no place is named."""
    place = nth_in(folded)
    if place is None:
        return before.cited
    listed = before.cited if len(before.cited) > 1 else before.listed or before.cited
    if by_age(folded) is not None:
        held = sorted({meeting_of(one, catalogue) for one in listed})
        return tuple(one for one in listed if meeting_of(one, catalogue) == held[place])
    among = _counted_once(listed)
    if len(among) == 1:
        among = _beside(among[0], catalogue) or among
    return (among[place] if -len(among) <= place < len(among) else among[-1],)


def meeting_of(passage: str, catalogue: Catalogue) -> int:
    """The number of the meeting of a passage: its own in a compilation, else that of its report; 0 for none."""
    report, _, key = passage.partition(":")
    if own := re.match(r"m(\d+)-", key):
        return int(own[1])
    return max((meeting.number for one in catalogue.reports if one.id == report for meeting in one.meetings), default=0)


def _beside(passage: str, catalogue: Catalogue) -> Sequence[str]:
    """The items of a passage, or those that it is one of."""
    above = passage.rpartition("-")[0]
    return catalogue.items_of(passage) or (catalogue.items_of(above) if ":" in above else ())


def _counted_once(passages: Sequence[str]) -> Sequence[str]:
    """Without the items of what is in the list itself: the third recommendation is not the first item of the second."""
    whole = [one for one in passages if one.rpartition("-")[0] not in passages]
    return whole if len(whole) > 1 else passages
