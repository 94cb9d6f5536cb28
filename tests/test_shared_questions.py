"""The real reports and the example questions, where they are at hand: floors that a break falls through."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

import pytest

from assistant.answer import Answer, Outcome
from assistant.assistant import Assistant
from assistant.building import build_assistant
from assistant.settings import AssistantSettings
from evals.metrics.retrieval import recall_at
from evals.questions import BUNDLED, Question, of_split, read_questions
from ingestion.adding import Outcome as Added
from ingestion.adding import add
from vectorstore.store import Store

SHARED = Path(__file__).parents[1] / ".." / "shared"
CORPUS, EXAMPLES = SHARED / "corpus", SHARED / "eval" / "examples.jsonl"
pytestmark = pytest.mark.skipif(
    not (CORPUS.is_dir() and EXAMPLES.is_file()), reason="los informes y las preguntas de ../shared no están aquí"
)
SAMPLE = 30


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    store = Store.open(tmp_path_factory.mktemp("shared"))
    results = add(store, [CORPUS])
    assert {result.outcome for result in results} == {Added.ADDED}
    return build_assistant(store, AssistantSettings())


@pytest.fixture(scope="module")
def examples(assistant: Assistant) -> list[tuple[Question, Answer]]:
    return [(one, assistant.ask(one.question, one.history)) for one in read_questions(EXAMPLES)]


def refused(assistant: Assistant, questions: Sequence[Question]) -> float:
    """The share of the questions that are refused."""
    answers = (assistant.ask(one.question, one.history) for one in questions)
    return fmean(answer.outcome is Outcome.NOT_FOUND for answer in answers)


def told(what: str, measured: float, capsys: pytest.CaptureFixture[str]) -> float:
    with capsys.disabled():
        print(f"\n{what}: {measured:.2f}")
    return measured


def test_the_first_ten_hold_what_answers(
    examples: list[tuple[Question, Answer]], capsys: pytest.CaptureFixture[str]
) -> None:
    found = fmean(
        recall_at([hit.passage.id for hit in answer.retrieved], question.gold, 10)
        for question, answer in examples
        if question.gold
    )
    assert told("recall in the first 10, examples", found, capsys) >= 0.8


def test_every_quote_is_verbatim_in_the_real_reports(examples: list[tuple[Question, Answer]]) -> None:
    quoted = [one for _, answer in examples for claim in answer.claims for one in claim.citations]
    assert len(quoted) > len(examples) / 2
    assert all(one.quote == one.passage.text[one.start : one.end] != "" for one in quoted)


def test_no_answer_cites_a_draft_that_the_question_does_not_name(examples: list[tuple[Question, Answer]]) -> None:
    for question, answer in examples:
        cited = {one.report.id for claim in answer.claims for one in claim.citations}
        assert question.category == "draft_vs_adopted" or not any("proyecto" in report for report in cited)


def test_what_the_reports_do_not_say_is_often_refused(assistant: Assistant, capsys: pytest.CaptureFixture[str]) -> None:
    unanswerable = [one for one in of_split(read_questions(BUNDLED), "test") if not one.answerable]
    assert told("refused of the unanswerable", refused(assistant, unanswerable), capsys) >= 0.4


def test_what_the_reports_say_is_seldom_refused(assistant: Assistant, capsys: pytest.CaptureFixture[str]) -> None:
    answerable = [one for one in of_split(read_questions(BUNDLED), "test") if one.answerable and one.gold]
    sample = answerable[:: max(1, math.ceil(len(answerable) / SAMPLE))]
    assert told("wrongly refused of a sample", refused(assistant, sample), capsys) <= 0.1
