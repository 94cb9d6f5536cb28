"""Do the shown claims say what their passages say? Checked anew against the library, whatever the assistant says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.answer import Verdict
from assistant.check import Source, check_claim, verify_quote
from evals.metrics.text import fold
from evals.record import CitationRecord, ClaimRecord, Record
from vectorstore.records import Passage, Status

Check = Callable[[str, tuple[Source, ...]], Verdict]

_MARKED = re.compile(r"^(?:- )?(.+?)\s*((?:\[\d+(?:\s*,\s*\d+)*\])+)$")
# What a mark points to that has no source: a passage that does not exist.
_NOWHERE = CitationRecord("", "", "")
# Folded words of which one has to be read in an answer that cites a passage of that status.
_STANDING: dict[Status, tuple[str, ...]] = {
    Status.ADOPTED: ("aprob", "adopt"),
    Status.COMPILED: ("aprob", "recopilacion"),
    Status.DRAFT: ("proyecto", "borrador"),
    Status.SUMMARY: ("resumen", "presidencia"),
    Status.BACKGROUND: ("antecedentes",),
    Status.ORGANIZATION: ("",),
}
_QUOTED = re.compile(r"«([^«»]+)»")
_SOURCE_LINE = re.compile(r"^\[(\d+)\] (.+)$")


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


def label_share(record: Record, passages: Mapping[str, Passage]) -> float | None:
    """Citations that the answer prints with the label of the passage they point to / citations; None without any."""
    printed, citations = fold(record.text), record.citations
    right = sum(_is_labelled(one, passages) and fold(one.label) in printed for one in citations)
    return right / len(citations) if citations else None


def status_share(record: Record, passages: Mapping[str, Passage]) -> float | None:
    """Citations of whose standing the answer tells: adopted, draft, summary, background / citations; None without any.

    A draft that is shown as adopted text is the error that costs a delegate most.
    """
    told, citations = fold(record.text), record.citations
    known = [passages[one.id].status for one in citations if one.id in passages]
    right = sum(any(word in told for word in _STANDING[status]) for status in known)
    return right / len(citations) if citations else None


def is_verbatim(citation: CitationRecord, passages: Mapping[str, Passage]) -> bool:
    """A quote is verbatim whatever its quotation marks: « », “ ” and " are the same."""
    passage = passages.get(citation.id)
    return passage is not None and verify_quote(citation.quote, passage.text) is not None


def shown_claims(record: Record) -> tuple[ClaimRecord, ...]:
    """The claims of a record; when they are not known, the lines of its text that end with [n], with source [n].

    A known claim that the text does not show in these words loses its citations: the reader cannot follow them.
    """
    if record.claims is None:
        return tuple(_read_claims(record))
    text = _flat(record.text)
    return tuple(one if _flat(one.text) in text else replace(one, citations=()) for one in record.claims)


def _read_claims(record: Record) -> Iterator[ClaimRecord]:
    sources = map(_SOURCE_LINE.match, record.text.split("\n"))
    labels = {found[1]: found[2] for found in sources if found}
    by_label: dict[str, list[CitationRecord]] = {}
    for one in record.citations:
        by_label.setdefault(one.label, []).append(one)
    for line in record.text.split("\n"):
        found = _MARKED.match(line)
        if found and not found[1].startswith("~~"):
            named = [labels.get(number, "").split("; ")[0] for number in re.findall(r"\d+", found[2])]
            cited = (one for label in named for one in by_label.get(label, (_NOWHERE,)))
            yield ClaimRecord(found[1], True, tuple(cited))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_labelled(citation: CitationRecord, passages: Mapping[str, Passage]) -> bool:
    passage = passages.get(citation.id)
    return passage is not None and fold(citation.label).endswith(fold(passage.label))


def _source(passage: Passage) -> Source:
    context = " ".join((*passage.section, passage.label))
    text = f"{passage.lead_in} {passage.text}".strip()
    return Source(text, passage.status, passage.speaker, passage.meeting, passage.kind, context)
