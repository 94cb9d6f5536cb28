"""From a plan to the passages that answer it: scope, search, weighing, and the cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.answer import SearchedScope
from assistant.catalogue import Catalogue
from assistant.coverage import Subject, rarity, read_subject
from assistant.glossary import Glossary
from assistant.plan import Intent, Plan
from vectorstore.records import Hit, Passage, ReportKind, Scope
from vectorstore.words import terms

# Weights of the three searches (the question as asked, its topic, the official terms of its concepts) and of what the
# question favours without demanding it; fitted on the dev half of evals/questions, see docs/search.md.
_QUESTION, _TOPIC, _TERMS = 1.0, 0.8, 0.6
_FAVOURED_MEETING, _FAVOURED_STATUS, _COVERED = 0.4, 0.12, 0.5
_WIDE, _NARROW = 300, 80


class Searcher(Protocol):
    """The part of a store that finding evidence needs."""

    def search(self, texts: Sequence[str], scope: Scope = ..., limit: int | None = ...) -> tuple[Hit, ...]: ...

    def passage(self, passage_id: str) -> Passage | None: ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """`hits`, best first; `answering` those that make the answer, in the order of the answer; `borderline` the doubtful.

    `examined` counts the passages of the scope; `coverage` (0..1) is how much of the question's subject they cover.
    """

    hits: tuple[Hit, ...]
    answering: tuple[Hit, ...]
    borderline: tuple[Hit, ...]
    scope: SearchedScope
    coverage: float

    @property
    def examined(self) -> int:
        return self.scope.passages


@dataclass(frozen=True)
class EvidenceFinder:
    """Finds evidence in one version of a library."""

    store: Searcher
    catalogue: Catalogue
    glossary: Glossary

    def find(self, plan: Plan) -> Evidence:
        """The evidence for a plan; nothing answers when what was asked for is not in the library."""
        scope = self.scope(plan)
        asked = self._asked(plan)
        ranked = self._ranked(plan, scope)
        hits = (*asked, *(hit for hit in ranked if hit.passage.id not in {one.passage.id for one in asked}))
        answering, borderline = ((), ()) if plan.unknown else self._cut(plan, asked, ranked)
        return Evidence(hits, answering, borderline, self._searched(scope), self._coverage(plan, ranked))

    def scope(self, plan: Plan) -> Scope:
        """Where to search: what the plan demands; drafts only when it names them."""
        drafts = {report.id for report in self.catalogue.of_kind(ReportKind.DRAFT)}
        reports = set(plan.reports) or {report.id for report in self.catalogue.reports} - drafts
        return Scope(frozenset(reports), frozenset(plan.meetings), frozenset(plan.statuses), frozenset(plan.kinds))

    def _asked(self, plan: Plan) -> tuple[Hit, ...]:
        """The passages asked for by label, each followed by its items."""
        ids = [one for asked in plan.passages for one in (asked, *self.catalogue.items_of(asked))]
        passages = [self.store.passage(one) for one in dict.fromkeys(ids)]
        return tuple(Hit(passage, 1.0, 1.0, 0.0) for passage in passages if passage is not None)

    def _ranked(self, plan: Plan, scope: Scope) -> tuple[Hit, ...]:
        limit = _WIDE if plan.intent in (Intent.LIST, Intent.EVOLUTION, Intent.COUNT) else _NARROW
        texts = (plan.question, plan.search_texts[0] if plan.search_texts else "", ", ".join(plan.search_texts[1:]))
        scores: defaultdict[str, float] = defaultdict(float)
        found: dict[str, Hit] = {}
        for text, weight in zip(texts, (_QUESTION, _TOPIC, _TERMS), strict=True):
            for hit in self.store.search((text,), scope, limit) if text.strip() else ():
                found.setdefault(hit.passage.id, hit)
                scores[hit.passage.id] += weight * hit.score
        subject = self.subject(plan)
        weighed = [
            replace(
                hit, score=(scores[one] + self._favour(plan, hit.passage) + _COVERED * covered(subject, hit.passage))
            )
            for one, hit in found.items()
        ]
        return tuple(sorted(weighed, key=lambda hit: (-hit.score, hit.passage.report_id, hit.passage.position)))

    def subject(self, plan: Plan) -> Subject:
        documents = max(1, self.catalogue.size)
        return read_subject(
            plan.topic, self.glossary, lambda stem: rarity(self.catalogue.stem_counts.get(stem, 0), documents)
        )

    def _favour(self, plan: Plan, passage: Passage) -> float:
        return _FAVOURED_MEETING * (passage.meeting in plan.favoured_meetings) + _FAVOURED_STATUS * (
            passage.status in plan.favoured_statuses
        )

    def _coverage(self, plan: Plan, ranked: Sequence[Hit]) -> float:
        subject = self.subject(plan)
        return max((covered(subject, hit.passage) for hit in ranked[:10]), default=0.0)

    def _searched(self, scope: Scope) -> SearchedScope:
        reports = tuple(
            report
            for report in self.catalogue.reports
            if report.id in scope.reports
            and (not scope.meetings or scope.meetings & {meeting.number for meeting in report.meetings})
        )
        return SearchedScope(reports, tuple(sorted(scope.meetings)), self.catalogue.count(scope))

    def _cut(self, plan: Plan, asked: Sequence[Hit], ranked: Sequence[Hit]) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
        if asked:
            return tuple(asked), ()
        if plan.intent in (Intent.LIST, Intent.EVOLUTION, Intent.COUNT):
            chosen = [hit for hit in ranked[:8] if hit.score >= 0.6 * ranked[0].score]
            return tuple(sorted(chosen, key=_printed_order)), ()
        return tuple(hit for hit in ranked[:4] if hit.score >= 0.75 * ranked[0].score), ()


def covered(subject: Subject, passage: Passage) -> float:
    """How much of a subject a passage covers with its heading and lead-in, 0..1."""
    return subject.covered(frozenset(terms(" ".join((*passage.section[-1:], passage.lead_in, passage.text)))))


def _printed_order(hit: Hit) -> tuple[int, str, int]:
    return (hit.passage.meeting or 0, hit.passage.report_id, hit.passage.position)
