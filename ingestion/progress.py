"""How far the recognition of a scan got: a process of a process writes it into a file, and the page reads it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pages:
    """`done` of `total` pages were recognized."""

    done: int
    total: int


@dataclass(slots=True)
class Notebook:
    """Where this process notes how far it got; nowhere until somebody wants to know."""

    path: str = ""

    def note(self, pages: Pages) -> None:
        """Written beside and moved, so that no reader finds half a line."""
        if not self.path:
            return
        beside = Path(f"{self.path}.new")
        # Whoever wanted to know may be gone, and the file with them: the scan is read all the same.
        with suppress(OSError):
            beside.write_text(f"{pages.done} {pages.total}", encoding="ascii")
            beside.replace(self.path)


NOTEBOOK = Notebook()


def note_into(path: str) -> None:
    """Have this process, and those it starts, note their progress into a file; "" for none."""
    NOTEBOOK.path = path


def noted(path: Path) -> Pages | None:
    """How far it got, or None where nothing was noted."""
    try:
        done, total = path.read_text(encoding="ascii").split()
    except FileNotFoundError:
        return None
    return Pages(int(done), int(total))
