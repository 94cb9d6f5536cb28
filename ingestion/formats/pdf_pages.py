"""The pages of a PDF, put together into one text: without running heads, with a blank line where paragraphs part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ingestion.formats.extracted import Extracted
from ingestion.formats.pdf_lines import PageLine

_EDGE = 3  # running heads are among the first or the last lines of a page
_PAGE_NUMBER = re.compile(r"(?:[-–—]\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?(?:\s*[-–—])?")
_WRAPPED = re.compile(r"[a-záéíóúñçèàü]{2,}(?![\w).])")
_PAGE_OF = re.compile(r"\d{1,4}\s?/\s?\d{1,4}")
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S|\*{1,3}\s+\S")
_SYMBOL = re.compile(r"\b[A-Z]{1,5}(?:\.\d+)?/\S*\d")
_WIDER = 1.35  # of the usual distance of lines: here a paragraph ends


def without_furniture(pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """Drops what comes back at the edge of page after page, at the same height: running heads and page numbers."""
    edges = [_edges(page) for page in pages]
    seen = Counter(key for number, edge in enumerate(edges) for line in edge for key in _keys(line, number))
    least = max(2, len(pages) // 3)
    kept = []
    for number, (page, edge) in enumerate(zip(pages, edges, strict=True)):
        returning = {line for line in edge if max(seen[key] for key in _keys(line, number)) >= least}
        kept.append([line for line in page if not _goes(line, edge, returning)])
    return kept


def _goes(line: PageLine, edge: set[PageLine], returning: set[PageLine]) -> bool:
    """ "1/25" at the edge is the number of its page even where there is only one page."""
    return (line in returning and _is_furniture(line)) or (line in edge and bool(_PAGE_OF.fullmatch(line.text)))


def symbol_of_heads(pages: Sequence[Sequence[PageLine]], kept: Sequence[Sequence[PageLine]]) -> str:
    """The symbol that only the running heads carried, or nothing: without it the report would have none."""
    text = " ".join(line.text for page in kept[:1] for line in page)
    heads = [match[0] for page in pages for line in _edges(page) if (match := _SYMBOL.search(line.text))]
    common = Counter(heads).most_common(1)
    return common[0][0] if common and common[0][1] > 1 and common[0][0] not in text else ""


def _edges(page: Sequence[PageLine]) -> set[PageLine]:
    by_height = sorted(page, key=lambda line: -line.y)
    return {*by_height[:_EDGE], *by_height[-_EDGE:]}


def _keys(line: PageLine, page: int) -> set[tuple[str, int]]:
    """The text, and the text with one of its numbers told from the page: a page number grows by one, others do not."""
    texts = {line.text}
    for number in list(re.finditer(r"\d{1,4}", line.text))[:8]:
        texts.add(f"{line.text[: number.start()]}#{int(number[0]) - page}{line.text[number.end() :]}")
    return {(text, round(line.y / 4)) for text in texts}


def _is_furniture(line: PageLine) -> bool:
    return len(line.text) > 3 or _PAGE_NUMBER.fullmatch(line.text) is not None


def laid_out(pages: Sequence[Sequence[PageLine]], symbol: str = "") -> Extracted:
    """The text under the symbol: a form feed starts each page after the first, a blank line stands for space."""
    usual = usual_distance(pages)
    written = [symbol, ""] if symbol else []
    headings: list[int] = []
    for number, page in enumerate(pages):
        feed = "\f" if number else ""
        for above, line in zip([None, *page], page, strict=False):
            if above is not None and parts(above, line, usual):
                written.append("")
            written.append(feed + line.text)
            feed = ""
            if line.heading:
                headings.append(len(written))
        if feed:
            written.append(feed)
    return Extracted("\n".join(written), tuple(headings))


def usual_distance(pages: Sequence[Sequence[PageLine]]) -> float:
    """The distance of lines within a paragraph, in sizes of the letter: that above lines that begin with a small word.

    In a page of short paragraphs and headings most distances are those between paragraphs.
    """
    pairs = [(above, line) for page in pages for above, line in pairwise(page) if 0 < above.y - line.y < 4 * line.size]
    wrapped = [(above, line) for above, line in pairs if _WRAPPED.match(line.text)]
    distances = [(above.y - line.y) / line.size for above, line in wrapped or pairs]
    return median(distances) if distances else 1.2


def parts(above: PageLine, line: PageLine, usual: float) -> bool:
    """Whether the page leaves space between two lines that follow each other."""
    distance = above.y - line.y
    starts_notes = bool(_NOTE.match(line.text)) and line.size <= above.size
    return distance < 0 or distance > _WIDER * usual * line.size or starts_notes
