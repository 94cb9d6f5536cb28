"""Passages asked for by their printed label, and what to say when there is no such label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.plan import Plan
from assistant.records.catalogue import Catalogue
from assistant.words.labels import Label, passage_keys, report_name
from assistant.words.ordinals import meeting_in_spanish
from vectorstore.records import Report, ReportKind

# "del documento A/78/2", "of CAT/C/ABC/CO/6": the document that a paragraph is of.
_OF_DOCUMENT = re.compile(
    r"\b(?:del?|of|du|en|in)\s(?:(?:el|la|the)\s)?(?:(?:documento?|informe|report|rapport|resoluci[oó]n|resolution)\s)?"
    r"([A-Z]{1,8}(?:/[A-Za-z0-9.]*[A-Za-z0-9]){2,})"
)


@dataclass(frozen=True, slots=True)
class LookedUp:
    passages: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def find_passages(labels: Sequence[Label], plan: Plan, catalogue: Catalogue) -> LookedUp:
    """The passages that labels name within the meetings and reports of a plan."""
    if (document := _other_document(plan.question, catalogue)) is not None:
        return LookedUp(unknown=(f"el documento {document}",))
    reports = _reports(plan, catalogue)
    passages: list[str] = []
    unknown: list[str] = []
    for label in labels:
        found = _ids(label, reports, plan, catalogue)
        passages += found
        if not found:
            unknown.append(_missing(label, reports, plan))
    return LookedUp(tuple(dict.fromkeys(passages)), tuple(unknown))


def _other_document(question: str, catalogue: Catalogue) -> str | None:
    """The symbol of the document whose paragraph is asked for, when no report of the library has it."""
    found = _OF_DOCUMENT.search(question)
    held = {report.symbol.casefold() for report in catalogue.reports if report.symbol}
    return found[1] if found and held and found[1].casefold() not in held else None


def _ids(label: Label, reports: Sequence[Report], plan: Plan, catalogue: Catalogue) -> list[str]:
    meetings = plan.meetings or plan.favoured_meetings
    labels = [(report, _from_start(label, report, meetings, catalogue)) for report in reports]
    found = [key for report, own in labels for key in passage_keys(own, report, meetings) if key in catalogue.ids]
    if not found and label.run in ("p", ""):
        as_recommendation = Label("r", label.numbers, label.letters)
        found = [
            key
            for report in reports
            for key in passage_keys(as_recommendation, report, meetings)
            if key in catalogue.ids
        ]
    return found


def _from_start(label: Label, report: Report, meetings: Sequence[int], catalogue: Catalogue) -> Label:
    """The label with its number counted from the start of its run."""
    if all(number > 0 for number in label.numbers):
        return label
    run = rf"m{max(meetings)}-p" if report.kind is ReportKind.COMPILATION and meetings else label.run
    found = [re.fullmatch(rf"{re.escape(report.id)}:{run}(\d+)", one) for one in catalogue.ids]
    numbers = sorted(int(one[1]) for one in found if one)
    kept = tuple(numbers[number] for number in label.numbers if -len(numbers) <= number < 0)
    return replace(label, numbers=kept)


def _reports(plan: Plan, catalogue: Catalogue) -> tuple[Report, ...]:
    if plan.reports:
        named = tuple(report for report in catalogue.reports if report.id in plan.reports)
        return _of_meetings(named, plan) or named
    candidates = [report for report in catalogue.reports if report.kind is not ReportKind.DRAFT]
    candidates = list(_of_meetings(candidates, plan))
    if len(candidates) > 1:
        candidates = [report for report in candidates if report.kind is not ReportKind.BACKGROUND] or candidates
    return tuple(candidates)


def _of_meetings(reports: Sequence[Report], plan: Plan) -> tuple[Report, ...]:
    meetings = set(plan.meetings or plan.favoured_meetings)
    return tuple(
        report for report in reports if not meetings or meetings & {meeting.number for meeting in report.meetings}
    )


def _missing(label: Label, reports: Sequence[Report], plan: Plan) -> str:
    noun = "la recomendación" if label.run == "r" else "el párrafo"
    numbers = ", ".join(str(number) if number > 0 else "que se pide" for number in label.numbers)
    letters = "".join(f" {letter})" for letter in label.letters)
    where = ", ".join(_named(report, plan) for report in reports) or "la biblioteca"
    return f"{noun} {numbers}{letters} de {where}".replace(" de el ", " del ")


def _named(report: Report, plan: Plan) -> str:
    if report.kind is ReportKind.COMPILATION and plan.meetings:
        return ", ".join(f"la {meeting_in_spanish(number)}" for number in plan.meetings)
    article = "la" if report.kind is ReportKind.COMPILATION else "el"
    return f"{article} {report_name(report)}"
