"""The pieces of text of a PDF page, put together into lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingestion.formats.lines import COLUMN, raised, spaced

_SMALLER = 0.8  # a raised mark is set in at most this share of the size of its line
_SAME_LINE = 0.45  # of the size: pieces whose base lines are nearer than this share a line
_HIGHEST = 0.9  # of the size: how far above the base line a mark may stand
_LETTER = 0.55  # of the size: how wide a letter is on average
_COLUMN_GAP = 2.0  # of the size
_SUPERSCRIPTS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_MARK = re.compile(r"\d{1,3}|\*{1,4}")
_GAP = re.compile(r"^(?= \S)|(?<=\S) (?= \S)|(?<=\S) (?=[.,;:)]|$)")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text with the place of its base line, in points from the lower left corner."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False

    @staticmethod
    def placed(text: str, matrix: Sequence[float], text_matrix: Sequence[float], size: float) -> Fragment:
        """Applies the page's matrix to the text's."""
        x = text_matrix[4] * matrix[0] + text_matrix[5] * matrix[2] + matrix[4]
        y = text_matrix[4] * matrix[1] + text_matrix[5] * matrix[3] + matrix[5]
        height = (text_matrix[2] ** 2 + text_matrix[3] ** 2) ** 0.5 * (matrix[2] ** 2 + matrix[3] ** 2) ** 0.5
        return Fragment(text, x, y, abs(size * height) or 1.0)


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page: its text, where its base line is, how far it starts from the left, its size and weight."""

    text: str
    x: float
    y: float
    size: float
    bold: bool = False
    heading: bool = False


def lines_of(fragments: Sequence[Fragment]) -> list[PageLine]:
    """The lines in the order of the file, which is the reading order in files that word processors make."""
    lines: list[list[Fragment]] = []
    for fragment in fragments:
        if lines and _on_same_line(lines[-1], fragment):
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    return [line for pieces in lines if (line := _joined(pieces)).text]


def _on_same_line(line: Sequence[Fragment], fragment: Fragment) -> bool:
    size = max(fragment.size, *(piece.size for piece in line))
    follows = fragment.x >= line[0].x - 1 or bool(_SUPERSCRIPTS.fullmatch(fragment.text.strip()))
    raised_by = min(fragment.y - line[0].y, 0) if len(line) == 1 and _is_small(line[0], size) else 0.0
    if _is_small(fragment, size):
        raised_by = max(fragment.y - line[0].y, 0)
    apart = abs(line[0].y - fragment.y)
    return follows and (apart < _SAME_LINE * size or 0 < abs(raised_by) < _HIGHEST * size)


def _is_small(piece: Fragment, size: float) -> bool:
    """A number or an asterisk in smaller type than the line it would belong to."""
    return piece.size <= _SMALLER * size and bool(_MARK.fullmatch(piece.text.strip()))


def _joined(pieces: Sequence[Fragment]) -> PageLine:
    base = max(pieces, key=lambda piece: (len(piece.text.strip()), piece.size))
    text, before = "", None
    for piece in pieces:
        if _is_raised(piece, base):
            text = _with_mark(text, raised(piece.text.strip()), piece, pieces[0])
        else:
            text += (COLUMN if _is_apart(text, piece, before) else "") + piece.text.replace("\n", "")
            before = piece
    bold = all(piece.bold for piece in pieces if any(mark.isalpha() for mark in piece.text))
    return PageLine(spaced(text).strip(), pieces[0].x, base.y, base.size, bold and base.bold)


def _is_apart(text: str, piece: Fragment, before: Fragment | None) -> bool:
    """It begins far from where the piece before it must end: the lines of a list are set in columns."""
    if before is None or text.endswith(COLUMN):
        return False
    end = before.x + len(before.text.rstrip()) * _LETTER * before.size
    return piece.x - end > _COLUMN_GAP * piece.size


def _with_mark(text: str, mark: str, piece: Fragment, first: Fragment) -> str:
    """A mark in another font may come after the text that it stands in, where it has left a gap."""
    gaps = [match.start() for match in _GAP.finditer(text)]
    if not gaps:
        return text + mark
    letters = (piece.x - first.x) / (_LETTER * first.size)
    place = min(gaps, key=lambda gap: abs(gap - letters))
    return text[:place] + mark + text[place:].removeprefix(" " if place else "")


def _is_raised(piece: Fragment, base: Fragment) -> bool:
    if _SUPERSCRIPTS.fullmatch(piece.text.strip()):
        return True
    return piece.size <= _SMALLER * base.size and piece.y > base.y + 0.5 and len(piece.text.strip()) <= 3
