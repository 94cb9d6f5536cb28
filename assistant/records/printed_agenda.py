"""The agenda as a report prints it, and the paragraphs that say which of its items were examined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.words.ordinals import NUMBERS, listed
from vectorstore.records import Passage, Status
from vectorstore.words import fold

_LINE = re.compile(r"(?m)^(\d{1,2})\.\s+(.+?)[.:;]?$")
_ITEMS = re.compile(rf"\btemas? {NUMBERS}")
# "El Grupo examinó el tema 2 del programa, titulado...", "En relación con el tema 4, ..."
_EXAMINED = re.compile(
    r"\b(?:examin|abord|consider|debati|analiz)\w* (?:[\w ]{0,40})?\btemas? \d|^en relacion con el tema \d"
)
# "En sus sesiones primera y segunda el Grupo examinó..."
_IN_SITTINGS = re.compile(r"^en (?:sus?|las?) (?:\w+ )?sesion")
# The items that nearly every agenda of the United Nations has, as readers of other languages know them.
_STANDING_ITEMS = {
    "cuestiones de organizacion": ("organizational matters", "questions d'organisation"),
    "otros asuntos": (
        "asuntos varios",
        "ruegos y preguntas",
        "other matters",
        "other business",
        "questions diverses",
        "autres questions",
    ),
    "aprobacion del informe": ("adoption of the report", "adoption du rapport"),
}


def titles_elsewhere(title: str) -> tuple[str, ...]:
    """What a folded title of an item is called in English and French, where it stands on nearly every agenda."""
    return _STANDING_ITEMS.get(title, ())


def titles_of_agenda(folded: str) -> dict[str, int]:
    """The items of a printed agenda, a line each ("4. Otros asuntos."); nothing of a passage that prints none."""
    if "programa" not in folded.partition("\n")[0]:
        return {}
    return {title: int(number) for number, title in _LINE.findall(folded)}


def examines(passage: Passage) -> bool:
    """Whether a paragraph of the summary says that an item of the agenda was examined."""
    return passage.status is Status.SUMMARY and bool(_EXAMINED.search(fold(passage.text)))


def items_examined(passage: Passage) -> tuple[int, ...]:
    """The numbers of the items of the agenda that a passage names."""
    return listed(_ITEMS, fold(passage.text))


def sittings_on_items(passages: Sequence[Passage]) -> dict[int, dict[int, tuple[str, ...]]]:
    """By meeting and item of the agenda, the paragraphs of the summary that say in which sittings it was examined."""
    found: dict[int, dict[int, tuple[str, ...]]] = {}
    for one in passages:
        if one.meeting is not None and examines(one) and _IN_SITTINGS.search(fold(one.text)):
            of_items = found.setdefault(one.meeting, {})
            of_items.update({item: (*of_items.get(item, ()), one.id) for item in items_examined(one)})
    return found
