"""The gate is shut for every broken assistant, and what should see its defect (a metric, a kind, a cost) does."""

from __future__ import annotations

import pytest
from assistants_for_tests import Knowing
from library_for_tests import LIBRARY

from evals.comparison import compare
from evals.mutants.catalogue import broken_assistants
from evals.mutants.trial import finished, verdict
from evals.task import Task

SEEN_BY = {
    "changes the numbers": "facts",
    "moves every year by one": "support",
    "tells of another meeting": "headings",
    "denies what is said": "support",
    "makes a recommendation an obligation": "support",
    "answers in English": "spanish",
    "drops the accents": "spelling",
    "writes in capitals": "spelling",
    "leaves the damage of a scan": "spelling",
    "decodes its text wrongly": "spelling",
    "hedges every answer": "direct",
    "adds a sentence without a source": "cited_sentences",
    "returns the question": "support",
    "says everything twice": "distinct",
    "chatters": "palabras sin cita",
    "cuts its sentences short": "facts",
    "cites the wrong paragraph": "citation_recall",
    "cites the paragraph after": "citation_recall",
    "drops the citations": "citation_recall",
    "swaps its citations": "support",
    "repeats its citations": "distinct",
    "alters a quote by one word": "quotes",
    "quotes one word": "quote_length",
    "invents the labels": "labels",
    "invents the passages": "quotes",
    "names another report": "labels",
    "cites the draft": "citation_recall",
    "always cites the compilation": "citation_recall",
    "shows all as adopted": "labels",
    "never refuses": "refused",
    "always refuses": "answered",
    "refuses one question in six": "margin of ok",
    "refuses without a word": "outcome",
    "calls its answers refusals": "outcome",
    "says nothing": "support",
    "stops after the first of a list": "list (kind)",
    "cites everything": "citation_precision",
    "loses the search": "recall_10",
    "ranks the search backwards": "mrr",
    "ignores the history": "answered",
    "answers the question before": "citation_recall",
    "gives every question one answer": "citation_recall",
    "fails on one question in twenty": "errors",
    "takes ten times as long": "segundos, mediana",
}


@pytest.mark.parametrize("defect", SEEN_BY)
def test_every_broken_assistant_is_caught(defect: str, knowing: Knowing, task: Task) -> None:
    broken = broken_assistants(knowing, task.questions, LIBRARY)[defect]
    comparison = compare(finished("good", knowing, task, 2), finished("broken", broken, task, 8))
    assert not comparison.passed
    assert SEEN_BY[defect] in verdict(defect, comparison).seen_by


def test_no_broken_assistant_is_left_out(knowing: Knowing, task: Task) -> None:
    assert broken_assistants(knowing, task.questions, LIBRARY).keys() == SEEN_BY.keys()


def test_a_sound_assistant_scores_full_marks_and_passes_against_itself(knowing: Knowing, task: Task) -> None:
    run = finished("one", knowing, task, 2)
    assert all(value in (1, None) for score in run.scores for value in map(score.metric, ("ok", "support", "headings")))
    assert compare(run, finished("two", knowing, task, 2)).passed


def test_a_better_assistant_passes(knowing: Knowing, task: Task) -> None:
    forgetful = broken_assistants(knowing, task.questions, LIBRARY)["ignores the history"]
    assert compare(finished("before", forgetful, task, 2), finished("after", knowing, task, 2)).passed
