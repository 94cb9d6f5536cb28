"""Turns on the last two questions, or on the course of the last: "¿qué diferencia hay?", "¿desde cuándo?"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.question.before import Before
from assistant.question.cited_itself import IT, OPENS, shown_again
from assistant.question.nth import meeting_of
from assistant.question.other_version import asks_difference
from assistant.records.catalogue import Catalogue
from assistant.words.conjunctions import joined_by_and
from assistant.words.ordinals import meeting_in_spanish

_IN_COMMON = re.compile(
    OPENS + r"(?:que tienen en comun|en que (?:coinciden|se parecen)|compar(?:a|e)(?:l[oa]s|me(?:l[oa]s)?)?|"
    r"what do they have in common|compare(?: them| both| the two)?|qu'ont-(?:elles|ils) en commun|comparez?(?:-les)?)"
    r"(?: (?:las dos|los dos|ambas|ambos))?\W*$"
)
_SAY_IT = r"(?:en (?:decirlo|mencionarlo|hablar de (?:eso|ello))|to (?:say|mention) (?:it|that|this)|a le dire)"
_SINCE_WHEN = re.compile(
    OPENS + r"(?:desde cuando|since when|depuis quand|"
    r"(?:cual|que reunion|quien|which (?:meeting|one)|what|who|quelle reunion) (?:fue|was|a ete) "
    rf"(?:la |el |the )?(?:primer[ao]|first|premiere)(?: reunion| meeting)?(?: {_SAY_IT})?|"
    r"(?:cuando|en que reunion) (?:se (?:dijo|hablo|menciono)|aparecio|salio) (?:por primera vez|primero)|"
    r"when (?:was (?:it|that|this) )?first(?: (?:said|mentioned|raised))?)" + IT
)
_FIRST = {
    "es": "¿Qué reunión fue la primera en hablar de {0}?",
    "en": "Which meeting was the first to speak of {0}?",
    "fr": "Quelle réunion a été la première à parler de {0} ?",
}
_SIDE_BY_SIDE = "Lo que dice cada una, en sus palabras: {0}."
# More are compared on their subject, or as wholes, and not passage by passage.
_MOST = 20


def of_two(plan: Plan, before: Before, folded: str, catalogue: Catalogue, read: Callable[[str], Plan]) -> Plan | None:
    """What two meetings said, asked the same one after the other; or which was the first to speak of a subject.

    None for any other turn. `read` plans a question.
    """
    return _of_both_meetings(plan, before, folded) or _since_when(plan, before, folded, catalogue, read)


def _of_both_meetings(plan: Plan, before: Before, folded: str) -> Plan | None:
    earlier = before.earlier
    if earlier is None or not (asks_difference(folded) or _IN_COMMON.search(folded)):
        return None
    asked = before.plan
    both = tuple(dict.fromkeys((*(earlier.plan.meetings or earlier.plan.favoured_meetings), *asked.meetings)))
    if len(both) < 2 or not asked.meetings or asked.passages or asked.topic != earlier.plan.topic:
        return None
    named = joined_by_and([f"la {meeting_in_spanish(one)}" for one in both])
    shown = tuple(dict.fromkeys((*earlier.cited, *before.cited)))
    if len(shown) <= _MOST:
        again = shown_again(plan, before, shown)
        return replace(again, meetings=both, reports=(), statement=_SIDE_BY_SIDE.format(named))
    wording = f"Compara lo que dijeron {named}" + (f" sobre {asked.topic}" if asked.topic else "")
    intent = Intent.LIST if asked.topic else Intent.BRIEFING
    moved = replace(asked, question=plan.question, wording=wording, intent=intent, meetings=both)
    return replace(moved, favoured_meetings=(), reports=(), follows=True)


def _since_when(
    plan: Plan, before: Before, folded: str, catalogue: Catalogue, read: Callable[[str], Plan]
) -> Plan | None:
    """Which meeting was the first to speak of the subject, where the answer before has several passages."""
    asked = before.plan
    subject = f"{asked.topic} {asked.context}".strip()
    of = {meeting_of(one, catalogue) for one in before.cited}
    several = len(of) > 1 or len(before.cited) > 1
    if not _SINCE_WHEN.search(folded) or not subject or asked.passages or not several:
        return None
    return replace(read(_FIRST[asked.language].format(subject)), question=plan.question)
