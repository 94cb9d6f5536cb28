"""Negations of a text and the words that they govern."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.check.governed import BOUNDARIES, BREAKING, kept_on, scope_of
from assistant.check.negators import CONCORD, negator_length
from assistant.check.text import Text, Word, is_participle, is_verb_like, read_phrases, starts_phrase

_PURPOSIVE = read_phrases("para que|a fin de que|de modo que|de manera que|con el fin de que")
_ECHOES = frozenset("nada nadie nunca jamas tampoco".split())
# What a deed may be said not to go without.
_BARRING = frozenset({"sin", "al margen de", "de espaldas a"})
_RELATIVE = frozenset("que quien quienes".split())
_PAIRED_REACH, _OPENED_REACH = 4, 10
_HARDLY = frozenset("poco mal dificilmente apenas imposible inutil malamente".split())
_ENDS = frozenset(".;:,")


@dataclass(frozen=True, slots=True)
class Negation:
    """A negator, its place and the positions of the words it governs, nearest first. "Para que no …" is purposive."""

    form: str
    at: int
    scope: tuple[int, ...]
    purposive: bool = False


def _is_wish(words: tuple[Word, ...], index: int) -> bool:
    """ "Para que no …", and a sentence that opens with "que nadie …"."""
    opens = (
        index > 0
        and words[index].folded in ("no", "nadie")
        and words[index - 1].folded == "que"
        and (index == 1 or words[index - 2].sentence < words[index].sentence)
    )
    return opens or any(starts_phrase(words, index - len(phrase), phrase) for phrase in _PURPOSIVE)


def _goes_on_upholding(words: tuple[Word, ...], before: Negation, form: str) -> bool:
    """Whether "ni de la ley ni de …" and "ningún derecho" go on with what "no se aparten" or "no vulnerar" uphold."""
    return form in CONCORD and bool(before.scope) and words[before.scope[0]].folded.startswith(BREAKING)


def _echoes(words: tuple[Word, ...], before: Negation, index: int) -> bool:
    """Whether "nada" or "nunca" says again what a denial before it in its clause says, and governs nothing itself."""
    if before.form == "sin" and words[index - 1].folded == "que":
        return words[index].folded in _ECHOES
    between = {word.folded for word in words[before.at : index]}
    return words[index].folded in _ECHOES and before.form in CONCORD and not between & BOUNDARIES


def _one_clause(words: tuple[Word, ...], scope: tuple[int, ...]) -> Iterator[int]:
    """What is governed up to the next finite verb: "para que nadie recaiga hacen falta medidas" denies no measures."""
    for at in scope:
        between = words[scope[0] + 1 : at]
        if any(word.weight == 0.0 and is_verb_like(word.form) and not is_participle(word.form) for word in between):
            return
        yield at


def _read_negation(words: tuple[Word, ...], before: Negation | None, index: int, length: int) -> Negation | None:
    """The negation that opens here; `before` is the last one of its sentence, which it may only say again."""
    form = " ".join(word.folded for word in words[index : index + length])
    if before is not None and (_goes_on_upholding(words, before, form) or _echoes(words, before, index)):
        return None
    scope, purposive = scope_of(words, index, length), _is_wish(words, index)
    # "Los que no declaran deberían …" ends before the verb of the sentence
    relative = index > 0 and words[index - 1].folded in _RELATIVE
    ends = purposive or relative or form == "carecer"
    return Negation(form, index, tuple(_one_clause(words, scope)) if ends else scope, purposive)


def _with_inner(found: list[Negation]) -> Iterator[Negation]:
    """Each negation with what those in its scope govern: "ninguna debería quedar sin abogado" denies no lawyer."""
    for one in found:
        last = one.scope[-1] if one.scope else one.at
        inner = [at for other in found if other.form not in CONCORD and one.at < other.at <= last for at in other.scope]
        yield replace(one, scope=tuple(dict.fromkeys((*one.scope, *inner))))


def _without_pairs(words: tuple[Word, ...], found: tuple[Negation, ...]) -> tuple[Negation, ...]:
    """What is left without "no … sin …" and "sin … no …": a deed and what it does not go without are both upheld.

    "No se negará a los marineros sin pasaporte" upholds the deed alone; so does "sin medios, poco podrán".
    """
    paired: set[int] = set()
    for one in found:
        for other in found if one.form in CONCORD else ():
            within = bool(one.scope) and one.at < other.at <= one.scope[-1]
            opens = other.at == 0 or words[other.at - 1].folded in _ENDS
            before = other.form == "sin" and other.at < one.at <= other.at + (_OPENED_REACH if opens else _PAIRED_REACH)
            turned = any(third.at in one.scope for third in found if third is not other)
            if other.form in _BARRING and (within or before) and not turned:
                paired |= {one.at, other.at}
    return tuple(one for one in found if one.at not in paired and not _is_of_no_use(words, one))


def _is_of_no_use(words: tuple[Word, ...], one: Negation) -> bool:
    """ "Sin medios, poco podrán hacer": what cannot be done without."""
    if one.form != "sin" or (one.at and words[one.at - 1].folded not in _ENDS):
        return False
    clause = [word for word in words[one.at :] if word.sentence == words[one.at].sentence]
    behind = next((word.position + 1 for word in clause if word.folded == ","), None)
    near = words[behind : behind + _PAIRED_REACH] if behind is not None else ()
    return any(word.folded in _HARDLY for word in near)


@lru_cache(maxsize=1024)
def negations(text: Text) -> tuple[Negation, ...]:
    found: list[Negation] = []
    index = 0
    while index < len(text.words):
        length = negator_length(text.words, index)
        if length:
            same = bool(found) and text.words[found[-1].at].sentence == text.words[index].sentence
            one = _read_negation(text.words, found[-1] if same else None, index, length)
            if one is not None and same and one.form == "ni" and found[-1].form == "sin":
                # "Sin registro ni licencia" denies once.
                found[-1] = replace(found[-1], scope=found[-1].scope + one.scope)
            elif one is not None:
                found.append(one)
            kept = kept_on(text.words, index)
            length = kept[-1] + 1 - index if kept else length
        index += max(length, 1)
    return _without_pairs(text.words, tuple(_with_inner(found)))


@lru_cache(maxsize=1024)
def denied_positions(text: Text) -> frozenset[int]:
    """Positions governed by an odd number of negators; "no … ni … ningún" of a sentence deny once, together."""
    concord: set[int] = set()
    denied: set[int] = set()
    for negation in negations(text):
        if negation.form in CONCORD:
            concord |= set(negation.scope)
        else:
            denied ^= set(negation.scope)
    return frozenset(denied ^ concord)


def upheld_positions(text: Text) -> frozenset[int]:
    """Positions that are denied twice: "ninguna debería quedar sin abogado"."""
    return frozenset(at for negation in negations(text) for at in negation.scope) - denied_positions(text)


def upholds(text: Text, negation: Negation) -> bool:
    """Whether a negation denies only the breaking of something."""
    return bool(negation.scope) and text.words[negation.scope[0]].folded.startswith(BREAKING)


def twice_denied(text: Text) -> frozenset[int]:
    """Where the words stand that deny and are denied: "no dispensa de informar"."""
    found = negations(text)
    places = (range(one.at, one.at + len(one.form.split())) for one in found)
    return frozenset(at for own in places if any(set(own) & set(other.scope) for other in found) for at in own)
