"""Fits the weights with which a list is cut, and says how well they do on questions they were not fitted on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.assistant import Assistant
from assistant.plan import Intent
from assistant.search.cut import MANY, eligible
from assistant.search.relevance import FEATURES, Weights, best_count, list_features
from evals.metrics import citations
from evals.metrics.text import is_part_of
from evals.questions import Question

Floats = NDArray[np.float64]

FOLDS = 10
# Strength of the penalty on the weights (L2), and the steps of Newton's method.
_PENALTY, _STEPS = 0.3, 60


@dataclass(frozen=True, slots=True)
class Sample:
    """A question with the passages of its scope: ids, features, whether each is right, and how much it counts.

    What may be cited and need not be counts nothing, nor does the parent of a lettered item that is right.
    """

    question: Question
    ids: tuple[str, ...]
    features: Floats
    right: Floats
    counts: Floats


def read_samples(assistant: Assistant, questions: Sequence[Question]) -> Iterator[Sample]:
    """The questions that ask for everything and are cut by the weights."""
    finder = assistant.finder
    for question in questions:
        plan = assistant.planner.plan(question.question, question.history)
        if not question.complete or plan.intent not in MANY or plan.passages or plan.unknown or not plan.topic:
            continue
        hits = eligible(finder.ranked(plan, finder.scope(plan)))
        features = list_features(hits, finder.rater.ratings(plan), plan.intent is Intent.EVOLUTION)
        ids = tuple(hit.passage.id for hit in hits)
        gold = {one for group in question.gold for one in group}
        right = np.array([float(one in gold) for one in ids])
        yield Sample(question, ids, features, right, np.array([_counts(one, gold, question) for one in ids]))


def _counts(one: str, gold: set[str], question: Question) -> float:
    if one in gold:
        return float(not any(is_part_of(other, one) for other in gold))
    related = any(is_part_of(one, other) or is_part_of(other, one) for other in question.allowed)
    return float(one not in question.allowed and not related)


def fit(samples: Sequence[Sample]) -> Weights:
    """Logistic regression with an L2 penalty, by Newton's method; each question weighs by the root of its answers."""
    rows = np.vstack([sample.features for sample in samples])
    rows = np.hstack([rows, np.ones((len(rows), 1))])
    right = np.concatenate([sample.right for sample in samples])
    counts = np.concatenate([s.counts / np.sqrt(max(1.0, (s.right * s.counts).sum())) for s in samples])
    penalty = np.diag([_PENALTY] * len(FEATURES) + [1e-4])
    values = np.zeros(len(FEATURES) + 1)
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-rows @ values))
        gradient = rows.T @ (counts * (likely - right)) + penalty @ values
        curvature = (rows * (counts * likely * (1 - likely))[:, np.newaxis]).T @ rows + penalty
        step = np.linalg.solve(curvature, gradient)
        values -= step
        if np.abs(step).max() < 1e-6:
            break
    return Weights(tuple(float(value) for value in values[:-1]), float(values[-1]))


def list_score(sample: Sample, weights: Weights) -> float:
    """F1 of the list that the weights cut."""
    likely = weights.probabilities(sample.features)
    chosen = [sample.ids[row] for row in np.argsort(-likely, kind="stable")[: best_count(likely)]]
    chosen = [one for one in chosen if not any(is_part_of(other, one) for other in chosen)]
    question = sample.question
    return citations.f1(citations.recall(chosen, question.gold), citations.precision(chosen, question.allowed))


def cross_validated(samples: Sequence[Sample], seed: int = 0) -> dict[str, float]:
    """F1 by kind, and of all, each question cut by weights that were fitted without its fold."""
    order = np.random.default_rng(seed).permutation(len(samples))
    scores: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        held = {int(row) for row in order[fold::FOLDS]}
        weights = fit([sample for row, sample in enumerate(samples) if row not in held])
        for row in held:
            for kind in (samples[row].question.category, "total"):
                scores.setdefault(kind, []).append(list_score(samples[row], weights))
    return {kind: sum(values) / len(values) for kind, values in sorted(scores.items())}


def write_weights(weights: Weights, path: Path) -> None:
    row = {name: round(value, 3) for name, value in zip(FEATURES, weights.values, strict=True)}
    text = json.dumps({**row, "intercept": round(weights.intercept, 3)}, indent=1)
    path.write_text(text + "\n", encoding="utf-8")
