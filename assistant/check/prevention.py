"""What a text speaks of preventing, doubting or having little of: it may be read as denied or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from assistant.check.comparison import Comparison
from assistant.check.governed import OF_SUBJECTS, governed_from
from assistant.check.negation import negations
from assistant.check.subjects import TO_BE
from assistant.check.text import Text, Word, is_participle, is_verb_like, starts_phrase
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
_USING = ("uso", "utiliz", "emple", "recurs")
_SHOULD = re.compile(r"(?:deb|pued|podr|recom|propus|pid|al[ie]+nt)\w+")
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?)?$")
_CLAUSE_ENDS = frozenset(",;:.")
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
            found.update(_use_of_it(text.words, scope))
    # "Ningún juez declaró" denies the deed; of the judge it says nothing.
    for negation in negations(text):
        if negation.form in OF_SUBJECTS and negation.scope:
            found.update(range(negation.at + 1, negation.scope[0]))
    return frozenset(found)


def _use_of_it(words: tuple[Word, ...], scope: tuple[int, ...]) -> Iterator[int]:
    """What "desalentar el uso de barcos para transportar" would use them for."""
    last = scope[-1] if scope and words[scope[0]].folded.startswith(_USING) else len(words)
    if (
        starts_phrase(words, last + 1, ("para",))
        and last + 2 < len(words)
        and _INFINITIVE.search(words[last + 2].folded)
    ):
        yield last + 2


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


def only_discouraged(comparison: Comparison) -> bool:
    """Whether the verb that a claim says should be done stands in its source only behind a word that denies it, or as
    what has been done: "desalentar el uso de barcos para transportar heridos"."""
    words = comparison.claim.words
    modal = next((word.position for word in words if _SHOULD.match(word.folded)), None)
    behind = words[modal + 1 :] if modal is not None else ()
    verb = next((word for word in behind if word.weight > 0 and _INFINITIVE.search(word.folded)), None)
    found = comparison.matches.get(verb.position, ()) if verb else ()
    return bool(found) and all(_is_discouraged(comparison.source, match.position) for match in found)


def _is_discouraged(text: Text, at: int) -> bool:
    if is_participle(text.words[at].form):
        return True
    clause = takewhile(lambda word: word.folded not in _CLAUSE_ENDS, reversed(text.words[:at]))
    places = {word.position for word in clause}
    return any(one.at in places for one in negations(text))
