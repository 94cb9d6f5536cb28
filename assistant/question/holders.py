"""Which reports a question's meetings and years are those of, where numbers and years alone do not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan
from assistant.records.catalogue import Catalogue
from assistant.words.bodies import Body, belonging, find_bodies, named_body
from assistant.words.meetings import is_ambiguity, unknown_year, years_named
from assistant.words.names import meeting_name
from assistant.words.ordinals import meeting_in_spanish, ordinal_in_spanish
from assistant.words.spans_of_meetings import MeetingChoice
from vectorstore.meetings import differ
from vectorstore.records import Meeting, Report, ReportKind
from vectorstore.words import fold, tokens

_NOT_ADOPTED = frozenset({ReportKind.DRAFT, ReportKind.BACKGROUND})


@dataclass(frozen=True, slots=True)
class Held:
    """The meetings of a question with the reports that alone may answer; no reports leave that side open.

    `body` is the one that was named, of several that the library holds, and `mention` the words that name it, folded.
    """

    choice: MeetingChoice
    reports: tuple[Report, ...] = ()
    body: Body | None = None
    mention: str = ""


def settle(choice: MeetingChoice, folded: str, catalogue: Catalogue) -> Held:
    """Bind a question to the reports of the body it names, and to those of a year that had no meeting.

    The scope stays open where the library holds one body and every year that is named is that of a meeting.
    """
    years = years_named(folded)
    choice, undated = _without_meeting(choice, years, catalogue.reports)
    bodies = find_bodies(catalogue.reports)
    named = named_body(folded, bodies) if len(bodies) > 1 else None
    if named is not None:
        body, mention = named
        own = belonging(catalogue.reports, body, bodies)
        return replace(_of_body(choice, years, own, body.name), body=body, mention=mention)
    held = _beside(choice, undated, catalogue.reports) if undated else _of_years(choice, years, catalogue.reports)
    return _told_apart(held, folded, bodies[0]) if len(bodies) == 1 else held


def told_by_others(plan: Plan, missing: Sequence[int], became: bool) -> Plan:
    """The plan of a question on meetings (their numbers) of which the library has no report, as others speak of them.

    What `became` of them is told in whatever text.
    """
    spoken_of = tuple(map(meeting_name, missing))
    topic = " ".join((*(name.written for name in spoken_of), plan.topic))
    named = replace(plan, names=(*plan.names, *spoken_of), topic=topic)
    return replace(named, intent=Intent.FACT, statuses=()) if became else named


def _told_apart(held: Held, folded: str, only: Body) -> Held:
    """The only body is no subject where a subject follows its whole name: "el Grupo sobre Puertos sobre las grúas"."""
    whole = next(
        (name for name in only.names if re.search(rf"{re.escape(name)},? (?:sobre|acerca de|en relacion) ", folded)), ""
    )
    return replace(held, body=only, mention=whole) if whole else held


def _without_meeting(
    choice: MeetingChoice, years: Sequence[int], reports: Sequence[Report]
) -> tuple[MeetingChoice, tuple[Report, ...]]:
    """A year without meeting may be that of a report: "el informe de 2016"."""
    sought = {unknown_year(year): year for year in years}
    missing = {sought[name] for name in choice.unknown if name in sought}
    found = tuple(report for report in reports if not report.meetings and report.year in missing)
    known = {unknown_year(report.year) for report in found if report.year}
    unknown = tuple(name for name in choice.unknown if name not in known)
    return replace(choice, unknown=unknown), found


def _beside(choice: MeetingChoice, undated: tuple[Report, ...], reports: Sequence[Report]) -> Held:
    """Reports of a year without ordinal, with those of the meetings that are named beside it, each of one meeting."""
    own = tuple(one for one in reports if len(one.meetings) == 1 and one.meetings[0].number in choice.numbers)
    if not own or {one.meetings[0].number for one in own} != set(choice.numbers):
        return Held(choice, undated)
    adopted = tuple(one for one in own if one.kind not in _NOT_ADOPTED)
    return Held(replace(choice, numbers=(), explicit=False), (*(adopted or own), *undated))


def _of_body(choice: MeetingChoice, years: Sequence[int], own: Sequence[Report], name: str) -> Held:
    """Of the meetings that are named, those of this body; without them, its reports of the years that are named."""
    held = {number: found for number in choice.numbers if (found := _holding(number, own, choice, years))}
    if held:
        single = _without_ambiguity(choice) if len(held) == 1 else choice
        return Held(replace(single, numbers=tuple(held)), _joined(held.values()))
    dated = tuple(report for report in own if not report.meetings and report.year in years)
    if dated or not choice.numbers:
        return Held(replace(choice, numbers=(), explicit=False), dated or tuple(own))
    asked = [unknown_year(year) for year in years] or [f"la {meeting_in_spanish(number)}" for number in choice.numbers]
    unknown = tuple(f"{one} de «{name}»" for one in asked)
    choice = _without_ambiguity(choice)
    return Held(replace(choice, numbers=(), unknown=(*choice.unknown, *unknown)), tuple(own))


def _without_ambiguity(choice: MeetingChoice) -> MeetingChoice:
    """The body that is named tells the meetings of one year apart."""
    return replace(choice, ambiguous=tuple(told for told in choice.ambiguous if not is_ambiguity(told)))


def _of_years(choice: MeetingChoice, years: Sequence[int], reports: Sequence[Report]) -> Held:
    """Where a number is that of several meetings, the year tells; without one all of them answer, and that is told."""
    several = {number: found for number in choice.numbers if len(found := _meetings(number, reports)) > 1}
    if not several:
        return Held(choice)
    holding = _joined(_holding(number, reports, choice, years) for number in choice.numbers)
    told = () if years else tuple(_told(number, found) for number, found in several.items())
    return Held(replace(choice, ambiguous=(*choice.ambiguous, *told)), holding)


def _joined(groups: Iterable[Sequence[Report]]) -> tuple[Report, ...]:
    return tuple(dict.fromkeys(report for group in groups for report in group))


def _holding(number: int, reports: Sequence[Report], choice: MeetingChoice, years: Sequence[int]) -> tuple[Report, ...]:
    """The reports of a meeting of this number: the one that was chosen, or of one of the years, where that tells."""
    held = [(report, one) for report in reports for one in report.meetings if one.number == number]
    chosen = [one for one in choice.meetings if one.number == number]
    if chosen:
        return tuple(report for report, one in held if any(not differ(one, other) for other in chosen))
    of_years = tuple(report for report, one in held if one.year in years)
    return of_years or tuple(report for report, _ in held)


def _meetings(number: int, reports: Sequence[Report]) -> list[Meeting]:
    """The meetings of one number that cannot be one."""
    found: list[Meeting] = []
    for one in (one for report in reports for one in report.meetings if one.number == number):
        if one.year is not None and all(differ(one, other) for other in found):
            found.append(one)
    return found


def _told(number: int, found: Sequence[Meeting]) -> str:
    years = " y ".join(str(year) for year in sorted(one.year for one in found if one.year))
    ordinal = ordinal_in_spanish(number)
    return (
        f"La biblioteca tiene más de una {ordinal} reunión ({years}), de órganos distintos: nombre el órgano o el año "
        "para consultar una sola."
    )


def within(plan: Plan, usual: Sequence[str], held: Held) -> tuple[str, ...]:
    """The reports of a plan, kept to those that hold its meetings; `usual` are those it has without that.

    Drafts and papers only where nothing else holds them. What the question or the reader names goes first.
    """
    if not held.reports:
        return tuple(usual)
    kept = tuple(report.id for report in held.reports if report.id in usual)
    if kept or plan.reports:
        return kept or plan.reports
    adopted = tuple(report.id for report in held.reports if report.kind not in _NOT_ADOPTED)
    return adopted or tuple(report.id for report in held.reports)


def without_body(plan: Plan, held: Held) -> Plan:
    """The plan without the name of the body: it says whose text is asked for, not what it is about."""
    if held.body is None:
        return plan
    own = held.body.words
    names = tuple(name for name in plan.names if not set(tokens(name.written)) <= own)
    topic = " ".join(word for word in plan.topic.split() if fold(word) not in own)
    start = fold(plan.wording).find(held.mention)
    wording = f"{plan.wording[:start]}{plan.wording[start + len(held.mention) :]}" if start >= 0 else plan.wording
    return replace(plan, names=names, topic=topic, wording=wording)
