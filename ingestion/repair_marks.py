"""Repair of what is not a word: raised marks, and signs that an OCR model writes for small words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Repair:
    """One change: `before` stood at `start` of the observed text and became `after`."""

    start: int
    before: str
    after: str


_ORDINAL = re.compile(r"(?<![\w.,])(\d{1,4})([?°*%\"'”’]|a(?= ))(?=[\s,;.)])")
_ORDERED = re.compile(
    r"(?P<feminine>reuni|sesi|conferencia|plenari|edici|asamblea)"
    r"|(?P<masculine>per[iíf]odo|aniversario|congreso|informe|foro)"
)


_ALONE = (
    (
        re.compile(r"(?:(?<=[a-zé,]\s)|(?<=\())0(?=,?\s[a-zé])(?!\sa\s\d)|(?<=[IVX]\s)0(?=\s[IVX])"),
        "o",
    ),  # "nacional 0 regional"
    (re.compile(r"(?<![^\s“«(])E\](?= )"), "El"),
    (re.compile(r"(?<=\s[aye])(?=\d{1,3}(?:[\s,.;)]|$))"), " "),  # "y3 de abril"
    (re.compile(r"(?<=\s1)[?°*](?=\sde\s(?:enero|febrero|marzo|abril|mayo|ju[nl]io|agosto|\w+bre)\b)"), "º"),
    (re.compile(r"(?<!\S)[{|!\[1]a(?=\s[a-zé]{3})(?!\s(?:reuni|sesi|conf|part))"), "la"),
    (re.compile(r"(?<=\s[Ll]a|\s[Ee]l|\s[Dd]e|\s[Ee]n)(?=[A-Z][a-zé]{3})"), " "),  # "laAsamblea"
    (re.compile(r"(?<!\S)as[{/|](?=\s)"), "así"),
    (re.compile(r"(?m)^0(?=\) )"), "o"),
    (re.compile(r"(?m)(?<=^\d),(?=\s+[A-Z])|(?<=^\d\d),(?=\s+[A-Z])|(?<=^\d\d\d),(?=\s+[A-Z])"), "."),
    (re.compile(r"(?<!\S)‘(?=\w)(?![^’\n]{0,150}’)"), ""),
)

# "Policía Criminal INTERPOL)": the acronym in brackets after a name lost the first of them.
_ACRONYM = re.compile(r"(?<=[a-záéíóúñ]\s)(?=[A-Z]{3,12}\)(?:[\s.,;:]|$))")
_NEAR = 250  # characters


def marks(text: str) -> Iterator[Repair]:
    """Raised marks: "11? reunión" is "11ª reunión", and "reunión!." carries note 1; and signs that stand for a word."""
    for pattern, printed in _ALONE:
        for match in pattern.finditer(text):
            yield Repair(match.start(), match[0], printed)
    for match in _ORDINAL.finditer(text):
        near = text[match.end() : match.end() + (60 if match[2] in "?°*" else 14)].lower()
        noun = _ORDERED.search(near) or _ORDERED.search(text[max(0, match.start() - 30) : match.start()].lower())
        if noun:
            yield Repair(match.start(2), match[2], "ª" if noun["feminine"] else "º")
    for match in _ACRONYM.finditer(text):
        if not _is_inside_brackets(text[max(0, match.start() - _NEAR) : match.start()]):
            yield Repair(match.start(), "", "(")
    if "¡" not in text:
        for match in re.finditer(r"(?<=[a-záéíóúñ])!(?=[.,;:)\s]|$)", text):
            yield Repair(match.start(), "!", "¹")


def _is_inside_brackets(before: str) -> bool:
    depth = 0
    for bracket in re.findall(r"[()]", before):
        depth = depth + 1 if bracket == "(" else max(0, depth - 1)
    return depth > 0
