"""Where the data of a measurement are, and a process of its own for each contestant."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

from evals.speed.recorded import RecordedEmbeddings
from vectorstore.records import Scope

COLLECTION = "bare"

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bench:
    """`passages` is how many are generated; `queries` are searched one by one, within `scope`."""

    folder: Path
    passages: int
    queries: tuple[str, ...]
    scope: Scope

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def chroma(self) -> Path:
        return self.folder / "chroma"

    @property
    def bm25(self) -> Path:
        return self.folder / "bm25"

    def recorded(self, what: str) -> RecordedEmbeddings:
        """The vectors of the "passages" or of the "queries": a search is measured without the weight of the former."""
        return RecordedEmbeddings(self.folder / what)


def alone(work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Run a function in a fresh process, which inherits nothing."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments, **named).result()


def resident() -> float:
    """Resident mebibytes of this process; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")), 0.0)
