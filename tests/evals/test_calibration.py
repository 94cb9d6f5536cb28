"""The weights of a list: fitted on questions, measured on others."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from library_for_tests import questions

from assistant.search.relevance import FEATURES, read_weights
from evals.calibration import FOLDS, Sample, cross_validated, fit, list_score, write_weights
from evals.commands import COULD_NOT_RUN, main

SCORE = FEATURES.index("score")


def sample(number: int, right: int = 2, passages: int = 12) -> Sample:
    """A question whose right passages have the high scores."""
    features = np.zeros((passages, len(FEATURES)))
    features[:, SCORE] = [1.0 if row < right else 0.1 for row in range(passages)]
    ids = tuple(f"x:{number}-p{row}" for row in range(passages))
    marks = np.array([float(row < right) for row in range(passages)])
    question = questions()[0]
    gold = tuple((one,) for one in ids[:right])
    asked = type(question)(f"{number}", "list", "es", "¿Cuáles?", True, gold=gold, complete=True)
    return Sample(asked, ids, features, marks, np.ones(passages))


def test_what_tells_right_from_wrong_is_learnt_and_holds_for_other_questions() -> None:
    samples = [sample(number) for number in range(2 * FOLDS)]
    weights = fit(samples)
    assert weights.values[SCORE] == max(weights.values) > 0
    assert list_score(sample(99, right=3), weights) == 1
    assert cross_validated(samples) == {"list": 1.0, "total": 1.0}


def test_written_weights_are_those_that_are_read(tmp_path: Path) -> None:
    weights = fit([sample(number) for number in range(FOLDS)])
    write_weights(weights, tmp_path / "weights.json")
    read = read_weights(tmp_path / "weights.json")
    assert read.values == pytest.approx(weights.values, abs=1e-3)
    assert read.intercept == pytest.approx(weights.intercept, abs=1e-3)


def test_calibrating_without_a_store_says_what_to_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", "--store", str(tmp_path / "none")]) == COULD_NOT_RUN
    assert "ingestion add" in capsys.readouterr().err
