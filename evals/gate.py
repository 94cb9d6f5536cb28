"""The gate: what counts as worse, metric by metric, kind by kind, and in time, tokens and length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from evals.pairing import Pair
from evals.reports.names import name, number
from evals.run_folder import Finished
from evals.timings import Expense

SIGNIFICANT = 0.05
# A smaller drop of a mean is told but stops nobody.
TOLERANCE = 0.005
# Small kinds cannot reach significance among many tests: so much lost in one of them is worse as it stands.
LOST_QUESTIONS, LOST_SHARE = 3.0, 0.10
# What code can hold to the letter: one more question where it is broken is worse.
STRICT = frozenset({"quotes", "labels", "status", "headings", "outcome"})
# What must never go wrong, yet is measured by rule of thumb: losing three questions is worse however small their share.
INVARIANTS = frozenset(
    "support clean spanish spelling no_leak refused direct distinct cited_sentences quote_length".split()
)
# Seconds are told apart from this on; below, a clock says little.
_SHORTEST = 0.02
# How many times as many words or tokens are worse.
_LONGER = 2.0
# The slowest answers of a busy machine swing more than the usual ones.
_TAIL = 2.0


class Verdict(StrEnum):
    BETTER = "mejor"
    NO_WORSE = "no peor"
    UNPROVEN = "no demostrado"
    WORSE = "peor"


@dataclass(frozen=True, slots=True)
class Limits:
    """`margin`: how much `ok` may fall; `slower`: how many times as long an answer may take, 0 for any time."""

    margin: float = 0.02
    slower: float = 3.0


DEFAULT = Limits()


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
class Growth:
    """Something of which less is better. `times`: after / before."""

    name: str
    before: float
    after: float
    times: float
    verdict: Verdict


def metric_verdict(name: str, values: NDArray[np.float64], adjusted: float, room: float) -> Verdict:
    """`values`: a row (before, after) a question; `room`: from the margin to the lower end of the interval."""
    differences = values[:, 1] - values[:, 0]
    before, after = (int((values[:, side] < 1).sum()) for side in (0, 1))
    lost, mean = -float(differences.sum()), float(differences.mean())
    if mean <= -TOLERANCE and adjusted < SIGNIFICANT:
        return Verdict.WORSE
    if (name in INVARIANTS and lost >= LOST_QUESTIONS) or (name in STRICT and after > before):
        return Verdict.WORSE
    if mean > 0 and adjusted < SIGNIFICANT:
        return Verdict.BETTER
    return Verdict.NO_WORSE if room > 0 else Verdict.UNPROVEN


def kind_verdict(count: int, before: float, after: float) -> Verdict:
    """`before` and `after` are means of `ok`."""
    lost = (before - after) * count
    if lost >= LOST_QUESTIONS - 1e-9 and before - after > LOST_SHARE:
        return Verdict.WORSE
    if -lost >= LOST_QUESTIONS - 1e-9 and after - before > LOST_SHARE:
        return Verdict.BETTER
    return Verdict.NO_WORSE


def growths(before: Finished, after: Finished, pairs: Sequence[Pair], limits: Limits) -> tuple[Growth, ...]:
    """Length, and where both runs were timed, seconds and tokens."""
    found = [
        _growth("palabras por respuesta", *_means((old.words, new.words) for old, new in pairs), _LONGER),
        _growth("palabras sin cita", *_means((old.uncited_words, new.uncited_words) for old, new in pairs), _LONGER),
    ]
    if before.expense and after.expense:
        found += _spent(before.expense, after.expense, limits.slower)
    return tuple(found)


def _means(sides: Iterable[tuple[int, int]]) -> tuple[float, float]:
    before, after = np.array(list(sides), dtype=np.float64).mean(axis=0).tolist()
    return before, after


def reasons(
    metrics: Sequence[MetricChange],
    kinds: Sequence[KindChange],
    grown: Sequence[Growth],
    failed: int,
    margin: float,
) -> tuple[str, ...]:
    """Why the gate is shut; nothing when it is open. `failed`: how many more questions ended with an error."""
    told = [
        f"{name(one.name)} baja de {number(one.before)} a {number(one.after)} (p ajustada {number(one.adjusted, 4)})"
        for one in metrics
        if one.verdict is Verdict.WORSE
    ]
    told += [
        f"las preguntas de tipo {one.name} bajan de {number(one.before)} a {number(one.after)}"
        for one in kinds
        if one.verdict is Verdict.WORSE
    ]
    told += [f"{one.name}: {number(one.times, 1)} veces más" for one in grown if one.verdict is Verdict.WORSE]
    if failed > 0:
        told.append(f"{failed} preguntas más acaban en error")
    return (*told, *_unproven(metrics, margin))


def _unproven(metrics: Sequence[MetricChange], margin: float) -> Iterator[str]:
    for one in metrics:
        if one.name == "ok" and one.verdict is Verdict.UNPROVEN:
            yield (
                f"no se ha demostrado que el acierto no sea peor: podría bajar {number(-one.low)} "
                f"y el margen es {number(margin)}"
            )


def _spent(before: Expense, after: Expense, slower: float) -> Iterator[Growth]:
    """Seconds as they are or in units of the same small work, timed beside each answer, whichever has grown less: a
    slower machine shows in the first alone, a clock that is disturbed by other programs often in one of them.
    """
    if before.pace and after.pace and slower:
        for what, old, new, limit in (
            ("segundos, mediana", before.p50, after.p50, slower),
            ("segundos, p95", before.p95, after.p95, _TAIL * slower),
        ):
            scaled = min(new, new * before.pace / after.pace)
            times = max(scaled, _SHORTEST) / max(old, _SHORTEST)
            yield Growth(what, old, new, times, Verdict.WORSE if times > limit else Verdict.NO_WORSE)
    tokens = [one.tokens_in + one.tokens_out for one in (before, after)]
    if all(tokens):
        yield _growth("tokens", tokens[0], tokens[1], _LONGER)


def _growth(what: str, before: float, after: float, limit: float) -> Growth:
    times = after / before if before else 1.0
    return Growth(what, before, after, times, Verdict.WORSE if times > limit else Verdict.NO_WORSE)
