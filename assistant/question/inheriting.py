"""What a turn takes from the question before as far as it does not say its own: subject, meeting, kind of answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan
from assistant.question.before import Before
from assistant.question.beside import at_meetings, without_relative
from assistant.question.lookup import find_passages
from assistant.question.more import own_words
from assistant.question.other_meeting import OtherMeetings, asks_later
from assistant.question.pointing import asks_attribute
from assistant.question.standing import (
    asks_in_full,
    has_own_subject,
    of_meeting_itself,
    of_that_meeting,
    of_that_person,
    points_back,
    without_opening,
)
from assistant.records.catalogue import Catalogue
from assistant.search.cut import MANY
from assistant.words.labels import find_labels
from assistant.words.topic import topic_words
from vectorstore.words import fold

_CONTEXT_WORDS, _FEW = 20, 2
_BARE = (Intent.LOOKUP, Intent.SMALL_TALK, Intent.ABOUT)


@dataclass(frozen=True)
class Inheritance:
    """Completes a turn from the question before."""

    catalogue: Catalogue
    others: OtherMeetings

    def complete(self, plan: Plan, before: Before, relative: tuple[int, ...]) -> Plan:
        """The topic, the meeting and the intent of the question before, as far as this one does not say its own."""
        asked = before.plan
        folded = fold(plan.question)
        named = bool(plan.meetings or plan.favoured_meetings or plan.unknown or relative)
        later = asks_later(folded) and not relative
        everywhere = self.others.after(before) if later else () if plan.intent is Intent.EVOLUTION else asked.meetings
        if of_meeting_itself(plan) and not asked.meetings and not asked.favoured_meetings:
            everywhere = self.others.cited(before)
        intent = Intent.EVOLUTION if later else plan.intent
        meetings = relative or plan.meetings or plan.favoured_meetings or everywhere
        of_meeting = of_meeting_itself(plan) or (
            of_that_meeting(folded, bool(asked.passages)) and bool(own_words(plan.topic))
        )
        keeps_intent = (
            not of_meeting
            and intent is Intent.FACT
            and asked.intent not in _BARE
            and not asks_attribute(folded)
            and not ((asked.intent is Intent.EVOLUTION or asked.passages) and asks_in_full(plan))
        )
        # "List those on X", "which of them...": of the recommendations that were counted or listed.
        of_those = (
            plan.intent is Intent.LIST
            and asked.intent in MANY
            and not plan.favoured_statuses
            and points_back(plan.wording)
        )
        named_so = f"{without_relative(folded)} {at_meetings(relative)}" if relative else without_opening(plan.wording)
        return replace(
            plan,
            intent=asked.intent if keeps_intent else intent,
            meetings=meetings,
            passages=self._of_meeting(plan, meetings) if of_that_meeting(folded) else plan.passages,
            favoured_meetings=() if named or later else asked.favoured_meetings,
            names=plan.names or (asked.names if of_that_person(folded) else ()),
            favoured_passages=before.cited if not named and _of_cited(plan, before, folded) else (),
            reports=plan.reports or (() if named or asked.intent is Intent.EVOLUTION else asked.reports),
            statuses=plan.statuses or (asked.statuses if keeps_intent or of_those else ()),
            favoured_statuses=plan.favoured_statuses or asked.favoured_statuses,
            wording=named_so,
            context="" if of_meeting or has_own_subject(plan) else _context(before),
            follows=True,
        )

    def _of_meeting(self, plan: Plan, meetings: tuple[int, ...]) -> tuple[str, ...]:
        """Of the passages that bear a label, those of the meeting spoken of: "la recomendación 7 de esa reunión"."""
        labels = find_labels(fold(plan.wording)) if plan.passages else ()
        return find_passages(labels, replace(plan, meetings=meetings), self.catalogue).passages or plan.passages


def _of_cited(plan: Plan, before: Before, folded: str) -> bool:
    """Whether a turn is likely to be answered by what was just cited: it asks a word or two of one thing."""
    few = len(before.cited) <= _FEW and len(own_words(plan.topic)) <= _FEW
    few = few and not (plan.names or plan.statuses or plan.favoured_statuses)
    return asks_attribute(folded) or (few and plan.intent in (Intent.FACT, Intent.YES_NO) and not has_own_subject(plan))


def _context(before: Before) -> str:
    """The subject of the conversation: the topic before; after a bare label, the words of the answer to it."""
    asked = before.plan
    if topic_words(asked.topic) or not asked.passages or not before.answer:
        return f"{asked.topic} {asked.context}".strip()
    return " ".join(topic_words(before.answer)[:_CONTEXT_WORDS])
