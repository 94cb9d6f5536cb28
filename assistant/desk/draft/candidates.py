"""The passages that a sentence of a draft may come from: those it cites, and the nearest of the whole library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.check import Source
from assistant.desk.statement import source_of
from assistant.search.ranking import Searcher
from assistant.words.ordinals import meeting_in_spanish
from vectorstore.records import Passage, Report, Scope, Status

_LOOKED_AT = 14
# In more text than this the words of any sentence can be gathered.
_LONGEST_JOINED = 1_500
# What a sentence may say of anyone whose words a summary tells.
_CONVENED = "Grupo de Trabajo reunión se celebró celebrada se reunió tuvo lugar"
_SPOKEN = "panelista panelistas ponente ponentes intervención deliberaciones debate resumen exposición"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with all that it says: what leads to it, and its items. `cited`: the draft names it."""

    passage: Passage
    report: Report
    source: Source
    cited: bool = False


@dataclass(frozen=True)
class CandidateFinder:
    """`reports` by id; `items` of every passage by the id of their head; `following` paragraphs by the one before."""

    store: Searcher
    reports: Mapping[str, Report]
    items: Mapping[str, Sequence[Passage]]
    following: Mapping[str, Passage]

    def find(self, claim: str, cited: Sequence[str]) -> tuple[Candidate, ...]:
        """Cited ones first, with their items and heads, then by the search, drafts too."""
        passages: dict[str, bool] = {}
        for one in cited:
            passages[one] = True
            passages |= {item.id: True for item in self.items.get(one, ())}
        for hit in self.store.search((claim,), Scope(), _LOOKED_AT):
            passages.setdefault(hit.passage.id, False)
            if hit.passage.parent_id:
                passages.setdefault(hit.passage.parent_id, False)
        found = [self._candidate(key, named) for key, named in passages.items()]
        return tuple(one for one in found if one is not None)

    def beside(self, candidate: Candidate) -> tuple[Candidate, ...]:
        """The paragraphs before and behind one on the organization of a meeting: a sentence may sum up both."""
        if candidate.passage.status is not Status.ORGANIZATION:
            return ()
        behind = self.following.get(candidate.passage.id)
        before = [key for key, one in self.following.items() if one.id == candidate.passage.id]
        found = [self._candidate(key, False) for key in (*before, *([behind.id] if behind else []))]
        return tuple(one for one in found if one and one.passage.status is Status.ORGANIZATION)

    def _candidate(self, passage_id: str, cited: bool) -> Candidate | None:
        passage = self.store.passage(passage_id)
        if passage is None:
            return None
        report = self.reports[passage.report_id]
        return Candidate(passage, report, self.source(passage, cited), cited)

    def source(self, passage: Passage, cited: bool = False) -> Source:
        """The passage as the check reads it. A head says nothing without its items, but many of them say anything."""
        source = source_of(passage, self.reports[passage.report_id])
        items = " ".join(item.text for item in self.items.get(passage.id, ()))
        if not cited and len(items) > _LONGEST_JOINED:
            items = ""
        said = {Status.SUMMARY: _SPOKEN, Status.ORGANIZATION: _CONVENED}.get(passage.status, "")
        own = f"{meeting_in_spanish(passage.meeting)}; " if passage.meeting else ""
        context = f"{own}{source.context}; {said}".rstrip("; ")
        return Source(
            f"{source.text} {items}".strip(),
            source.status,
            source.speaker,
            source.meeting,
            source.kind,
            context,
        )


def items_by_head(passages: Sequence[Passage]) -> dict[str, list[Passage]]:
    """Every item under its head, and the items of items under both."""
    found: dict[str, list[Passage]] = {}
    known = {one.id: one for one in passages}
    for one in passages:
        head = one.parent_id
        while head is not None and head in known:
            found.setdefault(head, []).append(one)
            head = known[head].parent_id
    return found


def following(passages: Sequence[Passage]) -> dict[str, Passage]:
    """The paragraph that follows each in its report."""
    ordered = sorted((one for one in passages if one.parent_id is None), key=lambda one: (one.report_id, one.position))
    pairs = pairwise(ordered)
    return {one.id: other for one, other in pairs if one.report_id == other.report_id}
