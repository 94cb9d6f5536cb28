"""Denials that only seem to deny what they govern: "no queden desprotegidas", "no entró en vigor hasta 1993"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from assistant.check.bearing import NO_WEIGHT
from assistant.check.comparison import Comparison
from assistant.check.contrary import is_contrary
from assistant.check.governed import BREAKING
from assistant.check.negation import Negation, negations
from assistant.check.negators import CONCORD, denied_before, is_denying, negator_length
from assistant.check.prevention import prevented_positions
from assistant.check.scope import ONLY
from assistant.check.stance import wanting_positions
from assistant.check.text import Text, Word

_FALLING_SHORT = frozenset("hasta todos todas bastante suficiente suficientes suficientemente".split())
_OPENING = frozenset("que ni , ; : .".split())
_UNEQUALLED = re.compile(
    r"(?:(?:no (?:hay|existe|habia|existia|tiene)|nada|nadie|ningun[ao]?) (?:.*? )?"
    r"(?:mas|mejor|mayor|tan|tanto|tanta|igual|comparable)"
    r" (?:.*? )?(?:que|como|a|al) |ningun[ao]? otr[ao] )"
)
_SAME_WORD = 1.0
_WEIGHING = ("influ", "pesar", "pese", "import", "afect", "decid", "determin", "condicion", "alter", "contar", "cuent")
_NEAR = 5
# Other words that deny are of the same kind themselves: "negar la asistencia".
_BARE = CONCORD | {"sin"}
_HEADS = 3
_OTHER_FORM = 0.9
_WISHING = ("conv", "para", "fin", "procur", "logr", "busc", "por", "recom", "pid", "modo", "forma", "manera")
_NOBODY = frozenset("nadie ningun ninguno ninguna".split())


def denies_less(comparison: Comparison, negation: Negation) -> bool:
    """Whether a denial only seems to deny what it governs."""
    return (
        _is_unequalled(comparison.claim, negation)
        or _only_limits(comparison.claim, negation)
        or _takes_weight(comparison, negation)
        or _breaks_nothing(comparison, negation)
        or _goes_on(comparison.claim.words, negation)
        or _is_corrected(comparison, negation)
        or _reverses(comparison.claim.words, negation)
        or _excludes_as_well(comparison, negation)
        or by_its_contrary(comparison, negation)
        or any(_asks_by_denying(comparison, one) for one in _with_openings(comparison, negation))
    )


def _takes_weight(comparison: Comparison, negation: Negation) -> bool:
    """ "No debería influir en que …" says what "no se tendrá en cuenta" does; nothing else is denied."""
    head = next(iter(negation.scope), negation.at)
    weighs = any(word.folded.startswith(_WEIGHING) for word in comparison.claim.words[negation.at + 1 : head + 1])
    return weighs and NO_WEIGHT.search(comparison.source.folded) is not None


def _breaks_nothing(comparison: Comparison, negation: Negation) -> bool:
    """ "No debería menoscabar" where the source says "sin menoscabo"."""
    source, word = comparison.source.words, comparison.claim.words[next(iter(negation.scope), negation.at)]
    kept = (source[match.position - 1].folded for match in comparison.focused(word) if match.position)
    return word.folded.startswith(BREAKING) and "sin" in kept


def _goes_on(words: tuple[Word, ...], negation: Negation) -> bool:
    """ "No dejó de ser útil"."""
    at = next(iter(negation.scope), 0)
    return negation.form in CONCORD and words[at].folded.startswith("dej") and words[at + 1].folded == "de"


def _is_corrected(comparison: Comparison, negation: Negation) -> bool:
    """ "No lo dirigió, sino que lo presidió": the source backs what is said instead, more than what is denied."""
    sentence = [word for word in comparison.claim.words[negation.at :] if word.position > negation.at]
    denied = tuple(takewhile(lambda word: word.folded != "sino", takewhile(lambda word: word.folded != ".", sentence)))
    instead = tuple(takewhile(lambda word: word.folded not in ".;", sentence[len(denied) + 1 :]))
    return bool(instead) and _backing(comparison, instead) > _backing(comparison, denied)


def _backing(comparison: Comparison, words: Sequence[Word]) -> float:
    """How well the source knows the words of a clause, 0 to 1; each best in the very form of the claim."""
    forms = {word.folded for word in comparison.focus_words()}
    told = [comparison.quality(word) * (1.0 if word.folded in forms else _OTHER_FORM) for word in words if word.weight]
    return sum(told) / len(told) if told else 0.0


def _with_openings(comparison: Comparison, negation: Negation) -> Iterator[Negation]:
    """A denial, and for "ni" those before it in its sentence: "no olvidar a los unos ni a los otros"."""
    sentence = comparison.claim.words[negation.at].sentence
    for one in negations(comparison.claim):
        before = one.at < negation.at and comparison.claim.words[one.at].sentence == sentence
        if one is negation or (before and negation.form == "ni" and one.form in CONCORD):
            yield one


def _flaws(text: Text, negation: Negation) -> Iterator[int]:
    """Where a denial governs words for what is wanting or badly done."""
    if negation.form not in _BARE:
        return
    last = max(negation.scope[-1] if negation.scope else 0, negation.at + _NEAR)
    denied = takewhile(lambda word: word.folded not in _OPENING, text.words[negation.at + 1 : last + 1])
    wanting = wanting_positions(text)
    yield from (word.position for word in denied if word.position in wanting)


@lru_cache(maxsize=1024)
def denied_flaws(text: Text) -> frozenset[int]:
    """Where the words stand that "no deberían quedar desprotegidas" denies: they add no detail."""
    return frozenset(at for at in wanting_positions(text) if denied_before(text.words, at))


def _asks_by_denying(comparison: Comparison, negation: Negation) -> bool:
    """ "No deberían quedar desprotegidas" asks for protection; "no debería frenarse la trata" asks for none of it."""
    flaws = (comparison.claim.words[at] for at in _flaws(comparison.claim, negation))
    flaw = next((word for word in flaws if comparison.quality(word) < _SAME_WORD), None)
    if flaw is None:
        return False
    behind = (comparison.matches.get(at, ()) for at in negation.scope if at > flaw.position)
    avoided = prevented_positions(comparison.source)
    return not any(match.position in avoided for match in next(filter(None, behind), ()))


def by_its_contrary(comparison: Comparison, negation: Negation) -> bool:
    """Whether the source says with a contrary word what the claim denies: "no obligar" for "voluntarias"."""
    heads = negation.scope[:_HEADS]
    end = max(heads[0] + _HEADS, heads[-1] + 1) if heads else negation.at
    denied = [word for word in comparison.claim.words[negation.at + 1 : end] if comparison.quality(word) < _SAME_WORD]
    stated = [word for word in comparison.focus_words() if not word.form[0].isupper()]
    return any(is_contrary(word, other) for word in denied for other in stated)


def wishes_away(comparison: Comparison, negation: Negation) -> bool:
    """ "Conviene que nadie vaya por libre": a wish, and of what it denies the source has no word."""
    words = comparison.claim.words
    before = [word.folded for word in words[max(0, negation.at - 2) : negation.at]]
    wished = negation.form in _NOBODY and before[1:] == ["que"] and before[0].startswith(_WISHING)
    return wished and not any(comparison.focused(words[at]) for at in negation.scope)


def _reverses(words: Sequence[Word], negation: Negation) -> bool:
    """ "No entró en vigor hasta 1993", "no agrupa a todas", "no se trabaja bastante" deny less than they seem to."""
    if negation.form != "no" or not negation.scope:
        return False
    following = {word.folded for word in words[negation.scope[0] : negation.scope[0] + _NEAR]}
    return bool(following & _FALLING_SHORT)


def _is_unequalled(text: Text, negation: Negation) -> bool:
    """ "No hay instrumento más importante que el Protocolo", "ningún otro pesa tanto como él"."""
    return _UNEQUALLED.match(f"{' '.join(_rest(text, negation))} ") is not None


def _only_limits(text: Text, negation: Negation) -> bool:
    """ "No usar más agencias que las registradas" says "solo"."""
    return negation.form == "no" and ONLY.match(f" {' '.join(_rest(text, negation))} ") is not None


def _rest(text: Text, negation: Negation) -> Iterator[str]:
    """A sentence from its denial on, folded."""
    words = text.words[negation.at :]
    yield from (word.folded for word in words if word.sentence == words[0].sentence)


def _excludes_as_well(comparison: Comparison, negation: Negation) -> bool:
    """ "Quedar fuera de las licitaciones" where the source shuts out, or leaves unquestioned, in other words."""
    source = comparison.source.words
    twice = any(is_denying(comparison.claim.words[at]) for at in negation.scope[:1])
    if " fuera" not in negation.form and not twice:
        return False
    return any(
        any(source[at].sentence in comparison.focus for at in other.scope)
        and (not twice or negator_length(source, other.scope[0] - 1) or is_denying(source[other.scope[0]]))
        for other in negations(comparison.source)
        if other.scope
    )
