"""What a program gets: plain dictionaries, with every word that a person would see about a source."""

from __future__ import annotations

import re

from typing_extensions import TypedDict

from assistant.answer import Answer, Citation, Claim
from assistant.render import as_text, source
from assistant.words.labels import printed
from vectorstore.records import Hit, Passage, Report, SymbolSource

# Where a reply is shown as Markdown, with these the text of a report would begin a link, an image or a tag.
LINKING = re.compile(r"\](?=[(:])|<(?=[A-Za-z/!?])")


class ReportReply(TypedDict):
    """`symbol_inferred`: the symbol was worked out and must not be quoted as fact. `official`: not a synopsis."""

    id: str
    title: str
    kind: str
    meetings: list[int]
    symbol: str | None
    symbol_inferred: bool
    date: str | None
    official: bool


class PassageReply(TypedDict):
    """A citable paragraph. `label` is how it is cited in print; `status` says what it is worth."""

    id: str
    label: str
    report: str
    symbol: str | None
    symbol_inferred: bool
    meeting: int | None
    status: str
    speaker: str | None
    heading: list[str]
    lead_in: str
    text: str
    notes: list[str]
    official: bool
    ocr_corrected: bool


class FoundReply(TypedDict):
    passage: PassageReply
    score: float


class CitationReply(TypedDict):
    """`start` and `end` are the place of the quote in the text of the passage `id`."""

    id: str
    label: str
    source: str
    quote: str
    start: int
    end: int


class ClaimReply(TypedDict):
    text: str
    supported: bool
    reasons: list[str]
    citations: list[CitationReply]


class AnswerReply(TypedDict):
    """`outcome` is answered, partial or not_found; `text` is the whole answer with its sources, to be shown so.

    The other texts are as printed, to the letter.
    """

    outcome: str
    text: str
    lead: str
    claims: list[ClaimReply]
    completeness: str | None
    notices: list[str]
    nearest: list[str]
    searched_reports: list[str]
    searched_meetings: list[int]
    passages_examined: int
    writer: str


def report_reply(report: Report) -> ReportReply:
    return ReportReply(
        id=report.id,
        title=report.title,
        kind=str(report.kind),
        meetings=[meeting.number for meeting in report.meetings],
        symbol=report.symbol,
        symbol_inferred=report.symbol_source is SymbolSource.INFERRED,
        date=report.date,
        official=report.official,
    )


def passage_reply(passage: Passage, report: Report) -> PassageReply:
    return PassageReply(
        id=passage.id,
        label=printed(passage, report),
        report=report.id,
        symbol=report.symbol,
        symbol_inferred=report.symbol_source is SymbolSource.INFERRED,
        meeting=passage.meeting,
        status=str(passage.status),
        speaker=passage.speaker,
        heading=list(passage.section),
        lead_in=passage.lead_in,
        text=passage.text,
        notes=[f"{note.mark} {note.text}" for note in passage.notes],
        official=report.official,
        ocr_corrected=passage.repaired,
    )


def found_reply(hit: Hit, report: Report) -> FoundReply:
    return FoundReply(passage=passage_reply(hit.passage, report), score=round(hit.score, 4))


def answer_reply(answer: Answer) -> AnswerReply:
    return AnswerReply(
        outcome=str(answer.outcome),
        text=without_links(as_text(answer)),
        lead=answer.lead,
        claims=[claim_reply(claim) for claim in answer.claims],
        completeness=answer.completeness,
        notices=list(answer.notices),
        nearest=[hit.passage.id for hit in answer.nearest],
        searched_reports=[report.id for report in answer.scope.reports],
        searched_meetings=list(answer.scope.meetings),
        passages_examined=answer.scope.passages,
        writer=answer.writer,
    )


def without_links(text: str) -> str:
    return LINKING.sub(r"\\\g<0>", text)


def claim_reply(claim: Claim) -> ClaimReply:
    return ClaimReply(
        text=claim.text,
        supported=claim.verdict.supported,
        reasons=list(claim.verdict.reasons),
        citations=[citation_reply(citation) for citation in claim.citations],
    )


def citation_reply(citation: Citation) -> CitationReply:
    return CitationReply(
        id=citation.passage.id,
        label=printed(citation.passage, citation.report),
        source=source(citation),
        quote=citation.quote,
        start=citation.start,
        end=citation.end,
    )
