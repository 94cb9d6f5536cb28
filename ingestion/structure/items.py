"""Which level a letter or a Roman numeral belongs to: after h) comes the letter i), under a letter the numeral i)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingestion.ordinals import roman


class Style(StrEnum):
    LETTER = "letter"
    ROMAN = "roman"


@dataclass(frozen=True, slots=True)
class Open:
    """The last item of an open level. `leads` says that its text ends with a colon."""

    style: Style
    token: str
    leads: bool


def depth(levels: Sequence[Open], token: str, following: str) -> tuple[int, Style]:
    """(the level the item goes to, its style); a level equal to `len(levels)` is new.

    `following` is the next item's token: it tells "h): / i) / ii)" (numerals) from "h) / i) / j)" (letters).
    """
    if (numeral := roman(token)) and (level := _roman_level(levels, token, numeral, following)) is not None:
        return level, Style.ROMAN
    return _letter_level(levels, token), Style.LETTER


def _roman_level(levels: Sequence[Open], token: str, numeral: int, following: str) -> int | None:
    for level in range(len(levels) - 1, -1, -1):
        last = levels[level]
        if last.style is Style.ROMAN and roman(last.token) == numeral - 1:
            return level
        if last.style is Style.LETTER and _precedes(last.token, token):
            return level + 1 if last.leads and numeral == 1 and following == "ii" else None
    if len(token) == 1 and numeral > 1:
        return None
    return len(levels) if not levels or levels[-1].style is Style.LETTER else len(levels) - 1


def _letter_level(levels: Sequence[Open], token: str) -> int:
    for level in range(len(levels) - 1, -1, -1):
        if levels[level].style is Style.LETTER and _precedes(levels[level].token, token):
            return level
    if token == "a" and levels and (levels[-1].style is Style.ROMAN or levels[-1].leads):
        return len(levels)
    letters = [level for level, last in enumerate(levels) if last.style is Style.LETTER]
    return letters[0] if letters else len(levels)


def _precedes(before: str, token: str) -> bool:
    """b after a, aa after z, bb after aa."""
    if len(before) == len(token) == 1 or (len(before) == len(token) == 2 and token[0] == token[1]):
        return ord(token[0]) == ord(before[0]) + 1
    return before == "z" and token == "aa"
