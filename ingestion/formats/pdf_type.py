"""What the type of a PDF says: larger or bold lines are headings, small lines at the foot of a page are notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingestion.formats.lines import raised
from ingestion.formats.pdf_lines import PageLine
from ingestion.formats.pdf_pages import parts, usual_distance

_SMALL, _LARGE = 0.93, 1.08  # of the size of the body
_MOST_HEADING_WORDS, _MOST_HEADING_LINES = 50, 5
_NOTE = re.compile(r"(\d{1,3})\s+(?=\S)")
_NO_HEADING = re.compile(r"[.;:,]['\"”»)]*$|^[\d\W]*$")


def with_raised_notes(pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """The number of a note at the foot of its page is raised, when the page has that mark."""
    body = _body_size(pages)
    return [_raised_at_foot(page, body) for page in pages]


def _raised_at_foot(page: Sequence[PageLine], body: float) -> list[PageLine]:
    foot = len(page)
    while foot and page[foot - 1].size <= _SMALL * body:
        foot -= 1
    above = " ".join(line.text for line in page[:foot])
    return [*page[:foot], *(_raised_note(line, above) for line in page[foot:])]


def _raised_note(line: PageLine, above: str) -> PageLine:
    number = _NOTE.match(line.text)
    if number is None or raised(number[1]) not in above:
        return line
    return replace(line, text=f"{raised(number[1])} {line.text[number.end() :]}")


def with_headings(pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """Headings are marked, and one that is wrapped becomes one line."""
    body, usual = _body_size(pages), usual_distance(pages)
    is_bold = _mostly_bold(pages)
    return [_with_headings(page, body, usual, is_bold) for page in pages]


def _with_headings(page: Sequence[PageLine], body: float, usual: float, is_bold: bool) -> list[PageLine]:
    lines: list[PageLine] = []
    position = 0
    while position < len(page):
        line, end = page[position], _end(page, position, usual)
        stands_free = end == len(page) or parts(page[end - 1], page[end], usual)
        stands_out = line.size >= _LARGE * body or (line.bold and not is_bold and stands_free)
        text = " ".join(wrapped.text for wrapped in page[position:end])
        if stands_out and end - position <= _MOST_HEADING_LINES and _reads_as_heading(text):
            lines.append(replace(page[end - 1], text=text, x=line.x, heading=True))
        else:
            lines += page[position:end]
        position = end
    return lines


def _end(page: Sequence[PageLine], start: int, usual: float) -> int:
    """Where the lines end that are set like the first one and follow it without space."""
    end = start + 1
    while end < len(page):
        before, line = page[end - 1], page[end]
        alike = line.bold == before.bold and abs(line.size - before.size) < 0.05 * before.size
        if not alike or parts(before, line, usual):
            break
        end += 1
    return end


def _reads_as_heading(text: str) -> bool:
    return len(text.split()) <= _MOST_HEADING_WORDS and not _NO_HEADING.search(text)


def _body_size(pages: Sequence[Sequence[PageLine]]) -> float:
    """The size in which most of the text is set, in points."""
    sizes: Counter[float] = Counter()
    for line in (line for page in pages for line in page):
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=10.0)


def _mostly_bold(pages: Sequence[Sequence[PageLine]]) -> bool:
    lines = [line for page in pages for line in page]
    return 2 * sum(line.bold for line in lines) > len(lines)
