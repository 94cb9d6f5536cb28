"""Lettered items in running text: "... los siguientes temas: a) ...; b) ...; y c) ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingestion.clean import join
from ingestion.lines import Line
from ingestion.ordinals import roman

_MARK = re.compile(r"(?<![\w(])\(?([a-z]|[ivx]{1,5})\)\s+(?=\S)")
_OPENS = re.compile(r":\s*$")
_PARTS = re.compile(r"[;,.:]\s*(?:y|e|o|u|y/o|así como)?\s*$")
_FEWEST_WORDS = 2
_NEAR = 60  # what stands between two items at most; the whole text before each would take quadratic time


def find(text: str, after: str = "", until: str = "") -> tuple[tuple[str, int, int], ...]:
    """(letter, start of its mark, start of its text) of each item; `after` is the letter of the item itself.

    A list opens after a colon with "a)" or "i)", or goes on from `after`; every next mark is the next of its row and
    stands after a comma, a semicolon or a full stop. One item is a list where the next, `until`, is on a line below.
    """
    found: list[tuple[str, int, int]] = []
    for match in _MARK.finditer(text):
        token, before = match[1], text[max(0, match.start() - _NEAR) : match.start()]
        if not found and not after:
            holds = token in ("a", "i") and _OPENS.search(before)
        else:
            holds = token in _following(found, after) and _PARTS.search(before)
        if holds:
            found.append((token, match.start(), match.end()))
    goes_on = bool(after) or (bool(found) and until in _following(found, after))
    return tuple(found) if _is_list(text, found, 1 if goes_on else 2) else ()


def _following(found: Sequence[tuple[str, int, int]], after: str) -> set[str]:
    """The marks that may follow in a row: one that opened with "a" counts in letters, one with "i" in numerals."""
    token = found[-1][0] if found else after
    opened = "" if after else found[0][0]
    value = roman(token)
    following = {chr(ord(token) + 1)} if len(token) == 1 and opened != "i" else set()
    if value and opened != "a" and (opened == "i" or len(token) > 1 or token == "i"):
        following.add(_numeral(value + 1))
    return following


def _numeral(value: int) -> str:
    tens, unit = divmod(value, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[unit]


def _is_list(text: str, found: Sequence[tuple[str, int, int]], fewest: int) -> bool:
    """Enough items, each with some words of its own."""
    if len(found) < fewest:
        return False
    ends = [start for _, start, _ in found[1:]] + [len(text)]
    return all(len(text[body:end].split()) >= _FEWEST_WORDS for (_, _, body), end in zip(found, ends, strict=True))


def cut(lines: Sequence[Line], places: Sequence[tuple[str, int, int]]) -> list[list[Line]]:
    """The lines before the first item, then those of each item without their marks."""
    _, starts = join([line.text for line in lines])
    groups: list[list[Line]] = [[]]
    pending = list(places)
    for line, start in zip(lines, starts, strict=True):
        rest, offset = line, start
        while pending and pending[0][1] < offset + len(rest.text):
            token, mark, body = pending.pop(0)
            head, rest = _split(rest, token, mark - offset, body - offset)
            offset = body
            if head.text or head.raw.strip():
                groups[-1].append(head)
            groups.append([])
        groups[-1].append(rest)
    return groups


def _split(line: Line, token: str, mark: int, body: int) -> tuple[Line, Line]:
    """A line parted before a mark; the raw text is parted at the same mark, found in it anew."""
    pattern = re.compile(rf"(?<!\w)\(?{token}[^\w\s]?\)")
    before = len(pattern.findall(line.text[:mark]))
    matches = list(pattern.finditer(line.raw))
    at = matches[before].start() if before < len(matches) else len(line.raw)
    head = replace(line, text=line.text[:mark].rstrip(), raw=line.raw[:at], end=line.start + at)
    rest = replace(line, text=line.text[body:], raw=line.raw[at:], start=line.start + at, gap=0, marks=())
    return head, rest
