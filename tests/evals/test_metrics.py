from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics.citations import f1, group_score, precision, recall
from evals.metrics.language import spanish_share
from evals.metrics.retrieval import ndcg_at, recall_at, reciprocal_rank
from evals.metrics.text import is_part_of
from evals.questions import parse_question
from evals.record import from_line
from evals.scoring import ok
from evals.timings import Prices, Timing, expense, percentile

EVAL = Path(__file__).parents[2] / ".." / "shared" / "eval"
IDS = ("a:r1", "a:r1-a", "a:r1-a-i", "a:r1-b", "a:r2", "a:m1", "a:m1-p1", "a:m1-p1-a", "a:p1")


def test_a_passage_of_the_group_is_worth_one_its_parent_half_its_item_one() -> None:
    assert group_score(("a:r2",), ("a:r2", "b:p4")) == 1
    assert group_score(("a:r2",), ("a:r2-a",)) == 0.5
    assert group_score(("a:r2-a",), ("a:r2",)) == 1
    assert group_score(("a:r3",), ("a:r2",)) == 0


def test_another_item_is_no_substitute_where_the_group_names_its_items() -> None:
    assert group_score(("a:r2-c",), ("a:r2", "a:r2-a")) == 0


def test_a_meeting_is_not_the_parent_of_its_paragraphs() -> None:
    assert not is_part_of("a:m4-p2", "a:m4")
    assert not is_part_of("a:r21", "a:r2")


def test_precision_forgives_a_parent_and_punishes_the_rest() -> None:
    assert precision(("a:r2", "a:r2-a", "a:r9"), {"a:r2-a"}) == pytest.approx(2 / 3)
    assert precision((), {"a:r2"}) == 0


def test_f1_is_zero_without_recall_and_precision() -> None:
    assert f1(0, 0) == 0
    assert f1(0.5, 1) == pytest.approx(2 / 3)


def test_retrieval_by_hand() -> None:
    ranked, gold = ("x:p1", "a:r1", "a:r2"), (("a:r1",), ("a:r2",), ("a:r3",))
    assert recall_at(ranked, gold, 2) == pytest.approx(1 / 3)
    assert reciprocal_rank(ranked, gold) == 0.5
    assert ndcg_at(ranked, gold, 10) == pytest.approx((0.63093 + 0.5) / (1 + 0.63093 + 0.5), abs=1e-4)


def test_a_group_counts_once_in_ndcg() -> None:
    assert ndcg_at(("a:r1", "b:p1"), (("a:r1", "b:p1"),), 10) == 1


@given(st.permutations(IDS), st.lists(st.lists(st.sampled_from(IDS), min_size=1, max_size=3), min_size=1, max_size=4))
def test_every_share_stays_between_zero_and_one(ranked: list[str], gold: list[list[str]]) -> None:
    groups = tuple(map(tuple, gold))
    shares = (recall(ranked[:3], groups), ndcg_at(ranked, groups, 5), reciprocal_rank(ranked, groups))
    assert all(0 <= share <= 1 for share in shares)


def test_language_is_told_by_line() -> None:
    spanish, english = (
        "Los Estados deberían proteger a las víctimas",
        "States should protect the victims of trafficking",
    )
    assert spanish_share((spanish, english)) == 0.5
    assert spanish_share(("Viena", "2021")) is None


def test_latency_takes_the_nearest_rank_and_cost_counts_both_ways() -> None:
    assert percentile([4.0, 1.0, 2.0, 3.0], 0.5) == 2.0
    assert percentile([], 0.95) == 0
    spent = expense([Timing("1", 1.0, 1_000_000, 500_000)], Prices(2.0, 8.0))
    assert spent.cost == 6.0


@pytest.mark.skipif(not (EVAL / "score.py").is_file(), reason="the reference scorer is not beside the repository")
@pytest.mark.parametrize("seed", range(3))
def test_worth_is_that_of_the_reference_scorer(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(EVAL))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    import score as reference  # type: ignore[import-not-found]

    for line in (EVAL / "examples.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for answer in _answers(row, seed):
            expected = reference.score(row, answer)["ok"]
            assert ok(parse_question(line), from_line(json.dumps(answer), "")) == pytest.approx(expected), row["id"]


def _answers(row: dict[str, Any], seed: int) -> list[dict[str, Any]]:
    gold = [group[seed % len(group)] for group in row["gold"]]
    parents = [one.rsplit("-", 1)[0] for one in gold]
    facts = " ".join(group[-1] for group in row["must_include"])
    texts = (facts, facts + " ".join(row["must_not_include"]), "")
    cited = (gold, parents, gold[1:], [*gold, *row["gold_optional"], "x:p1"], [f"{one}-z" for one in gold], gold * 2)
    return [
        {"id": row["id"], "answer": texts[(number + seed) % 3], "citations": ids, "abstained": abstained}
        for number, ids in enumerate(cited)
        for abstained in (False, True)
    ]
