"""Do the shown claims say what their passages say? Checked anew against the library, whatever the assistant says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answer import Verdict
from assistant.check import Source, check_claim, verify_quote
from assistant.words.labels import printed
from evals.library import Library
from evals.metrics.layout import layout_of
from evals.metrics.text import fold
from evals.record import CitationRecord, ClaimRecord, Record
from vectorstore.records import Passage, Status

Check = Callable[[str, tuple[Source, ...]], Verdict]

# Folded words of which one has to be read in an answer that cites a passage of that status.
STANDING: dict[Status, tuple[str, ...]] = {
    Status.ADOPTED: ("aprob", "adopt"),
    Status.COMPILED: ("aprob", "recopilacion"),
    Status.DRAFT: ("proyecto", "borrador"),
    Status.SUMMARY: ("resumen", "presidencia"),
    Status.BACKGROUND: ("antecedentes",),
    Status.ORGANIZATION: ("",),
}
_QUOTED = re.compile(r"«([^«»]+)»")


def claim_support(claims: Sequence[ClaimRecord], passages: Mapping[str, Passage], check: Check = check_claim) -> float:
    """Claims cited, quoted to the letter and supported by `check` / claims shown as supported; 0 without any."""
    shown = [claim for claim in claims if claim.supported]
    return sum(is_backed(claim, passages, check) for claim in shown) / len(shown) if shown else 0.0


def is_backed(claim: ClaimRecord, passages: Mapping[str, Passage], check: Check = check_claim) -> bool:
    """A comparison of a draft with adopted text is backed when all it quotes stands in one of them."""
    if not claim.citations or not all(is_verbatim(one, passages) for one in claim.citations):
        return False
    cited = {one.id: passages[one.id] for one in claim.citations}
    compared = {passage.status is Status.DRAFT for passage in cited.values()} == {True, False}
    quoted = _QUOTED.findall(claim.text) if compared else []
    if quoted:
        # What a draft and its adopted text differ in stands in neither as a sentence; its quoted words do.
        return all(any(verify_quote(one, passage.text) for passage in cited.values()) for one in quoted)
    return check(claim.text, tuple(_source(passage) for passage in cited.values())).supported


def quote_share(citations: Sequence[CitationRecord], passages: Mapping[str, Passage]) -> float | None:
    """Citations of an existing passage whose quote stands in it to the letter / citations; None without any."""
    return sum(is_verbatim(one, passages) for one in citations) / len(citations) if citations else None


def label_share(record: Record, library: Library) -> float | None:
    """Citations that the answer prints with the label of the passage they point to / citations; None without any.

    The label in full ("informe de 2021, recomendación 11"), or that of the passage alone.
    """
    text, citations = fold(record.text), record.citations
    right = sum(_is_labelled(one, library) and fold(one.label) in text for one in citations)
    return right / len(citations) if citations else None


def status_share(record: Record, passages: Mapping[str, Passage]) -> float | None:
    """Citations of whose standing the answer tells: adopted, draft, summary, background / citations; None without any.

    A draft that is shown as adopted text is the error that costs a delegate most.
    """
    told, citations = fold(record.text), record.citations
    known = [passages[one.id].status for one in citations if one.id in passages]
    right = sum(any(word in told for word in STANDING[status]) for status in known)
    return right / len(citations) if citations else None


def is_verbatim(citation: CitationRecord, passages: Mapping[str, Passage]) -> bool:
    """A quote is verbatim whatever its quotation marks: « », “ ” and " are the same."""
    passage = passages.get(citation.id)
    return passage is not None and _stands_in(citation.quote, passage.text)


@lru_cache(maxsize=20_000)
def _stands_in(quote: str, text: str) -> bool:
    return verify_quote(quote, text) is not None


def shown_claims(record: Record) -> tuple[ClaimRecord, ...]:
    """The claims of a record; when they are not known, the lines of its text that end with [n], with source [n].

    A known claim that the text does not show in these words loses its citations: the reader cannot follow them.
    """
    if record.claims is None:
        return tuple(ClaimRecord(one.text, True, one.citations) for one in layout_of(record).cited)
    text = _flat(record.text)
    return tuple(one if _flat(one.text) in text else replace(one, citations=()) for one in record.claims)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_labelled(citation: CitationRecord, library: Library) -> bool:
    passage = library.passages.get(citation.id)
    if passage is None:
        return False
    right = (passage.label, printed(passage, library.reports[passage.report_id]))
    return fold(citation.label) in map(fold, right)


def _source(passage: Passage) -> Source:
    context = " ".join((*passage.section, passage.label))
    text = f"{passage.lead_in} {passage.text}".strip()
    return Source(text, passage.status, passage.speaker, passage.meeting, passage.kind, context)
