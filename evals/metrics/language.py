"""Is the answer in Spanish? By the frequency of its words in the languages that are close to it or usual here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import wordfreq

from assistant.words.sentences import split_sentences

_WORD = re.compile(r"[^\W\d_]+")
_LANGUAGES = ("es", "en", "fr", "pt", "it", "ca", "de")
_FEWEST_WORDS = 4


@lru_cache(maxsize=20_000)
def language_of(text: str) -> str | None:
    """The language l with the highest Σ zipf(word, l) over the words; None for fewer than four words.

    "?" when none of them knows the half of the words: another language, another script, or none at all.
    """
    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST_WORDS:
        return None
    frequencies = {one: [wordfreq.zipf_frequency(word, one) for word in words] for one in _LANGUAGES}
    best = max(_LANGUAGES, key=lambda one: sum(frequencies[one]))
    return best if sum(map(bool, frequencies[best])) * 2 >= len(words) else "?"


def spanish_share(lines: Iterable[str]) -> float | None:
    """Sentences in Spanish / sentences long enough to tell; None when none is."""
    sentences = (sentence.text for line in lines for sentence in split_sentences(line))
    languages = [found for found in map(language_of, sentences) if found]
    return languages.count("es") / len(languages) if languages else None
