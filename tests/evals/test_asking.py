"""Whatever an assistant under test does, the run goes on and says what happened."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from assistants_for_tests import Knowing
from library_for_tests import questions

from assistant.answer import Answer
from assistant.conversation import Turn
from evals.asking import ask_all
from evals.timings import FREE, Timing, expense


@dataclass
class Hanging:
    """Never comes back from its first question, until it is let go."""

    inner: Knowing
    let_go: threading.Event = field(default_factory=threading.Event)

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        if question == questions()[0].question:
            self.let_go.wait(20)
        return self.inner.ask(question, history)


@dataclass
class Raising:
    error: BaseException

    def ask(self, _question: str, _history: Sequence[Turn] = (), /) -> Answer:
        raise self.error


def test_an_answer_that_never_comes_is_an_error_and_the_rest_go_on(knowing: Knowing) -> None:
    hanging = Hanging(knowing)
    records = [record for record, _ in ask_all(hanging, questions()[:6], jobs=1, patience=0.3)]
    hanging.let_go.set()
    assert "no contestó" in (records[0].error or "")
    assert [record.error for record in records[1:]] == [None] * 5


@pytest.mark.parametrize("error", [AssertionError("x"), StopIteration(), MemoryError(), Exception("y")])
def test_any_exception_is_a_result(error: Exception) -> None:
    (record, _), *_ = ask_all(Raising(error), questions()[:2], jobs=2)
    assert type(error).__name__ in (record.error or "")
    assert record.text == ""


def test_an_interruption_ends_the_run() -> None:
    with pytest.raises(KeyboardInterrupt):
        list(ask_all(Raising(KeyboardInterrupt()), questions()[:2]))


def test_an_error_and_a_mark_of_no_time_are_left_out_of_the_latency() -> None:
    timings = [Timing("1", 2.0), Timing("2", 0.001), Timing("3", -1.0), Timing("4", 4.0)]
    spent = expense(timings, FREE, {"2"})
    assert (spent.p50, spent.p95, spent.timed) == (2.0, 4.0, 2)
