"""Many scores as few figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.scoring import METRICS, Score
from evals.statistics import wilson_interval


@dataclass(frozen=True, slots=True)
class Figure:
    """The mean of a metric over the questions where it has a meaning; `count` says how many."""

    mean: float
    count: int


@dataclass(frozen=True, slots=True)
class Slice:
    """The questions of one kind or language, or that are unanswerable for one reason."""

    name: str
    questions: int
    figures: dict[str, Figure]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Answered or refused against answerable or not; `failed` are errors, in none of the four."""

    answered_answerable: int
    refused_answerable: int
    answered_unanswerable: int
    refused_unanswerable: int
    failed: int

    @property
    def wrongly_refused(self) -> float:
        """refused / answerable"""
        return _share(self.refused_answerable, self.answered_answerable + self.refused_answerable)

    @property
    def wrongly_answered(self) -> float:
        """answered / unanswerable"""
        return _share(self.answered_unanswerable, self.answered_unanswerable + self.refused_unanswerable)

    def intervals(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The 95 % intervals of both error rates, in that order."""
        return (
            wilson_interval(self.refused_answerable, self.refused_answerable + self.answered_answerable),
            wilson_interval(self.answered_unanswerable, self.answered_unanswerable + self.refused_unanswerable),
        )


@dataclass(frozen=True, slots=True)
class RiskPoint:
    """Answering only where the confidence reaches `threshold`: the share answered, and 1 - mean `ok` over those."""

    threshold: float
    coverage: float
    risk: float


@dataclass(frozen=True, slots=True)
class Summary:
    whole: Slice
    kinds: tuple[Slice, ...]
    refusals: tuple[Slice, ...]
    languages: tuple[Slice, ...]
    outcomes: Outcomes
    coverage_risk: tuple[RiskPoint, ...]


def summarize(scores: Sequence[Score]) -> Summary:
    return Summary(
        whole=_slice("total", scores),
        kinds=_slices(scores, [one.category for one in scores]),
        refusals=_refusals(scores),
        languages=_slices(scores, [one.lang for one in scores]),
        outcomes=count_outcomes(scores),
        coverage_risk=coverage_risk(scores),
    )


def count_outcomes(scores: Iterable[Score]) -> Outcomes:
    cells = [(one.failed, one.answerable, one.abstained) for one in scores]
    return Outcomes(
        answered_answerable=cells.count((False, True, False)),
        refused_answerable=cells.count((False, True, True)),
        answered_unanswerable=cells.count((False, False, False)),
        refused_unanswerable=cells.count((False, False, True)),
        failed=sum(failed for failed, _, _ in cells),
    )


def coverage_risk(scores: Sequence[Score], points: int = 10) -> tuple[RiskPoint, ...]:
    """Risk against coverage of the answers given, the surest first, at even steps of those with a confidence."""
    ranked = sorted(
        ((one.confidence, one.id, one.ok) for one in scores if not one.abstained and one.confidence is not None),
        key=lambda item: (-item[0], item[1]),
    )
    curve: list[RiskPoint] = []
    for step in range(1, points + 1) if len(ranked) >= points else ():
        kept = ranked[: round(len(ranked) * step / points)]
        risk = 1 - sum(worth for _, _, worth in kept) / len(kept)
        curve.append(RiskPoint(kept[-1][0], round(len(kept) / len(scores), 4), round(risk, 4)))
    return tuple(curve)


def _refusals(scores: Sequence[Score]) -> tuple[Slice, ...]:
    """The unanswerable questions by why they are."""
    own = [one for one in scores if not one.answerable]
    return _slices(own, [one.why_unanswerable or "(sin clase)" for one in own])


def _slices(scores: Sequence[Score], names: Sequence[str]) -> tuple[Slice, ...]:
    return tuple(
        _slice(name, [one for one, own in zip(scores, names, strict=True) if own == name])
        for name in sorted(set(names))
    )


def _slice(name: str, scores: Sequence[Score]) -> Slice:
    figures: dict[str, Figure] = {}
    for metric in METRICS:
        values = [value for one in scores if (value := one.metric(metric)) is not None]
        if values:
            figures[metric] = Figure(round(sum(values) / len(values), 4), len(values))
    return Slice(name, len(scores), figures)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
