"""Texts and passage ids as the metrics compare them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_MEETING = re.compile(r".*:m\d+")


def fold(text: str) -> str:
    """Lower case, without accents, white space made single: "Décima  Reunión" and "decima reunion" are one."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    bare = "".join(character for character in decomposed if unicodedata.category(character) != "Mn")
    return re.sub(r"\s+", " ", bare)


def holds_any(folded: str, strings: Iterable[str]) -> bool:
    return any(fold(one) in folded for one in strings)


def is_part_of(part: str, whole: str) -> bool:
    """Whether an id names a lettered item of another: `x:r2-a` of `x:r2`; a meeting's paragraph is no item of it."""
    return part.startswith(f"{whole}-") and not _MEETING.fullmatch(whole)
