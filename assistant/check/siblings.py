"""One thing of a kind where the source has another: "sindicatos" for "patronales", "fiscales" for "jueces"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.check.comparison import Comparison
from assistant.check.lexicon import load_lexicon
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Word

_LONGEST_PHRASE = 3
_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class Member:
    """A word, or the first one of a phrase, with its kind and which one of the kind it names."""

    word: Word
    kind: int
    which: int


def _members(words: Sequence[Word]) -> Iterator[Member]:
    kinds = load_lexicon().kinds
    for start, word in enumerate(words):
        for length in range(1, _LONGEST_PHRASE + 1):
            key = tuple(other.stem for other in words[start : start + length])
            yield from (Member(word, kind, which) for kind, which in kinds.get(key, ()))


def check_siblings(comparison: Comparison) -> Iterator[Finding]:
    """A thing that the source does not name, while what it says there names others of its kind."""
    claimed = list(_members(comparison.claim.words))
    stated = list(_members(comparison.focus_words())) if claimed else []
    said = {(member.kind, member.which) for member in claimed}
    known = {(member.kind, member.which) for member in _members(comparison.source.words)} if stated else set()
    for member in claimed:
        if comparison.quality(member.word) > 0.0 or (member.kind, member.which) in known:
            continue
        others = [other.word for other in stated if other.kind == member.kind and (other.kind, other.which) not in said]
        if others:
            reason = f"La afirmación dice «{member.word.form}» y la fuente, «{others[0].form}»."
            yield Finding(FindingKind.NAME, _WEIGHT, reason)
            return
