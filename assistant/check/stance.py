"""How a thing is spoken of: "criticaron las aplicaciones" for "destacaron", "están de más" for "deberían usarse"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from assistant.check.comparison import Comparison
from assistant.check.lexicon import StemKey, load_lexicon
from assistant.check.negation import negations
from assistant.check.negators import CONCORD, GAP, denied_before, negator_length
from assistant.check.prevention import prevented_positions
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word

_DENIAL = "=no"
_GAP_REACH, _CLAUSE = 5, 8
_TOLD, _BORNE_OUT = 0, 1
# The first line of the list.
_PRAISE = 0
_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class Stance:
    """A phrase of `data/stances.txt` in a text: where it stands, the line that it belongs to and the part there."""

    at: int
    length: int
    line: int
    part: int


def _is(word: Word, part: str) -> bool:
    return part in (word.stem, f"={word.folded}")


def _length(words: tuple[Word, ...], at: int, key: StemKey) -> int:
    """How many words from a place on are a phrase, 0 when it does not stand there; "…" is up to four words of it."""
    end = at
    for part, after in pairwise((*key, "")):
        if part == GAP:
            near = takewhile(lambda word: word.is_word, words[end : end + _GAP_REACH])
            end = next((word.position for word in near if _is(word, after)), -1)
        else:
            end = end + 1 if end < len(words) and _is(words[end], part) else -1
        if end < 0:
            return 0
    return end - at


@lru_cache(maxsize=1024)
def stances(text: Text) -> tuple[Stance, ...]:
    known = load_lexicon().stances
    return tuple(
        Stance(word.position, length, line, part)
        for word in text.words
        for first in (word.stem, f"={word.folded}")
        for key, parts in known.get(first, ())
        if (length := _length(text.words, word.position, key))
        for line, part in parts
    )


@lru_cache(maxsize=1024)
def wanting_positions(text: Text) -> frozenset[int]:
    """Where a text names what is wanting or badly done, of which a denial asks for the thing."""
    known = load_lexicon().wanting
    flaws = (
        range(word.position, word.position + length)
        for word in text.words
        for first in (word.stem, f"={word.folded}")
        for key in known.get(first, ())
        if (length := _length(text.words, word.position, key))
    )
    told = (one for one in stances(text) if one.part == _TOLD and one.line != _PRAISE)
    blamed = (range(one.at, one.at + one.length) for one in told if text.words[one.at].folded not in CONCORD)
    return frozenset(at for places in (*flaws, *blamed) for at in places)


def _is_denied(text: Text, stance: Stance) -> bool:
    """ "Sin que nadie se opusiera", "evitar el desinterés"; not by a denial of its own, as in "carecen de valor"."""
    own = frozenset(range(stance.at, stance.at + stance.length))
    outer = (one.scope for one in negations(text) if one.at not in own)
    denied = denied_before(text.words, stance.at) or any(own & set(scope) for scope in outer)
    return denied or bool(own & prevented_positions(text)) or _is_undone(text, stance)


def _is_undone(text: Text, stance: Stance) -> bool:
    """ "No conviene dejar desprotegidas a las víctimas", "no procede prescindir de ellas"."""
    if text.words[stance.at].folded not in CONCORD:
        return False
    end = stance.at + stance.length
    clause = list(takewhile(lambda word: word.is_word, text.words[end : end + _CLAUSE]))
    return any(word.position in wanting_positions(text) or negator_length(text.words, word.position) for word in clause)


@lru_cache(maxsize=1)
def _borne_out_by_denials() -> frozenset[int]:
    """The lines of which any denial is a word."""
    return frozenset(line for key, parts in load_lexicon().stances.get(_DENIAL, ()) for line, _ in parts)


def check_stance(comparison: Comparison) -> Iterator[Finding]:
    """What is spoken of as bad, useless, over, left aside or good where its source has no word of the kind."""
    told = [one for one in stances(comparison.claim) if one.part == _TOLD]
    if not told:
        return
    source = comparison.source
    stated = {one.line for one in stances(source) if source.words[one.at].sentence in comparison.focus}
    if any(source.words[one.at].sentence in comparison.focus for one in negations(source) if one.form in CONCORD):
        stated |= _borne_out_by_denials()
    for one in told:
        if one.line not in stated and not _is_denied(comparison.claim, one):
            form = " ".join(word.form for word in comparison.claim.words[one.at : one.at + one.length])
            yield Finding(FindingKind.POLARITY, _WEIGHT, f"La fuente no habla así de ello («{form}»).")
            return
