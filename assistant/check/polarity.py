"""Does the claim deny what its source affirms, or affirm what it denies?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.check.comparison import Comparison, Match
from assistant.check.negation import Negation, denied_positions, negations, twice_denied, upholds
from assistant.check.negators import CONCORD, denied_before, denies_only_so, is_denying
from assistant.check.prevention import prevented_positions
from assistant.check.scope import NARROWED_BY_NOT
from assistant.check.seeming import denies_less
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Word, is_verb_like

# "Aunque no haya juicio" says the same as "independientemente de que lo haya".
_CONCEDING = frozenset("aunque incluso aun asi".split())
_REGARDLESS = re.compile(
    r" (?:independ\w+|sin perjuicio|al margen|aunque|incluso|aun|subordinad\w+|sin que|depend\w+)(?= )"
)
# "Da igual" says what "la irrelevancia de" does.
_INDIFFERENT = re.compile(
    r" (?:da igual|dan igual|es lo de menos|no (?:import|cuent|pes|val)\w+|indiferen\w+|poco import\w+"
    r"|aunque|aun cuando|incluso si|por mas que|con o sin)(?= )"
)
_AGAIN = frozenset("otra otro otras otros vez nuevo nuevamente".split())
_DISCOURAGING = ("desal", "disuad", "desaconsej", "desincentiv")
_MAJORITY = 0.5
_SAME_WORD = 1.0
_BARE = CONCORD | {"sin"}
_FURTHER = 14
_NEAR, _AROUND = 5, 8
_HEADS = 3
_MOST_OF_CLAUSE = 0.6
_REACH = 12


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
        scope = _own_scope(comparison, negation)
        governed = [words[at] for at in scope if comparison.matches.get(at)]
        if not governed:
            continue
        opposed = [word for word in governed if polarity.opposes(word, comparison.focused(word))]
        headed = governed[0].position == negation.scope[0]
        if denies_less(comparison, negation) or _concedes(comparison, negation, governed[0].position):
            continue
        if _denies_by_the_same(comparison, negation, governed):
            continue
        if negation.form in ("ni", "tampoco") and _denied_nearby(comparison, polarity, governed):
            continue
        # "No prohibir que …": what is denied is the verb alone, as its objects are denied twice.
        twice = headed and is_denying(governed[0])
        most = len(opposed) > _MAJORITY * len(governed) and (headed or len(opposed) > 1)
        if _denied_elsewhere(comparison, polarity, governed[0]):
            continue
        if governed[0] not in opposed or not (most or twice):
            continue
        alike = _by_its_clause(comparison, opposed) and not upholds(comparison.claim, negation)
        if alike or _by_its_words(comparison, opposed):
            reason = f"La afirmación niega («{negation.form} … {opposed[0].form}») lo que la fuente no niega."
            supposed = negation.purposive or _is_still_to_come(comparison, governed[0])
            weight = 0.45 if supposed else 0.8 if headed else 0.6
            yield Finding(FindingKind.POLARITY, weight, reason)
            return


def _denies_by_the_same(comparison: Comparison, negation: Negation, governed: Sequence[Word]) -> bool:
    """Whether the source denies by the same verb, further off: "vetar los anuncios" for "prohibir la difusión, en
    cualquier medio, de anuncios"."""
    verbs = [match.position for match in comparison.focused(comparison.claim.words[negation.at])]
    places = [match.position for word in governed[:1] for match in comparison.focused(word)]
    denying = {other.at for other in negations(comparison.source) if other.form not in _BARE}
    denying -= twice_denied(comparison.source)
    return any(verb in denying and 0 < at - verb <= _FURTHER for verb in verbs for at in places)


def _is_still_to_come(comparison: Comparison, head: Word) -> bool:
    """ "Los que aún no se han sumado": who they are, not what is denied of them."""
    before = {word.folded for word in comparison.claim.words[max(0, head.position - _NEAR - 1) : head.position]}
    return bool(before & {"aun", "todavia"}) and bool(before & {"que", "quienes"})


def _denied_elsewhere(comparison: Comparison, polarity: Polarity, head: Word) -> bool:
    """Whether a sentence outside the focus, too short to back much, denies the same verb of one of the same things."""
    words = comparison.claim.sentence_words(head.sentence)
    near = [word for word in words if word.weight > 0 and 0 < abs(word.position - head.position) <= _AROUND]
    return bool(_denying_sentences(comparison, polarity, [head]) & _denying_sentences(comparison, polarity, near))


def _denying_sentences(comparison: Comparison, polarity: Polarity, words: Sequence[Word]) -> set[int]:
    """The sentences of the source that deny one of these words of the claim."""
    found = [match.position for word in words for match in comparison.matches.get(word.position, ())]
    return {comparison.source.words[at].sentence for at in found if at in polarity.source}


def _by_its_words(comparison: Comparison, opposed: Sequence[Word]) -> bool:
    """Whether the source has one of the words that are denied. One that is only near in meaning may be another idea:
    "no se aparten" beside "partes", "que no declare" beside "testigos"."""
    return any(match.quality >= _SAME_WORD for word in opposed for match in comparison.focused(word))


