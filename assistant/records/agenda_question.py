"""Questions about the agenda of a meeting: what stood on it, and when an item was examined or how it is called."""

from __future__ import annotations

import re

from assistant.plan import Plan
from assistant.records.other_words import has_other_words
from assistant.records.proceedings import Proceedings
from assistant.records.roll_question import items_in

# "¿Cuáles fueron los temas de 2019?", "what was on the agenda?"
_AGENDA = re.compile(
    r"^[¿\s]*(?:y )?(?:cuales? (?:fueron|eran|son|es|fue|era)|que|lista|dime|dame|what|which|quels?|quelles?)\b[^?]*"
    r"\b(?:temas|puntos|programa|orden del dia|agenda|agenda items|points|ordre du jour)\b"
)
# "¿En qué sesión se examinó el tema 3?", "¿cómo se titula el tema 2?"
_OF_ITEM = re.compile(
    r"\b(?:sesion(?:es)?|dias?|fecha|cuando|titul\w+|titl\w+|se llama|trata(?:ba)?|era|es|sobre que|date|when|"
    r"sitting|called|about|intitule|"
    r"seance|quand)\b"
)
_AGENDA_WORDS = re.compile(
    r"(?:tem|punt|program|orden|dia|agenda|item|point|ordre|jour|lista|dime|dame|sesion|titul|titl|llam|trat|examin|"
    r"abord|discut|debat|"
    r"fecha|date|sitting|call|about|intitul|seance|quand|aprob|adopt|tuvo|hubo|numer|oficial|provisional)"
)
# Shorter words name no subject.
_SMALL = 3


def passages_on_agenda(plan: Plan, folded: str, proceedings: Proceedings) -> tuple[str, ...]:
    """The agenda of the meetings asked about, or what says that the items named were examined; else none."""
    meetings = plan.meetings or plan.favoured_meetings
    if not meetings or plan.unknown or has_other_words(plan, _AGENDA_WORDS, longer_than=_SMALL):
        return ()
    items = sorted(items_in(folded))
    if items and _OF_ITEM.search(folded):
        examined = (proceedings.examined.get(number, {}) for number in meetings)
        return tuple(dict.fromkeys(one for each in examined for item in items for one in each.get(item, ())))
    if items or not _AGENDA.search(folded):
        return ()
    return tuple(one for number in meetings for one in proceedings.programme.get(number, ()))
