"""The gate is shut for every broken assistant, and the metric (or kind of question) that should see the defect does."""

from __future__ import annotations

import pytest
from assistants_for_tests import Knowing, Runner, broken_assistants

from evals.comparison import Verdict, compare

SEEN_BY = {
    "cites the wrong paragraph": "citation_recall",
    "drops the citation": "citation_recall",
    "changes the number": "support",
    "denies what is said": "support",
    "never refuses": "refused",
    "always refuses": "answered",
    "answers in English": "spanish",
    "cites the draft": "citation_precision",
    "shows the draft as adopted": "status",
    "cites everything": "citation_precision",
    "alters the quote": "quotes",
    "prints another label": "labels",
    "leaves OCR damage": "no_leak",
    "stops after the first of a list": "list",
    "loses the search": "recall_10",
    "says nothing": "support",
    "ignores the history": "answered",
    "fails now and then": "ok",
}


@pytest.mark.parametrize("defect", SEEN_BY)
def test_every_broken_assistant_is_caught(defect: str, knowing: Knowing, run_of: Runner) -> None:
    comparison = compare(run_of(knowing, "good"), run_of(broken_assistants(knowing)[defect], "broken"))
    assert not comparison.passed
    worse = {one.name for one in (*comparison.metrics, *comparison.kinds) if one.verdict is Verdict.WORSE}
    assert SEEN_BY[defect] in worse


def test_no_broken_assistant_is_left_out(knowing: Knowing) -> None:
    assert broken_assistants(knowing).keys() == SEEN_BY.keys()


def test_a_sound_assistant_scores_full_marks_and_passes_against_itself(knowing: Knowing, run_of: Runner) -> None:
    run = run_of(knowing, "one")
    assert all(score.ok == 1 for score in run.scores)
    assert all(value in (1, None) for score in run.scores for value in (score.support, score.quotes, score.labels))
    assert compare(run, run_of(knowing, "two")).passed


def test_a_better_assistant_passes(knowing: Knowing, run_of: Runner) -> None:
    worse = run_of(broken_assistants(knowing)["ignores the history"], "before")
    assert compare(worse, run_of(knowing, "after")).passed