def _by_its_clause(comparison: Comparison, opposed: Sequence[Word]) -> bool:
    """Whether the words around what is denied stand as they are in the sentence where the source has it."""
    near = [
        word
        for word in comparison.claim.sentence_words(opposed[0].sentence)
        if word.weight > 0 and word not in opposed and abs(word.position - opposed[0].position) <= _REACH
    ]
    homes = {comparison.source.words[match.position].sentence for match in comparison.focused(opposed[0])}
    exact = [word for word in near if _stands_in(comparison, word, homes)]
    return len(exact) >= _HEADS and len(exact) >= _MOST_OF_CLAUSE * len(near)


def _stands_in(comparison: Comparison, word: Word, sentences: set[int]) -> bool:
    found = comparison.matches.get(word.position, ())
    return any(
        match.quality >= _SAME_WORD and comparison.source.words[match.position].sentence in sentences for match in found
    )


def _own_scope(comparison: Comparison, negation: Negation) -> tuple[int, ...]:
    """What a negation governs up to another that stands in it: "no debían quedar excluidas de las compras" denies no
    purchase."""
    inner = {
        at
        for other in negations(comparison.claim)
        if other.scope and other is not negation and set(other.scope) < set(negation.scope)
        for at in other.scope
    }
    return tuple(at for at in negation.scope if at not in inner)


def _concedes(comparison: Comparison, negation: Negation, position: int) -> bool:
    """ "Aunque no haya juicio", "es irrelevante que …", where the source says that it does not depend on it."""
    if negation.form.startswith("irrelevan"):
        return _REGARDLESS.search(comparison.focus_text()) is not None
    before = {word.folded for word in comparison.claim.words[max(0, position - 12) : position]}
    return bool(before & _CONCEDING) and _REGARDLESS.search(comparison.focus_text()) is not None


def _denied_nearby(comparison: Comparison, polarity: Polarity, governed: Sequence[Word]) -> bool:
    """Whether the source denies something where it has these words: "no …, directa o indirectamente" for "ni … ni"."""
    sentences = {
        comparison.source.words[match.position].sentence for word in governed for match in comparison.focused(word)
    }
    return any(comparison.source.words[at].sentence in sentences for at in polarity.source)


def _source_denies(comparison: Comparison, polarity: Polarity) -> Iterator[Finding]:
    standing: dict[int, list[Word]] = {}
    for word in comparison.claim.words:
        # "Otra vez" is no thing that could be denied.
        for match in comparison.focused(word) if word.folded not in _AGAIN else ():
            standing.setdefault(match.position, []).append(word)
    focus = {word.position for word in comparison.focus_words()}
    bare = any(negation.form in CONCORD for negation in negations(comparison.claim))
    loose = any(not comparison.matches.get(at) for negation in negations(comparison.claim) for at in negation.scope[:1])
    for negation in negations(comparison.source):
        scope = [at for at in negation.scope[:4] if at in focus]
        stood = [(at, word) for at in scope for word in standing.get(at, ())]
        if not stood or (negation.form.startswith("irrelevan") and _INDIFFERENT.search(comparison.claim.folded)):
            continue
        # "Echarlas de los concursos" for "excluirlas": it denies, though no list has it among the words that do.
        # "No apoyarse solo en …" for "en lugar de basarse exclusivamente en …".
        if denies_only_so(comparison.source.words, negation.at) and NARROWED_BY_NOT.search(comparison.claim.folded):
            continue
        said = standing.get(negation.at, ()) if negation.form not in _BARE else ()
        if any(not denied_before(comparison.claim.words, word.position) for word in said):
            continue
        # Each word once, though it may stand for several of those that are denied.
        told = tuple(dict.fromkeys(word for _, word in stood))
        opposed = [word for word in told if polarity.opposes(word, comparison.focused(word))]
        several = len({word.position for word in opposed}) > 1 and not loose
        first = stood[0][0] == negation.scope[0]
        # What is discouraged is not denied of everything that is said of it.
        if negation.form.startswith(_DISCOURAGING) and (bare or not first):
            continue
        headed = first or several
        most = len(opposed) > _MAJORITY * len(told) or (first and _has_its_object(comparison, stood[0][1], scope))
        if headed and stood[0][1] in opposed and most:
            reason = f"La fuente niega («{negation.form} …») lo que la afirmación afirma («{opposed[0].form}»)."
            yield Finding(FindingKind.POLARITY, 0.75, reason)
            return


def _has_its_object(comparison: Comparison, verb: Word, scope: Sequence[int]) -> bool:
    """Whether what follows a verb of the claim is what the source denies of it: "pronunciaron declaraciones" for "no se
    formularon declaraciones", though it speaks of others elsewhere."""
    if not is_verb_like(verb.form) or denied_before(comparison.claim.words, verb.position):
        return False
    behind = (word for word in comparison.claim.words[verb.position + 1 :] if word.weight > 0 or not word.is_word)
    following = next(behind, None)
    return following is not None and any(match.position in scope[1:] for match in comparison.focused(following))


def check_polarity(comparison: Comparison) -> Iterator[Finding]:
    polarity = read_polarity(comparison)
    yield from _claim_denies(comparison, polarity)
    yield from _source_denies(comparison, polarity)
