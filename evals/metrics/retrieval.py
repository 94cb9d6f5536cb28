"""What the search found, apart from what was written of it. `ranked` are passage ids, best first."""

from __future__ import annotations

import math
from collections.abc import Sequence

from evals.fields import Groups
from evals.metrics.citations import group_score, recall


def recall_at(ranked: Sequence[str], gold: Groups, k: int) -> float:
    """Σ group_score(first k) / groups: the share of the groups that the first k passages hold."""
    return recall(ranked[:k], gold)


def reciprocal_rank(ranked: Sequence[str], gold: Groups) -> float:
    """1 / rank of the first passage that meets a group in full; 0 when none does."""
    ranks = (rank for rank, one in enumerate(ranked, 1) if any(group_score((one,), group) == 1 for group in gold))
    return 1 / next(ranks, math.inf)


def ndcg_at(ranked: Sequence[str], gold: Groups, k: int) -> float:
    """DCG / ideal DCG, with DCG = Σ gain_i / log2(i + 1).

    The gain of a passage is what it adds to the groups (a group counts once, at its first passage), at most 1; the
    ideal order meets a group at each of the first min(groups, k) ranks. Järvelin and Kekäläinen 2002, by group.
    """
    met = [0.0] * len(gold)
    gained = 0.0
    for rank, one in enumerate(ranked[:k], 1):
        scores = [max(before, group_score((one,), group)) for before, group in zip(met, gold, strict=True)]
        gained += min(1.0, sum(scores) - sum(met)) / math.log2(rank + 1)
        met = scores
    ideal = sum(1 / math.log2(rank + 1) for rank in range(1, min(len(gold), k) + 1))
    return gained / ideal if ideal else 1.0
