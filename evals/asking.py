"""Putting every question to an assistant, several at a time, in a fixed order."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from assistant.answer import Answer
from assistant.conversation import Turn
from assistant.errors import AssistantError
from evals.questions import Question
from evals.record import Record, of_answer, of_failure
from evals.timings import Timing
from vectorstore.errors import StoreError

# What a defect of an assistant raises is a result of the evaluation, not its end.
_DEFECTS = (
    ArithmeticError,
    AssistantError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    StoreError,
    TypeError,
    ValueError,
)


class Asked(Protocol):
    """What an evaluation needs of an assistant."""

    def ask(self, question: str, history: Sequence[Turn] = ..., /) -> Answer: ...


def ask_all(assistant: Asked, questions: Sequence[Question], jobs: int = 1) -> Iterator[tuple[Record, Timing]]:
    """The answers in the order of the questions, at most `jobs` in progress at a time."""
    pool = ThreadPoolExecutor(max_workers=jobs)
    try:
        yield from pool.map(lambda question: ask_one(assistant, question), questions)
    finally:
        pool.shutdown(cancel_futures=True)


def ask_one(assistant: Asked, question: Question) -> tuple[Record, Timing]:
    started = time.perf_counter()
    tokens = (0, 0)
    try:
        answer = assistant.ask(question.question, question.history)
        record, tokens = of_answer(question.id, answer), answer.tokens or tokens
    except _DEFECTS as error:
        record = of_failure(question.id, f"{type(error).__name__}: {error}")
    return record, Timing(question.id, round(time.perf_counter() - started, 4), *tokens)
