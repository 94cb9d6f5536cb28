"""What Chroma's graph files hold beyond the vectors in use, and its removal.

hnswlib reserves a hundred slots and writes them out as the memory happened to be, with whatever the process had freed
there: ids and texts of removed reports. A removed vector keeps its slot and is only marked. The layout is that of
hnswlib's `saveIndex`, with the version of Chroma's fork in front (chroma-core/chroma, rust/hnswlib).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from vectorstore.errors import StoreError

_HEADER = struct.Struct("<i6q")
_VERSION = 1
# In the third byte of a slot, beside the count of its links.
_MARK = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Of `data_level0.bin`: `used` slots of `size` bytes each, a vector from byte `vector` up to byte `label`."""

    used: int
    size: int
    label: int
    vector: int

    @classmethod
    def load(cls, directory: Path) -> Self:
        """
        Raises:
            StoreError: Chroma writes another layout than this one.
        """
        header = (directory / "header.bin").read_bytes()
        if len(header) >= _HEADER.size:
            version, _, _, used, size, label, vector = _HEADER.unpack_from(header)
            if version == _VERSION and 0 <= vector < label < size and used >= 0:
                return cls(used, size, label, vector)
        raise StoreError("Chroma guarda su grafo de otra forma que la conocida: instale chromadb 1.5.")


def erase_unused(segment: Path) -> None:
    """Overwrite with zeros the free slots and the vectors of removed parts in a directory of graph files."""
    layout = Layout.load(segment)
    slots = np.memmap(segment / "data_level0.bin", dtype=np.uint8, mode="r+")
    slots[layout.used * layout.size :] = 0
    rows = slots[: layout.used * layout.size].reshape(layout.used, layout.size)
    removed = np.flatnonzero(rows[:, _MARK] & 1)
    rows[removed, layout.vector : layout.label] = 0
    slots.flush()
    lengths = np.memmap(segment / "length.bin", dtype=np.float32, mode="r+")
    lengths[layout.used :] = 0
    lengths.flush()
