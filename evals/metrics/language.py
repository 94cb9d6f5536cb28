"""Is the answer in Spanish? By the frequency of its words in four languages."""

from __future__ import annotations

import re
from collections.abc import Iterable

import wordfreq

_WORD = re.compile(r"[^\W\d_]+")
_LANGUAGES = ("es", "en", "fr", "pt")
_FEWEST_WORDS = 4


def language_of(text: str) -> str | None:
    """The language l with the highest Σ zipf(word, l) over the words; None for fewer than four words."""
    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST_WORDS:
        return None
    return max(_LANGUAGES, key=lambda one: sum(wordfreq.zipf_frequency(word, one) for word in words))


def spanish_share(lines: Iterable[str]) -> float | None:
    """Lines in Spanish / lines long enough to tell; None when none is."""
    languages = [found for found in map(language_of, lines) if found]
    return languages.count("es") / len(languages) if languages else None
