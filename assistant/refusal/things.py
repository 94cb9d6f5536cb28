"""Things that a question names by two words: "adopciones ilegales" stands where the two stand side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.search.coverage import Unit
from vectorstore.records import Passage
from vectorstore.words import STOP_WORDS, fold, terms

# A thing of two words, what follows it left aside; a participle names none. Both are in under a tenth of the passages.
_THING = re.compile(
    r"(?:(?:el|la|los|las|un|una) )?([a-z]{4,}) (?!\w+[ai]d[oa]s?\b|hech)([a-z]{4,})(?:$| (?:de|del|en|entre|para|"
    r"por|con|a|al|que|y|o)\b)"
)
_MARKING = 2.3
# Content words that may stand between two that are side by side.
_BETWEEN = 2


def thing_named(phrase: str) -> tuple[str, ...]:
    """The two words, folded, that name one thing at the beginning of a phrase; none where they do not."""
    found = _THING.match(fold(phrase))
    return () if not found or STOP_WORDS & set(found.groups()) else found.groups()


def apart(units: Sequence[Unit], passages: Sequence[Passage]) -> bool:
    """Whether the two ideas of a thing, each rare, stand nowhere side by side."""
    if len(units) != 2 or not all(unit.weight >= _MARKING for unit in units):
        return False
    return not any(_side_by_side(units[0], units[1], passage) for passage in passages)


def _side_by_side(one: Unit, other: Unit, passage: Passage) -> bool:
    """Whether a word of each of two ideas stand close to one another in a passage."""
    words = terms(f"{' '.join(passage.section[-1:])} {passage.lead_in} {passage.text}")
    firsts, seconds = ({stem for wording in unit.wordings for stem in wording} for unit in (one, other))
    places = [place for place, word in enumerate(words) if word in firsts]
    return any(seconds & set(words[max(0, place - _BETWEEN - 1) : place + _BETWEEN + 2]) for place in places)
