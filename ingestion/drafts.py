"""What became of a draft that does not say it: found by its meeting and body, or else by its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from ingestion.links import is_draft_of, shared_passages
from vectorstore.records import Passage, Report, ReportKind, Scope

# A fragment that names neither meeting nor symbol is compared with every report: in a large library with the new ones.
_MOST_COMPARED = 200
_FEWEST_SHARED, _LEAST_SHARE, _AHEAD = 3, 0.5, 2.0


class Library(Protocol):
    def reports(self) -> tuple[Report, ...]: ...

    def passages(self, scope: Scope) -> tuple[Passage, ...]: ...


@dataclass(frozen=True, slots=True)
class Text:
    """A report with its passages."""

    report: Report
    passages: tuple[Passage, ...]


def settled(fresh: Sequence[Text], library: Library) -> Iterator[Text]:
    """The drafts, new or already there, of which it shows now what was adopted; with that report and its meeting."""
    new = {text.report.id for text in fresh}
    known = [report for report in library.reports() if report.id not in new]
    held: list[Text | _Lazy] = [*fresh, *(_Lazy(report, library) for report in known)]
    adopted = [text for text in held if text.report.kind is ReportKind.REPORT and text.report.official]
    for draft in held:
        if draft.report.kind is not ReportKind.DRAFT or draft.report.draft_of:
            continue
        others = adopted if draft.report.id in new else [text for text in adopted if text.report.id in new]
        if (origin := _origin(draft, others)) is not None:
            yield _of(draft, origin.report)


class _Lazy:
    """A report of the library whose passages are read when they are asked for."""

    def __init__(self, report: Report, library: Library) -> None:
        self.report = report
        self._library = library

    @property
    def passages(self) -> tuple[Passage, ...]:
        return self._library.passages(Scope(frozenset({self.report.id})))


def _origin(draft: Text | _Lazy, others: Sequence[Text | _Lazy]) -> Text | _Lazy | None:
    named = [text for text in others if is_draft_of(draft.report, text.report)]
    if named or draft.report.meetings or draft.report.symbol or len(others) > _MOST_COMPARED:
        return named[0] if len(named) == 1 else None
    own = draft.passages
    shared = sorted(((shared_passages(own, text.passages), place) for place, text in enumerate(others)), reverse=True)
    most, next_most = [*(count for count, _ in shared), 0, 0][:2]
    if most < max(_FEWEST_SHARED, _LEAST_SHARE * len(own)) or most < _AHEAD * next_most:
        return None
    return others[shared[0][1]]


def _of(draft: Text | _Lazy, adopted: Report) -> Text:
    """A draft without meeting is of that of the report."""
    report = replace(draft.report, draft_of=adopted.id, meetings=draft.report.meetings or adopted.meetings)
    number = report.meetings[0].number if len(report.meetings) == 1 else None
    return Text(report, tuple(_at(passage, number) for passage in draft.passages))


def _at(passage: Passage, number: int | None) -> Passage:
    return passage if passage.meeting is not None else replace(passage, meeting=number)
