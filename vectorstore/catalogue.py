"""The columns of an index version: its passages, what they are filtered by, and where their vectors are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vectorstore.records import Passage

NO_MEETING = -1
_FILE = "catalogue.npz"


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage as the index knows it; `parts` is how many vectors stand for it."""

    id: str
    report: str
    meeting: int
    status: str
    kind: str
    parts: int

    @classmethod
    def of(cls, passage: Passage, parts: int) -> Entry:
        meeting = NO_MEETING if passage.meeting is None else passage.meeting
        return cls(passage.id, passage.report_id, meeting, passage.status, passage.kind, parts)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Row i is passage `ids[i]`; its parts are the vectors `starts[i]` up to `starts[i + 1]`."""

    ids: NDArray[np.str_]
    reports: NDArray[np.str_]
    meetings: NDArray[np.int64]
    statuses: NDArray[np.str_]
    kinds: NDArray[np.str_]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Catalogue:
        return cls(
            ids=_texts(entry.id for entry in entries),
            reports=_texts(entry.report for entry in entries),
            meetings=np.array([entry.meeting for entry in entries], dtype=np.int64),
            statuses=_texts(entry.status for entry in entries),
            kinds=_texts(entry.kind for entry in entries),
            starts=np.cumsum([0, *(entry.parts for entry in entries)], dtype=np.int64),
        )

    @classmethod
    def load(cls, directory: Path) -> Catalogue:
        with np.load(directory / _FILE, allow_pickle=False) as columns:
            return cls(**{name: columns[name] for name in cls.__slots__})

    def save(self, directory: Path) -> None:
        np.savez(directory / _FILE, **{name: getattr(self, name) for name in self.__slots__})

    def __len__(self) -> int:
        return len(self.ids)

    def owners(self, parts: NDArray[np.int64]) -> NDArray[np.int64]:
        """The row of the passage each part belongs to."""
        owners: NDArray[np.int64] = np.searchsorted(self.starts, parts, side="right") - 1
        return owners

    def part_ids(self) -> list[str]:
        """A name for each part that stays the same while its passage does: "<passage id>#<ordinal>"."""
        counts = np.diff(self.starts).tolist()
        return [
            f"{name}#{part}" for name, count in zip(self.ids.tolist(), counts, strict=True) for part in range(count)
        ]


def _texts(values: Iterable[str]) -> NDArray[np.str_]:
    listed = [str(value) for value in values]
    return np.array(listed, dtype=np.str_) if listed else np.empty(0, dtype="<U1")
