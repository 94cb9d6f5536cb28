"""The scope of the next questions: chips for what was chosen, and the sheet on which it is chosen or corrected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from json import dumps

from assistant.plan import Intent, Plan
from assistant.question.choice import ScopeChoice
from ui.desk import Library
from ui.language import Texts
from ui.markup import box, button, search_field
from ui.names import meeting_name, report_name
from vectorstore.records import Meeting, PassageKind, ReportKind, Status

# Every side of a choice but the intent, which only a correction sets.
SIDES = ("reports", "meetings", "years", "report_kinds", "statuses", "kinds")
INTENTS = tuple(intent for intent in Intent if intent not in (Intent.SMALL_TALK, Intent.ABOUT))
# With more reports a field to filter them by name is of help.
MANY = 8

Option = tuple[str, str]


def chips(chosen: ScopeChoice, library: Library, texts: Texts) -> str:
    """What was chosen, each part with a button that takes it back, and the button that opens the sheet."""
    names = {side: dict(options(side, library, texts)) for side in SIDES if getattr(chosen, side)}
    parts = [
        (side, str(value), named.get(str(value), str(value)))
        for side, named in names.items()
        for value in getattr(chosen, side)
    ]
    items = "".join(f"<li>{chip(side, value, name, texts)}</li>" for side, value, name in parts)
    state = "" if parts else f'<span class="whole">{escape(texts("scope.whole"))}</span>'
    return (
        f'<div class="scope-bar" data-chosen="{escape(dumps(as_values(chosen)))}">'
        f"{button(texts('scope.name'), class_='scope-open', data_scope_open='', aria_haspopup='dialog')}"
        f'{state}<ul class="chips" aria-label="{escape(texts("scope.chosen"))}">{items}</ul></div>'
    )


def chip(side: str, value: str, name: str, texts: Texts) -> str:
    label = escape(texts("scope.remove", name=name))
    return (
        f'<button type="button" class="chip" data-scope-remove="{side}" data-value="{escape(value)}" '
        f'aria-label="{label}">{escape(name)} <span aria-hidden="true">×</span></button>'
    )


def as_values(chosen: ScopeChoice) -> dict[str, list[str]]:
    return {side: [str(value) for value in getattr(chosen, side)] for side in SIDES}


def plan_values(plan: Plan) -> dict[str, list[str]]:
    """The reading of a question in the form of a choice, to start a correction from."""
    return {
        "reports": list(plan.reports),
        "meetings": [str(number) for number in plan.meetings],
        "statuses": [str(status) for status in plan.statuses],
        "kinds": [str(kind) for kind in plan.kinds],
        "intent": [str(plan.intent)],
    }


def sheet(library: Library, texts: Texts) -> str:
    """The sheet; the browser ticks what is chosen, and shows the intents for a correction only."""
    sides = "".join(fieldset(side, options(side, library, texts), texts) for side in SIDES)
    choose, correct = escape(texts("scope.title")), escape(texts("scope.correct_title"))
    return (
        f'<dialog id="scope" class="sheet" aria-labelledby="scope-title"><form method="dialog">'
        f'<h2 id="scope-title" data-choose="{choose}" data-correct="{correct}">{choose}</h2>'
        f"<p>{escape(texts('scope.help'))}</p>"
        f'<div class="sides">{intents(texts)}{sides}</div><div class="sheet-actions">'
        f"{button(texts('scope.clear'), data_scope_clear='')}{button(texts('scope.cancel'), data_close='')}"
        f'<button type="submit" class="primary" data-choose="{escape(texts("scope.apply"))}" '
        f'data-correct="{escape(texts("scope.ask_again"))}">{escape(texts("scope.apply"))}</button></div></form></dialog>'
    )


def fieldset(side: str, choices: Sequence[Option], texts: Texts) -> str:
    if not choices:
        return ""
    title = escape(texts(f"scope.{side}"))
    filtering = search_field(texts("scope.filter")) if len(choices) > MANY else ""
    boxes = "".join(box("checkbox", side, value, name) for value, name in choices)
    return f'<fieldset><legend>{title}</legend>{filtering}<div class="boxes">{boxes}</div></fieldset>'


def intents(texts: Texts) -> str:
    boxes = "".join(box("radio", "intent", str(intent), texts(f"intent.{intent}")) for intent in INTENTS)
    title = escape(texts("scope.intent"))
    return f'<fieldset class="intents" hidden><legend>{title}</legend><div class="boxes">{boxes}</div></fieldset>'


def options(side: str, library: Library, texts: Texts) -> list[Option]:
    """What this library has to choose from on one side, as (value, name)."""
    reports = library.reports()
    meetings = {meeting.number: meeting for report in reports for meeting in report.meetings}
    match side:
        case "reports":
            return [(report.id, report_name(report, texts)) for report in reports]
        case "meetings":
            return [(str(number), meeting_name(meetings[number], texts)) for number in sorted(meetings)]
        case "years":
            return [(str(year), str(year)) for year in years(meetings.values())]
        case "report_kinds":
            return [(str(kind), texts(f"kind.{kind}")) for kind in ReportKind if any(r.kind == kind for r in reports)]
        case "statuses":
            return [(str(status), texts(f"status.{status}")) for status in Status]
        case _:
            return [(str(kind), texts(f"kind.{kind}")) for kind in PassageKind]


def years(meetings: Iterable[Meeting]) -> list[int]:
    return sorted({meeting.year for meeting in meetings if meeting.year})
