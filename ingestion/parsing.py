"""Many files parsed over an executor: in order, a few ahead, and no file stops the others."""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING

from ingestion.errors import IngestionError, UnforeseenError, UnreadableFileError
from ingestion.load import load
from ingestion.parse import ParsedReport, parse

if TYPE_CHECKING:
    from ingestion.executors import OpenExecutor
    from ingestion.limits import Limits
    from ingestion.manifest import Entry

# What is read ahead of the file that is waited for: enough to keep the workers busy, little in memory.
_AHEAD = 32
_AHEAD_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Job:
    """A file to parse. Its bytes travel with it, so that a worker needs no shared disk."""

    name: str
    data: bytes
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be parsed, as one line for the reader."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Running:
    job: Job
    future: Future[ParsedReport | Failure]


class _DeadlineError(Exception):
    """The time for one file is over."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def parse_all(
    jobs: Iterable[Job], open_executor: OpenExecutor, limits: Limits
) -> Iterator[tuple[Job, ParsedReport | Failure]]:
    """Each job with its report or why there is none, in the order of the jobs."""
    coming, running = iter(jobs), deque[_Running]()
    while True:
        with open_executor() as executor:
            yield from _until_broken(coming, running, executor, limits)
        if not running:
            return
        # A process died, and which file killed it is only known when each runs alone.
        suspects = [item.job for item in running]
        running.clear()
        for job in suspects:
            yield job, _alone(job, open_executor, limits)


def _until_broken(
    coming: Iterator[Job], running: deque[_Running], executor: Executor, limits: Limits
) -> Iterator[tuple[Job, ParsedReport | Failure]]:
    """Results until the jobs end; what is left in `running` when the executor breaks has none yet."""
    _fill(coming, running, executor, limits)
    while running:
        result = _result(running[0])
        if result is None:
            return
        yield running.popleft().job, result
        _fill(coming, running, executor, limits)


def _fill(coming: Iterator[Job], running: deque[_Running], executor: Executor, limits: Limits) -> None:
    held = sum(len(item.job.data) for item in running)
    while len(running) < _AHEAD and held < _AHEAD_BYTES and (job := next(coming, None)) is not None:
        running.append(_Running(job, _submitted(job, executor, limits)))
        held += len(job.data)


def _result(item: _Running) -> ParsedReport | Failure | None:
    """None when the executor broke. Any other error is the cluster's: `attempt` raises none."""
    try:
        error = item.future.exception()
    except CancelledError:
        return None
    if isinstance(error, BrokenExecutor):
        return None
    return Failure(str(UnforeseenError(item.job.name, _cause(error)))) if error else item.future.result()


def _cause(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]


def _submitted(job: Job, executor: Executor, limits: Limits) -> Future[ParsedReport | Failure]:
    try:
        return executor.submit(attempt, job, limits)
    except BrokenExecutor as error:
        broken: Future[ParsedReport | Failure] = Future()
        broken.set_exception(error)
        return broken


def _alone(job: Job, open_executor: OpenExecutor, limits: Limits) -> ParsedReport | Failure:
    with open_executor() as executor:
        result = _result(_Running(job, _submitted(job, executor, limits)))
    return result or Failure(str(UnforeseenError(job.name, "el proceso que lo leía se interrumpió")))


def attempt(job: Job, limits: Limits) -> ParsedReport | Failure:
    """One file, in a worker. Whatever fails is told as a line: errors do not travel well between processes."""
    try:
        loaded = load(job.data, job.name, limits)
        with _deadline(limits.parse_seconds + len(loaded.text) * limits.parse_seconds_a_megabyte // 1_000_000):
            return parse(loaded, job.name, job.entry)
    except IngestionError as error:
        return Failure(str(error))
    except _DeadlineError as over:
        return Failure(str(UnreadableFileError(job.name, f"no terminó en {over.seconds} segundos")))
    except MemoryError:
        return Failure(str(UnreadableFileError(job.name, "necesita demasiada memoria")))
    except Exception as error:  # noqa: BLE001  (entry point of the worker: a file must not stop the others)
        return Failure(str(UnforeseenError(job.name, _cause(error))))


@contextmanager
def _deadline(seconds: int) -> Iterator[None]:
    """An alarm, where there can be one: signals only reach the main thread, which the threads of a cluster are not."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise _DeadlineError(seconds)

    previous = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)
