"""Putting every question to an assistant, several at a time, in a fixed order."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYetError
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol

from assistant.answer import Answer
from assistant.conversation import Turn
from evals.questions import Question
from evals.record import Record, of_answer, of_failure
from evals.timings import Timing, pace

Answered = tuple[Record, Timing]

# How often a wait looks whether its question has had its time; seconds.
_GLANCE = 0.2


class Asked(Protocol):
    """What an evaluation needs of an assistant."""

    def ask(self, question: str, history: Sequence[Turn] = ..., /) -> Answer: ...


@dataclass(slots=True)
class _Job:
    """`started` is None while the question waits for its turn."""

    question: Question
    answered: Future[Answered] = field(default_factory=Future)
    started: float | None = None


def ask_all(
    assistant: Asked, questions: Sequence[Question], jobs: int = 1, patience: float = 300.0
) -> Iterator[Answered]:
    """The answers in the order of the questions, at most `jobs` in progress at a time.

    An answer that takes more than `patience` seconds is an error: its thread is left behind, another takes its place.
    """
    pending = [_Job(one) for one in questions]
    waiting: SimpleQueue[_Job] = SimpleQueue()
    for job in pending:
        waiting.put(job)
    for _ in range(jobs):
        _start(assistant, waiting)
    try:
        for job in pending:
            record, timing = _collected(job, patience)
            if not job.answered.done():
                _start(assistant, waiting)
            yield record, timing
    finally:
        while not waiting.empty():
            waiting.get()


def ask_one(assistant: Asked, question: Question) -> Answered:
    """Whatever a defect of the assistant raises is a result of the evaluation, not its end."""
    started = time.perf_counter()
    tokens = (0, 0)
    try:
        answer = assistant.ask(question.question, question.history)
        record, tokens = of_answer(question.id, answer), answer.tokens or tokens
    except Exception as error:  # noqa: BLE001  an assistant under test may raise anything
        record = of_failure(question.id, f"{type(error).__name__}: {error}")
    return record, Timing(question.id, round(time.perf_counter() - started, 4), *tokens, pace=pace())


def _start(assistant: Asked, waiting: SimpleQueue[_Job]) -> None:
    Thread(target=_work, args=(assistant, waiting), name="evaluation", daemon=True).start()


def _work(assistant: Asked, waiting: SimpleQueue[_Job]) -> None:
    while True:
        try:
            job = waiting.get_nowait()
        except Empty:
            return
        job.started = time.monotonic()
        try:
            job.answered.set_result(ask_one(assistant, job.question))
        except BaseException as error:  # noqa: BLE001  an interruption belongs to who waits for the answer
            job.answered.set_exception(error)
            return


def _collected(job: _Job, patience: float) -> Answered:
    while True:
        try:
            return job.answered.result(_GLANCE)
        except NotYetError:
            if job.started is not None and time.monotonic() - job.started > patience:
                failure = of_failure(job.question.id, f"no contestó en {patience:.0f} s")
                return failure, Timing(job.question.id, patience)
