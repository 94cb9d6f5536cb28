"""How reports, meetings and passages are named to the reader."""

from __future__ import annotations

from assistant.plan import Plan
from assistant.question.reading import subject
from ui.language import Texts
from vectorstore.records import Meeting, Passage, PassageKind, Report

# What stands before the number in a printed label.
LABEL_WORDS = {PassageKind.RECOMMENDATION: "recomendación", PassageKind.PARAGRAPH: "párr."}


def report_name(report: Report, texts: Texts) -> str:
    """ "informe de 2021": short enough to stand before the label of a passage."""
    kind, year = texts(f"kind.{report.kind}"), report.year
    return texts("kind.of_year", kind=kind, year=year) if year else f"{kind} «{report.title}»"


def passage_name(passage: Passage, report: Report, texts: Texts) -> str:
    return f"{report_name(report, texts)}, {passage.label}"


def label_asked(passage: Passage, texts: Texts) -> str:
    """The printed label in the language of a question: "recommendation 4" for "recomendación 4"."""
    word = LABEL_WORDS.get(passage.kind)
    number = passage.label.removeprefix(word) if word else passage.label
    return f"{texts(f'label.{passage.kind}')}{number}" if number != passage.label else passage.label


def meeting_name(meeting: Meeting, texts: Texts) -> str:
    if meeting.ordinal is None:
        return texts("meeting.of_year", year=meeting.number)
    ordinal = texts.ordinal(meeting.ordinal)
    if meeting.year is None:
        return texts("meeting.name", ordinal=ordinal)
    return texts("meeting.with_year", ordinal=ordinal, year=meeting.year)


def meeting_line(passage: Passage, report: Report, texts: Texts) -> str:
    """The meeting a passage speaks of, with its place and dates as far as they are known."""
    meeting = next((held for held in report.meetings if held.number == passage.meeting), None)
    if meeting is None:
        return ""
    return " · ".join(part for part in (meeting_name(meeting, texts), meeting.place, meeting.dates) if part)


def plan_reading(plan: Plan, texts: Texts) -> tuple[str, ...]:
    """The parts of a plan in the words of the reader: in Spanish those of the plan, else ours."""
    if texts.language == "es" and plan.reading:
        return plan.reading
    parts = [texts(f"intent.{plan.intent}")]
    parts += [meeting_name(Meeting(number), texts) for number in plan.meetings]
    parts += [texts(f"kind.{kind}") for kind in plan.kinds]
    parts += [texts(f"status.{status}") for status in plan.statuses]
    searched = plan.topic if plan.passages else subject(plan)
    return (*parts, texts("answer.topic", topic=searched)) if searched else tuple(parts)
