"""Subjects that a denial reaches: those before "ni … ni" and a verb, and that of "son irrelevantes"."""

from __future__ import annotations

import re

from assistant.check.negators import NEGATORS, SHORTEST_VERB
from assistant.check.text import Word, is_participle, is_verb_like

TO_BE = frozenset(
    """
    es son era eran fue fueron seria serian sea sean resulta resultan ser sido siendo quedar queda quedan quede queden
    quedo quedaron quedaria quedarian quedado verse esta estan este esten estar estaba estaban
    """.split()
)
_PRONOUNS = frozenset("se le les lo la los las nos".split())
_REMAINING = ("qued", "permane")
_RELATIVE = frozenset("que quien quienes".split())
OF_NO_WEIGHT = ("irrelevan", "innecesari")
_ENDS = frozenset(',;:.?!()—–«»“”"')
_REACH = 7
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?|nos)?$")


def subject_of(words: tuple[Word, ...], index: int) -> tuple[int, ...]:
    """The subject of "los conceptos son irrelevantes para el arte", "la ayuda debería quedar suspendida".

    What such words deny stands before them.
    """
    predicate = is_participle(words[index].form) or words[index].folded.startswith(OF_NO_WEIGHT)
    if words[index].folded.startswith(_REMAINING):
        end = index
    elif index and words[index - 1].folded in TO_BE and predicate:
        end = index - 1
    else:
        return ()
    found: list[int] = []
    for word in reversed(words[max(0, end - _REACH) : end]):
        if word.folded in _ENDS or word.folded in _RELATIVE:
            break
        if word.weight > 0:
            found.append(word.position)
    return tuple(reversed(found))


def _without_pronouns(words: tuple[Word, ...], at: int) -> Word:
    """The first word from a place on that is none of "se", "le", "lo"."""
    return next((word for word in words[at : at + 3] if word.folded not in _PRONOUNS), words[-1])


def _is_finite(word: Word) -> bool:
    return is_verb_like(word.form) and not is_participle(word.form) and not _INFINITIVE.search(word.folded)


def verb_of_subjects(words: tuple[Word, ...], index: int) -> int | None:
    """The verb behind "ni … , ni …" where nothing before in the sentence denies: these are its subjects."""
    sentence = [word for word in words if word.sentence == words[index].sentence]
    if any(word.folded in NEGATORS and word.folded != "ni" for word in sentence if word.position < index):
        return None
    chain = [word.position for word in sentence if word.folded == "ni"]
    if len(chain) == 1 or _is_finite(_without_pronouns(words, chain[0] + 1)):
        return None
    for word in sentence:
        if word.position > chain[-1] + 1 and len(word.folded) >= SHORTEST_VERB and _is_finite(word):
            return word.position
    return None
