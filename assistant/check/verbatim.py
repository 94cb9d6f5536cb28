"""Sentences taken from a source to the letter need no reading: only what was put before them does."""

from __future__ import annotations

import re

from assistant.check.comparison import Comparison
from assistant.check.text import Text

_SPLIT = re.compile(r"(?<=[.;])\s+")
_LONGEST_PREFIX = 14
_FEWEST_WORDS = 6


def _sequence(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+|%", text))


def _starts_a_sentence(source: Text, words: str) -> bool:
    """Whether the run stands in the source from the beginning of a sentence or of a lettered item."""
    spaced = r"[\W_]+".join(re.escape(word) for word in words.split())
    return re.search(rf"(?:^|[.;:)•-]\s*|\d\s+){spaced}(?!\w)", source.raw) is not None


def _without_prefix(sentence: str) -> list[str]:
    """The sentence, and what is left of it after a short prefix that ends with a colon."""
    head, colon, rest = sentence.partition(": ")
    return [sentence, rest] if colon and len(head.split()) <= _LONGEST_PREFIX else [sentence]


def is_verbatim(comparison: Comparison) -> bool:
    """Whether every sentence of the claim, but for a prefix, is a whole beginning of a sentence of a source."""
    sentences = [part for part in _SPLIT.split(comparison.claim.raw) if _sequence(part)]
    return bool(sentences) and all(
        any(
            len(words := _sequence(form).split()) >= _FEWEST_WORDS
            and _starts_a_sentence(comparison.source, " ".join(words))
            for form in _without_prefix(sentence)
        )
        for sentence in sentences
    )
