"""The agenda of a meeting: which of its items the summary of the discussions says were examined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Claim
from assistant.plan import Intent, Plan
from assistant.wording import enumerate_spanish, meeting_name
from assistant.words.ordinals import NUMBERS, listed
from vectorstore.records import Passage, Status
from vectorstore.words import fold

_COUNTED = re.compile(r"\b(?:cuant[oa]s|how many|combien de) (?:temas|puntos|asuntos|(?:agenda )?items|points)\b")
_ITEMS = re.compile(rf"\btemas? {NUMBERS}")
_EXAMINED = re.compile(
    r"\b(?:examin|abord|consider|debati|analiz)\w* (?:[\w ]{0,40})?\btemas? \d|^en relacion con el tema \d"
)


def counts_agenda(plan: Plan) -> bool:
    """Whether a question asks how many items a meeting examined: no subject, one or more meetings."""
    counted = plan.intent is Intent.COUNT and _COUNTED.search(fold(plan.wording))
    return bool(counted) and bool(plan.meetings) and not (plan.topic or plan.context or plan.passages)


def examines(passage: Passage) -> bool:
    """Whether a paragraph of the summary says that an item of the agenda was examined."""
    return passage.status is Status.SUMMARY and bool(_EXAMINED.search(fold(passage.text)))


def items_examined(passage: Passage) -> tuple[int, ...]:
    """The numbers of the items of the agenda that a passage names."""
    return listed(_ITEMS, fold(passage.text))


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
    numbered = enumerate_spanish([f"el {item}" for item in items])
    return f"{named[0].upper()}{named[1:]} examinó {many} del programa, según el resumen: {numbered}."
