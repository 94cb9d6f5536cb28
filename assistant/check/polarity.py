"""Does the claim deny what its source affirms, or affirm what it denies?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.check.comparison import Comparison, Match
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word, read_phrases, starts_phrase

_NEGATORS = frozenset("no ni sin nunca jamas tampoco nadie ningun ninguno ninguna nada".split())
_CONCORD = frozenset("no ni nunca jamas tampoco nadie ningun ninguno ninguna nada".split())
_DOUBTING = ("dudos", "duda", "improbable", "incierto")
_ABSOLUTE = frozenset("nunca jamas nadie ningun ninguno ninguna imposible nada tampoco".split())
# Verbs and nouns that deny what they govern. By the beginning of the folded word.
_DENYING = tuple(
    """
    evit prohib exclu imped impid descart innecesari irrelevan imposib absten abstuv carec carenc ausencia
    ausente rechaz dudos desconoc ignor suprim omit desmien desment
    """.split()
)
_DENYING_WORDS = frozenset(
    """
    cuestionar cuestiona cuestionan cuestiono cuestionaron criticaron critico
    escasez insuficiencia
    falso falsa mentira niega niegan nego negar negarle negarles negaron falta faltan duda dudan dudar
    improbable
    """.split()
)
_PHRASES = read_phrases(
    "dejar de|deja de|dejan de|dejo de|dejen de|deje de|dejaron de|lejos de|en lugar de|en vez de|poco probable|ya no"
)
# What looks like a negation and denies nothing.
_NOT_DENYING = read_phrases(
    "no solo|no solamente|no exclusivamente|no unicamente|no obstante|no se limita|o no|sin embargo|"
    "sin perjuicio|sin menoscabo|no gubernamental|no gubernamentales|no son partes|sin duda|hace falta|"
    "hacen falta|haga falta|hacer falta|falta hace|sin hogar|sin excluir|nada mas|no dejar de|no siempre|"
    "no todos|no todas|no todo|no mas de|no menos de|no se sabe|no supera|no necesariamente|no solamente|"
    "no tan|no cabe duda|no hay duda|no se duda|no tanto"
)
_BOUNDARIES = frozenset(',;:.?!()—–«»“”"') | frozenset("pero sino aunque mientras porque cuando que para".split())
_PURPOSIVE = read_phrases("para que|a fin de que|de modo que|de manera que|con el fin de que")
_REACH = 7
# "Sin costo" and "falta de fondos" deny a noun, not what comes after it.
_NOMINAL = frozenset("sin ni falta escasez insuficiencia faltan ausencia carencia ningun ninguna".split())
_NOMINAL_REACH = 1
_PREVENTED_REACH = 4
_MAJORITY = 0.5
_LONGEST_EXCUSE = 3


# To prevent a thing is not to deny it, yet "que no haya" may say the same: it agrees with either polarity.
_PREVENTING = tuple(
    """
    preven elimin erradic combat redu desal disuad suprim evit lucha contra minimi mitig prohib exent
    """.split()
)


@dataclass(frozen=True, slots=True)
class Negation:
    """A negator and the positions of the words it governs, nearest first. "Para que no …" is purposive."""

    form: str
    scope: tuple[int, ...]
    purposive: bool = False


def _negator_length(words: tuple[Word, ...], index: int) -> int:
    """Number of words of the negator that starts here, 0 when none does."""
    lengths = [len(phrase) for phrase in _PHRASES if starts_phrase(words, index, phrase)]
    length = lengths[0] if lengths else int(is_denying(words[index]))
    if not length:
        return 0
    excused = any(
        starts_phrase(words, index - back, phrase) for phrase in _NOT_DENYING for back in range(_LONGEST_EXCUSE)
    )
    return 0 if excused else length


def _scope(words: tuple[Word, ...], start: int) -> tuple[int, ...]:
    found: list[int] = []
    for word in words[start : start + 2 * _REACH]:
        if word.folded in _BOUNDARIES and (found or word.folded in ".;?!"):
            if word.folded == "que" and len(found) < 2:
                continue
            break
        if (word.folded in ("y", "e") and len(found) >= 2) or (word.folded in _CONCORD and found):
            break
        if word.weight > 0:
            found.append(word.position)
        if len(found) == _REACH:
            break
    return tuple(found)


@lru_cache(maxsize=1024)
def negations(text: Text) -> tuple[Negation, ...]:
    found: list[Negation] = []
    index = 0
    while index < len(text.words):
        length = _negator_length(text.words, index)
        if length:
            form = " ".join(word.folded for word in text.words[index : index + length])
            scope = _scope(text.words, index + length)
            purposive = any(starts_phrase(text.words, index - len(phrase), phrase) for phrase in _PURPOSIVE)
            found.append(Negation(form, scope[:_NOMINAL_REACH] if form in _NOMINAL else scope, purposive))
        index += max(length, 1)
    return tuple(found)


def is_denying(word: Word) -> bool:
    return word.folded in _NEGATORS or word.folded in _DENYING_WORDS or word.folded.startswith(_DENYING)


@lru_cache(maxsize=1024)
def prevented_positions(text: Text) -> frozenset[int]:
    """Positions governed by "prevenir", "eliminar" and their like."""
    found: set[int] = set()
    for word in text.words:
        if word.folded.startswith(_PREVENTING):
            found.update(_scope(text.words, word.position + 1)[:_PREVENTED_REACH])
    return frozenset(found)


@lru_cache(maxsize=1024)
def denied_positions(text: Text) -> frozenset[int]:
    """Positions governed by an odd number of negators; "no … ni … ningún" of a sentence deny once, together."""
    concord: set[int] = set()
    denied: set[int] = set()
    for negation in negations(text):
        if negation.form in _CONCORD:
            concord |= set(negation.scope)
        else:
            denied ^= set(negation.scope)
    return frozenset(denied ^ concord)


@dataclass(frozen=True, slots=True)
class Polarity:
    """Which positions of the claim and of its source are denied, and which may be read either way."""

    claim: frozenset[int]
    source: frozenset[int]
    claim_prevented: frozenset[int]
    source_prevented: frozenset[int]

    def opposes(self, word: Word, matches: tuple[Match, ...]) -> bool:
        """Whether no match of the word stands in the polarity of the word."""
        return bool(matches) and not any(self._agrees(word.position, match.position) for match in matches)

    def _agrees(self, claimed: int, found: int) -> bool:
        if (claimed in self.claim) == (found in self.source):
            return True
        return (claimed in self.claim and found in self.source_prevented) or (
            found in self.source and claimed in self.claim_prevented
        )


def read_polarity(comparison: Comparison) -> Polarity:
    claim, source = comparison.claim, comparison.source
    return Polarity(
        denied_positions(claim), denied_positions(source), prevented_positions(claim), prevented_positions(source)
    )


def _claim_denies(comparison: Comparison, polarity: Polarity) -> Iterator[Finding]:
    words = comparison.claim.words
    for negation in negations(comparison.claim):
        governed = [words[at] for at in negation.scope if comparison.matches.get(at)]
        if not governed:
            continue
        opposed = [word for word in governed if polarity.opposes(word, comparison.focused(word))]
        headed = governed[0].position == negation.scope[0]
        if governed[0] in opposed and len(opposed) > _MAJORITY * len(governed) and (headed or len(opposed) > 1):
            reason = f"La afirmación niega («{negation.form} … {opposed[0].form}») lo que la fuente no niega."
            weight = 0.45 if negation.purposive else 0.8 if headed else 0.6
            yield Finding(FindingKind.POLARITY, weight, reason)
            return


def _source_denies(comparison: Comparison, polarity: Polarity) -> Iterator[Finding]:
    standing: dict[int, list[Word]] = {}
    for word in comparison.claim.words:
        for match in comparison.focused(word):
            standing.setdefault(match.position, []).append(word)
    focus = {word.position for word in comparison.focus_words()}
    loose = any(not comparison.matches.get(at) for negation in negations(comparison.claim) for at in negation.scope[:1])
    for negation in negations(comparison.source):
        scope = [at for at in negation.scope[:4] if at in focus]
        stood = [(at, word) for at in scope for word in standing.get(at, ())]
        if not stood:
            continue
        opposed = [word for _, word in stood if polarity.opposes(word, comparison.focused(word))]
        headed = stood[0][0] == negation.scope[0] or (len({word.position for word in opposed}) > 1 and not loose)
        if headed and stood[0][1] in opposed and len(opposed) > _MAJORITY * len(stood):
            reason = f"La fuente niega («{negation.form} …») lo que la afirmación afirma («{opposed[0].form}»)."
            yield Finding(FindingKind.POLARITY, 0.75, reason)
            return


def _absolutes(comparison: Comparison) -> Iterator[Finding]:
    """ "Nunca", "nadie", "ningún" where the source has nothing so absolute."""
    stated = {word.folded for word in comparison.source.words} & _ABSOLUTE
    for word in comparison.claim.words:
        if word.folded in _ABSOLUTE and not stated:
            yield Finding(FindingKind.POLARITY, 0.5, f"La fuente no lo niega de forma tan absoluta («{word.form}»).")
            return


def _doubts(comparison: Comparison) -> Iterator[Finding]:
    """ "Es dudoso que …" where the source doubts nothing."""
    stated = any(word.folded.startswith(_DOUBTING) for word in comparison.source.words)
    for word in comparison.claim.words:
        if word.folded.startswith(_DOUBTING) and not stated and _negator_length(comparison.claim.words, word.position):
            yield Finding(FindingKind.POLARITY, 0.6, f"La fuente no lo pone en duda («{word.form}»).")
            return


def check_polarity(comparison: Comparison) -> Iterator[Finding]:
    polarity = read_polarity(comparison)
    yield from _claim_denies(comparison, polarity)
    yield from _source_denies(comparison, polarity)
    yield from _absolutes(comparison)
    yield from _doubts(comparison)
