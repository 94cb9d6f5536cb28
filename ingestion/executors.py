"""Where files are parsed: here, in processes of this machine, or on a Dask cluster. All are `concurrent.futures`."""

from __future__ import annotations

import multiprocessing
import resource
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from ingestion.errors import ExecutorError
from ingestion.limits import Limits
from ingestion.progress import note_into

PROCESSES = "processes"
_DASK = "dask:"

# An executor that broke is replaced, so what is handed about opens them.
OpenExecutor = Callable[[], AbstractContextManager[Executor]]


class InPlace(Executor):
    """Runs each task when it is handed in, in this very thread."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def processes(jobs: int, limits: Limits, progress: str = "") -> OpenExecutor:
    """Fresh processes, each with its memory bounded. A single job runs in a process as well: it may crash.

    `progress` is the file into which a single job notes how far it got.
    """

    def start() -> ProcessPoolExecutor:
        # Not forked: the parent has threads and maps large models.
        fresh = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(jobs, fresh, initializer=_prepare, initargs=(limits.memory_megabytes, progress))

    return start


def chosen(specification: str, jobs: int, limits: Limits) -> OpenExecutor:
    """The executor that "processes" or "dask:ADDRESS" names. Raises ExecutorError for anything else."""
    if specification == PROCESSES:
        return processes(jobs, limits)
    address = specification.removeprefix(_DASK)
    if not specification.startswith(_DASK) or not address:
        raise ExecutorError(specification, "no se conoce; use processes o dask:tcp://SERVIDOR:PUERTO")
    if find_spec("distributed") is None:
        raise ExecutorError(specification, "falta el paquete distributed; instálelo con: pip install distributed")
    return lambda: _dask(specification, address)


@contextmanager
def _dask(specification: str, address: str) -> Iterator[Executor]:
    distributed: Any = import_module("distributed")  # optional, and without types

    try:
        client = distributed.Client(address, timeout="10s")
    except (OSError, ValueError, TimeoutError) as error:
        raise ExecutorError(specification, f"no responde ({error}); compruebe que está en marcha") from error
    with client, client.get_executor(pure=False) as executor:
        yield executor


def _prepare(megabytes: int, progress: str) -> None:
    """Bound the memory of this worker; the hard limit stays, since the readers that it starts set their own."""
    note_into(progress)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
