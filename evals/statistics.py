"""Paired statistics over differences per question. Seeded: the same runs give the same figures."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Differences = NDArray[np.float64]

_SEED = 20_211_012
_RESAMPLES = 5_000
_EXACT = 20
_DRAWS = 20_000
# Standard normal quantiles: two-sided 5 %, and 80 % power.
_CONFIDENCE, _POWER = 1.960, 0.842
# How many questions change when two versions differ a little, for sets that show no change at all.
_USUAL_DISCORDANCE = 0.10


def bootstrap_interval(differences: Differences) -> tuple[float, float]:
    """The 2.5th and 97.5th percentile of the mean over 5,000 resamples of the questions (paired bootstrap)."""
    count = len(differences)
    if not count:
        return 0.0, 0.0
    draws = np.random.default_rng(_SEED).multinomial(count, np.full(count, 1 / count), size=_RESAMPLES)
    low, high = np.quantile(draws @ differences / count, (0.025, 0.975))
    return float(low), float(high)


def permutation_p(differences: Differences) -> float:
    """P(|Σ ±d| ≥ |Σ d|) when each sign is a coin toss: exact up to 20 changed questions, else 20,000 draws, +1 / +1."""
    changed = differences[np.abs(differences) > 1e-12]
    if not len(changed):
        return 1.0
    observed = abs(changed.sum()) - 1e-9
    if len(changed) <= _EXACT:
        return float((np.abs(_all_sums(changed)) >= observed).mean())
    signs = np.random.default_rng(_SEED).integers(0, 2, size=(_DRAWS, len(changed)), dtype=np.int8) * 2 - 1
    extreme = int((np.abs(signs @ changed) >= observed).sum())
    return (extreme + 1) / (_DRAWS + 1)


def _all_sums(changed: Differences) -> Differences:
    """Σ ±d for each of the 2^n choices of signs."""
    sums = np.zeros(1)
    for value in changed:
        sums = np.concatenate((sums + value, sums - value))
    return sums


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Adjusted p: with the m values in ascending order, max over j ≤ i of min(1, (m - j + 1) p_j). Holm 1979."""
    adjusted: dict[str, float] = {}
    highest = 0.0
    for rank, (name, p) in enumerate(sorted(p_values.items(), key=lambda item: (item[1], item[0]))):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p))
        adjusted[name] = highest
    return adjusted


def detectable_change(differences: Differences) -> float:
    """The smallest mean change seen with 80 % power at 5 %: (1.960 + 0.842) s / √n.

    s is the standard deviation of the differences; at least that of 10 % of questions changing by one.
    """
    count = len(differences)
    if count < 2:
        return 1.0
    spread: float = max(float(differences.std(ddof=1)), math.sqrt(_USUAL_DISCORDANCE))
    return min(1.0, (_CONFIDENCE + _POWER) * spread / math.sqrt(count))


def wilson_interval(successes: int, count: int) -> tuple[float, float]:
    """The 95 % score interval of a share. Wilson 1927."""
    if not count:
        return 0.0, 1.0
    share, square = successes / count, _CONFIDENCE**2
    centre = (share + square / (2 * count)) / (1 + square / count)
    half = _CONFIDENCE / (1 + square / count) * (share * (1 - share) / count + square / (4 * count**2)) ** 0.5
    return max(0.0, centre - half), min(1.0, centre + half)
