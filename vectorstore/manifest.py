"""What an index version says of itself, and whether its files still are what was published."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from vectorstore.errors import IndexDamagedError

# To be raised when the files, the words of the sparse index or the parts of a passage change.
FORMAT = 2
_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """`library` is the fingerprint of the content indexed; `files` maps each file to its SHA-256.

    `stale` counts removed vectors that are still in Chroma's graph; `software` is what wrote the files.
    """

    format: int
    embedding: str
    dimension: int
    library: str
    passages: int
    parts: int
    stale: int
    software: str
    files: dict[str, str]

    @classmethod
    def load(cls, directory: Path) -> Manifest:
        """
        Raises:
            IndexDamagedError: there is none, or it cannot be read.
        """
        try:
            text = (directory / _NAME).read_text(encoding="utf-8")
            envelope = json.loads(text)
            if envelope["seal"] != _digest_of(envelope["manifest"]):
                raise IndexDamagedError(f"{_NAME} fue alterado")
            return cls(**envelope["manifest"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise IndexDamagedError(f"{_NAME} no se puede leer") from error

    def save(self, directory: Path) -> None:
        fields = asdict(self)
        text = json.dumps({"manifest": fields, "seal": _digest_of(fields)}, indent=1)
        (directory / _NAME).write_text(text, encoding="utf-8")

    def faults(self, directory: Path) -> list[str]:
        """Files that are missing, foreign or not what was published. Reads every byte."""
        present = file_hashes(directory)
        names = sorted(present.keys() | self.files.keys())
        return [name for name in names if present.get(name) != self.files.get(name)]


def software() -> str:
    """The libraries whose files an index version is made of."""
    return " ".join(f"{name} {version(name)}" for name in ("chromadb", "bm25s", "numpy"))


def file_hashes(directory: Path) -> dict[str, str]:
    """SHA-256 of every file of a version but its manifest."""
    return {name: _file_digest(directory / name) for name in _names(directory) if name != _NAME}


def stamps(directory: Path) -> dict[str, list[int]]:
    """Size, times and inode of every file: what cannot stay the same when a file is written to.

    The change time is set by the system, so that not even a forged modification time hides a change.
    """
    found: dict[str, list[int]] = {}
    for name in _names(directory):
        status = (directory / name).stat()
        found[name] = [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
    return found


def flush(directory: Path) -> None:
    """Wait until every file and directory of a version is on the disk."""
    for path in (*directory.rglob("*"), directory, directory.parent):
        flush_path(path)


def flush_path(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _names(directory: Path) -> list[str]:
    return sorted(path.relative_to(directory).as_posix() for path in directory.rglob("*") if path.is_file())


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest_of(fields: object) -> str:
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()
