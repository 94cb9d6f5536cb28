"""The meetings a library knows: those told to it, completed by what its reports say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vectorstore.records import Meeting


def merged(*sources: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """One meeting per number, in order; the first source that fills a field wins.

    The meeting of another year with the same number is that of another body and completes nothing.
    """
    known: dict[int, Meeting] = {}
    for meeting in (meeting for source in sources for meeting in source):
        first = known.setdefault(meeting.number, meeting)
        if not differ(first, meeting):
            known[meeting.number] = _completed(first, meeting)
    return tuple(known[number] for number in sorted(known))


def differ(one: Meeting, other: Meeting) -> bool:
    """Two meetings that cannot be one, though they may share their number: both years are known."""
    return one.number != other.number or (None not in (one.year, other.year) and one.year != other.year)


def _completed(first: Meeting, second: Meeting) -> Meeting:
    return replace(
        first,
        year=second.year if first.year is None else first.year,
        dates=first.dates or second.dates,
        place=first.place or second.place,
    )
