"""The meeting of a report that does not tell its ordinal: one that the library knows by the same days, or its year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingestion.drafts import Library, Text
from ingestion.structure.meetings import same_days
from vectorstore.meetings import differ
from vectorstore.records import Meeting, Passage, Report, ReportKind, Scope


@dataclass(frozen=True, slots=True)
class Known:
    """A meeting with the bodies whose reports name it; none where only a manifest does."""

    meeting: Meeting
    bodies: frozenset[str]


def ordered(fresh: Sequence[Text], library: Library, told: Sequence[Meeting]) -> tuple[list[Text], list[Text]]:
    """(the new reports with their meetings, those already there known only now); `told` by manifests."""
    new = {text.report.id for text in fresh}
    old = [report for report in library.reports() if report.id not in new]
    known = known_meetings(told, [*old, *(text.report for text in fresh)])
    late = [Text(report, library.passages(Scope(frozenset({report.id})))) for report in old if _changes(report, known)]
    return [_placed(text, known) for text in fresh], [_placed(text, known) for text in late]


def _changes(report: Report, known: Sequence[Known]) -> bool:
    return with_meeting(report, known) != report


def _placed(text: Text, known: Sequence[Known]) -> Text:
    report = with_meeting(text.report, known)
    if report is text.report:
        return text
    number = report.meetings[0].number
    return Text(report, tuple(_held_at(passage, number) for passage in text.passages))


def _held_at(passage: Passage, number: int) -> Passage:
    ordinal = Meeting(passage.meeting).ordinal if passage.meeting is not None else None
    return passage if ordinal is not None else replace(passage, meeting=number)


def known_meetings(told: Sequence[Meeting], reports: Sequence[Report]) -> tuple[Known, ...]:
    """The meetings of a library: those that a manifest told of, and those of its reports."""
    named = [(meeting, report.body) for report in reports for meeting in report.meetings]
    every = dict.fromkeys((*told, *(meeting for meeting, _ in named)))
    return tuple(
        Known(one, frozenset(body.casefold() for own, body in named if body and not differ(own, one))) for one in every
    )


def with_meeting(report: Report, known: Sequence[Known]) -> Report:
    """The report with the meeting that the library knows for it or, where none is sure, with that of its year.

    The same days tell it; the year alone where one side has no days and the body met once in it.
    """
    if any(one.ordinal for one in report.meetings) or report.kind not in (ReportKind.REPORT, ReportKind.DRAFT):
        return report
    found = {one.meeting.number: one.meeting for one in _fitting(report, known)}
    held = report.gathering
    if len(found) == 1:
        meeting = next(iter(found.values()))
        return replace(report, meetings=(replace(meeting, place=meeting.place or (held.place if held else None)),))
    if held is None or report.kind is not ReportKind.REPORT:
        return report
    return replace(report, meetings=(Meeting(held.year, held.year, held.dates, held.place),))


def _fitting(report: Report, known: Sequence[Known]) -> Iterator[Known]:
    held, year, body = report.gathering, report.year, (report.body or "").casefold()
    for one in known:
        meeting = one.meeting
        of_other_body = one.bodies and body and body not in one.bodies
        if meeting.ordinal is None or meeting.year is None or meeting.year != year or of_other_body:
            continue
        if held is not None and meeting.dates:
            if same_days(held.dates, meeting.dates):
                yield one
        elif body in one.bodies and "reuni" in report.title.lower():
            yield one
