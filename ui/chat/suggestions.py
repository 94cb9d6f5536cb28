"""Questions that could follow an answer: on the same subject elsewhere, or deeper into what was cited."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from assistant.plan import Plan
from ui.chat.exchange import Exchange
from ui.desk import Library
from ui.language import Texts
from ui.names import label_asked
from vectorstore.records import Passage, PassageKind, ReportKind, Scope, Status

MAXIMUM = 3
# Of these a label names the passage; in a compilation it needs its meeting as well.
_DOCUMENTS = (ReportKind.REPORT, ReportKind.DRAFT)
RECOMMENDED = frozenset({Status.ADOPTED, Status.COMPILED})


def suggestions(exchange: Exchange, library: Library, texts: Texts) -> tuple[str, ...]:
    """At most three, in the reader's language; each one leads to passages that share a word with its subject."""
    cited = [citation for claim in exchange.claims for citation in claim.citations]
    if exchange.plan is None or not cited:
        return ()
    passages = [citation.passage for citation in cited]
    found = dict.fromkeys(_questions(exchange.plan, passages, library, texts))
    found.pop(exchange.question, None)
    return tuple(islice(found, MAXIMUM))


def _questions(plan: Plan, cited: list[Passage], library: Library, texts: Texts) -> Iterator[str]:
    subject = plan.topic or plan.context
    meetings = {passage.meeting for passage in cited}
    if subject:
        for number, held in _other_meetings(library, meetings):
            if _speaks(library, subject, Scope(meetings=frozenset({number}))):
                yield texts("follow.meeting", year=held)
                break
        other = _other_side(cited)
        scope = Scope(meetings=frozenset(number for number in meetings if number is not None), statuses=other)
        if _speaks(library, subject, scope):
            yield texts("follow.debate" if Status.SUMMARY in other else "follow.recommended")
    yield from _labelled([one for one in cited if one.id not in plan.passages], library, texts)


def _labelled(passages: list[Passage], library: Library, texts: Texts) -> Iterator[str]:
    """The first of the passages that can be asked for by its label, read out whole."""
    reports = {report.id: report for report in library.reports() if report.kind in _DOCUMENTS and report.year}
    for passage in passages:
        report = reports.get(passage.report_id)
        if report and passage.parent_id is None:
            kind = "recommendation" if passage.kind is PassageKind.RECOMMENDATION else "paragraph"
            document, year = texts(f"follow.{report.kind}"), report.year
            yield texts(f"follow.{kind}", label=label_asked(passage, texts), document=document, year=year)
            return


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
