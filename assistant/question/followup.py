"""Follow-ups: what a turn leaves out is taken from the turns before it; a new topic inherits nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from wordfreq import zipf_frequency

from assistant.conversation import Turn, exchanges
from assistant.plan import Intent, Plan
from assistant.question.asked_anew import asked_anew
from assistant.question.before import Before, next_before
from assistant.question.beside import meeting_beside, relative_meetings, without_beside
from assistant.question.citing import CitationReader
from assistant.question.in_its_place import in_its_place
from assistant.question.inheriting import Inheritance
from assistant.question.language_asked import in_any_language
from assistant.question.meeting_asked import of_meeting
from assistant.question.of_passage import ask_of_passage
from assistant.question.of_roll import of_roll
from assistant.question.other_meeting import OtherMeetings
from assistant.question.persons_meant import means_country, of_country, of_nth_speaker, of_person
from assistant.question.plainly import asks_plainly
from assistant.question.pointing import point
from assistant.question.rest import ask_rest
from assistant.question.standing import asks_whole_meeting, depends, of_meeting_itself, points_back
from assistant.question.turns import Turns
from assistant.question.two_before import of_two
from assistant.records.catalogue import Catalogue
from assistant.search.versions import version_of
from vectorstore.words import fold

_PRONOUNS = re.compile(r"(?:me|te|se|nos|os)?(?:l[aeo]s?)?$")


def _is_word(word: str) -> bool:
    """Whether a folded word is one of a language; no list has a Spanish verb with its pronouns ("leemela")."""
    verb = _PRONOUNS.sub("", word)
    return any(zipf_frequency(one, language) > 0 for one in {word, verb} if one for language in ("es", "en", "fr"))


def _leans(plan: Plan) -> bool:
    """Whether a question leans on the conversation, or says that its last answer was not understood."""
    folded = fold(plan.wording)
    return depends(plan, folded) or asks_plainly(folded)


def _has_subject(plan: Plan) -> bool:
    """Whether a plan was about a subject, and not a passage or what is read at its place in a report."""
    return bool(plan.topic or plan.context or plan.names) and not (plan.passages or plan.statement)


@dataclass(frozen=True)
class FollowUps:
    """Completes a question from its conversation; `read` plans a question on its own."""

    catalogue: Catalogue
    citations: CitationReader
    read: Callable[[str], Plan]

    def complete(self, plan: Plan, history: Sequence[Turn]) -> Plan:
        """The plan with what its question leaves out."""
        if not _leans(plan) or self._is_gibberish(plan):
            return plan
        before = self._before(history)
        return self._completed(plan, before) if before else plan

    def _is_gibberish(self, plan: Plan) -> bool:
        """Whether the subject of a turn is made of words that neither the reports nor a language has."""
        words = [fold(word) for word in plan.topic.split()]
        return bool(words) and not any(word in self.catalogue.words or _is_word(word) for word in words)

    def _before(self, history: Sequence[Turn]) -> Before | None:
        """What is on the table after a conversation: its turns in their order, from the last that stands alone."""
        asked: list[tuple[Plan, str]] = []
        for question, answer in reversed(exchanges(history)):
            plan = self.read(question)
            # Thanks, what the assistant is and a slip of the finger change nothing.
            if plan.intent in (Intent.SMALL_TALK, Intent.ABOUT) or self._is_gibberish(plan):
                continue
            asked.append((plan, answer))
            if not _leans(plan):
                break
        before: Before | None = None
        for plan, answer in reversed(asked):
            completed = self._completed(plan, before) if before else plan
            before = next_before(before, completed, self.citations.cited(answer, completed), answer)
        return before

    def _completed(self, plan: Plan, before: Before) -> Plan:
        """A turn with what it takes from what is on the table."""
        plan = of_nth_speaker(in_any_language(plan), before, self.read)
        folded = fold(plan.wording)
        if asks_whole_meeting(plan, folded) and not _has_subject(before.plan):
            return plan
        if told := self._of_whom_or_which(plan, before, folded):
            return told
        answered = self._others.answered(before)
        spoken_of = before.plan.meetings or before.plan.favoured_meetings or answered
        if stepped := meeting_beside(folded, spoken_of, self.catalogue.held):
            own = replace(plan, topic=without_beside(plan.topic), unknown=())
            return self._at_meetings(own, before, without_beside(folded), stepped)
        relative = relative_meetings(folded, spoken_of, self.catalogue)
        if of_meeting_itself(plan) and not points_back(plan.wording):
            return self._at_meetings(plan, before, folded, relative)
        return (
            Turns(self.catalogue, self.citations.passage).plan(plan, before, folded)
            or of_roll(plan, before, self.catalogue, self.read)
            or in_its_place(plan, before, self.catalogue, self.read)
            or ask_rest(plan, before, answered)
            or point(plan, before, folded, self.catalogue, self._version)
            or ask_of_passage(plan, before, folded, self.citations.passage)
            or asked_anew(plan, before.plan, self.catalogue, self.read)
            or self._at_meetings(plan, before, folded, relative)
        )

    def _of_whom_or_which(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """A turn on the country, the person or the meeting that is on the table, or on the meeting beside it."""
        meant = (of_country, of_person) if means_country(before, folded) else (of_person, of_country)
        told = next((found for read in meant if (found := read(plan, before, folded, self.read))), None)
        told = told or of_meeting(plan, before, folded, self.catalogue, self.read)
        if told := told or of_two(plan, before, folded, self.catalogue, self.read):
            return told
        beside = self._others.beside(folded, before)
        return self._others.asked_of(plan, before.plan, beside) if beside else None

    def _at_meetings(self, plan: Plan, before: Before, folded: str, relative: tuple[int, ...]) -> Plan:
        """The question before asked of other meetings, or what this one says of them with what it leaves out."""
        moved = self._others.moved(plan, before, folded, relative)
        return moved or Inheritance(self.catalogue, self._others).complete(plan, before, relative)

    @cached_property
    def _others(self) -> OtherMeetings:
        return OtherMeetings(self.catalogue, self.citations.passage, self.read)

    def _version(self, passage_id: str, report: str) -> str | None:
        """What a passage became in a report, or what it was there, by its text."""
        known = self.citations.passage
        passage = known(passage_id)
        others = [one for key in sorted(self.catalogue.ids) if key.startswith(f"{report}:") and (one := known(key))]
        if passage is None or not others:
            return None
        found = version_of(passage, known(passage.parent_id) if passage.parent_id else None, others)
        return found.id if found else None
