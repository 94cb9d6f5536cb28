"""The row of a table as a sentence: what its header says of a cell is said with the cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docx.oxml.ns import qn
from lxml import etree

from vectorstore.words import fold

# By the word of a header: what goes before a cell and behind it.
_SAYING = (
    (r"lugar|sede|ciudad", "celebrada en ", ""),
    (r"presid", "presidida por ", ""),
    (r"recomendaciones", "", " recomendaciones"),
    (r"sesiones", "", " sesiones"),
)
_BETWEEN = " | "


def row_text(header: Sequence[str], cells: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """The cells of a row in one line, and where each of them starts in it."""
    text, starts = "", []
    for at, cell in enumerate(cells):
        before, behind = _saying(header[at]) if at < len(header) and cell else ("", "")
        text += f"{_BETWEEN if at else ''}{before}"
        starts.append(len(text))
        text += f"{cell}{behind}"
    return text, tuple(starts)


def _saying(title: str) -> tuple[str, str]:
    folded = fold(title)
    return next(((before, behind) for word, before, behind in _SAYING if re.search(word, folded)), ("", ""))


def row_of(paragraph: etree._Element) -> tuple[str, int]:
    """The row in which a paragraph of Word is the only one of its cell, and where it starts in it; "", 0 elsewhere."""
    cell = next((one for one in paragraph.iterancestors() if one.tag == qn("w:tc")), None)
    if cell is None or len(cell.findall(qn("w:p"))) != 1:
        return "", 0
    row = cell.getparent()
    table = row.getparent()
    cells = list(row.iter(qn("w:tc")))
    text, starts = row_text(_texts(table.find(qn("w:tr"))), _texts(row))
    return text, starts[cells.index(cell)]


def _texts(row: etree._Element) -> list[str]:
    return [" ".join("".join(_written(one)).split()) for one in row.iter(qn("w:tc"))]


def _written(cell: etree._Element) -> Iterator[str]:
    for one in cell.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
        yield (one.text or "") if one.tag == qn("w:t") else " "
