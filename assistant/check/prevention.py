"""What a text speaks of preventing, doubting or having little of: it may be read as denied or not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from assistant.check.governed import OF_SUBJECTS, governed_from
from assistant.check.negation import negations
from assistant.check.subjects import TO_BE
from assistant.check.text import Text, Word, is_verb_like, starts_phrase
from vectorstore.words import STOP_WORDS

# To prevent a thing is not to deny it, yet "que no haya" may say the same: it agrees with either polarity.
_PREVENTING = tuple(
    """
    preven elimin erradic combat redu desal disuad suprim evit lucha minimi mitig prohib exent
    escept reaci apenas raramente poco poca
    """.split()
)
_SHIELDING = ("prote", "ampar", "resguard", "librar", "defend")
_PREVENTED_REACH = 4
_AND = frozenset("y e o u".split())
_OTHERS = frozenset("otro otra otros otras demas".split())


@lru_cache(maxsize=1024)
def prevented_positions(text: Text) -> frozenset[int]:
    """Positions governed by "prevenir", "eliminar", "reacio a", "poco" and their like."""
    found: set[int] = set()
    for word in text.words:
        if word.folded == "contra" or word.folded.startswith(_PREVENTING) or _is_protection(text.words, word):
            scope = governed_from(text.words, word.position + 1)[:_PREVENTED_REACH]
            if _is_protection(text.words, word):
                scope = tuple(_up_to_whom(text.words, scope))
            clause = starts_phrase(text.words, word.position + 1, ("que",))
            found.update(scope if clause else _joined(text.words, word.position, scope))
    # "Ningún juez declaró" denies the deed; of the judge it says nothing.
    for negation in negations(text):
        if negation.form in OF_SUBJECTS and negation.scope:
            found.update(range(negation.at + 1, negation.scope[0]))
    return frozenset(found)


def _is_protection(words: tuple[Word, ...], word: Word) -> bool:
    """ "Proteger de amenazas" prevents them; "la protección de las víctimas" does not."""
    following = words[word.position + 1].folded if word.position + 1 < len(words) else ""
    return word.folded.startswith(_SHIELDING) and is_verb_like(word.form) and following == "de"


def _up_to_whom(words: tuple[Word, ...], scope: tuple[int, ...]) -> Iterator[int]:
    """The dangers of "proteger de amenazas a los testigos"."""
    for at in scope:
        if any(word.folded in ("a", "al") for word in words[scope[0] : at]):
            return
        yield at


def _joined(words: tuple[Word, ...], opened: int, scope: tuple[int, ...]) -> Iterator[int]:
    """The beginning of a scope whose words only articles, prepositions and "y" part: what is prevented together.

    Behind a noun that weighs nothing, as in "prevenir la trata u otros abusos", only what is joined to it.
    """
    last = opened
    for at in scope:
        between = words[last + 1 : at]
        light = [word for word in between if word.folded not in STOP_WORDS and word.folded not in _OTHERS]
        joined = not light or any(word.folded in _AND for word in between if word.position > light[-1].position)
        told = any(word.folded in TO_BE for word in between)
        if not joined or told or (last != opened and not between):
            return
        yield at
        last = at
