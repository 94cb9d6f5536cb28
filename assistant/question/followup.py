"""Follow-ups: what a turn leaves out is taken from the turns before it; a new topic inherits nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from wordfreq import zipf_frequency

from assistant.conversation import Turn, exchanges
from assistant.plan import Intent, Plan
from assistant.question.asked_anew import asked_anew
from assistant.question.before import Before, next_before
from assistant.question.beside import at_meetings, meeting_beside, relative_meetings, without_beside, without_relative
from assistant.question.citing import CitationReader
from assistant.question.in_its_place import in_its_place
from assistant.question.lookup import find_passages
from assistant.question.of_passage import ask_of_passage
from assistant.question.of_roll import of_roll
from assistant.question.persons_meant import of_country, of_nth_speaker, of_person
from assistant.question.pointing import asks_attribute, asks_of_meeting, asks_step, point
from assistant.question.rest import ask_rest
from assistant.question.standing import (
    asks_in_full,
    asks_whole_meeting,
    depends,
    has_own_subject,
    of_meeting_itself,
    of_that_meeting,
    of_that_person,
    own_words,
    points_back,
    without_opening,
)
from assistant.question.turns import Turns, as_count, asks_how_many, in_any_language
from assistant.records.catalogue import Catalogue
from assistant.search.cut import MANY
from assistant.search.versions import version_of
from assistant.words.labels import find_labels
from assistant.words.meetings import MEETING_NOUN, find_meetings, without_mentions
from assistant.words.ordinals import meeting_in_spanish
from assistant.words.topic import topic_words
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
_CONTEXT_WORDS, _SHORT_SUBJECT = 20, 5
_FEW = 2
_BARE = (Intent.LOOKUP, Intent.SMALL_TALK, Intent.ABOUT)


def _is_word(word: str) -> bool:
    return any(zipf_frequency(word, language) > 0 for language in ("es", "en", "fr"))


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
        if not depends(plan, fold(plan.wording)) or self._is_gibberish(plan):
            return plan
        before = self._before(history)
        return self._completed(plan, before) if before else plan

    def _is_gibberish(self, plan: Plan) -> bool:
        """Whether the subject of a turn is made of words that neither the reports nor a language has; one word may be a
        form that no list has ("léemela")."""
        words = [fold(word) for word in plan.topic.split()]
        return len(words) > 1 and not any(word in self.catalogue.words or _is_word(word) for word in words)

    def _before(self, history: Sequence[Turn]) -> Before | None:
        """What is on the table after a conversation: its turns in their order, from the last that stands alone."""
        asked: list[tuple[Plan, str]] = []
        for question, answer in reversed(exchanges(history)):
            plan = self.read(question)
            # Thanks and what the assistant is change nothing.
            if plan.intent in (Intent.SMALL_TALK, Intent.ABOUT):
                continue
            asked.append((plan, answer))
            if not depends(plan, fold(plan.wording)):
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
        if told := of_person(plan, before, folded, self.read) or of_country(plan, before, folded, self.read):
            return told
        if beside := self._beside(folded, before):
            return self._asked_of(plan, before.plan, beside)
        answered = self._answered_meetings(before)
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

    def _at_meetings(self, plan: Plan, before: Before, folded: str, relative: tuple[int, ...]) -> Plan:
        """The question before asked of other meetings, or what this one says of them with what it leaves out."""
        return self._moved(plan, before, folded, relative) or self._inheriting(plan, before, relative)

    def _version(self, passage_id: str, report: str) -> str | None:
        """What a passage became in a report, or what it was there, by its text."""
        known = self.citations.passage
        passage = known(passage_id)
        others = [one for key in sorted(self.catalogue.ids) if key.startswith(f"{report}:") and (one := known(key))]
        if passage is None or not others:
            return None
        found = version_of(passage, known(passage.parent_id) if passage.parent_id else None, others)
        return found.id if found else None

    def _moved(self, plan: Plan, before: Before, folded: str, relative: tuple[int, ...]) -> Plan | None:
        """The question before asked of other meetings, when that is all that this one says ("¿y en 2019?")."""
        asked = before.plan
        said = _OF_IT.sub(" ", without_mentions(without_relative(folded) if relative else folded))
        later = self._after(before) if _LATER.search(said) and not relative else ()
        if topic_words(_LATER.sub(" ", said)) or asked.intent in (Intent.SMALL_TALK, Intent.ABOUT):
            return None
        if absent := self._absent_year(plan, folded, relative):
            return replace(plan, unknown=absent, follows=True)
        numbers = relative or plan.meetings or plan.favoured_meetings or later
        if not numbers or len(asked.context.split()) > _SHORT_SUBJECT or (asked.passages and asked.follows):
            return None
        moved = self._asked_of(plan, asked, numbers)
        counted = asks_how_many(said) and moved.intent in MANY
        return as_count(moved) if counted else replace(moved, intent=Intent.EVOLUTION) if later else moved

    def _asked_of(self, plan: Plan, before: Plan, numbers: Sequence[int]) -> Plan:
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

    def _inheriting(self, plan: Plan, before: Before, relative: tuple[int, ...]) -> Plan:
        """The topic, the meeting and the intent of the question before, as far as this one does not say its own."""
        asked = before.plan
        folded = fold(plan.question)
        named = bool(plan.meetings or plan.favoured_meetings or plan.unknown or relative)
        later = _LATER.search(folded) and not relative
        everywhere = self._after(before) if later else () if plan.intent is Intent.EVOLUTION else asked.meetings
        if of_meeting_itself(plan) and not asked.meetings and not asked.favoured_meetings:
            everywhere = self._cited_meetings(before)
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
            statuses=plan.statuses or (asked.statuses if keeps_intent else ()),
            favoured_statuses=plan.favoured_statuses or asked.favoured_statuses,
            wording=named_so,
            context="" if of_meeting or has_own_subject(plan) else _context(before),
            follows=True,
        )

    def _of_meeting(self, plan: Plan, meetings: tuple[int, ...]) -> tuple[str, ...]:
        """Of the passages that bear a label, those of the meeting spoken of: "la recomendación 7 de esa reunión"."""
        labels = find_labels(fold(plan.wording)) if plan.passages else ()
        return find_passages(labels, replace(plan, meetings=meetings), self.catalogue).passages or plan.passages

    def _beside(self, folded: str, before: Before) -> tuple[int, ...]:
        """The meeting after or before the one that was asked about itself: "¿y la siguiente?"."""
        spoken_of = before.plan.meetings or before.plan.favoured_meetings
        of_one = len(spoken_of) == 1 and not before.plan.passages and _OF_MEETINGS.search(fold(before.plan.wording))
        at_one = len(spoken_of) == 1 and _STEP_AT.search(folded)
        of_meeting = asks_of_meeting(before) or (of_one and _STEP_ALONE.search(folded)) or at_one
        step = asks_step(folded) if spoken_of and of_meeting else 0
        known = sorted({meeting.number for meeting in self.catalogue.meetings})
        beside = [number for number in known if step * (number - spoken_of[-1]) > 0] if step else []
        return tuple(beside[:1] if step > 0 else beside[-1:])

    def _answered_meetings(self, before: Before) -> tuple[int, ...]:
        """The meetings that the last answer names."""
        return find_meetings(fold(before.answer), self.catalogue.meetings, self.catalogue.held).numbers

    def _cited_meetings(self, before: Before) -> tuple[int, ...]:
        cited = [one.meeting for key in before.cited if (one := self.citations.passage(key)) and one.meeting]
        return tuple(dict.fromkeys(cited))

    def _after(self, before: Before) -> tuple[int, ...]:
        """The meetings after those spoken of."""
        spoken_of = before.plan.meetings or before.plan.favoured_meetings or self._cited_meetings(before)
        return tuple(sorted(number for number in self.catalogue.held if number > max(spoken_of))) if spoken_of else ()


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
