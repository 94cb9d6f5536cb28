"""Typing errors: a word that neither the library nor the language knows becomes the nearest word of the library."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from vectorstore.words import fold

_WORD = re.compile(r"[^\W\d_]{4,}")
_LONG_WORD = 8


@dataclass(frozen=True)
class Spelling:
    """`words`: folded words of the library and how often they occur. `known`: whether the language has a word."""

    words: Mapping[str, int]
    known: Callable[[str], bool]

    @cached_property
    def _long_words(self) -> list[str]:
        return [word for word in self.words if len(word) >= 4]

    def correct(self, text: str) -> str:
        """The text with each unknown word replaced by the library's nearest one; the rest stays to the letter."""
        return _WORD.sub(lambda found: self._nearest(found[0]), text)

    def _nearest(self, word: str) -> str:
        folded = fold(word)
        if folded in self.words or self.known(word):
            return word
        reach = 2 if len(folded) >= _LONG_WORD else 1
        found = process.extract(folded, self._long_words, scorer=OSA.distance, score_cutoff=reach, limit=5)
        if not found:
            return word
        return min(found, key=lambda row: (row[1], row[0][0] != folded[0], -self.words[row[0]]))[0]
