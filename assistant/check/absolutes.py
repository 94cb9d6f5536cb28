"""Denials and doubts that go further than the source: "nunca", "nadie", "es dudoso que"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.check.comparison import Comparison
from assistant.check.negation import denied_positions, negations, upheld_positions, upholds
from assistant.check.negators import negator_length
from assistant.check.prevention import prevented_positions
from assistant.check.seeming import by_its_contrary, wishes_away
from assistant.check.source import Finding, FindingKind

_DOUBTING = ("dudos", "duda", "improbable", "incierto")
_DOUBTFUL = (*_DOUBTING, "esceptic", "reaci", "cuestionab", "cuestionar")
_ABSOLUTE = frozenset("nunca jamas nadie ningun ninguno ninguna imposible nada".split())
# "Sin que nadie se opusiera" is what a consensus is.
_OF_ALL = frozenset({"consenso", "unanimidad"})


def _absolutes(comparison: Comparison) -> Iterator[Finding]:
    """ "Nunca", "nadie", "ningún" where the source denies nothing."""
    if {word.folded for word in comparison.source.words} & (_ABSOLUTE | _OF_ALL):
        return
    hindered = denied_positions(comparison.source) | prevented_positions(comparison.source)
    upheld = upheld_positions(comparison.claim)
    if any(comparison.source.words[at].sentence in comparison.focus for at in hindered):
        return
    for negation in negations(comparison.claim):
        kept = upholds(comparison.claim, negation) or by_its_contrary(comparison, negation)
        kept = kept or wishes_away(comparison, negation)
        if negation.form in _ABSOLUTE and not kept and not upheld & set(negation.scope):
            reason = f"La fuente no lo niega de forma tan absoluta («{negation.form}»)."
            yield Finding(FindingKind.POLARITY, 0.5, reason)
            return


def _doubts(comparison: Comparison) -> Iterator[Finding]:
    """ "Es dudoso que …" where the source doubts nothing."""
    stated = any(word.folded.startswith(_DOUBTFUL) for word in comparison.source.words)
    for word in comparison.claim.words:
        if word.folded.startswith(_DOUBTING) and not stated and negator_length(comparison.claim.words, word.position):
            yield Finding(FindingKind.POLARITY, 0.6, f"La fuente no lo pone en duda («{word.form}»).")
            return


def check_absolutes(comparison: Comparison) -> Iterator[Finding]:
    yield from _absolutes(comparison)
    yield from _doubts(comparison)
