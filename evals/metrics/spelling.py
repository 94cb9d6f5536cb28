"""Is the answer written as its sources are? Accents, capitals, broken encodings and the damage of a bad scan."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import wordfreq

from evals.metrics.text import fold

_WORD = re.compile(r"[^\W\d_]+")
# Below this frequency (zipf: log10 of the occurrences in 10⁹ words) a word is not one of the language.
_RAREST = 1.6
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """`exact`: the words of the library as printed; `bare`: its accented words in lower case without their accents."""

    exact: frozenset[str]
    bare: frozenset[str]

    def holds(self, lower: str) -> bool:
        return lower in self.exact or lower.capitalize() in self.exact


def words_of(texts: Iterable[str]) -> PrintedWords:
    exact = frozenset(word for text in texts for word in _WORD.findall(text))
    return PrintedWords(exact, frozenset(fold(one) for one in exact if fold(one) != one.lower()))


def spelling_share(text: str, printed: PrintedWords, asked: str = "") -> float | None:
    """Words of three letters or more that are written right / those words; None without any.

    Right is what the library prints or the question has, letter for letter. Any other word is right when it is not in
    capitals throughout and either printed with other capitals, or Spanish and no printed word that lost its accents.
    """
    words = [word for word in _WORD.findall(text) if len(word) >= _FEWEST_LETTERS]
    allowed = printed.exact | frozenset(_WORD.findall(asked))
    right = sum(word in allowed or (not word.isupper() and _is_right(word.lower(), printed)) for word in words)
    return right / len(words) if words else None


def _is_right(lower: str, printed: PrintedWords) -> bool:
    if printed.holds(lower):
        return True
    known: float = wordfreq.zipf_frequency(lower, "es")
    return known >= _RAREST and lower not in printed.bare
