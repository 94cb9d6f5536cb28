"""How many of a thing are meant: all, most, some, few; each read beside the noun that it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from assistant.check.comparison import EXACT, Comparison
from assistant.check.governed import OF_SUBJECTS
from assistant.check.numerals import is_number_word
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word, is_verb_like, read_phrases, starts_phrase
from vectorstore.words import STOP_WORDS


class Amount(Enum):
    ALL = "todos"
    MOST = "la mayoría"
    SOME = "algunos"
    FEW = "pocos"


_ALL_WORDS = "todo|toda|todos|todas|cada|cualquier|cualquiera|cualesquiera|ambos|ambas|la totalidad"
_PHRASES = {
    Amount.ALL: read_phrases(_ALL_WORDS),
    Amount.MOST: read_phrases(
        "la mayoria|mayoria|la mayor parte|mayor parte|la gran mayoria|casi todos|casi todas|casi todo|casi toda"
    ),
    Amount.SOME: read_phrases(
        "no todos|no todas|no todo|no toda|algunos de|algunas de|alguno de|alguna de|parte de|una parte de"
        "|la mitad de|ciertos de"
    ),
    Amount.FEW: read_phrases("pocos|pocas|muy pocos|muy pocas|una minoria|la minoria|apenas unos|apenas unas"),
}
# "Cada vez mayor", "cada dos años", "sobre todo", "todo ello" count nothing.
_COUNTING_NOTHING = read_phrases("cada vez|cada dos|cada tres|cada cuatro|cada cinco|todo ello|todo esto|todo eso")
_BEFORE_NOTHING = frozenset({"sobre", "ante", "del"})
_CONTRADICTED_BY = {
    Amount.ALL: (),
    Amount.MOST: (Amount.ALL,),
    Amount.SOME: (Amount.ALL,),
    Amount.FEW: (Amount.ALL, Amount.MOST),
}
_REACH = 4
_WEIGHT = 0.6


_OPENINGS = frozenset(phrase[0] for phrases in _PHRASES.values() for phrase in phrases)


@dataclass(frozen=True, slots=True)
class Quantified:
    """An amount and the noun that it counts."""

    amount: Amount
    noun: Word


def _counts_nothing(words: tuple[Word, ...], at: int) -> bool:
    if any(starts_phrase(words, at, phrase) for phrase in _COUNTING_NOTHING):
        return True
    return at > 0 and words[at - 1].folded in _BEFORE_NOTHING


def _amount(words: tuple[Word, ...], at: int) -> tuple[Amount, int] | None:
    """The amount that is named at a position and the number of its words; the longest phrase wins."""
    if words[at].folded not in _OPENINGS:
        return None
    found = [
        (len(phrase), amount)
        for amount, phrases in _PHRASES.items()
        for phrase in phrases
        if starts_phrase(words, at, phrase)
    ]
    if not found or _counts_nothing(words, at):
        return None
    length, amount = max(found, key=lambda pair: pair[0])
    return amount, length


def _noun(words: tuple[Word, ...], start: int) -> Word | None:
    for word in words[start : start + _REACH]:
        if not word.is_word:
            return None
        if len(word.folded) > 3 and word.folded not in STOP_WORDS:
            return word
    return None


@lru_cache(maxsize=1024)
def quantified(text: Text) -> tuple[Quantified, ...]:
    return tuple(_quantified(text))


def _quantified(text: Text) -> Iterator[Quantified]:
    at = 0
    while at < len(text.words):
        found = _amount(text.words, at)
        noun = _noun(text.words, at + found[1]) if found else None
        if found and noun is not None:
            yield Quantified(found[0], noun)
        at += found[1] if found else 1


def _narrowed_to(comparison: Comparison, noun: Word) -> Word | None:
    """The word right before or after a noun that says which ones are meant, where the source has no such word."""
    words = comparison.claim.words
    near = [words[at] for at in (noun.position - 1, noun.position + 1) if 0 <= at < len(words)]
    known = {word.stem for word in comparison.source.words}
    return next(
        (
            w
            for w in near
            if w.weight > 0
            and w.stem not in known
            and not is_verb_like(w.form)
            and not is_number_word(w)
            and w.folded not in OF_SUBJECTS
        ),
        None,
    )


def _narrowed(comparison: Comparison, stated: list[Quantified]) -> Iterator[Finding]:
    """ "Las mujeres víctimas" where the source speaks of all victims."""
    counted = {one.noun.position for one in quantified(comparison.claim)}
    every = {one.noun.position for one in stated if one.amount is Amount.ALL}
    for word in comparison.claim.words:
        places = {match.position for match in comparison.focused(word) if match.quality == EXACT}
        if word.position in counted or not places or not places <= every:
            continue
        which = _narrowed_to(comparison, word)
        if which is not None:
            reason = f"La fuente habla de todos («{word.form}»); la afirmación, solo de «{which.form}»."
            yield Finding(FindingKind.SCOPE, _WEIGHT, reason)
            return


def check_quantifiers(comparison: Comparison) -> Iterator[Finding]:
    """ "Algunas medidas" where the source says all of them, "la mayoría" where it says so of nothing."""
    stated = list(quantified(comparison.source))
    for one in quantified(comparison.claim):
        places = {match.position for match in comparison.focused(one.noun)}
        amounts = {other.amount for other in stated if other.noun.position in places}
        if one.amount not in amounts and amounts & set(_CONTRADICTED_BY[one.amount]):
            said = " o ".join(sorted(amount.value for amount in amounts))
            reason = f"La afirmación dice «{one.amount.value}» ({one.noun.form}); la fuente, «{said}»."
            yield Finding(FindingKind.SCOPE, _WEIGHT, reason)
            return
    yield from _narrowed(comparison, stated)
