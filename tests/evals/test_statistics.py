from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from evals.statistics import bootstrap_interval, detectable_change, holm, permutation_p, wilson_interval


def test_p_is_that_of_every_choice_of_signs() -> None:
    differences = [0.5, -0.25, 1.0, 0.5, 0.0]
    sums = [abs(sum(s * d for s, d in zip(signs, differences, strict=True))) for signs in product((1, -1), repeat=5)]
    expected = sum(one >= abs(sum(differences)) - 1e-9 for one in sums) / len(sums)
    assert permutation_p(np.array(differences)) == pytest.approx(expected)


def test_p_is_never_zero_and_is_the_same_each_time() -> None:
    differences = np.full(60, -1.0)
    assert 0 < permutation_p(differences) < 0.001
    assert permutation_p(differences) == permutation_p(differences)


def test_no_difference_gives_p_one_and_an_empty_interval() -> None:
    assert permutation_p(np.zeros(30)) == 1
    assert bootstrap_interval(np.zeros(30)) == (0, 0)


def test_the_interval_holds_the_mean() -> None:
    differences = np.random.default_rng(1).normal(0.1, 0.3, 200)
    low, high = bootstrap_interval(differences)
    assert low < differences.mean() < high
    assert high - low == pytest.approx(2 * 1.96 * 0.3 / 200**0.5, rel=0.2)


def test_holm_by_hand() -> None:
    adjusted = holm({"a": 0.01, "b": 0.04, "c": 0.03})
    assert adjusted == pytest.approx({"a": 0.03, "b": 0.06, "c": 0.06})


@pytest.mark.parametrize(("count", "expected"), [(50, 0.125), (100, 0.089), (200, 0.063), (500, 0.040)])
def test_the_smallest_change_that_a_set_of_that_size_can_show(count: int, expected: float) -> None:
    assert detectable_change(np.zeros(count)) == pytest.approx(expected, abs=0.001)


def test_wilson_by_the_published_example() -> None:
    assert wilson_interval(45, 50) == pytest.approx((0.786, 0.957), abs=0.001)
    assert wilson_interval(0, 0) == (0, 1)
