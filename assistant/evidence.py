"""From a plan to the passages that answer it: scope, search, weighing, and the cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from assistant.answer import SearchedScope
from assistant.elsewhere import Elsewhere, said_beside
from assistant.placed import Placed, PlaceReader
from assistant.plan import Intent, Plan
from assistant.question.scoping import asks_recommended
from assistant.records.catalogue import Catalogue
from assistant.refusal.dated import of_any_meeting, of_meeting_retold, retelling, told_of_year
from assistant.refusal.quoted import misquoted
from assistant.refusal.silence import SilenceReader
from assistant.search.addressee import cut_of_addressed
from assistant.search.also import also_stating
from assistant.search.cut import Cut, Cutter, printed_order
from assistant.search.endorsed import EndorsedLater
from assistant.search.first_last import first_and_last, speaking
from assistant.search.mention import cut_where_named, whether_mentioned
from assistant.search.named_after import without_namesakes
from assistant.search.overview import recommendations
from assistant.search.panel import asks_panel, asks_panellist, spoken_by_panel
from assistant.search.ranking import Ranker, Searcher
from assistant.search.rating import Rater
from assistant.words.glossary import Glossary
from assistant.words.literal import LiteralWords
from assistant.words.thesaurus import read_thesaurus
from assistant.words.topic import subject_named
from vectorstore.records import Hit, Scope
from vectorstore.words import fold

# Passages of other meetings that are offered when those asked about say nothing.
_ELSEWHERE = 3
# Share of what is to be left out that a passage may cover and still stay.
_LEFT_OUT = 0.6
# Where no passage has the words that are asked for to the letter, their number is none.
_COUNTS_WORDS = (Intent.COUNT, Intent.YES_NO)


@dataclass(frozen=True, slots=True)
class Evidence:
    """`hits`, best first; `answering` those that make the answer, in its order; `borderline` the doubtful.
    In Spanish: `missing` what the library lacks, when nothing answers; `notices`, `corrections` what the question got
    wrong; `statement` where it stands, if elsewhere; `lead` what is counted. `enumerated`: items introduced, by id.
    `speaking`: the meetings of which something states most of the subject, in whatever words. `also`: the ids of what
    else states the whole subject of one answer.
    """

    hits: tuple[Hit, ...]
    answering: tuple[Hit, ...]
    borderline: tuple[Hit, ...]
    scope: SearchedScope
    missing: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    whole: bool = False
    statement: str = ""
    lead: str = ""
    corrections: tuple[str, ...] = ()
    enumerated: Mapping[str, int] = field(default_factory=dict)
    speaking: frozenset[int] = frozenset()
    also: tuple[str, ...] = ()

    @property
    def examined(self) -> int:
        return self.scope.passages


@dataclass(frozen=True)
class EvidenceFinder:
    """Finds evidence in one version of a library."""

    store: Searcher
    catalogue: Catalogue
    glossary: Glossary

    @cached_property
    def rater(self) -> Rater:
        return Rater(self.catalogue, self.glossary)

    @cached_property
    def ranker(self) -> Ranker:
        return Ranker(self.store, self.catalogue, self.rater)

    @cached_property
    def silence(self) -> SilenceReader:
        """What is there in other words is no silence."""
        rater = Rater(self.catalogue, self.glossary, read_thesaurus())
        return SilenceReader(self.catalogue, self.glossary, rater)

    @cached_property
    def places(self) -> PlaceReader:
        return PlaceReader(self.store, self.catalogue, self.rater)

    @property
    def _years(self) -> dict[int, int | None]:
        return {meeting.number: meeting.year for meeting in self.catalogue.meetings}

    @property
    def notices(self) -> tuple[str, ...]:
        """In Spanish, why the search is not at its best just now, if it is not."""
        return (self.store.notice,) if self.store.notice else ()

    def find(self, plan: Plan) -> Evidence:
        """The evidence for a plan; nothing answers when what was asked for is not in the library."""
        scope = self.scope(plan)
        ranked = self.ranked(plan, scope)
        if plan.unknown:
            return Evidence(ranked, (), (), self._searched(scope), plan.unknown)
        if plan.literal and not plan.passages and plan.intent is not Intent.COMPARISON:
            return self._worded(plan, plan.literal, ranked, scope)
        if placed := self.places.find(plan, ranked, scope):
            return self._placed(plan, placed, ranked, scope)
        later = self.places.endorsed(plan) if plan.intent is Intent.LIST else None
        if later and (there := self._endorsed(plan, later)).answering:
            return there
        found = self._found(plan, ranked, scope)
        return found if found.answering else self._dated(plan) or self._retold(plan) or found

    def _placed(self, plan: Plan, placed: Placed, ranked: tuple[Hit, ...], scope: Scope) -> Evidence:
        """What answers by its place, and where the words stand that the question wrongly quotes as its own."""
        other = None if placed.missing else misquoted(plan, placed.hits, self.store.passages)
        told = (*placed.hits, *other.hits) if other else placed.hits
        notices = (*placed.notices, other.notice) if other else placed.notices
        hits, answering = (*told, *_others(ranked, told)), () if placed.missing else told
        searched = self._searched(placed.scope or scope)
        return Evidence(hits, answering, (), searched, placed.missing, notices, placed.whole, lead=placed.lead)

    def _endorsed(self, plan: Plan, later: EndorsedLater) -> Evidence:
        """What answers among the recommendations of a meeting that a later one prints as its own."""
        there = replace(plan, meetings=(later.introduction.meeting or 0,))
        scope = self.scope(there)
        items = {one.id for one in self.places.items(later.introduction.id)}
        ranked = tuple(hit for hit in self.ranked(there, scope) if hit.passage.id in items)
        return replace(self._found(there, ranked, scope), lead=later.told)

    def _dated(self, plan: Plan) -> Evidence | None:
        """What all reports say of a fact whose year is also that of a meeting which says nothing of it."""
        anywhere = of_any_meeting(plan)
        if anywhere is None:
            return None
        scope = self.scope(anywhere)
        found = self._found(anywhere, self.ranked(anywhere, scope), scope)
        told, notices = told_of_year(anywhere, found.answering) if found.answering else (False, ())
        return replace(found, notices=(*found.notices, *notices)) if told else None

    def _retold(self, plan: Plan) -> Evidence | None:
        """What the papers of other meetings tell of the only one that is asked about."""
        anywhere = of_meeting_retold(plan)
        telling = retelling(plan, self.ranked(anywhere, self.scope(anywhere))) if anywhere else ()
        found = self._found(anywhere, telling, self.scope(anywhere)) if anywhere and telling else None
        return found if found and found.answering else None

    def scope(self, plan: Plan) -> Scope:
        """Where a plan is to be searched."""
        return self.ranker.scope(plan)

    def ranked(self, plan: Plan, scope: Scope) -> tuple[Hit, ...]:
        """The passages of a scope, best first."""
        return self.ranker.ranked(plan, scope)

    def _worded(self, plan: Plan, literal: LiteralWords, ranked: tuple[Hit, ...], scope: Scope) -> Evidence:
        """Every passage with the words of the question to the letter; where none has them, what is about them."""
        every = self.store.passages(scope)
        looked_at = recommendations(every) if asks_recommended(fold(plan.wording)) else every
        having = [Hit(one, 1.0, 1.0, 0.0) for one in looked_at if literal.stand_in(one.text)]
        hits = tuple(sorted(having, key=printed_order))
        if hits:
            return Evidence((*hits, *_others(ranked, hits)), hits, (), self._searched(scope))
        if plan.intent in _COUNTS_WORDS:
            return Evidence(ranked, (), (), self._searched(scope), (f"{literal.named} a la letra",))
        about = self._found(plan, ranked, scope)
        told = f"Ningún pasaje dice {literal.named} a la letra; lo que sigue guarda relación con ello."
        return replace(about, notices=(*about.notices, told)) if about.answering else about

    def _found(self, plan: Plan, ranked: tuple[Hit, ...], scope: Scope) -> Evidence:
        if beside := said_beside(plan, scope, self.store, self.catalogue, self.rater):
            return self._told_beside(beside, ranked, scope)
        if whether := whether_mentioned(plan, ranked, lambda thing: self.rater.subject(replace(plan, topic=thing))):
            return self._naming(plan, *whether, ranked, scope)
        ranked = without_namesakes(plan, self.rater.subject(plan), ranked)
        judged = self.silence.judged(plan, ranked)
        able = judged.hits
        if self.silence.silent(plan, ranked, able):
            anywhere = replace(plan, meetings=())
            others = self.ranked(anywhere, self.scope(anywhere))[:_ELSEWHERE]
            hits = (*others, *_others(ranked, others))
            return Evidence(hits, (), (), self._searched(scope), (subject_named(plan.wording),))
        subjects = (self.rater.known(plan), self.silence.rater.known(plan))
        if ends := first_and_last(plan, able, subjects, self._years):
            hits = (*ends.hits, *_others(ranked, ends.hits))
            return Evidence(hits, ends.hits, (), self._searched(scope), notices=judged.notices, lead=ends.told)
        cut = self._cut(plan, self._without_excluded(plan, able))
        hits = (*able, *_others(ranked, able))
        searched = self._searched(scope)
        found = Evidence(hits, cut.answering, cut.borderline, searched, judged.missing, judged.notices, cut.whole)
        if plan.intent is Intent.EVOLUTION:
            return replace(found, speaking=speaking(able, subjects[1]))
        return replace(found, also=also_stating(plan, subjects[0], able, cut.answering))

    def _naming(
        self, plan: Plan, thing: str, named: tuple[Hit, ...], ranked: tuple[Hit, ...], scope: Scope
    ) -> Evidence:
        """The best of the passages that name a thing; none, where it is asked whether any does."""
        cut = self._cut(plan, named) if named else Cut((), ())
        missing = () if named else (f"ninguna mención de {thing}",)
        hits = (*named, *_others(ranked, named))
        lead = f"Sí: {thing} figura en {'1 pasaje' if len(named) == 1 else f'{len(named)} pasajes'}." if named else ""
        searched = self._searched(scope)
        return Evidence(hits, cut.answering, cut.borderline, searched, missing, (), cut.whole, lead=lead)

    def _cut(self, plan: Plan, able: tuple[Hit, ...]) -> Cut:
        """Where the answer ends; of what is to be mentioned, where it is named; of requests, where they are made."""
        speaking = {one.passage_id for one in self.catalogue.proceedings.addresses}
        if asks_panellist(plan):
            able = tuple(hit for hit in able if hit.passage.id in speaking) or able
        if asks_panel(plan) and (
            said := spoken_by_panel(plan, able, speaking, self.rater.ratings, self._by_probability)
        ):
            return said
        cut = cut_of_addressed(plan, able, self._by_probability(plan, able), self.rater)
        return cut_where_named(plan, able, lambda thing: self.rater.subject(replace(plan, topic=thing)), cut)

    def _by_probability(self, plan: Plan, able: Sequence[Hit]) -> Cut:
        return Cutter(self.places.items, self.rater.ratings(plan, self.silence.rater)).cut(plan, able)

    def _told_beside(self, beside: Elsewhere, ranked: tuple[Hit, ...], scope: Scope) -> Evidence:
        """What stands beside; of a draft with the adopted text that it became."""
        became = self.places.became([hit.passage for hit in beside.hits], scope)
        answering = (*beside.hits, *became)
        return Evidence(
            (*answering, *_others(ranked, answering)), answering, (), self._searched(scope), statement=beside.statement
        )

    def _without_excluded(self, plan: Plan, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """Without the passages about any thing that the question leaves out, by their words or their title."""
        things = filter(None, plan.excluded.split(", "))
        left_out = [self.rater.ratings(replace(plan, topic=thing, context="")) for thing in things]
        about = [rate for one in left_out for rate in (one.covered_alone, one.heading)]
        return tuple(hit for hit in hits if all(rate(hit.passage) < _LEFT_OUT for rate in about))

    def _searched(self, scope: Scope) -> SearchedScope:
        within = [one for one in self.catalogue.reports if one.id in scope.reports]
        met = [one for one in within if any(meeting.number in scope.meetings for meeting in one.meetings)]
        reports = tuple(met if scope.meetings else within)
        return SearchedScope(reports, tuple(sorted(scope.meetings)), self.catalogue.count(scope))


def _others(ranked: Sequence[Hit], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The passages found that are not among those told."""
    told = {hit.passage.id for hit in hits}
    return tuple(hit for hit in ranked if hit.passage.id not in told)
