"""How long the answers took and what they cost: kept apart from what has to be the same in every run."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds and tokens of one answer; tokens are 0 without a model, `pace` where it was not timed here."""

    id: str
    seconds: float
    tokens_in: int = 0
    tokens_out: int = 0
    pace: float = 0.0


@dataclass(frozen=True, slots=True)
class Prices:
    """Dollars per million tokens."""

    tokens_in: float = 0.0
    tokens_out: float = 0.0


FREE = Prices()
_WORK, _TIMES = 5_000, 4


@dataclass(frozen=True, slots=True)
class Expense:
    """`cost` in dollars, for all questions together; p50 and p95 are seconds of the `timed` answers.

    An error has no time: the moment at which something breaks says nothing about answering. `pace`: the seconds that
    the same small work took meanwhile (0 when it was not timed), so that runs on two machines can be compared.
    """

    p50: float
    p95: float
    tokens_in: int
    tokens_out: int
    cost: float
    timed: int = 0
    pace: float = 0.0


def expense(timings: Sequence[Timing], prices: Prices, failed: AbstractSet[str] = frozenset()) -> Expense:
    """`failed`: the ids of the questions that ended with an error."""
    tokens_in = sum(one.tokens_in for one in timings)
    tokens_out = sum(one.tokens_out for one in timings)
    seconds = [one.seconds for one in timings if one.seconds > 0 and one.id not in failed]
    paces = [one.pace for one in timings if one.pace > 0]
    cost = (tokens_in * prices.tokens_in + tokens_out * prices.tokens_out) / 1_000_000
    return Expense(
        percentile(seconds, 0.50),
        percentile(seconds, 0.95),
        tokens_in,
        tokens_out,
        round(cost, 4),
        len(seconds),
        percentile(paces, 0.50),
    )


def pace() -> float:
    """The seconds that a small fixed work in plain Python takes just now: the best of some, as others disturb it."""
    return round(min(_worked() for _ in range(_TIMES)), 6)


def _worked() -> float:
    started = time.perf_counter()
    sum(number * number % 7 for number in range(_WORK))
    return time.perf_counter() - started


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` of the values do not exceed (nearest rank); 0 without values."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)] if values else 0.0
