"""The enumeration that answers a question: of a printed list of items all are told, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.plan import Plan
from assistant.search.relevance import Ratings, introduces
from assistant.search.several import asks_recommendations, stated_count
from vectorstore.records import Hit, Passage, Status

RECOMMENDED = (Status.ADOPTED, Status.COMPILED)
# A lead-in must cover this much of the subject for its enumeration to be the answer.
WHOLE_SUBJECT = 0.999
_FAMILY_SHARE, _FAMILY_LOOKS_AT, _COUNTED_LOOKS_AT = 0.5, 6, 40
_FAMILY_COVERED = 0.5
# What introduces the enumeration asked for says so much of the subject, in whatever words, and more than others do.
_INTRODUCED, _MORE_THAN_OTHERS = 0.5, 0.05


@dataclass(frozen=True)
class Enumerations:
    """`items` gives the passages under a passage, in order; `ratings` how much of the subject a passage has."""

    items: Callable[[str], Sequence[Passage]]
    ratings: Ratings

    def asked_for(self, plan: Plan, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """The items of the one enumeration that a list asks for."""
        counts = stated_count(plan.question) is not None
        return self._counted(plan, ranked) or self._family(ranked, counts) or self.introduced(plan, ranked)

    def numbered(self, plan: Plan, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """The enumeration with as many items as are asked for, where the best passage or most near it are of it."""
        counted = self._counted(plan, ranked[:_FAMILY_LOOKS_AT])
        near = {hit.passage.id for hit in ranked[:_FAMILY_LOOKS_AT]}
        items = [hit.passage.id for hit in counted]
        heads = bool(counted) and ranked[0].passage.id in (*items, counted[0].passage.parent_id)
        return counted if heads or 2 * len(near.intersection(items)) > len(items) else ()

    def introduced(self, plan: Plan, ranked: Sequence[Hit], whole: bool = False) -> tuple[Hit, ...]:
        """All items of the enumeration that the best passage is of, when its introduction alone tells in other words
        what the question asks for: "asuntos que tratar primero" for "dar prioridad a los siguientes temas".

        `whole`: only if no item tells more of it, as one that answers by itself does.
        """
        best = ranked[0].passage
        parents = {hit.passage.parent_id for hit in ranked}
        leading = {hit.passage.id: hit.passage for hit in ranked if hit.passage.id in parents}
        own = best.id if best.id in leading else best.parent_id
        if own not in leading or introduces(leading[own]) or asks_recommendations(plan.wording):
            return ()
        told = {key: self.ratings.reworded(passage) for key, passage in leading.items()}
        most = max((share for key, share in told.items() if key != own), default=0.0)
        if told[own] < _INTRODUCED or told[own] < most + _MORE_THAN_OTHERS or self._elsewhere(leading[own], ranked):
            return ()
        more = whole and any(self.ratings.reworded(item) > told[own] + _MORE_THAN_OTHERS for item in self.items(own))
        return () if more else self.hits(own, ranked)

    def hits(self, parent: str, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """The items under a passage, as they were found."""
        scores = {hit.passage.id: hit for hit in ranked}
        return tuple(scores.get(item.id, Hit(item, 0.0, 0.0, 0.0)) for item in self.items(parent))

    def states_whole(self, passage: Passage) -> bool:
        """Whether a recommendation states all of the subject."""
        return passage.status in RECOMMENDED and self.ratings.stated(passage) >= WHOLE_SUBJECT

    def _counted(self, plan: Plan, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """The enumeration that has as many items as the question says: "qué tres vías", "los ocho temas"."""
        number = stated_count(plan.question)
        parents = dict.fromkeys(hit.passage.parent_id or hit.passage.id for hit in ranked[:_COUNTED_LOOKS_AT])
        fitting = [parent for parent in parents if number and len(self.items(parent)) == number]
        return self.hits(fitting[0], ranked) if fitting else ()

    def _family(self, ranked: Sequence[Hit], counts: bool) -> tuple[Hit, ...]:
        """All items of one enumeration when most of the best passages are of it: the question asks for that list.

        `counts`: it asks for a number of things, so the best passage alone tells whose items they are.
        """
        best = ranked[:_FAMILY_LOOKS_AT]
        parents = Counter(hit.passage.parent_id or hit.passage.id for hit in best)
        parent, count = parents.most_common(1)[0]
        items = self.items(parent)
        heads = best[0].passage.id == parent and best[0].passage.text.rstrip().endswith(":")
        if (best[0].passage.parent_id or best[0].passage.id) != parent:
            return ()
        lead_in = next((hit.passage for hit in ranked if hit.passage.id == parent), None)
        if lead_in is None or (self.ratings.covered_alone(lead_in) < _FAMILY_COVERED and not counts):
            return ()
        if not items or not (heads or count >= (2 if counts else min(len(items), _FAMILY_SHARE * len(best) + 1))):
            return ()
        if self._elsewhere(lead_in, ranked):
            return ()
        return () if self._stated_beside(parent, ranked) else self.hits(parent, ranked)

    def _elsewhere(self, lead_in: Passage, ranked: Sequence[Hit]) -> bool:
        """Whether another meeting than that of an enumeration states the whole subject."""
        return any(self.states_whole(hit.passage) for hit in ranked if hit.passage.meeting != lead_in.meeting)

    def _stated_beside(self, parent: str, ranked: Sequence[Hit]) -> bool:
        """Whether a passage beside an enumeration states more of the subject than it or any of its items; in another
        meeting or in the enumeration that holds this one, as much."""
        stated = [(hit.passage, self.ratings.stated(hit.passage)) for hit in ranked]
        family = [(one, share) for one, share in stated if parent in (one.id, one.parent_id)]
        most = max((share for _, share in family), default=0.0)
        own = {one.id for one, _ in family}
        meetings = {one.meeting for one, _ in family}
        above = {one.parent_id for one, _ in family if one.id == parent} - {None}
        others = [(one, share) for one, share in stated if one.id not in own and one.id not in above]
        fellow = [(one.meeting not in meetings or one.parent_id in above, share) for one, share in others]
        return any(share > most or (0.0 < most == share and beside) for beside, share in fellow)
