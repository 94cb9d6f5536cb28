"""How long the answers took and what they cost: kept apart from what has to be the same in every run."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds and tokens of one answer; tokens are 0 without a model."""

    id: str
    seconds: float
    tokens_in: int = 0
    tokens_out: int = 0


@dataclass(frozen=True, slots=True)
class Prices:
    """Dollars per million tokens."""

    tokens_in: float = 0.0
    tokens_out: float = 0.0


FREE = Prices()


@dataclass(frozen=True, slots=True)
class Expense:
    """`cost` in dollars, for all questions together."""

    p50: float
    p95: float
    tokens_in: int
    tokens_out: int
    cost: float


def expense(timings: Sequence[Timing], prices: Prices) -> Expense:
    tokens_in = sum(one.tokens_in for one in timings)
    tokens_out = sum(one.tokens_out for one in timings)
    seconds = [one.seconds for one in timings]
    cost = (tokens_in * prices.tokens_in + tokens_out * prices.tokens_out) / 1_000_000
    return Expense(percentile(seconds, 0.50), percentile(seconds, 0.95), tokens_in, tokens_out, round(cost, 4))


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` of the values do not exceed (nearest rank); 0 without values."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)] if values else 0.0
