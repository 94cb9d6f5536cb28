"""What a reader in the child hands to its parent, and what it raises."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Extracted:
    """`headings` are line numbers from 1; a form feed starts a page; `scanned` counts the pages when none has text."""

    text: str
    headings: tuple[int, ...] = ()
    scanned: int = 0


class Problem(StrEnum):
    """Why a file cannot be read. The parent turns each into a line for the reader."""

    ENCRYPTED = "encrypted"
    EMPTY = "empty"
    UNKNOWN = "unknown"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    NO_TEXT = "no_text"
    NO_TESSERACT = "no_tesseract"
    NO_SPANISH = "no_spanish"
    OTHER_OFFICE = "other_office"


class UnreadableContentError(Exception):
    """A reader's verdict on the file; `detail` is a short Spanish clause."""

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(detail or problem)
        self.problem = problem
        self.detail = detail
