"""The lines of a file, each with its place, before anything is understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingestion.loaded import LoadedText

_LONG = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. `start` and `end` are offsets in the loaded text, `gap` the blank lines before it.

    `raw` is what the file says; `text` is what the steps after loading make of it. `marks` are the footnote marks
    that were taken out of `text`. A line may be split: its parts keep its number. `ruled`: it stands below the
    rule of its page, where notes are.
    """

    number: int
    start: int
    end: int
    raw: str
    text: str
    gap: int
    page: int | None = None
    marks: tuple[str, ...] = ()
    heading: bool = False
    ruled: bool = False


def split(loaded: LoadedText) -> tuple[Line, ...]:
    """The lines that hold something, in order."""
    lines: list[Line] = []
    offset = gap = 0
    for number, raw in enumerate(loaded.text.split("\n"), start=1):
        if raw.strip():
            page = loaded.pages[number - 1] if loaded.pages else None
            lines.append(
                Line(number, offset, offset + len(raw), raw, raw.strip(), gap, page, heading=number in loaded.headings)
            )
            gap = 0
        else:
            gap += 1
        offset += len(raw) + 1
    return tuple(lines)


def single_spaced(lines: Sequence[Line]) -> tuple[Line, ...]:
    """In a double-spaced file a blank line means nothing: it is taken away where every line has one."""
    if not _double_spaced(lines):
        return tuple(lines)
    return tuple(replace(line, gap=line.gap // 2) for line in lines)


def _double_spaced(lines: Sequence[Line]) -> bool:
    """True when most long lines that stop in mid-sentence are followed by a blank line."""
    open_ended = [
        following.gap > 0
        for line, following in pairwise(lines)
        if len(line.text) > _LONG and line.text[-1].isalpha() and following.text[0].islower()
    ]
    return len(open_ended) > 5 and sum(open_ended) > 0.6 * len(open_ended)


def width(lines: Sequence[Line]) -> int:
    """The column where lines are wrapped: nearly all lines are shorter."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0
