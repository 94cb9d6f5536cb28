"""Writes text line by line, and the marks that a file keeps apart from its text: list numbers, raised notes."""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")

# What stands between the columns of a line, whatever its format puts there.
COLUMN = "   "
_COLUMN = re.compile(r"[ \t]*\t[ \t]*| {3,}")


class LineWriter:
    """Collects lines; paragraphs are parted by one blank line."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._pieces: list[str] = []
        self._headings: list[int] = []
        self._label = ""

    @property
    def has_only_a_label(self) -> bool:
        """Whether a list number was written and its text is still to come."""
        return bool(self._label) and not "".join(self._pieces).strip()

    def add(self, text: str) -> None:
        self._pieces.append(text)

    def label(self, text: str) -> None:
        self._label = text

    def end_line(self, keep_blank: bool = False) -> None:
        """Closes the line; an empty one is only written when it is asked for."""
        text = re.sub(r"[ \t\r\f\v\u2028\u2029\x85]+", " ", "".join(self._pieces)).strip().strip("|").strip()
        self._pieces = []
        if self._label and text:
            text, self._label = f"{self._label} {text}", ""
        if text or keep_blank:
            self._lines.append(text)

    def end_paragraph(self) -> None:
        if "".join(self._pieces).strip():
            self.end_line()
        self._pieces = []
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def mark_heading(self) -> None:
        """The open line, or else the last written one, is a heading."""
        if "".join(self._pieces).strip():
            self._headings.append(len(self._lines) + 1)

    def finish(self) -> tuple[str, tuple[int, ...]]:
        """(the text, the line numbers of the headings)."""
        self.end_paragraph()
        return "\n".join(self._lines), tuple(self._headings)


def spaced(text: str) -> str:
    """The text with single spaces, but for the columns of a line: tabs and wide gaps become three."""
    columns = (re.sub(r"[^\S\n]+", " ", cell) for cell in _COLUMN.split(text))
    return COLUMN.join(columns)


def raised(text: str) -> str:
    """Text that stands raised: digits become superscripts; "a" and "o" after a number are ordinals."""
    if re.fullmatch(r"\s*[ao]s?\s*", text):
        return text.replace("a", "ª").replace("o", "º").replace("s", "")
    return text.translate(_RAISED)


def numeral(number: int, style: str) -> str:
    """A number as a list shows it; letters go a to z, then aa, bb (Spanish lists have no ñ)."""
    if style in ("lowerLetter", "upperLetter") and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * min(1 + (number - 1) // 26, 9)
        return letters.upper() if style == "upperLetter" else letters
    if style in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        return _roman(number).upper() if style == "upperRoman" else _roman(number)
    if style == "decimalZero":
        return f"{number:02d}"
    if style in ("ordinal", "ordinalText"):
        return f"{number}º"
    return "" if style in ("none", "bullet") else str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written + _ROMAN_ONES[number]
