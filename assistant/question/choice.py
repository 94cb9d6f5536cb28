"""A scope that the reader chose beside the question, and how it joins what the question itself says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from assistant.plan import Intent, Plan
from assistant.records.catalogue import Catalogue
from assistant.wording import BESIDE_CHOICE
from assistant.words.ordinals import meeting_in_spanish
from vectorstore.records import PassageKind, Report, ReportKind, Status

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class ScopeChoice:
    """What may answer, chosen from outside the question. Empty fields leave that side to the question.

    `reports` are ids, `meetings` ordinal numbers; `years` stand for the meetings of those years and `report_kinds` for
    the reports of those kinds. A question that names a meeting or report outside the choice is refused with that
    reason; with `corrects` the choice is the reader's correction of how the question was read and takes its place.
    `intent` always does. Unknown reports, meetings and years match nothing and are named in the refusal.
    """

    reports: tuple[str, ...] = ()
    meetings: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    report_kinds: tuple[ReportKind, ...] = ()
    statuses: tuple[Status, ...] = ()
    kinds: tuple[PassageKind, ...] = ()
    intent: Intent | None = None
    corrects: bool = False


OPEN = ScopeChoice()


def bound(plan: Plan, chosen: ScopeChoice, catalogue: Catalogue) -> Plan:
    """The plan within what was chosen; `unknown` says what of the question lies outside of it."""
    if chosen == OPEN:
        return plan
    reports = _reports(chosen, catalogue)
    meetings = _meetings(chosen, catalogue)
    reach = meetings if meetings is not None else _meetings_of(reports)
    outside = () if chosen.corrects else _outside(plan, reports, reach)
    return replace(
        plan,
        intent=chosen.intent or plan.intent,
        meetings=_joined(plan.meetings, meetings, chosen.corrects) if meetings is not None else plan.meetings,
        favoured_meetings=tuple(one for one in plan.favoured_meetings if reach is None or one in reach),
        reports=_joined(plan.reports, [one.id for one in reports], chosen.corrects) if reports else plan.reports,
        statuses=chosen.statuses or plan.statuses,
        kinds=chosen.kinds or plan.kinds,
        unknown=tuple(dict.fromkeys((*plan.unknown, *outside, *_missing(chosen, reports, meetings)))),
    )


def _reports(chosen: ScopeChoice, catalogue: Catalogue) -> tuple[Report, ...]:
    """The reports chosen by id, by kind or both; none when neither was."""
    if not chosen.reports and not chosen.report_kinds:
        return ()
    return tuple(
        report
        for report in catalogue.reports
        if (not chosen.reports or report.id in chosen.reports)
        and (not chosen.report_kinds or report.kind in chosen.report_kinds)
    )


def _meetings(chosen: ScopeChoice, catalogue: Catalogue) -> tuple[int, ...] | None:
    """The meetings chosen by number or year that the library holds; None when none was chosen."""
    if not chosen.meetings and not chosen.years:
        return None
    of_years = [meeting.number for meeting in catalogue.meetings if meeting.year in chosen.years]
    return tuple(number for number in sorted({*chosen.meetings, *of_years}) if number in catalogue.held)


def _meetings_of(reports: Iterable[Report]) -> tuple[int, ...] | None:
    numbers = tuple(sorted({meeting.number for report in reports for meeting in report.meetings}))
    return numbers or None


def _joined(read: Iterable[_Item], chosen: Iterable[_Item], corrects: bool) -> tuple[_Item, ...]:
    """What was chosen, narrowed to what the question names where the two meet."""
    both = tuple(one for one in read if one in set(chosen))
    return tuple(chosen) if corrects or not both else both


def _outside(plan: Plan, reports: tuple[Report, ...], reach: tuple[int, ...] | None) -> tuple[str, ...]:
    """The meetings and reports that a question names and that the choice leaves out, when it leaves out all of them."""
    outside: list[str] = []
    if plan.meetings and reach is not None and not set(plan.meetings) & set(reach):
        outside += [f"la {meeting_in_spanish(number)}{BESIDE_CHOICE}" for number in plan.meetings]
    if plan.reports and reports and not set(plan.reports) & {report.id for report in reports}:
        outside.append(f"el informe que se nombra{BESIDE_CHOICE}")
    return tuple(outside)


def _missing(chosen: ScopeChoice, reports: tuple[Report, ...], meetings: tuple[int, ...] | None) -> tuple[str, ...]:
    missing: list[str] = []
    if (chosen.reports or chosen.report_kinds) and not reports:
        missing.append("ninguno de los informes elegidos")
    if meetings == ():
        missing.append("ninguna de las reuniones elegidas")
    return tuple(missing)
