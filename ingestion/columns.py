"""Lists set in columns: the cells of their lines are told apart, as those of a table are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingestion.lines import Line

_BETWEEN = re.compile(r"\s{3,}")
_STARTED = re.compile(r"(?:I|1|A)\.\s")
_MARKED = re.compile(r"(?:\(?[a-z]{1,4}\)|[IVXL]+\.|\d{1,4}\.|[A-Z]\.|[-–•])(?:\s|$)")
_LONGEST_CELL = 7  # words
_FEWEST_LINES = 3


def set_apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines; those of a list in columns have " | " between their cells, as the rows of a table have."""
    start = next((place for place, line in enumerate(lines) if _STARTED.match(line.text)), len(lines))
    texts = dict(_rows(lines, start))
    return tuple(replace(line, text=texts.get(line.number, line.text)) for line in lines)


def _rows(lines: Sequence[Line], start: int) -> Iterator[tuple[int, str]]:
    """(number, text) of each line of a list. A list is three lines of short cells at least, the last may have one."""
    run: list[tuple[int, list[str]]] = []
    for line in lines[start:]:
        cells = [" ".join(cell.split()) for cell in _BETWEEN.split(line.raw.strip())]
        if line.gap or not _are_cells(cells, bool(run)):
            yield from _given(run)
            run = []
        if _are_cells(cells, bool(run)):
            run.append((line.number, cells))
    yield from _given(run)


def _given(run: Sequence[tuple[int, list[str]]]) -> Iterator[tuple[int, str]]:
    if len(run) >= _FEWEST_LINES:
        rows = _made_whole([cells for _, cells in run])
        yield from ((number, " | ".join(cells)) for (number, _), cells in zip(run, rows, strict=True))


def _made_whole(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """ "Irán (República" takes "Islámica del)" from the row below."""
    whole = [list(row) for row in rows]
    for row, below in pairwise(whole):
        for place, cell in enumerate(row):
            rest = next((one for one in below if one.count(")") > one.count("(")), None)
            if cell.count("(") > cell.count(")") and rest is not None:
                row[place] = f"{cell} {rest}"
                below.remove(rest)
    return whole


def _are_cells(cells: Sequence[str], going_on: bool) -> bool:
    """Several short names beside each other, no sentence and no item; the last line of a list may be one name."""
    if len(cells) < (1 if going_on else 2) or _MARKED.match(cells[0]):
        return False
    return all(len(cell.split()) <= _LONGEST_CELL and not cell.endswith((".", ";", ":", "-")) for cell in cells)
