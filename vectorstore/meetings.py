"""The meetings a library knows: those told to it, completed by what its reports say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vectorstore.records import Meeting


def merged(*sources: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """One meeting per number, in order; the first source that fills a field wins."""
    known: dict[int, Meeting] = {}
    for meeting in (meeting for source in sources for meeting in source):
        known[meeting.number] = _completed(known.get(meeting.number, meeting), meeting)
    return tuple(known[number] for number in sorted(known))


def _completed(first: Meeting, second: Meeting) -> Meeting:
    return replace(
        first,
        year=second.year if first.year is None else first.year,
        dates=first.dates or second.dates,
        place=first.place or second.place,
    )
