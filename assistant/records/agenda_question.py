"""Questions about the agenda of a meeting: what stood on it, how many of its items were examined, and in which sittings
one was or how it is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Claim
from assistant.plan import Intent, Plan
from assistant.records.other_words import has_other_words
from assistant.records.printed_agenda import items_examined
from assistant.records.proceedings import Proceedings
from assistant.records.roll_question import items_in
from assistant.wording import meeting_name
from assistant.words.conjunctions import joined_by_and
from vectorstore.words import fold

_COUNTED = re.compile(r"\b(?:cuant[oa]s|how many|combien de) (?:temas|puntos|asuntos|(?:agenda )?items|points)\b")
# "¿Cuáles fueron los temas de 2019?", "what was on the agenda?"
_AGENDA = re.compile(
    r"^[¿\s]*(?:y )?(?:cuales? (?:fueron|eran|son|es|fue|era)|que|lista|dime|dame|what|which|quels?|quelles?)\b[^?]*"
    r"\b(?:temas|puntos|agenda items|points)\b|\b(?:agenda|orden del dia|temario|programa|ordre du jour)\b"
)
# "¿En qué sesión se examinó el tema 3?", "¿cómo se titula el tema 2?"
_OF_ITEM = re.compile(
    r"\b(?:sesion(?:es)?|dias?|fecha|cuando|titul\w+|titl\w+|se llama|trata(?:ba)?|era|es|sobre que|date|when|"
    r"sitting|called|about|intitule|"
    r"seance|quand)\b"
)
# "¿Qué temas quedaron fuera?", "which topics were not selected?"
_LEFT_OUT = re.compile(
    r"\b(?:quedaron fuera|se (?:dejaron|quedaron) fuera|(?:que )?no (?:se |fueron )?(?:seleccion|elig|eleg|escog)\w+|"
    r"(?:se |fueron )?(?:descart\w+|desech\w+)|(?:were )?left out|(?:were )?not (?:selected|chosen|taken up)|"
    r"(?:ont ete )?(?:ecartes|laisses de cote)|n'ont pas ete (?:retenus|choisis|selectionnes)|non retenus)\b"
)
_TOPICS = re.compile(r"\b(?:temas?|asuntos?|cuestiones|topics?|items?|subjects?|sujets?|themes?|questions)\b")
_ASKING = (Intent.LIST, Intent.FACT, Intent.EVOLUTION)
# Shorter words name no subject.
_SMALL = 3


def counts_agenda(plan: Plan) -> bool:
    """Whether a question asks how many items a meeting examined: no subject, one or more meetings."""
    counted = plan.intent is Intent.COUNT and _COUNTED.search(fold(plan.wording))
    return bool(counted) and bool(plan.meetings) and not (plan.topic or plan.context or plan.passages)


def topics_left_out(plan: Plan, folded: str, proceedings: Proceedings) -> tuple[str, ...]:
    """What names the topics that were put forward for a meeting and not taken up, if that is asked; else none."""
    if not (_LEFT_OUT.search(folded) and _TOPICS.search(folded)):
        return ()
    if has_other_words(replace(plan, wording=_LEFT_OUT.sub(" ", folded)), "topics to come", longer_than=_SMALL):
        return ()
    meetings = plan.meetings or plan.favoured_meetings or tuple(proceedings.left_out)
    return tuple(one for number in meetings for one in proceedings.left_out.get(number, ()))


def passages_on_agenda(plan: Plan, folded: str, proceedings: Proceedings) -> tuple[str, ...]:
    """The agenda of the meetings asked about, or what says that the items named were examined; else none."""
    meetings = plan.meetings or plan.favoured_meetings
    if not meetings or plan.unknown or has_other_words(plan, "agenda", longer_than=_SMALL):
        return ()
    items = sorted(items_in(folded))
    if items and _OF_ITEM.search(folded):
        examined = (proceedings.examined.get(number, {}) for number in meetings)
        return tuple(dict.fromkeys(one for each in examined for item in items for one in each.get(item, ())))
    if items or plan.intent not in _ASKING or not _AGENDA.search(folded):
        return ()
    return tuple(one for number in meetings for one in proceedings.programme.get(number, ()))


def agenda_lead(claims: Sequence[Claim]) -> str:
    """ "La sexta reunión (...) examinó 2 temas del programa: 2 y 3.", a sentence for each meeting."""
    examined: dict[str, list[int]] = {}
    for first in (claim.citations[0] for claim in claims):
        meeting = next((one for one in first.report.meetings if one.number == first.passage.meeting), None)
        items = examined.setdefault(meeting_name(meeting) if meeting else "la reunión", [])
        items += [item for item in items_examined(first.passage) if item not in items]
    return " ".join(_told(named, sorted(items)) for named, items in examined.items() if items)


def _told(named: str, items: Sequence[int]) -> str:
    many = "1 tema" if len(items) == 1 else f"{len(items)} temas"
    numbered = joined_by_and([f"el {item}" for item in items])
    return f"{named[0].upper()}{named[1:]} examinó {many} del programa, según el resumen: {numbered}."
