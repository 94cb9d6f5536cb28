"""The kind of datum a question asks for, and whether a passage holds one: money, votes, an age, the holder of a post.

A passage about the right subject that lacks the datum answers nothing; it may only be offered as near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.refusal.kinds.acts import ACTS
from assistant.refusal.kinds.data import DATA
from assistant.refusal.kinds.documents import DOCUMENTS
from assistant.refusal.kinds.duties import DUTIES
from assistant.refusal.kinds.measures import MEASURES
from assistant.refusal.kinds.persons import PERSONS
from assistant.refusal.kinds.things import THINGS
from assistant.words.spans_of_meetings import MEETING_NOUN
from assistant.words.topic import without_conceded
from vectorstore.words import fold, terms

_KINDS = (*DATA, *PERSONS, *DOCUMENTS, *DUTIES, *MEASURES, *THINGS, *ACTS)
_WHO_IS = re.compile(
    r"^[¿\s]*(?:quien (?:es|era|fue|dirige|dirigia|encabeza)|who (?:is|was|heads|leads)|qui (?:est|dirige))\s+"
    # A meeting is led, and somebody asked or charged to do something: neither is a post.
    rf"(?!(?:(?:el|la|the|le)\s+)?(?:{MEETING_NOUN}|sesion|debate|\w+(?:[ai]d[oa]s?|ed))\b)"
    r"(?:(?:el|la|the|le)\s+)?(?:actual\s+)?(.{4,80})$"
)
_NAMED_POST = re.compile(
    r"(?:como se llam\w+|cual es el nombre d?|what is the name of) ?(?:el|la|the|del|de la) "
    r"((?:embajador|ministr|director|jef|fiscal|delegad|representante|portavoz|juez|consul|rector|gobernador|ambassador|"
    r"minister|head|delegate)\w* .{4,80})$"
)


def lacking(folded: str, texts: Sequence[str]) -> str | None:
    """The datum, named in Spanish, that a folded question asks for when none of the texts gives it."""
    folded = without_conceded(folded)
    if post := _post(folded, [fold(text) for text in texts]):
        return post
    readings = [reading for text in texts for reading in (fold(text), marked(text))]
    for kind in _KINDS:
        if kind.asked.search(folded) and not any(kind.given.search(reading) for reading in readings):
            return kind.name
    return None


def marked(text: str) -> str:
    """The text folded, with "^" before each word that is written with a capital."""
    return fold(re.sub(r"\b(?=[A-ZÁÉÍÓÚÑÜ])", "^", text))


def _post(folded: str, texts: Sequence[str]) -> str | None:
    """A post whose holder is asked for ("quién es el director ejecutivo de") must stand in one passage, whole."""
    found = _WHO_IS.search(folded.strip(" ?")) or _NAMED_POST.search(folded.strip(" ?"))
    words = terms(found[1]) if found else []
    if not found or not words or any(set(words[:2]) <= set(terms(text)) for text in texts):
        return None
    return f"quién es {found[1].strip()}"
