"""Is the second run worse than the first? Question by question, with a gate that says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from evals.errors import NotComparableError
from evals.provenance import Provenance
from evals.reports.names import name, number
from evals.run_folder import Finished
from evals.scoring import METRICS, Score
from evals.statistics import bootstrap_interval, detectable_change, holm, permutation_p

SIGNIFICANT = 0.05
# A smaller drop of a mean is told but stops nobody.
TOLERANCE = 0.005
# Small kinds cannot reach significance among many tests: so much lost in one of them is worse as it stands.
LOST_QUESTIONS, LOST_SHARE = 3.0, 0.10
# What must never go wrong, for which losing three questions is worse however small their share.
INVARIANTS = frozenset({"clean", "quotes", "labels", "status", "spanish", "no_leak", "refused"})


class Verdict(StrEnum):
    BETTER = "mejor"
    NO_WORSE = "no peor"
    UNPROVEN = "no demostrado"
    WORSE = "peor"


@dataclass(frozen=True, slots=True)
class MetricChange:
    """`low` and `high`: 95 % interval of the mean difference; `adjusted`: p after Holm over the metrics."""

    name: str
    count: int
    changed: int
    before: float
    after: float
    low: float
    high: float
    p: float
    adjusted: float
    detectable: float
    verdict: Verdict

    @property
    def difference(self) -> float:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class KindChange:
    """The `ok` of one kind of question."""

    name: str
    count: int
    before: float
    after: float
    verdict: Verdict


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
    margin: float
    metrics: tuple[MetricChange, ...]
    kinds: tuple[KindChange, ...]
    questions: tuple[QuestionChange, ...]
    notices: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def passed(self) -> bool:
        return not self.reasons


def compare(before: Finished, after: Finished, margin: float = 0.02) -> Comparison:
    """Compare two runs over the same questions.

    Raises:
        NotComparableError: they differ in the questions or in the reports.
    """
    _require_same_scope(before.provenance, after.provenance)
    pairs = _paired(before.scores, after.scores)
    metrics = _metric_changes(pairs, margin)
    kinds = _kind_changes(pairs)
    failed = sum(new.failed for _, new in pairs) - sum(old.failed for old, _ in pairs)
    return Comparison(
        before=before,
        after=after,
        margin=margin,
        metrics=metrics,
        kinds=kinds,
        questions=tuple(_question_change(old, new) for old, new in pairs if _changes(old, new)),
        notices=_notices(before.provenance, after.provenance),
        reasons=_reasons(metrics, kinds, failed, margin),
    )


def _require_same_scope(before: Provenance, after: Provenance) -> None:
    if before.split != after.split:
        raise NotComparableError(
            f"Una corrida es de «{before.split}» y la otra de «{after.split}»: repita una con el mismo --split."
        )
    if before.dataset != after.dataset:
        raise NotComparableError(
            f"Las preguntas no son las mismas ({before.dataset[:9]} y {after.dataset[:9]}): repita la primera corrida."
        )
    if before.library != after.library:
        raise NotComparableError(
            f"Los informes no son los mismos ({', '.join(before.library)} y {', '.join(after.library)}): "
            "repita una corrida con el otro --store."
        )


def _notices(before: Provenance, after: Provenance) -> tuple[str, ...]:
    sides = (
        ("el almacén", before.store[:12], after.store[:12]),
        ("la representación", before.embeddings, after.embeddings),
        ("el modelo", before.model, after.model),
        ("los textos de prompts/", str(before.prompts), str(after.prompts)),
        ("los ajustes", str(before.settings), str(after.settings)),
        ("el código", before.code[:12], after.code[:12]),
    )
    changed = [what for what, old, new in sides if old != new]
    return (f"Entre las dos cambia: {', '.join(changed)}.",) if changed else ("Las dos se hicieron con lo mismo.",)


def _paired(before: Sequence[Score], after: Sequence[Score]) -> tuple[tuple[Score, Score], ...]:
    others = {one.id: one for one in after}
    if others.keys() != {one.id for one in before}:
        raise NotComparableError("A una de las corridas le faltan preguntas: termínela con --resume.")
    return tuple((one, others[one.id]) for one in before)


def _values(pairs: Sequence[tuple[Score, Score]], metric: str) -> list[tuple[float, float]]:
    both = ((old.metric(metric), new.metric(metric)) for old, new in pairs)
    return [(old, new) for old, new in both if old is not None and new is not None]


def _metric_changes(pairs: Sequence[tuple[Score, Score]], margin: float) -> tuple[MetricChange, ...]:
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
        verdict=_verdict(name, -float(differences.sum()), after - before, adjusted, low + margin),
    )


def _verdict(name: str, lost: float, difference: float, adjusted: float, room: float) -> Verdict:
    if difference <= -TOLERANCE and adjusted < SIGNIFICANT:
        return Verdict.WORSE
    if name in INVARIANTS and lost >= LOST_QUESTIONS:
        return Verdict.WORSE
    if difference > 0 and adjusted < SIGNIFICANT:
        return Verdict.BETTER
    return Verdict.NO_WORSE if room > 0 else Verdict.UNPROVEN


def _kind_changes(pairs: Sequence[tuple[Score, Score]]) -> tuple[KindChange, ...]:
    changes: list[KindChange] = []
    for kind in sorted({old.category for old, _ in pairs}):
        own = [(old.ok, new.ok) for old, new in pairs if old.category == kind]
        before, after = (sum(side) / len(own) for side in zip(*own, strict=True))
        lost = (before - after) * len(own)
        worse = lost >= LOST_QUESTIONS - 1e-9 and before - after > LOST_SHARE
        better = -lost >= LOST_QUESTIONS - 1e-9 and after - before > LOST_SHARE
        verdict = Verdict.WORSE if worse else Verdict.BETTER if better else Verdict.NO_WORSE
        changes.append(KindChange(kind, len(own), before, after, verdict))
    return tuple(changes)


def _changes(old: Score, new: Score) -> tuple[tuple[str, float | None, float | None], ...]:
    sides = ((name, old.metric(name), new.metric(name)) for name in METRICS)
    return tuple((name, before, after) for name, before, after in sides if before != after)


def _question_change(old: Score, new: Score) -> QuestionChange:
    return QuestionChange(old.id, old.category, old.ok, new.ok, _changes(old, new))


def _reasons(
    metrics: Sequence[MetricChange], kinds: Sequence[KindChange], failed: int, margin: float
) -> tuple[str, ...]:
    reasons = [
        f"{name(one.name)} baja de {number(one.before)} a {number(one.after)} (p ajustada {number(one.adjusted, 4)})"
        for one in metrics
        if one.verdict is Verdict.WORSE
    ]
    reasons += [
        f"las preguntas de tipo {one.name} bajan de {number(one.before)} a {number(one.after)}"
        for one in kinds
        if one.verdict is Verdict.WORSE
    ]
    if failed > 0:
        reasons.append(f"{failed} preguntas más acaban en error")
    whole = next((one for one in metrics if one.name == "ok"), None)
    if whole is not None and whole.verdict is Verdict.UNPROVEN:
        reasons.append(
            f"no se ha demostrado que el acierto no sea peor: podría bajar {number(-whole.low)} "
            f"y el margen es {number(margin)}"
        )
    return tuple(reasons)
