"""Where the answer ends: which of the passages found belong to it, which are borderline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

import numpy as np

from assistant.plan import Intent, Plan
from assistant.search.enumerated import WHOLE_SUBJECT, Enumerations
from assistant.search.relevance import (
    Floats,
    Ratings,
    Weights,
    best_count,
    introduces,
    list_features,
    proposes,
    read_weights,
    recommends,
)
from assistant.search.several import asks_part, asks_several
from vectorstore.records import Hit, Passage, Status

MANY = (Intent.LIST, Intent.EVOLUTION, Intent.COUNT)
# Fitted on the dev half of evals/questions.
_FACT_SHARE, _MOST_FACTS = 0.78, 4
# An item of a list is not far less likely than not to belong to it, but for the only one; fitted on evals/questions.
_STRONG = 0.3
# From here an item that does not state the one idea of a list is told among those that do.
_VERY_LIKELY = 0.6
# A passage left out of a list is shown apart from this probability of belonging to it.
_BORDERLINE, MOST_BORDERLINE = 0.2, 5
# Of so many items of an enumeration that a list has, it has the others too.
_MOST_ITEMS = 0.5
# Whatever introduces them, of at least so many items no more than these, nor a quarter, may be missing.
_ENUMERATION, _MOST_MISSING = 4, 2
# A title must cover this much of the subject for its section to be about it.
_SECTION_COVERED = 0.8


@dataclass(frozen=True, slots=True)
class Cut:
    """`whole`: the answer is an enumeration as the report prints it."""

    answering: tuple[Hit, ...] = ()
    borderline: tuple[Hit, ...] = ()
    whole: bool = False


@dataclass(frozen=True)
class Cutter:
    """`items` gives the passages under a passage, in order; `ratings` how much of the subject a passage has."""

    items: Callable[[str], Sequence[Passage]]
    ratings: Ratings
    weights: Weights = field(default_factory=read_weights)

    @property
    def enumerations(self) -> Enumerations:
        return Enumerations(self.items, self.ratings)

    def cut(self, plan: Plan, ranked: Sequence[Hit]) -> Cut:
        """The answer of a ranked list. A list keeps the printed order, a fact the order of the ranking."""
        if not ranked:
            return Cut()
        if plan.intent not in MANY:
            return Cut(self.enumerations.numbered(plan, ranked) or self._fact(plan, ranked))
        if not (plan.topic or plan.context):
            return Cut(self._without_bare_lead_ins(_recommendations(ranked)), whole=True)
        if section := self._section(plan, ranked):
            return Cut(section, whole=True)
        family = self._enumeration(plan, ranked)
        return Cut(family, whole=True) if family else self._list(plan, ranked)

    def _fact(self, plan: Plan, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        first = ranked[0].passage
        if first.text.rstrip().endswith(":") and asks_several(plan.wording) and self.items(first.id):
            return self.enumerations.hits(first.id, ranked)
        if asks_several(plan.wording) and (listed := self.enumerations.introduced(plan, ranked, whole=True)):
            return listed
        best = [hit for hit in ranked[:_MOST_FACTS] if hit.score >= _FACT_SHARE * ranked[0].score]
        chosen = [one for hit in best for one in self._without_bare_lead_in(hit, ranked)]
        return tuple({hit.passage.id: hit for hit in chosen}.values())

    def _enumeration(self, plan: Plan, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """The one enumeration that is the answer; none when a whole section is about the subject."""
        if plan.intent is Intent.EVOLUTION or any(self._in_section_about(hit.passage) for hit in ranked):
            return ()
        return self.enumerations.asked_for(plan, ranked)

    def _without_bare_lead_in(self, hit: Hit, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """A lead-in alone says nothing: its best items stand for it."""
        items = {item.id for item in self.items(hit.passage.id)} if hit.passage.text.rstrip().endswith(":") else set()
        return tuple(other for other in ranked if other.passage.id in items)[:2] or (hit,)

    def _list(self, plan: Plan, ranked: Sequence[Hit]) -> Cut:
        """The likeliest passages, as many as make the best list, and apart from them those that may belong to it."""
        ranked = eligible(ranked)
        features = list_features(ranked, self.ratings, plan.intent is Intent.EVOLUTION)
        likely = self.weights.probabilities(features)
        order = np.argsort(-likely, kind="stable")
        count = max(1, min(best_count(likely), int((likely >= _STRONG).sum())))
        likeliest = self._stating([ranked[row] for row in order[:count]], likely[order[:count]], ranked)
        in_section = [hit for hit in ranked if hit not in likeliest and self._in_section_about(hit.passage)]
        spoken = _spoken_of(ranked, likeliest, self.ratings) if plan.intent is Intent.EVOLUTION else []
        listed = dict.fromkeys([*likeliest, *in_section, *spoken])
        chosen = self._without_bare_lead_ins(list(dict.fromkeys([*listed, *self._siblings(listed, ranked)])))
        doubtful = [ranked[row] for row in order if likely[row] >= _BORDERLINE and ranked[row] not in likeliest]
        rest = [hit for hit in doubtful if hit not in chosen and not _stands_for_its_items(hit, chosen)]
        return Cut(tuple(sorted(chosen, key=printed_order)), tuple(rest[:MOST_BORDERLINE]))

    def _stating(self, likeliest: Sequence[Hit], likely: Floats, ranked: Sequence[Hit]) -> list[Hit]:
        """Of a list about one idea, which a passage states or not, those that state it; others only if very likely."""
        one_idea = all(self.ratings.stated(hit.passage) in (0.0, 1.0) for hit in ranked)
        stating = [self.ratings.stated(hit.passage) > 0.0 for hit in likeliest]
        if not one_idea or not any(stating):
            return list(likeliest)
        kept = zip(likeliest, likely, stating, strict=True)
        return [hit for hit, chance, states in kept if states or chance >= _VERY_LIKELY]

    def _siblings(self, chosen: Collection[Hit], ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """All items of an enumeration of which nearly all are chosen, or most if its lead-in has the whole subject, or
        nothing but the lead-in."""
        counts = Counter(hit.passage.parent_id for hit in chosen if hit.passage.parent_id)
        whole = {
            hit.passage.id for hit in ranked if hit.passage.id in counts and self.enumerations.states_whole(hit.passage)
        }
        mostly = [parent for parent, count in counts.items() if self._mostly(parent, count, parent in whole)]
        bare = [
            hit.passage.id for hit in chosen if hit.passage.text.rstrip().endswith(":") and not counts[hit.passage.id]
        ]
        return tuple(hit for parent in (*mostly, *bare) for hit in self.enumerations.hits(parent, ranked))

    def _mostly(self, parent: str, chosen: int, whole: bool) -> bool:
        items = len(self.items(parent))
        nearly = items >= _ENUMERATION and items - chosen <= min(_MOST_MISSING, items / 4)
        return nearly or (whole and chosen > _MOST_ITEMS * items)

    def _without_bare_lead_ins(self, hits: Sequence[Hit]) -> tuple[Hit, ...]:
        return tuple(hit for hit in hits if not _stands_for_its_items(hit, hits))

    def _section(self, plan: Plan, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """All recommendations under a title, where a question asks for that part of the report by its subject."""
        if not asks_part(plan.wording):
            return ()
        within = [hit for hit in ranked if self._in_section_about(hit.passage)]
        return self._without_bare_lead_ins(sorted(within, key=printed_order))

    def _in_section_about(self, passage: Passage) -> bool:
        """Whether the recommendations of a section are all about the subject, by its title."""
        return (
            passage.status is Status.ADOPTED
            and not introduces(passage)
            and self.ratings.heading(passage) >= _SECTION_COVERED
        )


def _spoken_of(ranked: Sequence[Hit], chosen: Sequence[Hit], ratings: Ratings) -> list[Hit]:
    """Of each meeting that is not yet among those chosen the best passage that states the whole subject."""
    found = {hit.passage.meeting for hit in chosen}
    best: dict[int | None, Hit] = {}
    for hit in ranked:
        if hit.passage.meeting not in found and ratings.stated(hit.passage) >= WHOLE_SUBJECT:
            best.setdefault(hit.passage.meeting, hit)
    return list(best.values())


def eligible(hits: Sequence[Hit]) -> list[Hit]:
    """Those that can be items of a list: no passage that only announces recommendations."""
    return [hit for hit in hits if not introduces(hit.passage)]


def _recommendations(ranked: Sequence[Hit]) -> list[Hit]:
    """What was recommended or proposed, in the printed order, when a list names no subject; all when nothing was."""
    found = [hit for hit in ranked if recommends(hit.passage)]
    return sorted(found or [hit for hit in ranked if proposes(hit.passage)] or ranked, key=printed_order)


def _stands_for_its_items(hit: Hit, chosen: Sequence[Hit]) -> bool:
    return any(other.passage.parent_id == hit.passage.id for other in chosen)


def printed_order(hit: Hit) -> tuple[int, str, int]:
    return (hit.passage.meeting or 0, hit.passage.report_id, hit.passage.position)
