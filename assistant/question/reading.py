"""How a question was understood, in the reader's words, so that it can be corrected."""

from __future__ import annotations

import re

from assistant.plan import Intent, Plan
from assistant.records.catalogue import Catalogue
from assistant.words.labels import report_name
from assistant.words.ordinals import meeting_in_spanish, year_behind
from vectorstore.records import PassageKind, ReportKind, Status

# "chaînes d approvisionnement": the words of a subject come without the marks between them.
_ELIDED = re.compile(r"\b([cdjlmnst]|qu) (?=[aeiouyhàâéèêëîïôœûù])")
_INTENTS = {
    Intent.LIST: "lista completa",
    Intent.LOOKUP: "texto de un párrafo",
    Intent.COMPARISON: "comparación del proyecto con lo aprobado",
    Intent.EVOLUTION: "evolución reunión por reunión",
    Intent.COUNT: "recuento",
    Intent.YES_NO: "sí o no",
    Intent.WHO_SAID: "quién lo dijo",
    Intent.BRIEFING: "nota informativa",
}
_STATUSES = {
    Status.ADOPTED: "recomendaciones",
    Status.COMPILED: "recomendaciones",
    Status.DRAFT: "proyecto no aprobado",
    Status.SUMMARY: "deliberaciones",
    Status.BACKGROUND: "documentos de antecedentes",
    Status.ORGANIZATION: "organización de la reunión",
}
_KINDS = {
    PassageKind.RECOMMENDATION: "solo recomendaciones",
    PassageKind.PARAGRAPH: "solo párrafos numerados",
    PassageKind.ITEM: "solo apartados",
    PassageKind.UNNUMBERED: "solo texto sin numerar",
}


def in_words(plan: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    """The parts of a plan in Spanish: meetings, reports, status, what is wanted, subject; nothing for small talk."""
    if plan.intent in (Intent.SMALL_TALK, Intent.ABOUT):
        return ()
    parts = [
        *_meetings(plan, catalogue),
        *_reports(plan, catalogue),
        *dict.fromkeys(_STATUSES[status] for status in plan.statuses),
        *(_KINDS[kind] for kind in plan.kinds),
        _intent(plan),
        f"tema: {subject(plan)}" if subject(plan) and not plan.passages else "",
        f"dirigido a: {plan.addressee}" if plan.addressee else "",
        f"sin contar: {plan.excluded}" if plan.excluded else "",
    ]
    return tuple(part for part in parts if part)


def _intent(plan: Plan) -> str:
    """What is wanted; of a whole meeting no note is made, nor of several side by side."""
    if plan.intent is Intent.BRIEFING and plan.meetings and not subject(plan):
        return "visión de conjunto" if len(plan.meetings) == 1 else "comparación de reuniones"
    return _INTENTS.get(plan.intent, "")


def subject(plan: Plan) -> str:
    """What is searched for: the words of the question, and those that it takes from the conversation."""
    words = " ".join(dict.fromkeys(f"{plan.topic} {plan.context}".split()))
    return _ELIDED.sub(r"\1’", words) if plan.language == "fr" else words


def _meetings(plan: Plan, catalogue: Catalogue) -> list[str]:
    years = {meeting.number: meeting.year for meeting in catalogue.meetings}
    years |= {
        one.number: one.year for report in catalogue.reports if report.id in plan.reports for one in report.meetings
    }
    numbers = plan.meetings or plan.favoured_meetings
    if len(numbers) == len(catalogue.held) > 1:
        return ["todas las reuniones"]
    return [meeting_in_spanish(one) + year_behind(one, years.get(one)) for one in numbers]


def _reports(plan: Plan, catalogue: Catalogue) -> list[str]:
    """The reports of the plan, unless they are what is searched anyway."""
    named = [report for report in catalogue.reports if report.id in plan.reports]
    usual = [report for report in catalogue.reports if report.kind in (ReportKind.REPORT, ReportKind.COMPILATION)]
    return [report_name(report) for report in named] if named and named != usual else []
