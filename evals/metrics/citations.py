"""Citations against groups of interchangeable gold passages."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from evals.fields import Groups
from evals.metrics.text import is_part_of

_PARENT = 0.5


def group_score(cited: Collection[str], group: Sequence[str]) -> float:
    """How well a group is met: 1 by one of its ids or by an item of one (unless the group itself names items of it);
    0.5 by the parent of one; else 0."""
    if any(one in group for one in cited):
        return 1.0
    leaves = [gold for gold in group if not any(is_part_of(other, gold) for other in group)]
    if any(is_part_of(one, gold) for one in cited for gold in leaves):
        return 1.0
    return _PARENT if any(is_part_of(gold, one) for gold in group for one in cited) else 0.0


def recall(cited: Collection[str], gold: Groups) -> float:
    """Σ group_score / groups; 1 when nothing has to be cited."""
    return sum(group_score(cited, group) for group in gold) / len(gold) if gold else 1.0


def precision(cited: Collection[str], allowed: Collection[str]) -> float:
    """Cited passages that are allowed, or an item or the parent of an allowed one / cited passages; 0 without any."""
    right = [one for one in cited if one in allowed or _related(one, allowed)]
    return len(right) / len(cited) if cited else 0.0


def f1(recalled: float, precise: float) -> float:
    """2RP / (R + P); 0 when both are 0."""
    return 2 * recalled * precise / (recalled + precise) if recalled + precise else 0.0


def _related(cited: str, allowed: Collection[str]) -> bool:
    return any(is_part_of(cited, one) or is_part_of(one, cited) for one in allowed)
