"""Sentences taken from a source to the letter need no reading: only what was put before them does."""

from __future__ import annotations

import re

from assistant.check.comparison import Comparison
from assistant.check.modality import binds
from assistant.check.negation import negations
from assistant.check.text import Text, read_text
from assistant.words.sentences import split_sentences

_AFTER_SEMICOLON = re.compile(r"(?<=;)\s+")
_LONGEST_PREFIX = 14
_FEWEST_WORDS = 6
_INTRODUCING = re.compile(r"(?:según|conforme a|de acuerdo con|en (?:la|el|su)|a juicio de)\b", re.IGNORECASE)


def _runs(text: str) -> list[str]:
    return re.findall(r"[^\W_]+|%", text)


def _starts_a_sentence(source: Text, words: list[str]) -> bool:
    """Whether the run stands in the source from the beginning of a sentence or of a lettered item."""
    if len(words) < _FEWEST_WORDS:
        return False
    spaced = r"[\W_]+".join(re.escape(word) for word in words)
    return re.search(rf"(?:^|[.;:)•-]\s*|\d\s+){spaced}(?!\w)", source.raw, re.IGNORECASE) is not None


def _says_nothing(prefix: str) -> bool:
    """Whether a prefix only introduces: it is short, denies nothing and binds no one."""
    if len(prefix.split()) > _LONGEST_PREFIX:
        return False
    read = read_text(prefix)
    return not negations(read) and not binds(read.folded)


def _without_prefix(sentence: str) -> list[str]:
    """The sentence, and what is left of it after "La reunión de 2021 recomendó:" or "Según el resumen,"."""
    forms = [sentence]
    for mark in (": ", ", "):
        head, found, rest = sentence.partition(mark)
        introduces = mark == ": " or _INTRODUCING.match(head)
        if found and introduces and _says_nothing(head):
            forms.append(rest)
    return forms


def is_verbatim(comparison: Comparison) -> bool:
    """Whether every sentence of the claim, but for a prefix, is a whole beginning of a sentence of a source."""
    whole = (sentence.text for sentence in split_sentences(comparison.claim.raw))
    sentences = [part for sentence in whole for part in _AFTER_SEMICOLON.split(sentence) if _runs(part)]
    return bool(sentences) and all(
        any(_starts_a_sentence(comparison.source, _runs(form)) for form in _without_prefix(sentence))
        for sentence in sentences
    )
