"""What stands beyond the scope of a question, for a reader who judges: the rules may have read it too narrowly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.evidence import Evidence
from assistant.model.material import LISTS
from assistant.plan import Intent, Plan
from assistant.records.catalogue import Catalogue
from assistant.search.comparison import counterpart, with_items
from assistant.search.ranking import Searcher
from vectorstore.records import Hit, Passage, ReportKind, Scope

# Passages from outside the scope; on questions by others they hold what nearly half of those that lack it ask for.
_MOST = 4
# The first passages of which the other version is given: "¿siguió pidiéndose al final?" does not name the draft. A
# label alone ("la recomendación 4") stands for one of each meeting.
_PAIRED, _PAIRED_OF_LABEL = 6, 12
_OF_ONE_TEXT = (Intent.FACT, Intent.YES_NO, Intent.LOOKUP, Intent.WHO_SAID)


@dataclass(frozen=True)
class Beyond:
    """Reads one version of a library."""

    store: Searcher
    catalogue: Catalogue

    def of(self, plan: Plan, evidence: Evidence) -> tuple[Hit, ...]:
        """What the scope leaves out and may answer all the same, none of it among the evidence that answers."""
        return (*self._versions(plan, evidence), *self._open(plan, evidence))

    def _open(self, plan: Plan, evidence: Evidence) -> tuple[Hit, ...]:
        """The nearest in all reports but drafts; what a list or a comparison leaves out is out."""
        bound = plan.meetings or plan.reports or plan.statuses or plan.kinds
        listed = plan.intent in LISTS and evidence.answering and len(evidence.hits) > _MOST
        if not bound or listed or plan.intent is Intent.COMPARISON:
            return ()
        known = {hit.passage.id for hit in evidence.hits}
        text = f"{plan.topic} {plan.context}" if plan.follows else plan.wording or plan.question
        found = self.store.search((text,), Scope(self._final), len(known) + _MOST)
        return tuple(hit for hit in found if hit.passage.id not in known)[:_MOST]

    def _versions(self, plan: Plan, evidence: Evidence) -> tuple[Hit, ...]:
        """The draft of what was adopted, or what a draft became, of the first passages."""
        if plan.intent not in _OF_ONE_TEXT:
            return ()
        first = (*evidence.answering, *evidence.hits)[: _PAIRED_OF_LABEL if plan.passages else _PAIRED]
        return tuple(
            replace(hit, passage=self._pairs[hit.passage.id]) for hit in first if hit.passage.id in self._pairs
        )

    @cached_property
    def _final(self) -> frozenset[str]:
        drafts = {report.id for report in self.catalogue.of_kind(ReportKind.DRAFT)}
        return frozenset(report.id for report in self.catalogue.reports) - drafts

    @cached_property
    def _pairs(self) -> dict[str, Passage]:
        """The other version of each passage that has one, by id."""
        pairs = [(report.id, report.draft_of) for report in self.catalogue.reports if report.draft_of]
        both = ((self._passages(draft), self._passages(adopted)) for draft, adopted in pairs)
        return dict(pair for one, other in both for pair in (*_paired(one, other), *_paired(other, one)))

    def _passages(self, report_id: str) -> tuple[Passage, ...]:
        return self.store.passages(Scope(frozenset({report_id})))


def _paired(these: Sequence[Passage], others: Sequence[Passage]) -> Iterator[tuple[str, Passage]]:
    """Each passage with its version among the others; that of an item may be that of the text which introduces it."""
    whole = {passage.id: passage for passage in with_items(these)}
    known = {passage.id: passage for passage in others}
    candidates = with_items(others)
    for one in these:
        above = whole.get(one.parent_id or "")
        other = counterpart(whole[one.id], candidates) or (counterpart(above, candidates) if above else None)
        if other is not None:
            yield one.id, known[other.id]
