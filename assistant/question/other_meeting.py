"""The question before asked of other meetings: "¿y en 2019?", "¿y la siguiente?", "¿se volvió a hablar de ello?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan
from assistant.question.before import Before
from assistant.question.beside import at_meetings, without_relative
from assistant.question.pointing import asks_of_meeting, asks_step
from assistant.question.turns import as_count, asks_how_many
from assistant.records.catalogue import Catalogue
from assistant.search.cut import MANY
from assistant.words.meetings import find_meetings, without_mentions
from assistant.words.ordinals import meeting_in_spanish
from assistant.words.spans_of_meetings import MEETING_NOUN
from assistant.words.topic import topic_words
from vectorstore.records import Passage
from vectorstore.words import fold

_LATER = re.compile(r"\b(?:posterior|despues|mas adelante|volvi|luego|later\b|again\b|ensuite|plus tard|de nouveau)")
_BARE_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
# What is left of "en 2031" without its year.
_HANGING = re.compile(r"(?: (?:en|de|del|in|of|at|for|from|a|au|la|el|the))+$")
_ARTICLE = re.compile(r"la|el|the")
_OF_MEETINGS = re.compile(rf"\b{MEETING_NOUN}\b")
_STEP_ALONE = re.compile(
    r"^\W*(?:(?:y|and|et)\b\W*)?(?:en |a )?(?:la|the|celle)? ?(?:siguiente|anterior|next|previous|suivante|precedente)"
    r"(?: one)?\W*$"
)
_STEP_AT = re.compile(
    r"^\W*(?:(?:y|and|et)\b\W*)?(?:en|in|at|a|dans|lors de) (?:la|the) (?:reunion |meeting )?"
    r"(?:siguiente|anterior|next|previous|suivante|precedente)(?: (?:one|meeting|reunion))?\W*$"
)
# "Lo retomó", "did it mention it": a deed of which nothing is said but that it was done to what was asked.
_OF_IT = re.compile(r"\b(?:lo|los|la|las|eso) (?:(?:ha|han|habia|habian) )?\w+(?:o|aron|ieron|ado|ido)\b")
_SHORT_SUBJECT = 5


@dataclass(frozen=True)
class OtherMeetings:
    """Asks the question before of other meetings; `passage` gives a passage by its id, `read` plans a question."""

    catalogue: Catalogue
    passage: Callable[[str], Passage | None]
    read: Callable[[str], Plan]

    def moved(self, plan: Plan, before: Before, folded: str, relative: tuple[int, ...]) -> Plan | None:
        """The question before asked of other meetings, when that is all that this one says ("¿y en 2019?")."""
        asked = before.plan
        said = _OF_IT.sub(" ", without_mentions(without_relative(folded) if relative else folded))
        later = self.after(before) if _LATER.search(said) and not relative else ()
        if topic_words(_LATER.sub(" ", said)) or asked.intent in (Intent.SMALL_TALK, Intent.ABOUT):
            return None
        if absent := self._absent_year(plan, folded, relative):
            return replace(plan, unknown=absent, follows=True)
        numbers = relative or plan.meetings or plan.favoured_meetings or later
        if not numbers or len(asked.context.split()) > _SHORT_SUBJECT or (asked.passages and asked.follows):
            return None
        moved = self.asked_of(plan, asked, numbers)
        counted = asks_how_many(said) and moved.intent in MANY
        return as_count(moved) if counted else replace(moved, intent=Intent.EVOLUTION) if later else moved

    def asked_of(self, plan: Plan, before: Plan, numbers: Sequence[int]) -> Plan:
        """The question before asked of other meetings."""
        subject = f" sobre {before.context}" if before.context else ""
        asked = without_mentions(before.wording).rstrip(" ?.")
        rest = _HANGING.sub("", asked)
        where = at_meetings(numbers, plan.language if plan.language == before.language else "es")
        # "¿Quién abrió la reunión de 2031?" asks of the meeting as a thing, and not of what happened at it.
        of_thing = _ARTICLE.fullmatch(asked[len(rest) :].strip())
        moved = self.read(f"{rest} {where.removeprefix('en ') if of_thing else where}{subject}")
        notices = tuple(dict.fromkeys((*plan.notices, *moved.notices)))
        return replace(moved, question=plan.question, language=plan.language, notices=notices)

    def _absent_year(self, plan: Plan, folded: str, relative: tuple[int, ...]) -> tuple[str, ...]:
        if plan.unknown or relative or plan.meetings or plan.favoured_meetings:
            return plan.unknown
        known = {str(meeting.year): meeting for meeting in self.catalogue.meetings}
        asked = [(year, known.get(year)) for year in _BARE_YEAR.findall(folded)]
        return tuple(
            f"la {meeting_in_spanish(meeting.number)} ({year})" if meeting else f"la reunión de {year}"
            for year, meeting in asked
            if meeting is None or meeting.number not in self.catalogue.held
        )

    def beside(self, folded: str, before: Before) -> tuple[int, ...]:
        """The meeting after or before the one that was asked about itself: "¿y la siguiente?"."""
        spoken_of = before.plan.meetings or before.plan.favoured_meetings
        of_one = len(spoken_of) == 1 and not before.plan.passages and _OF_MEETINGS.search(fold(before.plan.wording))
        at_one = len(spoken_of) == 1 and _STEP_AT.search(folded)
        of_meeting = asks_of_meeting(before) or (of_one and _STEP_ALONE.search(folded)) or at_one
        step = asks_step(folded) if spoken_of and of_meeting else 0
        known = sorted({meeting.number for meeting in self.catalogue.meetings})
        beside = [number for number in known if step * (number - spoken_of[-1]) > 0] if step else []
        return tuple(beside[:1] if step > 0 else beside[-1:])

    def answered(self, before: Before) -> tuple[int, ...]:
        """The meetings that the last answer names."""
        return find_meetings(fold(before.answer), self.catalogue.meetings, self.catalogue.held).numbers

    def cited(self, before: Before) -> tuple[int, ...]:
        cited = [one.meeting for key in before.cited if (one := self.passage(key)) and one.meeting]
        return tuple(dict.fromkeys(cited))

    def after(self, before: Before) -> tuple[int, ...]:
        """The meetings after those spoken of."""
        spoken_of = before.plan.meetings or before.plan.favoured_meetings or self.cited(before)
        return tuple(sorted(number for number in self.catalogue.held if number > max(spoken_of))) if spoken_of else ()


def asks_later(folded: str) -> bool:
    """Whether a turn asks what came of it later."""
    return bool(_LATER.search(folded))
