"""Lists of words in data files, read as patterns."""

from __future__ import annotations

import re


def as_pattern(words: str) -> re.Pattern[str]:
    """What matches any word of a list in a folded text: "word-" stands for every word that begins so, "word" for itself
    and its plural, "_" for a space."""
    return re.compile(rf"\b(?:{'|'.join(map(_pattern, words.split()))})\b")


def _pattern(entry: str) -> str:
    found = re.escape(entry.replace("_", " ")).replace(r"\ ", r"\W").replace(r"\-", r"\w*")
    return found if entry.endswith("-") else rf"{found}(?:e?s)?"
