"""Questions that could follow an answer: on the same subject elsewhere, or deeper into what was cited."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from assistant.plan import Plan
from ui.chat.exchange import Exchange
from ui.desk import Library
from ui.names import report_year
from vectorstore.records import Passage, PassageKind, ReportKind, Scope, Status

MAXIMUM = 3
# Of these a label names the passage; in a compilation it needs its meeting as well.
_DOCUMENTS = {ReportKind.REPORT: "informe", ReportKind.DRAFT: "proyecto de informe"}
RECOMMENDED = frozenset({Status.ADOPTED, Status.COMPILED})


def suggestions(exchange: Exchange, library: Library) -> tuple[str, ...]:
    """At most three, in Spanish as the answers are; each one leads to passages that share a word with its subject."""
    cited = [citation for claim in exchange.claims for citation in claim.citations]
    if exchange.plan is None or not cited:
        return ()
    passages = [citation.passage for citation in cited]
    found = dict.fromkeys(_questions(exchange.plan, passages, library))
    found.pop(exchange.question, None)
    return tuple(islice(found, MAXIMUM))


def _questions(plan: Plan, cited: list[Passage], library: Library) -> Iterator[str]:
    subject = plan.topic or plan.context
    meetings = {passage.meeting for passage in cited}
    if subject:
        for number, held in _other_meetings(library, meetings):
            if _speaks(library, subject, Scope(meetings=frozenset({number}))):
                yield f"¿Y en la reunión de {held}?"
                break
        other = _other_side(cited)
        scope = Scope(meetings=frozenset(number for number in meetings if number is not None), statuses=other)
        if _speaks(library, subject, scope):
            yield "¿Qué se dijo de ello en el debate?" if Status.SUMMARY in other else "¿Qué se recomendó sobre ello?"
    reports = {report.id: report for report in library.reports()}
    for passage in cited:
        report = reports.get(passage.report_id)
        year = report_year(report) if report else None
        document = _DOCUMENTS.get(report.kind) if report else None
        if year and document and passage.parent_id is None and passage.id not in plan.passages:
            article = "la" if passage.kind is PassageKind.RECOMMENDATION else "el"
            yield f"¿Qué dice {article} {passage.label} del {document} de {year}?"
            break


def _other_meetings(library: Library, known: set[int | None]) -> list[tuple[int, int]]:
    """(number, year) of the meetings that the answer does not speak of, the latest first."""
    held = {meeting.number: meeting.year for report in library.reports() for meeting in report.meetings}
    return sorted(((n, year) for n, year in held.items() if year and n not in known), reverse=True)


def _other_side(cited: list[Passage]) -> frozenset[Status]:
    """The debate after recommendations, recommendations after the debate."""
    recommended = any(passage.status in RECOMMENDED for passage in cited)
    return frozenset({Status.SUMMARY}) if recommended else RECOMMENDED


def _speaks(library: Library, subject: str, scope: Scope) -> bool:
    return any(hit.sparse > 0 for hit in library.search([subject], scope, 1))
