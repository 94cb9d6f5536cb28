"""The passages of a scope, best first: three searches, weighed, and what the question favours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.plan import Plan
from assistant.records.catalogue import Catalogue
from assistant.search.cut import MANY
from assistant.search.rating import Rater
from assistant.search.relevance import Rating
from assistant.search.rewording import in_other_words
from assistant.words.figures import has_figures_of
from assistant.words.topic import topic_words
from vectorstore.records import Hit, Passage, ReportKind, Scope

# Weights of the three searches (the question as asked, its topic, the official terms of its concepts) and of what the
# question favours without demanding it; fitted on the dev half of evals/questions, see docs/search.md.
_QUESTION, _TOPIC, _TERMS, _NAMES = 1.0, 0.8, 0.6, 0.4
_CONTEXT, _CONTEXT_ALONE = 0.7, 1.6
_FAVOURED_MEETING, _FAVOURED_STATUS, _FAVOURED_PASSAGE, _COVERED = 0.4, 0.12, 0.6, 0.5
# A figure of the question ("los 634 casos") points to the passage that has it, whatever else it gets wrong.
_HAS_FIGURE = 0.5
# What a passage covers, or says in other words, of the subject of one answer; chosen on questions by others.
_SAID = 0.7
# A list scores every passage of a scope of this size; of a larger one those that either search proposes.
_WIDE, _NARROW = 600, 80


class Searcher(Protocol):
    """The part of a store that finding evidence needs."""

    @property
    def notice(self) -> str | None: ...

    def search(self, texts: Sequence[str], scope: Scope = ..., limit: int | None = ...) -> tuple[Hit, ...]: ...

    def passage(self, passage_id: str) -> Passage | None: ...

    def passages(self, scope: Scope = ...) -> tuple[Passage, ...]: ...


@dataclass(frozen=True)
class Ranker:
    """Ranks the passages of one version of a library."""

    store: Searcher
    catalogue: Catalogue
    rater: Rater

    def scope(self, plan: Plan) -> Scope:
        """Where to search: what the plan demands; drafts only when it names them."""
        drafts = {report.id for report in self.catalogue.of_kind(ReportKind.DRAFT)}
        reports = set(plan.reports) or {report.id for report in self.catalogue.reports} - drafts
        return Scope(frozenset(reports), frozenset(plan.meetings), frozenset(plan.statuses), frozenset(plan.kinds))

    def ranked(self, plan: Plan, scope: Scope) -> tuple[Hit, ...]:
        """The passages of a scope, best first; for a list all of them, unless the scope is very large."""
        limit = _WIDE if plan.intent in MANY else _NARROW
        scores: defaultdict[str, float] = defaultdict(float)
        found: dict[str, Hit] = {}
        others = self.rater.in_other_words(plan) if plan.intent in MANY else ()
        for text, weight in _weighted_texts(plan, others):
            for hit in self.store.search((text,), scope, limit):
                known = found.setdefault(hit.passage.id, hit)
                found[hit.passage.id] = replace(known, dense=max(known.dense, hit.dense))
                scores[hit.passage.id] += weight * hit.score
        rate, figured = self._rating(plan), _figures_of(plan)
        weighed = [
            replace(hit, score=scores[one] + _favour(plan, hit.passage) + rate(hit.passage) + figured(hit.passage))
            for one, hit in found.items()
        ]
        return tuple(sorted(weighed, key=lambda hit: (-hit.score, hit.passage.report_id, hit.passage.position)))

    def _rating(self, plan: Plan) -> Rating:
        """What a passage covers of the subject; for one answer in Spanish also what a sentence says in other words.

        The cut of a list is fitted to scores without the latter.
        """
        if plan.intent in MANY:
            listed = self.rater.said_of_known(plan)
            return lambda passage: _COVERED * listed(passage)
        covered = self.rater.covered(plan)
        if plan.language != "es":
            return lambda passage: _COVERED * covered(passage)
        reworded = in_other_words(f"{plan.topic} {plan.context}", self.catalogue)
        return lambda passage: _SAID * max(covered(passage), reworded(passage))


def _figures_of(plan: Plan) -> Rating:
    """What a passage gains by having the figures of a question that wants one answer."""
    one = plan.intent not in MANY
    return lambda passage: _HAS_FIGURE * (one and has_figures_of(plan.wording, passage.text))


def _weighted_texts(plan: Plan, others: Sequence[str]) -> list[tuple[str, float]]:
    """The texts to search with; `others` are words that the library has for those that it lacks."""
    texts = [
        (plan.wording or plan.question, _QUESTION),
        (plan.topic, _TOPIC),
        (", ".join((*plan.search_texts[1:], *others)), _TERMS),
        (plan.context, _CONTEXT if topic_words(plan.topic) else _CONTEXT_ALONE),
        (" ".join(form for name in plan.names for form in sorted(name.forms)), _NAMES),
    ]
    return [(text, weight) for text, weight in texts if text.strip()]


def _favour(plan: Plan, passage: Passage) -> float:
    return (
        _FAVOURED_MEETING * (passage.meeting in plan.favoured_meetings)
        + _FAVOURED_STATUS * (passage.status in plan.favoured_statuses)
        + _FAVOURED_PASSAGE * (passage.id in plan.favoured_passages)
    )
