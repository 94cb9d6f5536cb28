"""The way of a question, from the words of a delegate to a checked answer."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial

from assistant.answer import EXTRACTIVE, Answer, Claim, Outcome, SearchedScope, as_printed
from assistant.completeness import is_worded, note
from assistant.conversation import Turn
from assistant.events import AnswerReady, ClaimReady, Event, EvidenceReady, PlanReady
from assistant.evidence import Evidence, EvidenceFinder
from assistant.extractive import ExtractiveWriter
from assistant.model.written import Notice, Usage, Written
from assistant.opened import Opener
from assistant.parts import Finding, Splitter, joined, turns_of
from assistant.plan import Intent, Plan
from assistant.question.choice import OPEN, ScopeChoice
from assistant.question.courtesy import takes_leave
from assistant.question.misplaced import misordered
from assistant.question.planner import Planner
from assistant.question.refining import PlanRefiner
from assistant.question.rest import unshown
from assistant.records.agenda_question import counts_agenda
from assistant.refusal.dated import wrong_year
from assistant.refusal.premise import misnumbered, overcounted, recommendations_taken_for_granted
from assistant.refusal.premise import notices as premise_notices
from assistant.search.overview import is_overview, recommendations
from assistant.wording import FAREWELL, SMALL_TALK, about, refusal
from assistant.words.form_asked import unmet_form
from assistant.writers import Writer
from vectorstore.records import Passage, Report, Status
from vectorstore.words import fold

_TALK = (Intent.SMALL_TALK, Intent.ABOUT)


@dataclass(frozen=True)
class Assistant:
    """Answers questions over one library. It keeps no conversation: history comes in with each question."""

    planner: Planner = field(repr=False)
    finder: EvidenceFinder = field(repr=False)
    writer: Writer = field(repr=False)
    refiner: PlanRefiner | None = field(default=None, repr=False)

    def ask(self, question: str, history: Sequence[Turn] = (), chosen: ScopeChoice = OPEN) -> Answer:
        """The checked answer to a question, within the scope that the reader chose beside it."""
        return _last(self.stream(question, history, chosen))

    def extract(self, question: str, history: Sequence[Turn] = (), chosen: ScopeChoice = OPEN) -> Answer:
        """The answer in the words of the passages alone: no model is asked."""
        writer = ExtractiveWriter(self._reports)
        return replace(self, writer=writer, refiner=None).ask(question, history, chosen)

    def search(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """The evidence for a question without an answer written from it."""
        started = time.perf_counter()
        plan = self._plan(question, history)
        evidence = self._found(plan)
        outcome = Outcome.ANSWERED if evidence.answering else Outcome.NOT_FOUND
        found = Answer(question, plan, outcome, "", (), evidence.scope, retrieved=evidence.hits)
        return replace(found, seconds=time.perf_counter() - started)

    def stream(self, question: str, history: Sequence[Turn] = (), chosen: ScopeChoice = OPEN) -> Iterator[Event]:
        """The same as events; the last one is the answer that `ask` returns."""
        # What was found to tell whether a turn holds two questions is what they are answered from.
        find = cache(self._found)
        reading = partial(self.planner.plan, chosen=chosen)
        parts, silent = Splitter(reading, find, self._reports).parts(question, history)
        if not parts:
            yield from self._stream_one(question, history, chosen, find)
            return
        answers: list[Answer] = []
        for part in parts:
            before = turns_of(parts[0], answers[0]) if answers else ()
            for event in self._stream_one(part, (*history, *before), chosen, find):
                if isinstance(event, AnswerReady):
                    answers.append(event.answer)
                else:
                    yield event
        yield AnswerReady(joined(question, *answers, *silent))

    def _stream_one(
        self, question: str, history: Sequence[Turn], chosen: ScopeChoice, find: Finding
    ) -> Iterator[Event]:
        started = time.perf_counter()
        plan = self._plan(question, history, chosen)
        yield PlanReady(plan)
        if plan.intent in _TALK:
            yield AnswerReady(self._without_evidence(plan, started))
            return
        evidence = self._told(plan, find(plan))
        yield EvidenceReady(evidence.hits, self.writer.name if self.writer.name != EXTRACTIVE else "")
        written: list[Written] = []
        for item in self.writer.write(plan, evidence, history):
            written.append(item)
            if isinstance(item, Claim):
                yield ClaimReady(item)
        yield AnswerReady(self._answer(plan, evidence, written, time.perf_counter() - started))

    def _found(self, plan: Plan) -> Evidence:
        return unshown(self.finder.find(plan), plan.shown)

    def _plan(self, question: str, history: Sequence[Turn], chosen: ScopeChoice = OPEN) -> Plan:
        plan = self.planner.plan(question, history, chosen)
        return self.refiner.refine(plan, history) if self.refiner else plan

    def _told(self, plan: Plan, evidence: Evidence) -> Evidence:
        """The evidence with what is computed from it: what opens the answer, and what the question gets wrong."""
        passages = [hit.passage for hit in evidence.answering]
        corrections = self._premises(plan, evidence, passages)
        ids = {one for hit in evidence.hits for one in (hit.passage.id, hit.passage.parent_id) if one}
        items = {one: self.planner.catalogue.size_of(one) for one in ids}
        evidence = replace(evidence, enumerated=items)
        if not passages or evidence.statement or not (_is_exact(plan) or is_worded(plan, evidence)):
            return replace(evidence, corrections=corrections)
        counted = evidence.lead or self._opener.counted(plan, as_printed(passages, self._reports))
        return replace(evidence, lead=counted, corrections=corrections)

    def _answer(self, plan: Plan, evidence: Evidence, written: Sequence[Written], seconds: float) -> Answer:
        claims = _in_order(plan, [item for item in written if isinstance(item, Claim)])
        notices = [item for item in written if isinstance(item, Notice)]
        usage = next((item for item in written if isinstance(item, Usage)), None)
        wrote = usage is None or usage.wrote
        whole = not any(notice.incomplete for notice in notices)
        supported = [claim for claim in claims if claim.verdict.supported]
        cited = _cited(supported)
        nearest = tuple(hit for hit in evidence.borderline if hit.passage not in cited)
        premises = self._premises(plan, evidence, cited)
        told = replace(evidence, notices=(*evidence.notices, *premises))
        answer = Answer(
            question=plan.question,
            plan=plan,
            outcome=Outcome.ANSWERED if whole and len(supported) == len(claims) else Outcome.PARTIAL,
            lead=self._opener.lead(plan, told, supported, quoted=not (usage and usage.wrote)),
            claims=claims,
            scope=evidence.scope,
            retrieved=evidence.hits,
            notices=(
                *self.finder.notices,
                *told.notices,
                *(notice.text for notice in notices),
            ),
            nearest=nearest,
            completeness=self._note(plan, replace(evidence, borderline=nearest), cited, wrote),
            writer=self.writer.name if wrote else EXTRACTIVE,
            passed_over=self.writer.name if notices and not wrote else "",
            seconds=seconds,
            tokens=(usage.tokens_in, usage.tokens_out) if usage and usage.tokens_in else None,
            cost=usage.cost if usage else None,
        )
        if supported:
            return answer
        return replace(
            answer,
            outcome=Outcome.NOT_FOUND,
            lead=refusal(evidence.missing, evidence.scope, in_library=bool(plan.unknown)),
            claims=(),
            completeness=None,
            nearest=evidence.hits[:3],
        )

    def _note(self, plan: Plan, evidence: Evidence, cited: Sequence[Passage], wrote: bool) -> str | None:
        """What stands under an answer; whole paragraphs have no other form, a model may have given one."""
        told = note(plan, evidence, cited, self.planner.catalogue)
        printed = not wrote or self.writer.name == EXTRACTIVE
        form = unmet_form(plan.question, len(cited)) if printed and not plan.short else ""
        return " ".join(filter(None, (told, form))) or None

    @cached_property
    def _reports(self) -> dict[str, Report]:
        return {report.id: report for report in self.planner.catalogue.reports}

    @cached_property
    def _opener(self) -> Opener:
        return Opener(self.planner.catalogue.items_of, self.finder.rater.subject)

    def _premises(self, plan: Plan, evidence: Evidence, passages: Sequence[Passage]) -> tuple[str, ...]:
        """What the question takes for granted and its answer does not say; the finder may have told of a name."""
        years = [one.year for one in self.planner.catalogue.meetings if one.year is not None]
        named = tuple(name for name in plan.names if not plan.excluded or fold(name.written) not in plan.excluded)
        names = () if evidence.notices or plan.statement or plan.language != "es" else named
        parents = {passage.parent_id for passage in passages}
        items = self.planner.catalogue.items_of(next(iter(parents)) or "") if len(parents) == 1 else ()
        enumerated = len(items) if len(items) == len(passages) else 0
        counts = (*misnumbered(plan.wording, enumerated), *self._overcounted(plan))
        known = (*self.planner.catalogue.meetings, *self.planner.catalogue.namesakes)
        years_of = misordered(plan.wording, known)
        years_of = (*years_of, *wrong_year(plan, passages))
        return (*years_of, *counts, *premise_notices(plan.wording, passages, names, years))

    def _overcounted(self, plan: Plan) -> tuple[str, ...]:
        """Whether a question takes more recommendations for granted than the meeting has."""
        asked = recommendations_taken_for_granted(plan.wording)
        if not asked or len(plan.meetings) != 1:
            return ()
        adopted = recommendations(self.finder.store.passages(self.finder.scope(plan)))
        return overcounted(asked, len({one.parent_id or one.id for one in adopted if one.status is not Status.DRAFT}))

    def _without_evidence(self, plan: Plan, started: float) -> Answer:
        catalogue = self.planner.catalogue
        if plan.intent is Intent.SMALL_TALK:
            text = FAREWELL if takes_leave(fold(plan.wording)) else SMALL_TALK
        else:
            text = plan.statement or about(catalogue.reports)
        scope = SearchedScope((), (), 0)
        return Answer(plan.question, plan, Outcome.ANSWERED, text, (), scope, seconds=time.perf_counter() - started)


def _last(events: Iterable[Event]) -> Answer:
    return next(one.answer for one in events if isinstance(one, AnswerReady))


def _is_exact(plan: Plan) -> bool:
    """Whether the passages that answer are found by their place in the reports, so that they can be counted."""
    whole = is_overview(plan) or counts_agenda(plan) or (plan.intent is Intent.COUNT and not plan.topic)
    return bool(plan.statement) or whole


def _in_order(plan: Plan, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """What is followed through the meetings from the first to the last, in whatever order it was written."""
    if plan.intent is not Intent.EVOLUTION:
        return tuple(claims)
    return tuple(sorted(claims, key=_place_in_time))


def _place_in_time(claim: Claim) -> tuple[bool, int, int]:
    first = claim.citations[0] if claim.citations else None
    meeting = first.passage.meeting if first else None
    year = next((one.year for one in first.report.meetings if one.number == meeting), None) if first else None
    return not claim.verdict.supported, year or 0, meeting or 0


def _cited(claims: Sequence[Claim]) -> list[Passage]:
    """The passages of claims, each once, in their order."""
    return list({one.passage.id: one.passage for claim in claims for one in claim.citations}.values())
