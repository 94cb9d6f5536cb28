"""Writing without a model: the sentences of the passages themselves, each with its citation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from assistant.answer import EXTRACTIVE, Citation, Claim, Verdict
from assistant.check import Source, check_claim, verify_quote
from assistant.conversation import Turn
from assistant.evidence import Evidence
from assistant.plan import Intent, Plan
from assistant.records.panellists import Panellists
from assistant.refusal.premise import unnamed
from assistant.search.comparison import changes
from assistant.search.cut import MANY
from assistant.search.versions import QUOTED_WORDS
from assistant.told import Wanted, choose_sentences, in_runs, with_gaps
from assistant.wording import difference_sentence, kept_sentence
from assistant.words.quantity import asks_quantity
from assistant.words.topic import content_terms
from assistant.words.voices import asks_what_was_said, asks_whose_words
from vectorstore.records import Hit, Passage, Report, Status
from vectorstore.words import fold

# The best answer to one question is a paragraph of no more than this, in full.
_PARAGRAPH = 1_000
# Of more pairs of draft and adopted text only the changes are told.
_SHOWN_IN_FULL = 2
# Where something was may be said in another sentence than what it was.
_ASKS_PLACE = re.compile(r"\b(?:(?:que|q|cual|which|what|quel) (?:pais|ciudad|country|city|pays|ville)|donde|where)\b")


@dataclass(frozen=True)
class ExtractiveWriter:
    """Quotes what answers a question. `reports` by id; `panellists` tells who speaks for a country."""

    reports: dict[str, Report]
    panellists: Panellists = field(default_factory=Panellists)

    @property
    def name(self) -> str:
        return EXTRACTIVE

    def write(self, plan: Plan, evidence: Evidence, history: Sequence[Turn] = ()) -> Iterator[Claim]:
        """One claim per passage in the order of the evidence; the first item of a list carries its lead-in."""
        wanted = Wanted(
            frozenset(term for text in plan.search_texts for term in content_terms(text)),
            asks_quantity(plan.question),
            whole=_whole(plan, evidence),
            literal=plan.literal,
            short=plan.short,
        )
        if plan.intent is Intent.COMPARISON:
            yield from self._comparison(plan.question, [hit.passage for hit in evidence.answering])
            return
        led: set[str] = set()
        theirs = self._spoken_for(plan)
        first = evidence.answering[0].passage if evidence.answering and plan.intent not in MANY else None
        for hit in _by_heading(evidence.answering):
            passage = hit.passage
            lead_in = passage.lead_in if passage.parent_id and passage.parent_id not in led else ""
            led.add(passage.parent_id or passage.id)
            whole = wanted.whole or passage.id in theirs or (passage is first and _told_whole(plan, passage))
            yield self._claim(passage, lead_in, replace(wanted, whole=whole, turn=passage.id in theirs))

    def _spoken_for(self, plan: Plan) -> frozenset[str]:
        """The passages in which those of a country speak whose words are asked for."""
        asked = bool(plan.statement) or asks_whose_words(plan.question)
        countries = [name for name in plan.names if name.country and asked]
        return frozenset(one for name in countries for one in self.panellists.spoken_for(name))

    def _comparison(self, question: str, passages: Sequence[Passage]) -> Iterator[Claim]:
        """Draft and adopted text in full, then what changed between the two; of many pairs only the changes."""
        pairs = [(one, other) for one, other in pairwise(passages) if _is_pair(one, other)]
        if len(pairs) <= _SHOWN_IN_FULL:
            for draft, adopted in pairs:
                yield from self._kept(question, draft, adopted)
            yield from map(self._quoted, passages)
        for draft, adopted in pairs:
            yield self._difference(draft, adopted)

    def _quoted(self, passage: Passage) -> Claim:
        return Claim(passage.text, (self._whole(passage),), Verdict(True, 1.0))

    def _whole(self, passage: Passage) -> Citation:
        return Citation(passage, self.reports[passage.report_id], passage.text, 0, len(passage.text))

    def _kept(self, question: str, draft: Passage, adopted: Passage) -> Iterator[Claim]:
        """An answer to "¿se mantuvo «...»?"."""
        for words in QUOTED_WORDS.findall(question):
            sentence = kept_sentence(words, draft, adopted)
            if sentence:
                yield Claim(sentence, (self._whole(adopted), self._whole(draft)), Verdict(True, 1.0))

    def _difference(self, draft: Passage, adopted: Passage) -> Claim:
        found = changes(draft.text, adopted.text)
        spans = [(adopted, one.added) for one in found] + [(draft, one.removed) for one in found]
        citations = tuple(
            Citation(passage, self.reports[passage.report_id], passage.text[span[0] : span[1]], *span)
            for passage, span in spans
            if span
        )
        if not citations:
            sentence = f"El texto aprobado ({adopted.label}) no cambia las palabras del proyecto ({draft.label})."
            return Claim(sentence, (self._whole(adopted), self._whole(draft)), Verdict(True, 1.0))
        cited = {citation.passage.id for citation in citations}
        untouched = [self._whole(passage) for passage in (draft, adopted) if passage.id not in cited]
        both = sorted((*citations, *untouched), key=lambda citation: citation.passage.status is Status.DRAFT)
        return Claim(difference_sentence(draft, adopted, found), tuple(both), Verdict(True, 1.0))

    def _claim(self, passage: Passage, lead_in: str, wanted: Wanted) -> Claim:
        chosen = choose_sentences(passage.text, wanted)
        report = self.reports[passage.report_id]
        citations = tuple(
            Citation(passage, report, run.text, run.start, run.end) for run in in_runs(chosen, passage.text)
        )
        text = with_gaps([_without_bullet(citation.quote) for citation in citations], chosen, passage.text)
        full = f"{lead_in} {text}".strip() if lead_in else text
        return Claim(full, citations, _verdict([lead_in, *(citation.quote for citation in citations)], passage))


def _whole(plan: Plan, evidence: Evidence) -> bool:
    """What somebody said is told in full; so is what corrects a question, what names who said it, and what is asked
    for by its label."""
    told = any(not name.country for name in plan.names) and asks_what_was_said(plan.question)
    told = told or bool(_ASKS_PLACE.search(fold(plan.question)))
    if plan.short:
        return False
    corrected = evidence.notices or unnamed(plan.names, [hit.passage for hit in evidence.answering])
    return told or plan.intent in (Intent.WHO_SAID, Intent.LOOKUP) or bool(corrected or plan.favoured_passages)


def _told_whole(plan: Plan, best: Passage) -> bool:
    """Whether the passage that answers best is told in full: what was asked may stand in words of its own.

    In another language, and in a turn that leaves words out, few tell which of its sentences those are.
    """
    return not plan.short and (plan.follows or plan.language != "es" or len(best.text) <= _PARAGRAPH)


def _by_heading(hits: Sequence[Hit]) -> list[Hit]:
    """The passages of one report, meeting and status together, in the order in which the first of each comes."""
    groups: dict[tuple[str, int | None, Status], list[Hit]] = {}
    for hit in hits:
        groups.setdefault((hit.passage.report_id, hit.passage.meeting, hit.passage.status), []).append(hit)
    return [hit for group in groups.values() for hit in group]


def _is_pair(one: Passage, other: Passage) -> bool:
    return one.status is Status.DRAFT and other.status is not Status.DRAFT


def _without_bullet(quote: str) -> str:
    return quote.removeprefix("- ").replace("\n- ", " ")


def _verdict(parts: Sequence[str], passage: Passage) -> Verdict:
    """Whole sentences found verbatim are supported as they are; any other wording goes through the check."""
    source = _source(passage)
    verdicts = [
        Verdict(True, 1.0) if verify_quote(part, source.text) else check_claim(part, (source,))
        for part in parts
        if part.strip()
    ]
    return min(verdicts, key=lambda verdict: (verdict.supported, verdict.score))


def _source(passage: Passage) -> Source:
    text = f"{passage.lead_in} {passage.text}".strip()
    return Source(text, status=passage.status, speaker=passage.speaker)
