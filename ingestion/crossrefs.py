"""Paragraphs of other reports that a text cites: "el párrafo 12 del informe sobre la reunión celebrada en 2009".

They are kept as they are printed. The same paragraph has another number in a compilation, so a cross-reference is
never looked up in the report that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingestion.symbols import SYMBOL
from vectorstore.records import PassageKind

_MOST = 500  # paragraphs in one range; anything longer is a misprint
_NUMBER = r"\d{1,4}(?:\s?[a-z]\))*(?:\s?[ivx]+\))*"
_NUMBERS = rf"{_NUMBER}(?:(?:\s?,\s?|\s(?:y|e|o|a|al)\s|\s?[-–]\s?)(?:(?:el|la|los|las)\s)?{_NUMBER})*"
_UNIT = r"(?P<unit>párrafos?|párrs?\.|recomendaci(?:ón|ones))"
_CITED = re.compile(rf"\b{_UNIT}\s(?:(?:núm|núms|n)\.\s?)?(?P<numbers>{_NUMBERS})", re.I)
# What stands between the numbers and the report: "del", "que figuran en el mencionado".
_REPORT = re.compile(
    r"\s?,?\s(?:del?|en)\s(?:(?:el|la|los|las|su|sus|dicho|dicha|citado|anterior|último|primer|segundo)\s)*"
    r"(?:informe|documento|acta|nota|recopilación|compilación)\b",
    re.I,
)
_OWN = re.compile(r"\bpresente\s(?:informe|documento|acta|nota)", re.I)
# A symbol comes first in notes: "A/65/12, anexo I, párrs. 3 a 5".
_AFTER_SYMBOL = re.compile(r"\s?\(?,?\s(?:(?:anexo|cap\.|secc\.|vol\.|parte)\s[\w.]+,?\s)*$", re.I)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_STOP = re.compile(r"[;:]|\.\s+(?=[A-ZÁÉÍÓÚÑ¿¡])|\.$|,\s(?:los?|las?|se|la\s\w+|el\s\w+)\s")
_RANGE = re.compile(r"(\d+)[^\d,]*?(?:\sal?\s(?:el\s|la\s)?|[-–]\s?)(\d+)")


@dataclass(frozen=True, slots=True)
class CrossReference:
    """`text` as printed; the report is told by `year` (of its meeting), by `symbol`, or by both.

    `unit` tells paragraphs from recommendations, which are two runs of numbers.
    """

    text: str
    year: int | None
    symbol: str | None
    paragraphs: tuple[int, ...]
    unit: PassageKind = PassageKind.PARAGRAPH


def cross_references(text: str) -> tuple[CrossReference, ...]:
    """The references of a passage or note to numbered passages of other reports, in order."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[CrossReference]:
    for cited in _CITED.finditer(text):
        reference = _before(text, cited) or _after(text, cited)
        if reference is not None:
            yield reference


def _after(text: str, cited: re.Match[str]) -> CrossReference | None:
    """ "el párrafo 12 del informe ... celebrada en 2009 (A/AC.9/2009/2)"."""
    report = _REPORT.match(text, cited.end())
    if report is None:
        return None
    stop = _STOP.search(text, report.end())
    end = stop.start() if stop else len(text)
    told = text[report.start() : end]
    symbol = SYMBOL.search(told)
    year = _YEAR.search(SYMBOL.sub(" ", told))
    if _OWN.search(told) or not (symbol or year):
        return None
    last = max((found.end() for found in (symbol, _YEAR.search(told)) if found), default=0)
    last += told.startswith(")", last)
    return _reference(text[cited.start() : report.start() + last], cited, year, symbol)


def _before(text: str, cited: re.Match[str]) -> CrossReference | None:
    """ "A/65/12, párr. 3"."""
    symbols = list(SYMBOL.finditer(text, 0, cited.start()))
    if not symbols or not _AFTER_SYMBOL.fullmatch(text, symbols[-1].end(), cited.start()):
        return None
    return _reference(text[symbols[-1].start() : cited.end()], cited, None, symbols[-1])


def _reference(
    text: str, cited: re.Match[str], year: re.Match[str] | None, symbol: re.Match[str] | None
) -> CrossReference:
    unit = PassageKind.RECOMMENDATION if cited["unit"][0] in "rR" else PassageKind.PARAGRAPH
    return CrossReference(
        text.strip(), int(year[1]) if year else None, symbol[0] if symbol else None, _numbers(cited["numbers"]), unit
    )


def _numbers(printed: str) -> tuple[int, ...]:
    """ "5, 7 a 9 y 12 b)" is 5, 7, 8, 9, 12."""
    numbers: list[int] = []
    position = 0
    for part in re.finditer(r"\d+", printed):
        if part.start() < position:
            continue
        span = _RANGE.match(printed, part.start())
        first, last = (int(span[1]), int(span[2])) if span else (int(part[0]), int(part[0]))
        if not first <= last <= first + _MOST:
            first, last, span = int(part[0]), int(part[0]), None
        numbers += range(first, last + 1)
        position = span.end() if span else part.end()
    return tuple(dict.fromkeys(numbers))
