"""The agenda as a report prints it, and the paragraphs that say which of its items were examined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.words.ordinals import NUMBERS, listed
from vectorstore.records import Passage, Status

_AGENDA_LINE = re.compile(r"(?m)^(\d{1,2})\.\s+(.+?)[.:;]?$")
# "En sus sesiones primera y segunda el Grupo examinó el tema 2 del programa, titulado..."
_EXAMINED = re.compile(r"\bsesi\w+\b.*\b(?:examin|abord|consider|debati|analiz)\w*\b.*\btemas? \d")
_AGENDA_ITEMS = re.compile(rf"\btemas? {NUMBERS}")


def titles_of_agenda(folded: str) -> dict[str, int]:
    """The items of a printed agenda, a line each ("4. Otros asuntos."); nothing of a passage that prints none."""
    if "programa" not in folded.partition("\n")[0]:
        return {}
    return {title: int(number) for number, title in _AGENDA_LINE.findall(folded)}


def items_examined(texts: Sequence[tuple[Passage, str]]) -> dict[int, dict[int, tuple[str, ...]]]:
    """By meeting and item of the agenda, the paragraphs of the summary that say it was examined."""
    found: dict[int, dict[int, tuple[str, ...]]] = {}
    for passage, folded in texts:
        if passage.status is Status.SUMMARY and passage.meeting is not None and _EXAMINED.search(folded):
            for item in listed(_AGENDA_ITEMS, folded):
                of_item = found.setdefault(passage.meeting, {})
                of_item[item] = (*of_item.get(item, ()), passage.id)
    return found
