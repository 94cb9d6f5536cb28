"""Recommendations that a meeting proposed and a later one made its own: they are printed under the later one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.plan import Intent, Plan
from assistant.search.overview import is_overview
from assistant.wording import meeting_in_years
from vectorstore.records import Meeting, Passage, Scope
from vectorstore.words import fold

_ENDORSED = re.compile(r"\b(?:hizo|hace|hicieron) suy[ao]s?\b")
_RECOMMENDED = re.compile(r"\brecom\w+")
# Why, when or by whom something was done is told of the meeting itself.
_CIRCUMSTANCES = re.compile(r"(?<!\ba )\b(?:por que|cuando|quien(?:es)?|why|when|who|pourquoi|quand|qui)\b")
_ASKING = (Intent.LIST, Intent.FACT, Intent.COUNT, Intent.BRIEFING)


@dataclass(frozen=True, slots=True)
class EndorsedLater:
    """The passage that introduces them; `told` in Spanish says which meeting proposed them and which endorsed them."""

    introduction: Passage
    told: str


def endorsed_later(
    plan: Plan, meetings: Sequence[Meeting], passages: Callable[[Scope], Sequence[Passage]]
) -> EndorsedLater | None:
    """What was recommended at the one meeting that is asked for, where another meeting prints it by its dates."""
    asks = is_overview(plan) or plan.intent is Intent.LIST or _RECOMMENDED.search(fold(plan.wording))
    of_itself = plan.names or _CIRCUMSTANCES.search(fold(plan.wording))
    if len(plan.meetings) != 1 or plan.intent not in _ASKING or not asks or of_itself:
        return None
    asked = next((one for one in meetings if one.number == plan.meetings[0]), None)
    if asked is None or not asked.dates or any(map(_recommends, passages(Scope(meetings=frozenset(plan.meetings))))):
        return None
    dated = re.compile(rf"(?<!\d ){re.escape(fold(asked.dates))}(?!\w)")
    found = next((one for one in passages(Scope()) if _introduces(one, asked) and dated.search(fold(one.text))), None)
    if found is None or found.meeting is None:
        return None
    years = {one.number: one.year for one in meetings}
    proposed, later = (meeting_in_years(number, years) for number in (asked.number, found.meeting))
    told = f"Lo propuesto en {proposed.replace(' (', ' reunión (')} lo hizo suyo {later}, en cuyo texto figura."
    return EndorsedLater(found, told)


def _recommends(passage: Passage) -> bool:
    """Whether a passage under a meeting is more than the word of what another did with its recommendations."""
    return not _ENDORSED.search(fold(passage.text))


def _introduces(passage: Passage, asked: Meeting) -> bool:
    text = fold(passage.text)
    return (
        passage.meeting != asked.number
        and text.rstrip().endswith(":")
        and bool(_ENDORSED.search(text) and _RECOMMENDED.search(text))
    )
