"""How much more there is than an answer of one to four passages tells: what else states its whole subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Intent, Plan
from assistant.search.coverage import Subject
from assistant.search.rating import stems, words_of
from assistant.words.quantity import asks_quantity
from vectorstore.records import Hit
from vectorstore.words import fold

# One of these asks for one datum, which other passages on the subject do not make more.
_ONE_DATUM = re.compile(
    r"\b(?:cuando|donde|quien(?:es)?|por que|que (?:ano|fecha|dia|pais|ley|numero)|como se llam\w+|"
    r"cual(?:es)? (?:es|fue|era) (?:el|la) (?:nombre|numero|fecha|signatura|titulo|sede))\b"
)
_WHOLE = 0.99


def also_stating(plan: Plan, subject: Subject, able: Sequence[Hit], told: Sequence[Hit]) -> tuple[str, ...]:
    """The ids of the passages beside those told that state every idea of a Spanish question for no one datum, where
    what is told states them too; none for any other question."""
    asked = plan.intent is Intent.FACT and plan.language == "es" and not (plan.names or plan.follows or plan.passages)
    if (
        not asked
        or not told
        or not subject.units
        or _ONE_DATUM.search(fold(plan.wording))
        or asks_quantity(plan.wording)
    ):
        return ()
    if not _states(subject, told[0]):
        return ()
    shown = {hit.passage.id for hit in told}
    return tuple(hit.passage.id for hit in able if hit.passage.id not in shown and _states(subject, hit))


def _states(subject: Subject, hit: Hit) -> bool:
    if subject.stated(stems(hit.passage, heading=False)) < _WHOLE:
        return False
    return subject.said([words_of(f"{hit.passage.lead_in} {hit.passage.text}")]) >= _WHOLE
