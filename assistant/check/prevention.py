"""What a text speaks of preventing, doubting or having little of: it may be read as denied or not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from assistant.check.negation import governed_from
from assistant.check.text import Text, Word, starts_phrase
from vectorstore.words import STOP_WORDS

# To prevent a thing is not to deny it, yet "que no haya" may say the same: it agrees with either polarity.
_PREVENTING = tuple(
    """
    preven elimin erradic combat redu desal disuad suprim evit lucha minimi mitig prohib exent
    escept reaci apenas raramente poco poca
    """.split()
)
_PREVENTED_REACH = 4


@lru_cache(maxsize=1024)
def prevented_positions(text: Text) -> frozenset[int]:
    """Positions governed by "prevenir", "eliminar", "reacio a", "poco" and their like."""
    found: set[int] = set()
    for word in text.words:
        if word.folded == "contra" or word.folded.startswith(_PREVENTING):
            scope = governed_from(text.words, word.position + 1)[:_PREVENTED_REACH]
            clause = starts_phrase(text.words, word.position + 1, ("que",))
            found.update(scope if clause else _joined(text.words, scope))
    return frozenset(found)


def _joined(words: tuple[Word, ...], scope: tuple[int, ...]) -> Iterator[int]:
    """The beginning of a scope whose words only articles, prepositions and "y" part: what is prevented together."""
    last: int | None = None
    for at in scope:
        between = () if last is None else words[last + 1 : at]
        if any(word.folded not in STOP_WORDS for word in between) or (last is not None and not between):
            return
        yield at
        last = at
