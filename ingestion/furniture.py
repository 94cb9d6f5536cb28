"""What belongs to the page and not to the text: running heads, page numbers, job numbers, bar codes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingestion.lines import Line
from ingestion.symbols import SYMBOL

# "V.17-06896 (S) 231017 231017"; New York has no letter before, but always the language.
_JOB = r"(?:[VNGK]E?\.\s?\d{2}-\d{5}\d?(?:\s*\([A-Z]\))?|\d{2}-\d{5}\s*\([A-Z]\))(?:\s*\d{6}){0,2}(?:\s*\*?\d{7}\*?)?"
_JOB_LINE = re.compile(rf"(?:\d{{1,4}}(?:/\d{{1,4}})?\s+)?{_JOB}(?:\s+\d{{1,4}}(?:/\d{{1,4}})?)?")
# "24-00655    2/14": New York counts the pages beside the job number.
_JOB_PAGE = re.compile(r"\d{2}-\d{5}\s+\d{1,4}/\d{1,4}|\d{1,4}/\d{1,4}\s+\d{2}-\d{5}")
_BAR_CODE = re.compile(r"\*\d{5,9}\*|\d{7}")
_PAGE_OF = re.compile(r"(?:P[áa]gina\s+)?(\d{1,4})\s*(?:/|de)\s*(\d{1,4})|P[áa]gina\s+(\d{1,4})", re.I)
_NUMBER = re.compile(r"[-–]?\s*(\d{1,4})\s*[-–]?")
_PAGE_TOKEN = re.compile(r"(?<![\w./])\d{1,4}(?:/\d{1,4})?(?![\w./])")
_TIMES = 3
_HEAD = 12
_WIDE = re.compile(r"\s{3,}")  # between the symbol, the title and the date of a running head
# The rule above the notes at the foot of a page.
_DRAWN = re.compile(r"[_\-–—]{5,}")
_RULE = re.compile(r"[_=*.\-–—]{3,}")
_CONTENTS = re.compile(r"[ÍI]ndice|Sumario|Contenido", re.I)
_LEADERS = re.compile(r"(?:\.{4,}|(?:\s\.){4,}|…{2,})\s*(?:[\d–-]+\s+)?(?:\d{1,4}|[ivxl]{1,6})$")
_FIRST = re.compile(r"(?:I|1|A)\.\s")
_FARTHEST = 120


def take_out(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """(the lines of the text, the lines of the page)."""
    apart = _running_heads(lines) | _page_numbers(lines) | _contents(lines)
    kept: list[Line] = []
    taken: list[Line] = []
    drawn = ruled = False  # a rule right above, and notes that stand close together below one
    for line in lines:
        of_the_page = line.number in apart or _of_the_page(line.text)
        if of_the_page:
            taken.append(line)
        else:
            ruled = ruled and (not line.gap or drawn)
            kept.append(replace(line, ruled=ruled))
        drawn = of_the_page and bool(_DRAWN.fullmatch(line.text))
        ruled = drawn or (ruled and not of_the_page)
    return tuple(kept), tuple(taken)


def _contents(lines: Sequence[Line]) -> frozenset[int]:
    """A table of contents: from its title to where its first entry comes again as a heading."""
    start = next((index for index, line in enumerate(lines[:_FARTHEST]) if _CONTENTS.fullmatch(line.text)), None)
    if start is None:
        return frozenset()
    firsts = [index for index in range(start, min(len(lines), start + _FARTHEST)) if _FIRST.match(lines[index].text)]
    again = next((index for index in firsts[1:] if _same_entry(lines[firsts[0]].text, lines[index].text)), None)
    return frozenset(line.number for line in lines[start:again]) if again else frozenset()


def _same_entry(entry: str, heading: str) -> bool:
    return re.sub(r"[\s.…\d–-]+$", "", entry).startswith(re.sub(r"[\s.…\d–-]+$", "", heading)[:60])


def _of_the_page(text: str) -> bool:
    return any(pattern.fullmatch(text) for pattern in (_JOB_LINE, _JOB_PAGE, _BAR_CODE, _RULE)) or bool(
        _LEADERS.search(text)
    )


def _running_heads(lines: Sequence[Line]) -> frozenset[int]:
    """Lines that carry a symbol and, but for the page number, stand at least three times in the file.

    Twice is enough for the document's own symbol, the one of its first lines, alone on the line.
    """
    own = next((match[0] for line in lines[:_HEAD] if (match := SYMBOL.search(line.text))), None)
    carriers: dict[int, str] = {}
    wide: set[str] = set()
    for line in lines:
        if len(line.text) < 90 and SYMBOL.search(line.text):
            rest = SYMBOL.sub("#", line.text)
            apart = line.text.startswith(own or "\n") and bool(_WIDE.search(line.raw.strip()))
            if (len(rest.split()) <= 4 or apart) and not rest.endswith((".", ";", ")", ",", ":")):
                carriers[line.number] = _PAGE_TOKEN.sub("", line.text).strip()
                if apart:
                    wide.add(carriers[line.number])
    counts = Counter(carriers.values())
    return frozenset(
        number
        for number, head in carriers.items()
        if counts[head] >= _TIMES or (counts[head] > 1 and (head == own or head in wide))
    )


def _page_numbers(lines: Sequence[Line]) -> frozenset[int]:
    """Lines that are only a number, when these numbers grow one by one through the file, or "3/14"."""
    found: dict[int, int] = {}
    last: int | None = None
    for line in lines:
        page = _page_number(line.text)
        if page is not None and (last is None or 0 < page - last <= 2):
            found[line.number] = last = page
    return frozenset(found) if len(found) >= 2 else frozenset(_last_page(lines))


def _last_page(lines: Sequence[Line]) -> list[int]:
    """ "1/1" or "6/6" alone at the end: the page of a document of one page, or the last one that was copied."""
    last = lines[-1] if lines else None
    match = _PAGE_OF.fullmatch(last.text) if last else None
    return [last.number] if last and match and match[1] and int(match[1]) <= int(match[2]) else []


def _page_number(text: str) -> int | None:
    of_total = _PAGE_OF.fullmatch(text)
    if of_total:
        return int(of_total[1] or of_total[3])
    number = _NUMBER.fullmatch(text)
    return int(number[1]) if number else None
