"""Negations of a text and the words that they govern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.check.negators import CONCORD, DENYING, NEGATORS, negator_length
from assistant.check.subjects import subject_of, verb_of_subjects
from assistant.check.text import Text, Word, is_participle, is_verb_like, read_phrases, starts_phrase
from vectorstore.words import STOP_WORDS

_NEEDING = read_phrases(
    "hace falta|hacia falta|haga falta|haria falta|hara falta|es necesario|es necesaria|"
    "era necesario|sea necesario|es preciso|"
    "se requiere|se necesita|se exige|es obligatorio|tiene que|tienen que|es imprescindible"
)
_BOUNDARIES = frozenset(',;:.?!()—–«»“”"') | frozenset("pero sino aunque mientras porque cuando que para".split())
_BEING = frozenset("haya exista existan hubiera hubiese existiera existieran".split())
_PURPOSIVE = read_phrases("para que|a fin de que|de modo que|de manera que|con el fin de que")
_REACH = 7
# "Sin costo" and "falta de fondos" deny a noun, not what comes after it.
_NOMINAL = frozenset("sin ni falta escasez insuficiencia faltan ausencia carencia ningun ninguna".split())
_NOMINAL_REACH = 1
_BETWEEN = 4
_ARTICLES = frozenset("el la los las un una".split())
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?|nos)?$")


# "Sin vulnerar los derechos", "que no se aparten de la ley" uphold what these verbs break: they alone are denied.
_BREAKING = tuple(
    """
    vulner viol infring infrinj lesion incumpl contraven contraveng apart desvi quebrant desobede menoscab atent saltars
    salirs salg transgred conculc descuid olvid desatend desatiend
    """.split()
)
_ADJECTIVE = re.compile(
    r"(?:nentes?|rrientes?|tantes?|nantes?|ales?|bles?|ari[oa]s?|cionad[oa]s?|itad[oa]s?|icad[oa]s?|ros[oa]s)$"
)


@dataclass(frozen=True, slots=True)
class Negation:
    """A negator and the positions of the words it governs, nearest first. "Para que no …" is purposive."""

    form: str
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


def _only_need(words: tuple[Word, ...], start: int) -> tuple[int, ...] | None:
    """The word of need in "no hace falta que …", "no es necesario …": what is not needed is not denied."""
    for phrase in _NEEDING:
        if starts_phrase(words, start, phrase):
            return (start + len(phrase) - 1,)
    return None


def _kept_on(words: tuple[Word, ...], index: int) -> tuple[int, ...]:
    """The words "dejar de" of "no dejen de fomentar", which denies that alone: to foment goes on."""
    at = index + 1
    while at < len(words) and words[at].weight == 0.0 and at < index + _BETWEEN and words[at].is_word:
        at += 1
    ceased = at + 1 < len(words) and words[at].folded.startswith("dej") and words[at + 1].folded == "de"
    return (at, at + 1) if ceased and words[index].folded in NEGATORS else ()


def _only_broken(words: tuple[Word, ...], scope: tuple[int, ...]) -> tuple[int, ...] | None:
    broken = [at for at in scope[:1] if words[at].folded.startswith(_BREAKING)]
    return tuple(broken) or None


def _upholds(words: tuple[Word, ...], before: list[Negation], index: int) -> bool:
    """Whether "ni de la ley ni de …" goes on with what "no se aparten" upholds."""
    broken = [one.scope for one in before if one.scope and words[one.scope[0]].sentence == words[index].sentence]
    return bool(broken) and words[broken[-1][0]].folded.startswith(_BREAKING)


def _only_adjective(words: tuple[Word, ...], index: int) -> tuple[int, ...] | None:
    """The adjective of "un grupo no permanente", "personas no identificadas"; a verb denies all that follows."""
    before, following = words[max(0, index - 1)], words[min(index + 1, len(words) - 1)]
    named = words[index].folded == "no" and before.weight > 0 and before.is_word and not is_verb_like(before.form)
    return (index + 1,) if named and _ADJECTIVE.search(following.folded) else None


def _opens(words: tuple[Word, ...], index: int) -> bool:
    """Whether "ningún" stands before its verb and denies it: "ningún juez declaró", not "no declaró ningún juez"."""
    before = {word.folded for word in words[:index] if word.sentence == words[index].sentence}
    return words[index].folded in ("ningun", "ninguna") and not before & NEGATORS


def _nominal_scope(words: tuple[Word, ...], scope: tuple[int, ...]) -> tuple[int, ...]:
    """The noun of "sin costo"; but "sin poner en duda las cifras" denies all of it, up to a reason."""
    first = words[scope[0]] if scope else None
    if first is None or not (_INFINITIVE.search(first.folded) and is_verb_like(first.form)):
        return scope[:_NOMINAL_REACH]
    reasons = [word.position for word in words[scope[0] : scope[-1]] if word.folded == "por"]
    return tuple(at for at in scope if not reasons or at < reasons[0])


def _gives_examples(words: tuple[Word, ...], comma: Word) -> bool:
    """Whether a comma opens examples of what stands before it: ", como el cobro", ", incluidas las tasas"."""
    following = words[comma.position + 1].folded if comma.position + 1 < len(words) else ""
    return comma.folded == "," and (following == "como" or following.startswith("incluid"))


def _one_clause(words: tuple[Word, ...], scope: tuple[int, ...]) -> Iterator[int]:
    """What is governed up to the next finite verb: "para que nadie recaiga hacen falta medidas" denies no measures."""
    for at in scope:
        between = words[scope[0] + 1 : at]
        if any(word.weight == 0.0 and is_verb_like(word.form) and not is_participle(word.form) for word in between):
            return
        yield at


def _names_what(words: tuple[Word, ...]) -> bool:
    """Whether the words before a comma are what is governed, though they weigh nothing: "contra la trata, con …"."""
    opened = any(word.folded == "," for word in words)
    return not opened and any(word.is_word and word.folded not in STOP_WORDS for word in words)


def governed_from(words: tuple[Word, ...], start: int) -> tuple[int, ...]:
    found: list[int] = []
    # "Impedir que haya trata en lo que se contrata" prevents the thing that there would be.
    if starts_phrase(words, start, ("que",)) and start + 2 < len(words) and words[start + 1].folded in _BEING:
        return (start + 2,) if words[start + 2].weight > 0 else ()
    for word in words[start : start + 2 * _REACH]:
        if word.folded == "," and not found and _names_what(words[start : word.position]):
            break
        # "No son el lugar que …": what follows says which place
        if word.folded == "que" and not found and words[word.position - 2].folded in _ARTICLES:
            break
        if word.folded in _BOUNDARIES and (found or word.folded in ".;?!") and not _gives_examples(words, word):
            hindered = word.folded == "para" and words[word.position - 1].folded.startswith("obstacul")
            if (word.folded == "que" and len(found) < 2) or hindered:
                continue
            break
        if (word.folded in ("y", "e") and len(found) >= 2) or (word.folded in CONCORD and found):
            break
        if word.weight > 0:
            found.append(word.position)
        if len(found) == _REACH:
            break
    return tuple(found)


def _denied_verb(words: tuple[Word, ...], index: int, length: int) -> int:
    """Where what is denied begins: the verb of "prohíban a alguien denunciar", "evitar que alguien acabe" and "ni su
    edad ni su sexo impidan".

    The datives and subjects before these verbs are not denied.
    """
    start = index + length
    if words[index].folded == "ni":
        return verb_of_subjects(words, index) or start
    following = words[start].folded if start < len(words) else ""
    if not words[index].folded.startswith(DENYING) or following not in ("a", "al", "que"):
        return start
    for word in words[start + 1 : start + _REACH]:
        if word.folded in _BOUNDARIES:
            break
        infinitive = _INFINITIVE.search(word.folded) is not None
        wanted = not is_participle(word.form) and not infinitive if following == "que" else infinitive
        if word.weight > 0 and wanted and is_verb_like(word.form):
            return word.position
    return start


@lru_cache(maxsize=1024)
def negations(text: Text) -> tuple[Negation, ...]:
    found: list[Negation] = []
    index = 0
    while index < len(text.words):
        length = negator_length(text.words, index)
        if length:
            form = " ".join(word.folded for word in text.words[index : index + length])
            start = _denied_verb(text.words, index, length)
            kept = _kept_on(text.words, index)
            scope = (
                kept
                or _only_need(text.words, start)
                or _only_adjective(text.words, index)
                or governed_from(text.words, start)
            )
            scope = _only_broken(text.words, scope) or subject_of(text.words, index) or scope
            if form == "ni" and _upholds(text.words, found, index):
                scope = ()
            length = kept[-1] + 1 - index if kept else length
            purposive = _is_wish(text.words, index)
            scope = tuple(_one_clause(text.words, scope)) if purposive else scope
            nominal = (
                (form in _NOMINAL or form == "irrelevancia")
                and start == index + length
                and not _opens(text.words, index)
            )
            found.append(Negation(form, _nominal_scope(text.words, scope) if nominal else scope, purposive))
        index += max(length, 1)
    return tuple(found)


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
