"""Subjects that a denial reaches: those before "ni … ni" and a verb, and that of "son irrelevantes"."""

from __future__ import annotations

import re

from assistant.check.negators import NEGATORS, SHORTEST_VERB
from assistant.check.text import Word, is_participle, is_verb_like

_TO_BE = frozenset("es son era eran fue fueron seria serian sea sean resulta resultan".split())
_OF_NO_WEIGHT = ("irrelevan", "innecesari")
_ENDS = frozenset(',;:.?!()—–«»“”"')
_REACH = 7
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?|nos)?$")


def subject_of(words: tuple[Word, ...], index: int) -> tuple[int, ...]:
    """The subject of "los conceptos son irrelevantes para el arte": the adjective denies what stands before it."""
    if index == 0 or words[index - 1].folded not in _TO_BE or not words[index].folded.startswith(_OF_NO_WEIGHT):
        return ()
    found: list[int] = []
    for word in reversed(words[max(0, index - 1 - _REACH) : index - 1]):
        if word.folded in _ENDS:
            break
        if word.weight > 0:
            found.append(word.position)
    return tuple(reversed(found))


def verb_of_subjects(words: tuple[Word, ...], index: int) -> int | None:
    """The verb behind "ni … , ni …" where nothing before in the sentence denies: these are its subjects."""
    sentence = [word for word in words if word.sentence == words[index].sentence]
    if any(word.folded in NEGATORS and word.folded != "ni" for word in sentence if word.position < index):
        return None
    chain = [word.position for word in sentence if word.folded == "ni"]
    if len(chain) == 1:
        return None
    for word in sentence:
        finite = is_verb_like(word.form) and not is_participle(word.form) and not _INFINITIVE.search(word.folded)
        if word.position > chain[-1] + 1 and len(word.folded) >= SHORTEST_VERB and finite:
            return word.position
    return None
