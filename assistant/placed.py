"""What answers by its place in the reports, whatever its words: labels, agendas, counts, draft beside adopted text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from assistant.plan import Intent, Plan
from assistant.records.agenda_question import counts_agenda
from assistant.records.catalogue import Catalogue
from assistant.records.printed_agenda import examines
from assistant.records.printed_lists import lacks_documents, printed_list
from assistant.refusal.answer_type import lacking
from assistant.refusal.definitions import defined_in_note
from assistant.refusal.semantic_fields import lacking_topic
from assistant.search.addressee import addressed_in, without_parents
from assistant.search.comparison import counterpart, with_items
from assistant.search.counting import counts_paragraphs
from assistant.search.endorsed import EndorsedLater, endorsed_later
from assistant.search.overview import is_overview, overview, recommendations
from assistant.search.ranking import Searcher
from assistant.search.rating import Rater
from assistant.search.versions import compared, seeds, side_by_side
from vectorstore.records import Hit, Passage, PassageKind, Scope
from vectorstore.words import fold

# Passages read one by one, as the items of enumerations are.
_REMEMBERED = 4_096


@dataclass(frozen=True, slots=True)
class Placed:
    """The passages in the order of the answer; none of them answers where, in Spanish, something is `missing`.

    `lead` opens the answer; `scope` is where they were looked for, if beyond that of the plan.
    """

    hits: tuple[Hit, ...]
    missing: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    whole: bool = False
    lead: str = ""
    scope: Scope | None = None


@dataclass(frozen=True)
class PlaceReader:
    """Finds passages by their place in one version of a library."""

    store: Searcher
    catalogue: Catalogue
    rater: Rater

    @cached_property
    def _passage(self) -> Callable[[str], Passage | None]:
        """The passage of an id; those of one version do not change, and reading one opens the library."""
        return lru_cache(maxsize=_REMEMBERED)(self.store.passage)

    def find(self, plan: Plan, ranked: Sequence[Hit], scope: Scope) -> Placed | None:
        """None when the words must tell what answers. `ranked` are the passages that the words find."""
        if plan.addressee and not (plan.passages or plan.topic or plan.context):
            return self._addressed(plan, scope)
        if plan.intent is Intent.COMPARISON:
            return self._compared(plan, ranked, scope)
        if plan.passages:
            return self._pointed(plan)
        return self._of_meeting(plan, scope)

    def _of_meeting(self, plan: Plan, scope: Scope) -> Placed | None:
        """What a meeting is told or counted by as a whole, what it prints as a list, what its notes define."""
        all_of_it = not plan.topic or plan.intent is Intent.COUNT
        if all_of_it and (later := self.endorsed(plan)):
            return self._endorsed(plan, later, scope)
        if is_overview(plan) or counts_agenda(plan):
            passages = self.store.passages(scope)
            whole = _hits([one for one in passages if examines(one)]) if counts_agenda(plan) else overview(passages)
            return Placed(whole, whole=True)
        if plan.intent is Intent.COUNT and not plan.topic:
            return self._counted(plan, scope)
        return self._printed(plan, self.store.passages(scope))

    def endorsed(self, plan: Plan) -> EndorsedLater | None:
        """What another meeting prints of the only one that is asked about."""
        return endorsed_later(plan, self.catalogue.meetings, self.store.passages)

    def _endorsed(self, plan: Plan, later: EndorsedLater, scope: Scope) -> Placed | None:
        """What a meeting recommended as the later one printed it, after what stands under the meeting itself."""
        introduction = later.introduction
        items = self.items(introduction.id)
        count = sum(one.parent_id == introduction.id for one in items)
        lead = later.told + f" Son {count} recomendaciones." * (plan.intent is Intent.COUNT)
        wide = replace(scope, meetings=scope.meetings | {introduction.meeting or 0})
        told = (*_hits(self.store.passages(scope)), *without_parents(_hits(items)))
        return Placed(told, whole=True, lead=lead, scope=wide) if items else None

    def _addressed(self, plan: Plan, scope: Scope) -> Placed:
        """All that is asked of somebody; what other meetings ask of them, where these ask nothing."""
        theirs = addressed_in(plan, self.rater)
        here = _hits([one for one in self.store.passages(scope) if one.id in theirs])
        if not here:
            return Placed(self._known(sorted(theirs)), (f"nada que se pida a «{plan.addressee}»",))
        return Placed(without_parents(here))

    def _printed(self, plan: Plan, passages: Sequence[Passage]) -> Placed | None:
        """A list that the reports print of a meeting, or that they print none of what is asked."""
        if defining := defined_in_note(plan, passages):
            return Placed(_hits([defining.passage]), lead=defining.told)
        if printed := printed_list(plan, passages):
            return Placed(_hits(printed), whole=True)
        return Placed((), ("la lista de los documentos de esa reunión",)) if lacks_documents(plan, passages) else None

    def items(self, passage_id: str) -> tuple[Passage, ...]:
        """The items of an enumeration, in order."""
        found = [self._passage(item) for item in self.catalogue.items_of(passage_id)]
        return tuple(sorted((item for item in found if item is not None), key=lambda item: item.position))

    def became(self, passages: Sequence[Passage], scope: Scope) -> tuple[Hit, ...]:
        """The adopted text that those of the passages became that are of a draft."""
        adopted_of = {report.id: report.draft_of for report in self.catalogue.reports if report.draft_of}
        drafts = [one for one in passages if one.report_id in adopted_of]
        versions = with_items([one for one in self.store.passages(scope) if one.report_id in adopted_of.values()])
        pairs = dict.fromkeys(pair.id for draft in drafts if (pair := counterpart(draft, versions)))
        return self._known([one for pair in pairs for one in self.catalogue.items_of(pair) or (pair,)])

    def _compared(self, plan: Plan, ranked: Sequence[Hit], scope: Scope) -> Placed:
        """Pairs of draft and adopted passage, the draft first; or what has no counterpart, when that is asked."""
        asked = plan.wording if plan.follows else plan.question
        passages = self.store.passages(scope)
        if labelled := self._asked(plan):
            versions = side_by_side(asked, labelled, passages)
        else:
            found = seeds(ranked, plan.topic, plan.question)
            versions = compared(plan.topic, asked, found, passages, self.rater.covered(plan))
        if not versions.passages:
            return Placed((), ("esa comparación",))
        return Placed(_hits(versions.passages), notices=versions.told)

    def _pointed(self, plan: Plan) -> Placed:
        """The passages that the plan names, unless they lack the datum that is asked of them."""
        asked = self._asked(plan)
        texts = [f"{hit.passage.lead_in} {hit.passage.text}" for hit in asked]
        lacked = None if plan.statement else lacking(fold(plan.wording), texts) or lacking_topic(plan.wording, texts)
        return Placed(asked, (lacked,) if lacked else ())

    def _counted(self, plan: Plan, scope: Scope) -> Placed:
        """Every recommendation of the meetings asked for, with its items as one; or every numbered paragraph."""
        every = self.store.passages(scope)
        paragraphs = counts_paragraphs(plan)
        kinds = (PassageKind.PARAGRAPH,) if paragraphs else (PassageKind.RECOMMENDATION, PassageKind.PARAGRAPH)
        return Placed(_hits([one for one in (every if paragraphs else recommendations(every)) if one.kind in kinds]))

    def _asked(self, plan: Plan) -> tuple[Hit, ...]:
        """The passages asked for by label, each followed by its items."""
        return self._known([one for asked in plan.passages for one in (asked, *self.catalogue.items_of(asked))])

    def _known(self, ids: Sequence[str]) -> tuple[Hit, ...]:
        return _hits([found for one in dict.fromkeys(ids) if (found := self._passage(one))])


def _hits(passages: Sequence[Passage]) -> tuple[Hit, ...]:
    return tuple(Hit(passage, 1.0, 1.0, 0.0) for passage in passages)
