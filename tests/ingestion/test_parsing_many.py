"""Many files over an executor: in order, and none stops the others."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from files_for_tests import paragraph, word_file

from ingestion import executors, parsing
from ingestion.errors import ExecutorError, SettingsError
from ingestion.executors import InPlace
from ingestion.limits import USUAL, Limits
from ingestion.parsing import Failure, Job, parse_all
from ingestion.settings import IngestionSettings


def jobs(*names: str) -> list[Job]:
    return [Job(name, f"1. La Junta examinó {name}.\n".encode(), None) for name in names]


def told(results: Sequence[tuple[Job, object]]) -> list[str]:
    """The name of each job, and why it failed if it did."""
    return [f"{job.name}: {result.reason}" if isinstance(result, Failure) else job.name for job, result in results]


class FragileExecutor(InPlace):
    """Breaks for good, as a pool of processes does, when it is given a file of this name."""

    broken = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        self.broken = self.broken or args[0].name == "letal.txt"
        if not self.broken:
            return super().submit(fn, *args, **kwargs)
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor())
        return future


def test_processes_give_every_report_in_the_order_of_the_files() -> None:
    names = [f"acta-{number}.txt" for number in range(40)]
    mixed = [*jobs(*names[:20]), Job("vacia.txt", b" ", None), *jobs(*names[20:])]
    results = list(parse_all(mixed, executors.processes(2, USUAL), USUAL))
    assert [job.name for job, _ in results] == [*names[:20], "vacia.txt", *names[20:]]
    failed = [result for _, result in results if isinstance(result, Failure)]
    assert len(failed) == 1
    assert failed[0].reason.startswith("vacia.txt: el archivo no contiene texto")


def test_a_file_that_kills_its_process_is_told_and_the_others_are_parsed() -> None:
    results = list(parse_all(jobs("una.txt", "letal.txt", "otra.txt"), FragileExecutor, USUAL))
    told_of = told(results)
    assert [line.partition(":")[0] for line in told_of] == ["una.txt", "letal.txt", "otra.txt"]
    assert "el proceso que lo leía se interrumpió" in told_of[1]
    assert told_of[0::2] == ["una.txt", "otra.txt"]


def test_an_error_that_nobody_foresaw_is_one_line_of_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(_loaded: object, name: str, _entry: object) -> str:
        return {"una.txt": "un informe"}[name]

    monkeypatch.setattr(parsing, "parse", parse)
    (first, second) = parse_all(jobs("una.txt", "rara.txt"), InPlace, USUAL)
    assert first[1] == "un informe"
    assert isinstance(second[1], Failure)
    assert second[1].reason.startswith("rara.txt: falló al analizarlo (KeyError")
    assert "\n" not in second[1].reason


def test_a_file_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "parse", lambda *_: time.sleep(30))
    started = time.monotonic()
    ((_, result),) = parse_all(jobs("lenta.txt"), InPlace, Limits(parse_seconds=1))
    assert isinstance(result, Failure)
    assert "no terminó en 1 segundos" in result.reason
    assert time.monotonic() - started < 10


def test_the_limits_reach_the_readers() -> None:
    document = word_file(paragraph("1. La Junta aprobó un informe bastante largo. " * 9))
    ((_, result),) = parse_all([Job("acta.docx", document, None)], InPlace, Limits(characters=100))
    assert isinstance(result, Failure)
    assert "más de 100 caracteres" in result.reason


@pytest.mark.parametrize("specification", ["hilos", "dask:", "dask"])
def test_an_unknown_executor_is_refused_with_what_there_is(specification: str) -> None:
    with pytest.raises(ExecutorError, match="processes"):
        executors.chosen(specification, 1, USUAL)


def test_settings_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELATORIA_MAX_MEGABYTES", "7")
    monkeypatch.setenv("RELATORIA_JOBS", "3")
    assert IngestionSettings.from_environment() == IngestionSettings(Limits(megabytes=7), 3)
    monkeypatch.setenv("RELATORIA_MAX_PAGES", "muchas")
    with pytest.raises(SettingsError, match="RELATORIA_MAX_PAGES=muchas"):
        IngestionSettings.from_environment()


@contextmanager
def dask_cluster() -> Iterator[str]:
    """The address of a real scheduler with two worker processes on this machine."""
    distributed = pytest.importorskip("distributed", reason="el paquete distributed no está instalado")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster.scheduler_address


def test_a_dask_cluster_gives_the_same_as_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    # The workers import the package from where the tests run.
    paths = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    with dask_cluster() as address:
        work = [*jobs("una.txt", "otra.txt"), Job("vacia.txt", b"", None)]
        there = list(parse_all(work, executors.chosen(f"dask:{address}", 1, USUAL), USUAL))
    assert there == list(parse_all(work, InPlace, USUAL))


def test_a_cluster_that_does_not_answer_is_told() -> None:
    pytest.importorskip("distributed", reason="el paquete distributed no está instalado")
    with pytest.raises(ExecutorError, match="no responde"):
        list(parse_all(jobs("una.txt"), executors.chosen("dask:tcp://127.0.0.1:9", 1, USUAL), USUAL))
