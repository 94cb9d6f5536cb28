"""Ways to break an assistant from outside: its answers, its memory, its speed, its nerve."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.answer import Answer
from assistant.conversation import Turn
from evals.asking import Asked

Change = Callable[[Answer], Answer]


@dataclass(frozen=True)
class Remembering:
    """Asks another assistant once for each question: the broken ones all start from the same answers."""

    inner: Asked
    known: dict[tuple[str, tuple[Turn, ...]], Answer] = field(default_factory=dict)

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        key = (question, tuple(history))
        if key not in self.known:
            self.known[key] = self.inner.ask(question, history)
        return self.known[key]


@dataclass(frozen=True)
class Changed:
    """Every answer is changed."""

    inner: Asked
    change: Change

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        return self.change(self.inner.ask(question, history))


@dataclass(frozen=True)
class Forgetful:
    """Ignores what was said before."""

    inner: Asked

    def ask(self, question: str, _history: Sequence[Turn] = (), /) -> Answer:
        return self.inner.ask(question)


@dataclass(frozen=True)
class Displaced:
    """Answers another question than the one asked: `instead` has the one to answer by the one asked."""

    inner: Asked
    instead: Mapping[tuple[str, tuple[Turn, ...]], tuple[str, tuple[Turn, ...]]]

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        return self.inner.ask(*self.instead[question, tuple(history)])


@dataclass(frozen=True)
class Failing:
    """Fails on one question in `every`."""

    inner: Asked
    every: int

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        if sum(map(ord, question)) % self.every == 0:
            raise ConnectionError("503 Service Unavailable")
        return self.inner.ask(question, history)


@dataclass(frozen=True)
class Slow:
    """Takes `times` as long, and at least `least` seconds."""

    inner: Asked
    times: float
    least: float

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        started = time.perf_counter()
        answer = self.inner.ask(question, history)
        time.sleep(max(self.least, (self.times - 1) * (time.perf_counter() - started)))
        return answer
