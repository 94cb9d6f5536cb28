"""Two runs question by question: what changed, how sure that is, and whether the gate (gate.py) lets it through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evals.gate import DEFAULT, Growth, KindChange, Limits, MetricChange, growths, kind_verdict, metric_verdict, reasons
from evals.pairing import Pair, notices, paired
from evals.run_folder import Finished
from evals.scoring import METRICS, Score
from evals.statistics import bootstrap_interval, detectable_change, holm, permutation_p


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """A question whose `ok` changed, and every metric that did: (name, before, after)."""

    id: str
    category: str
    before: float
    after: float
    metrics: tuple[tuple[str, float | None, float | None], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`reasons` say in Spanish why the gate is shut; empty when it is open."""

    before: Finished
    after: Finished
    limits: Limits
    metrics: tuple[MetricChange, ...]
    kinds: tuple[KindChange, ...]
    growths: tuple[Growth, ...]
    questions: tuple[QuestionChange, ...]
    notices: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def passed(self) -> bool:
        return not self.reasons


def compare(before: Finished, after: Finished, limits: Limits = DEFAULT, common: bool = False) -> Comparison:
    """Compare two runs over the same questions, or with `common` over the questions that both have unchanged.

    Raises:
        NotComparableError: they differ in the questions or in the reports.
    """
    pairs = paired(before, after, common)
    metrics = _metric_changes(pairs, limits.margin)
    kinds = _kind_changes(pairs)
    grown = growths(before, after, pairs, limits)
    failed = sum(new.failed for _, new in pairs) - sum(old.failed for old, _ in pairs)
    return Comparison(
        before=before,
        after=after,
        limits=limits,
        metrics=metrics,
        kinds=kinds,
        growths=grown,
        questions=tuple(_question_change(old, new) for old, new in pairs if _changes(old, new)),
        notices=notices(before, after, len(pairs)),
        reasons=reasons(metrics, kinds, grown, failed, limits.margin),
    )


def _values(pairs: Sequence[Pair], metric: str) -> list[tuple[float, float]]:
    both = ((old.metric(metric), new.metric(metric)) for old, new in pairs)
    return [(old, new) for old, new in both if old is not None and new is not None]


def _metric_changes(pairs: Sequence[Pair], margin: float) -> tuple[MetricChange, ...]:
    values = {name: np.array(found) for name in METRICS if (found := _values(pairs, name))}
    adjusted = holm({name: permutation_p(found[:, 1] - found[:, 0]) for name, found in values.items()})
    return tuple(_metric_change(name, found, adjusted[name], margin) for name, found in values.items())


def _metric_change(name: str, values: NDArray[np.float64], adjusted: float, margin: float) -> MetricChange:
    """`values`: a row (before, after) a question."""
    differences = values[:, 1] - values[:, 0]
    low, high = bootstrap_interval(differences)
    before, after = values.mean(axis=0).tolist()
    return MetricChange(
        name=name,
        count=len(differences),
        changed=int((np.abs(differences) > 1e-12).sum()),
        before=before,
        after=after,
        low=low,
        high=high,
        p=permutation_p(differences),
        adjusted=adjusted,
        detectable=detectable_change(differences),
        verdict=metric_verdict(name, values, adjusted, low + margin),
    )


def _kind_changes(pairs: Sequence[Pair]) -> tuple[KindChange, ...]:
    changes: list[KindChange] = []
    for kind in sorted({old.category for old, _ in pairs}):
        own = [(old.ok, new.ok) for old, new in pairs if old.category == kind]
        before, after = (sum(side) / len(own) for side in zip(*own, strict=True))
        verdict = kind_verdict(len(own), before, after)
        changes.append(KindChange(kind, len(own), before, after, verdict))
    return tuple(changes)


def _changes(old: Score, new: Score) -> tuple[tuple[str, float | None, float | None], ...]:
    sides = ((name, old.metric(name), new.metric(name)) for name in METRICS)
    return tuple((name, before, after) for name, before, after in sides if before != after)


def _question_change(old: Score, new: Score) -> QuestionChange:
    return QuestionChange(old.id, old.category, old.ok, new.ok, _changes(old, new))
