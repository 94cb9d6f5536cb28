"""Writing without a model: the sentences of the passages themselves, each with its citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Citation, Claim, Verdict
from assistant.answerability import asks_quantity, gives_quantity
from assistant.check import Source, check_claim
from assistant.evidence import Evidence
from assistant.plan import Plan
from assistant.sentences import Sentence, split_sentences
from assistant.topic import content_terms
from vectorstore.records import Passage, Report
from vectorstore.words import terms

_WHOLE = 520
_MOST_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the sentences of an answer should have: stems of the question, and a number when it asks how many."""

    terms: frozenset[str]
    quantity: bool = False


@dataclass(frozen=True)
class ExtractiveWriter:
    """Quotes what answers a question. `reports` by id."""

    reports: dict[str, Report]

    @property
    def name(self) -> str:
        return "extractivo"

    def write(self, plan: Plan, evidence: Evidence) -> Iterator[Claim]:
        """One claim per passage in the order of the evidence; the first item of a list carries its lead-in."""
        wanted = Wanted(
            frozenset(term for text in plan.search_texts for term in content_terms(text)),
            asks_quantity(plan.question),
        )
        led: set[str] = set()
        for hit in evidence.answering:
            passage = hit.passage
            lead_in = passage.lead_in if passage.parent_id and passage.parent_id not in led else ""
            led.add(passage.parent_id or passage.id)
            yield self._claim(passage, lead_in, wanted)

    def _claim(self, passage: Passage, lead_in: str, wanted: Wanted) -> Claim:
        chosen = choose_sentences(passage.text, wanted)
        report = self.reports[passage.report_id]
        citations = tuple(
            Citation(passage, report, run.text, run.start, run.end) for run in _runs(chosen, passage.text)
        )
        text = " […] ".join(citation.quote for citation in citations)
        full = f"{lead_in} {text}".strip() if lead_in else text
        return Claim(full, citations, _verdict([lead_in, *(citation.quote for citation in citations)], passage))


def _verdict(parts: Sequence[str], passage: Passage) -> Verdict:
    """The weakest verdict over the parts of a claim: what stands between brackets is left out, not said."""
    verdicts = [check_claim(part, (_source(passage),)) for part in parts if part.strip()]
    return min(verdicts, key=lambda verdict: (verdict.supported, verdict.score))


def _source(passage: Passage) -> Source:
    text = f"{passage.lead_in} {passage.text}".strip()
    return Source(text, status=passage.status, speaker=passage.speaker)


def choose_sentences(text: str, wanted: Wanted) -> tuple[Sentence, ...]:
    """The sentences that hold most of the wanted terms, in their order; a short text is kept whole."""
    sentences = split_sentences(text)
    if len(text) <= _WHOLE or len(sentences) < 2:
        return sentences
    scores = [_overlap(sentence.text, wanted) for sentence in sentences]
    best = max(scores)
    if best == 0:
        return sentences[:_MOST_SENTENCES]
    ranked = sorted(range(len(sentences)), key=lambda index: (-scores[index], index))
    kept = [index for index in ranked[:_MOST_SENTENCES] if scores[index] >= best / 2]
    return tuple(sentences[index] for index in sorted(kept))


def _overlap(text: str, wanted: Wanted) -> float:
    """Wanted terms of a sentence; a quantity that was asked for counts as much as two of them."""
    return len(wanted.terms & set(terms(text))) + 2.0 * (wanted.quantity and gives_quantity(text))


def _runs(sentences: Sequence[Sentence], text: str) -> list[Sentence]:
    """Sentences that follow one another, joined to one span."""
    runs: list[Sentence] = []
    for sentence in sentences:
        if runs and not text[runs[-1].end : sentence.start].strip():
            start = runs[-1].start
            runs[-1] = Sentence(text[start : sentence.end], start, sentence.end)
        else:
            runs.append(sentence)
    return runs
