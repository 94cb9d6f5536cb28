"""An answer as text: for the terminal, the clipboard and the rows of a batch."""

from __future__ import annotations

from typing import TypedDict

from assistant.answer import Answer, Citation, Claim, Outcome
from assistant.wording import STATUS_NAMES, group_heading, same_group
from assistant.words.labels import printed
from vectorstore.records import Status, SymbolSource


class CitationRow(TypedDict):
    id: str
    label: str
    quote: str


class AnswerRow(TypedDict):
    """One line of the output of `batch`; evaluators depend on its fields."""

    id: str
    answer: str
    citations: list[CitationRow]
    abstained: bool
    retrieved: list[str]
    seconds: float
    error: str | None


def as_text(answer: Answer) -> str:
    """The whole answer with its sources, as it is copied: plain text, a claim a line, [n] after each."""
    lines = [*answer.notices, answer.lead, *_claim_lines(answer)]
    if answer.completeness:
        lines.append(answer.completeness)
    lines += _nearest_lines(answer)
    return "\n".join(line for line in [*lines, *_source_lines(answer)] if line)


def as_row(identifier: str, answer: Answer) -> AnswerRow:
    return AnswerRow(
        id=identifier,
        answer=as_text(answer),
        citations=[
            CitationRow(id=citation.passage.id, label=label(citation), quote=citation.quote)
            for claim in answer.claims
            if claim.verdict.supported
            for citation in claim.citations
        ],
        abstained=answer.outcome is Outcome.NOT_FOUND,
        retrieved=[hit.passage.id for hit in answer.retrieved[:20]],
        seconds=round(answer.seconds, 4),
        error=None,
    )


def label(citation: Citation) -> str:
    """ "informe de 2021, recomendación 11" """
    return printed(citation.passage, citation.report)


def citation_numbers(answer: Answer) -> dict[str, int]:
    """The number [n] of each cited passage, from 1 in the order of first use."""
    numbers: dict[str, int] = {}
    for claim in answer.claims:
        for citation in claim.citations:
            numbers.setdefault(citation.passage.id, len(numbers) + 1)
    return numbers


def _claim_lines(answer: Answer) -> list[str]:
    numbers = citation_numbers(answer)
    lines: list[str] = []
    previous: Claim | None = None
    for claim in answer.claims:
        if claim.citations and (previous is None or not same_group(previous, claim)):
            lines.append(f"{group_heading(claim)}:")
        previous = claim if claim.citations else previous
        lines.append(f"- {_marked(claim, numbers)}")
    return lines


def _marked(claim: Claim, numbers: dict[str, int]) -> str:
    marks = "".join(f"[{number}]" for number in dict.fromkeys(numbers[c.passage.id] for c in claim.citations))
    text = claim.text.replace("\n", " ")
    if claim.verdict.supported:
        return f"{text} {marks}".strip()
    return f"~~{text}~~ {marks} (no comprobado: {'; '.join(claim.verdict.reasons)})"


def _nearest_lines(answer: Answer) -> list[str]:
    if not answer.nearest:
        return []
    refused = answer.outcome is Outcome.NOT_FOUND
    title = "Pasajes más próximos, que no responden por sí solos:" if refused else "También podrían guardar relación:"
    return [title] + [
        f"- {hit.passage.label} ({hit.passage.report_id}): {_opening(hit.passage.text)}" for hit in answer.nearest
    ]


def _opening(text: str, length: int = 160) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[:length].rsplit(" ", 1)[0] + " …"


def _source_lines(answer: Answer) -> list[str]:
    first: dict[str, Citation] = {}
    for claim in answer.claims:
        for citation in claim.citations:
            first.setdefault(citation.passage.id, citation)
    return [f"[{number}] {source(first[passage])}" for passage, number in citation_numbers(answer).items()]


def source(citation: Citation) -> str:
    """The source line of a citation: label, symbol (marked when inferred), status and marks of quality."""
    report, passage = citation.report, citation.passage
    parts = [label(citation)]
    if report.symbol:
        parts.append(report.symbol + (" (signatura inferida)" if report.symbol_source is SymbolSource.INFERRED else ""))
    parts.append(_status(passage.status))
    if not report.official:
        parts.append("síntesis no oficial")
    if passage.repaired:
        parts.append("texto leído por OCR")
    return "; ".join(parts)


def _status(status: Status) -> str:
    return STATUS_NAMES[status]
