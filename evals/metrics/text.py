"""Texts and passage ids as the metrics compare them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

import regex

_MEETING = re.compile(r".*:m\d+")
_ACCENTS = regex.compile(r"\p{Mn}+")
_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """Lower case, without accents, white space made single: "Décima  Reunión" and "decima reunion" are one."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return _SPACES.sub(" ", _ACCENTS.sub("", decomposed))


def holds_any(folded: str, strings: Iterable[str]) -> bool:
    return any(fold(one) in folded for one in strings)


def holds_fact(text: str, strings: Iterable[str]) -> bool:
    """Whether one of the strings is in the text as a whole number where it begins or ends with a digit: "51" is not in
    "151", "1.510" or "51,3"; "6.000", "6 000" and "6000" are the same."""
    folded = _with_plain_thousands(fold(text))
    return any(re.search(_bounded(_with_plain_thousands(fold(one))), folded) for one in strings)


def _with_plain_thousands(folded: str) -> str:
    return re.sub(r"(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?![\d])", lambda found: re.sub(r"\D", "", found[0]), folded)


def _bounded(string: str) -> str:
    before = r"(?<!\d)(?<!\d[.,])" if string[:1].isdigit() else ""
    after = r"(?![.,]?\d)" if string[-1:].isdigit() else ""
    return f"{before}{re.escape(string)}{after}"


def is_part_of(part: str, whole: str) -> bool:
    """Whether an id names a lettered item of another: `x:r2-a` of `x:r2`; a meeting's paragraph is no item of it."""
    return part.startswith(f"{whole}-") and not _MEETING.fullmatch(whole)
