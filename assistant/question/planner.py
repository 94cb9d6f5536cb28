"""From a question and its conversation to a plan: rules of the genre, no model needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from assistant.conversation import Turn
from assistant.plan import SEVERAL, Intent, Plan
from assistant.question.asked_of import find_asked_of
from assistant.question.bare import asked_about, names_subject_alone
from assistant.question.beyond import beyond_reports, order_given, other_body
from assistant.question.choice import OPEN, ScopeChoice, bound
from assistant.question.citing import CitationReader
from assistant.question.courtesy import without_greeting
from assistant.question.exclusion import things_excluded, without_excluded
from assistant.question.followup import FollowUps
from assistant.question.in_version import asks_in_version, of_one_version
from assistant.question.intent import DRAFT_WORDS, find_intent
from assistant.question.lookup import find_passages
from assistant.question.meetings_compared import of_meetings_compared
from assistant.question.misplaced import misplaced, too_many_sittings, unexplained
from assistant.question.reading import in_words
from assistant.question.scoping import ScopeReader
from assistant.question.subject_words import names_in, subject_words
from assistant.records.agenda_question import passages_on_agenda, topics_left_out
from assistant.records.attendance import RollReader
from assistant.records.catalogue import Catalogue
from assistant.records.document_asked import of_document
from assistant.records.organization import OrganizationReader, asks_next_meeting, of_next_meeting
from assistant.records.panellists import Panellists
from assistant.records.sections import under_heading
from assistant.records.statements import counted_statements, lists_of_speakers
from assistant.records.who_is import PersonReader, unheard
from assistant.search.counting import counts_recommendations, counts_states
from assistant.search.mention import find_mention
from assistant.search.overview import asks_overview, is_overview
from assistant.search.rating import Rater
from assistant.words import language
from assistant.words.errand import without_errand
from assistant.words.first_last import without_ends
from assistant.words.glossary import Glossary
from assistant.words.holding import without_holding
from assistant.words.labels import Label, find_labels, find_loose_labels
from assistant.words.literal import find_literal
from assistant.words.meetings import find_meetings
from assistant.words.names import Gazetteer
from assistant.words.shorthand import written_out
from assistant.words.spelling import Spelling
from vectorstore.records import Passage, ReportKind
from vectorstore.words import fold, tokens

_SHORT_SUBJECT = 2
# Longer texts are no questions; their beginning is read.
_LONGEST_QUESTION = 2_000
# Tags of a web page that were copied with a question say nothing; a script is no question.
_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|</?[a-z!][^<>]*>", re.IGNORECASE | re.DOTALL)
_DRAFT = re.compile(DRAFT_WORDS.pattern, re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FORGET = re.compile(
    r"^\s*(?:ignora|olvida|ignore|forget|oublie|answer|responde|contesta)[^.?!:¿]*[.!:]\s*(?=[¿A-Z])|"
    r"^\s*ignora[^.?!¿]* y (?=\w+me)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Planner:
    """Understands questions about one version of the library; `passage` gives a passage by its id."""

    catalogue: Catalogue
    glossary: Glossary
    spelling: Spelling
    gazetteer: Gazetteer
    passage: Callable[[str], Passage | None]

    def plan(self, question: str, history: Sequence[Turn] = (), chosen: ScopeChoice = OPEN) -> Plan:
        """The plan of the last question of a conversation, within the scope chosen beside it.

        What the question leaves out is taken from the turns before.
        """
        plan = self._read(question, chosen)
        if history and plan.intent not in (Intent.SMALL_TALK, Intent.ABOUT):
            citations, read = CitationReader(self.catalogue, self.passage), partial(self._read, chosen=chosen)
            completed = FollowUps(self.catalogue, citations, read).complete(plan, history)
            completed = bound(completed, chosen, self.catalogue)
            plan = self._with_search(self._with_proceedings(completed))
            if plan.follows and not plan.passages and not chosen.intent and asks_overview(plan, fold(plan.wording)):
                plan = self._with_search(replace(plan, intent=Intent.BRIEFING, topic="", context=""))
        if names_subject_alone(plan, self._named_after) and self._knows(plan):
            # The subject may be that of the turn before, asked of another meeting.
            own = self._read(question, chosen, listed=True)
            listed = own if own.wording == plan.wording else replace(plan, intent=Intent.LIST)
            plan = self._with_search(asked_about(listed))
        return replace(plan, reading=in_words(plan, self.catalogue))

    def _read(self, question: str, chosen: ScopeChoice, listed: bool = False) -> Plan:
        """The plan of a question on its own; `listed`: all that answers it is wanted."""
        composed = unicodedata.normalize("NFC", question[:_LONGEST_QUESTION])
        question = _without_orders(" ".join(_MARKUP.sub(" ", composed).split()))
        # French is typed with either apostrophe; the patterns know the straight one.
        typed = question.replace("’", "'")
        spoken = language.detect(typed)
        corrected = without_greeting(self._corrected(without_errand(typed, spoken), spoken))
        folded = fold(corrected)
        labels = find_labels(folded)
        versions = asks_in_version(folded, corrected, spoken)
        if not labels and (versions or find_intent(folded, has_label=False) is Intent.COMPARISON):
            labels = find_loose_labels(folded)
        asked = None if labels else find_asked_of(corrected, spoken, Rater(self.catalogue, self.glossary))
        intent = Intent.LIST if asked or listed else find_intent(folded, bool(labels))
        versions = versions and bool(labels)
        intent = Intent.COMPARISON if versions else intent
        subject = asked.rest if asked else corrected
        plan = Plan(
            intent=intent,
            question=question,
            language=spoken,
            excluded=", ".join(things_excluded(folded, intent in SEVERAL)),
            wording=corrected,
            names=names_in(without_holding(corrected), self.gazetteer, self.catalogue, self.glossary),
            topic=subject_words(
                _DRAFT.sub(" ", without_excluded(without_ends(without_holding(subject)), intent in SEVERAL)),
                self.catalogue,
                self.glossary,
            ),
            addressee=asked.who if asked else "",
            literal=find_literal(question),
            unknown=self._beyond(folded, corrected),
        )
        plan = of_document(ScopeReader(self.catalogue).bind(plan, folded, chosen), folded, self.catalogue)
        plan = of_meetings_compared(self._with_labels(plan, labels), folded)
        plan = of_one_version(plan, folded, self.catalogue) if versions else plan
        if wrong := self._wrong_of_meeting(plan):
            return self._with_search(replace(plan, intent=Intent.FACT, statement=wrong[0], passages=wrong[1]))
        if chosen.intent is None and not (labels or asked) and asks_overview(plan, folded):
            plan = replace(plan, intent=Intent.BRIEFING, topic="")
        if is_overview(plan):
            return self._with_search(plan)
        return self._with_search(self._with_proceedings(plan))

    @cached_property
    def _named_after(self) -> frozenset[str]:
        """What the bodies are for, in the words of their names."""
        return frozenset(word for report in self.catalogue.reports for word in tokens(report.body or ""))

    def _knows(self, plan: Plan) -> bool:
        """Whether the reports have every idea of a longer subject: with one of its own it is of something else."""
        counts, units = self.catalogue.stem_counts, Rater(self.catalogue, self.glossary).subject(plan).units
        known = (any(all(map(counts.get, wording)) for wording in unit.wordings) for unit in units)
        return len(plan.topic.split()) <= _SHORT_SUBJECT or all(known)

    def _beyond(self, folded: str, wording: str) -> tuple[str, ...]:
        """What the library cannot hold, whatever it says: another body, an order, advice, the future."""
        years = [word for word in self.catalogue.words if _YEAR.fullmatch(word)]
        other = other_body(folded, wording, self.catalogue.reports)
        return (*other, *order_given(folded), *beyond_reports(folded, wording, years))

    def _corrected(self, question: str, spoken: str) -> str:
        return self.spelling.correct(written_out(question)) if spoken == "es" else question

    def _with_labels(self, plan: Plan, labels: Sequence[Label]) -> Plan:
        if not labels:
            return plan
        found = find_passages(labels, plan, self.catalogue)
        intent = Intent.FACT if plan.intent is Intent.LOOKUP and not (found.passages or found.unknown) else plan.intent
        return replace(plan, intent=intent, passages=found.passages, unknown=(*plan.unknown, *found.unknown))

    def _with_proceedings(self, plan: Plan) -> Plan:
        """What the reports print of the meetings themselves: lists, persons, dates, the agenda, who presided."""
        folded = fold(without_holding(plan.wording))
        settled = plan.passages or plan.unknown or plan.addressee
        if settled or plan.intent in (Intent.SMALL_TALK, Intent.ABOUT, Intent.COMPARISON):
            return plan
        reports = {report.id: report for report in self.catalogue.reports}
        if of_section := under_heading(plan, folded, self.catalogue.sections, reports):
            return of_section
        proceedings = self.catalogue.proceedings
        if asks_next_meeting(plan, folded):
            upcoming = [one for one in map(self.passage, proceedings.upcoming) if one]
            return of_next_meeting(plan, folded, upcoming)
        if told := self._told_by_lists(plan, folded):
            return told
        if silent := unheard(
            plan, folded, proceedings.speakers, partial(lists_of_speakers, self.catalogue, self.passage)
        ):
            return replace(plan, unknown=silent)
        return self._placed(plan, folded)

    def _told_by_lists(self, plan: Plan, folded: str) -> Plan | None:
        """Who attended, spoke and led, computed from the printed lists; None for any other question."""
        proceedings = self.catalogue.proceedings
        panellists = Panellists(proceedings.introduced, proceedings.addresses)
        reader = RollReader(proceedings.rolls, self.gazetteer, self._meetings_in, proceedings.agenda, panellists)
        rolls = (
            counted_statements(plan, proceedings.rolls)
            or reader.answer(self._of_draft(plan), folded)
            or PersonReader(panellists).answer(plan, folded)
        )
        if rolls is None:
            return None
        if rolls.statement and unexplained(folded, rolls.statement):
            return replace(plan, unknown=("el motivo: las listas dicen quién asistió o habló, no por qué",))
        told = () if rolls.statement else plan.notices
        return replace(plan, passages=rolls.passages, statement=rolls.statement, excluded="", notices=told)

    def _placed(self, plan: Plan, folded: str) -> Plan:
        """What is read at its place in a report: a wrong place or year, the agenda, when, where and who presided."""
        proceedings = self.catalogue.proceedings
        on_agenda = topics_left_out(plan, folded, proceedings) or passages_on_agenda(plan, folded, proceedings)
        # "¿Dónde aparece Chile?" asks for passages, not for a place.
        named = plan.intent in SEVERAL and (counts_recommendations(plan) or find_mention(plan) is not None)
        organization = OrganizationReader(proceedings)
        placed = on_agenda or (() if named else organization.passages(plan, folded))
        if not placed and not named and (untold := organization.untold(plan, folded)):
            return replace(plan, unknown=untold)
        # States and the like are counted by the lists alone; else the figure has to stand in a passage.
        other = plan.intent is Intent.COUNT and not placed and counts_states(plan)
        return replace(plan, passages=placed, intent=Intent.FACT if other else plan.intent)

    def _wrong_of_meeting(self, plan: Plan) -> tuple[str, tuple[str, ...]] | None:
        """What a question on one meeting gets wrong of its sittings or of its place."""
        numbers = plan.meetings or plan.favoured_meetings
        meeting = next((one for one in self.catalogue.meetings if (one.number,) == numbers), None)
        if meeting is None or plan.passages or plan.unknown:
            return None
        printed = self.catalogue.proceedings.convened.get(meeting.number, ())
        convened = [one for one in map(self.passage, printed) if one]
        named = names_in(plan.wording, self.gazetteer, self.catalogue, self.glossary)
        return too_many_sittings(plan, meeting, convened) or misplaced(plan, named, meeting, convened)

    def _of_draft(self, plan: Plan) -> Plan:
        """The plan with the meeting of the draft that it asks for, when it names none."""
        drafts = [report for report in self.catalogue.of_kind(ReportKind.DRAFT) if report.id in plan.reports]
        if plan.meetings or plan.favoured_meetings or len(drafts) != len(plan.reports):
            return plan
        return replace(plan, meetings=tuple(one.number for report in drafts for one in report.meetings))

    def _meetings_in(self, folded: str) -> tuple[int, ...]:
        return find_meetings(folded, self.catalogue.meetings, self.catalogue.held).numbers

    def _with_search(self, plan: Plan) -> Plan:
        expansion = self.glossary.of(plan.language).expand(
            f"{plan.topic} {plan.context}" if plan.follows else plan.wording
        )
        texts = (plan.topic or plan.question, *expansion)
        return replace(plan, search_texts=tuple(dict.fromkeys(texts)))


def _without_orders(question: str) -> str:
    """The question proper, when it comes after an order to forget the rules."""
    return _FORGET.sub("", question) or question
