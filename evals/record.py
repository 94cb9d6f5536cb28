"""An answer as it is kept and scored: what the reader was shown, and the claims behind it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from assistant.answer import Answer, Citation, Outcome
from assistant.render import as_text, label
from evals.errors import RunError


@dataclass(frozen=True, slots=True)
class CitationRecord:
    id: str
    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """`supported` is what the assistant says of its claim; the support metric checks it anew."""

    text: str
    supported: bool
    citations: tuple[CitationRecord, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """`text` is the whole answer as shown; `retrieved` are up to 20 ids, best first.

    `confidence` is the cosine of the best cited passage, or of the best found one without citations. `claims` is None
    and `seconds` is not 0 for answers that were made elsewhere.
    """

    id: str
    text: str
    abstained: bool
    citations: tuple[CitationRecord, ...]
    retrieved: tuple[str, ...]
    claims: tuple[ClaimRecord, ...] | None = None
    lead: str = ""
    confidence: float | None = None
    writer: str = ""
    error: str | None = None
    seconds: float = 0.0

    @property
    def cited(self) -> tuple[str, ...]:
        """The cited passage ids, each once."""
        return tuple(dict.fromkeys(one.id for one in self.citations))


def of_answer(identifier: str, answer: Answer) -> Record:
    claims = tuple(
        ClaimRecord(claim.text, claim.verdict.supported, tuple(map(_citation, claim.citations)))
        for claim in answer.claims
    )
    return Record(
        id=identifier,
        text=as_text(answer),
        abstained=answer.outcome is Outcome.NOT_FOUND,
        citations=tuple(one for claim in claims if claim.supported for one in claim.citations),
        retrieved=tuple(hit.passage.id for hit in answer.retrieved[:20]),
        claims=claims,
        lead=answer.lead,
        confidence=_confidence(answer),
        writer=answer.writer,
    )


def of_failure(identifier: str, error: str) -> Record:
    """A question that ended with an error: neither an answer nor a refusal."""
    return Record(identifier, "", False, (), (), claims=(), error=error)


def to_line(record: Record) -> str:
    return json.dumps(asdict(record), ensure_ascii=False, separators=(",", ":"))


def from_line(line: str, place: str) -> Record:
    """A line of answers.jsonl, or of the output of `python -m assistant batch`.

    Raises:
        RunError: it is neither.
    """
    try:
        row = json.loads(line)
        claims = row.get("claims")
        return Record(
            id=str(row["id"]),
            text=str(row["text"] if "text" in row else row["answer"]),
            abstained=bool(row["abstained"]),
            citations=_citations(row["citations"]),
            retrieved=tuple(map(str, row.get("retrieved") or ())),
            claims=None if claims is None else tuple(map(_claim, claims)),
            lead=str(row.get("lead") or ""),
            confidence=row.get("confidence"),
            writer=str(row.get("writer") or ""),
            error=row.get("error"),
            seconds=float(row.get("seconds") or 0.0),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RunError(f"{place}: no es una fila de `python -m assistant batch` ({error})") from error


def _citation(citation: Citation) -> CitationRecord:
    return CitationRecord(citation.passage.id, label(citation), citation.quote)


def _citations(rows: Iterable[Mapping[str, object] | str]) -> tuple[CitationRecord, ...]:
    return tuple(
        CitationRecord(one, "", "")
        if isinstance(one, str)
        else CitationRecord(str(one["id"]), str(one.get("label") or ""), str(one.get("quote") or ""))
        for one in rows
    )


def _claim(row: Mapping[str, object]) -> ClaimRecord:
    citations = row["citations"]
    if not isinstance(citations, list):
        raise TypeError("citations")
    return ClaimRecord(str(row["text"]), bool(row["supported"]), _citations(citations))


def _confidence(answer: Answer) -> float | None:
    cited = {citation.passage.id for claim in answer.claims for citation in claim.citations}
    found = [hit for hit in answer.retrieved if hit.passage.id in cited] or answer.retrieved
    return round(max(hit.dense for hit in found), 4) if found else None
