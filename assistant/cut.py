"""Where the answer ends: which of the passages found belong to it, which are borderline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.plan import Intent, Plan
from vectorstore.records import Hit, Passage, PassageKind, Status
from vectorstore.words import fold

MANY = (Intent.LIST, Intent.EVOLUTION, Intent.COUNT)
# Fitted on the dev half of evals/questions; docs/search.md has the curve.
_FACT_SHARE, _MOST_FACTS = 0.78, 4
_LIST_SHARE, _LIST_COVERED, _BORDERLINE_SHARE = 0.55, 0.5, 0.45
_FAMILY_SHARE, _FAMILY_LOOKS_AT, _COUNTED_LOOKS_AT = 0.5, 6, 40
# A lead-in must cover this much of the subject for its enumeration to be the answer, and a title for its section.
_FAMILY_COVERED, _SECTION_COVERED = 0.5, 0.8
_COUNTS = {
    word: number
    for words in (
        "tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split(),
        "three four five six seven eight nine ten eleven twelve".split(),
        "trois quatre cinq six sept huit neuf dix onze douze".split(),
    )
    for number, word in enumerate(words, 3)
}
_COUNT_WORD = re.compile(
    rf"(?:que|los|las|entre que|the|which|what|les|quels|quelles) ({'|'.join(_COUNTS)}) (?!primer|first|"
    rf"premier|ultim|last|dern)[a-z]{{4,}}"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """`whole`: the answer is an enumeration as the report prints it."""

    answering: tuple[Hit, ...] = ()
    borderline: tuple[Hit, ...] = ()
    whole: bool = False


@dataclass(frozen=True)
class Cutter:
    """`items` gives the passages under a passage, in order.

    `covered` and `heading_covered` rate how much of the subject a passage and the title of its section cover, 0..1.
    """

    items: Callable[[str], Sequence[Passage]]
    covered: Callable[[Passage], float]
    heading_covered: Callable[[Passage], float]

    def cut(self, plan: Plan, ranked: Sequence[Hit]) -> Cut:
        """The answer of a ranked list. A list keeps the printed order, a fact the order of the ranking."""
        if not ranked:
            return Cut()
        if plan.intent not in MANY:
            return Cut(self._fact(ranked))
        family = self._enumeration(plan, ranked) if plan.intent is Intent.LIST else ()
        return Cut(family, whole=True) if family else self._list(ranked)

    def _fact(self, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        best = [hit for hit in ranked[:_MOST_FACTS] if hit.score >= _FACT_SHARE * ranked[0].score]
        chosen = [one for hit in best for one in self._without_bare_lead_in(hit, ranked)]
        return tuple({hit.passage.id: hit for hit in chosen}.values())

    def _without_bare_lead_in(self, hit: Hit, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """A lead-in alone says nothing: its best items stand for it."""
        items = {item.id for item in self.items(hit.passage.id)} if hit.passage.text.rstrip().endswith(":") else set()
        return tuple(other for other in ranked if other.passage.id in items)[:2] or (hit,)

    def _list(self, ranked: Sequence[Hit]) -> Cut:
        ranked = [hit for hit in ranked if not _introduces(hit.passage)] or ranked
        top = ranked[0].score
        covered = {hit.passage.id: self.covered(hit.passage) for hit in ranked}
        most = max(covered[hit.passage.id] for hit in ranked[:5])
        near = [hit for hit in ranked if hit.score >= _BORDERLINE_SHARE * top]
        chosen = [
            hit for hit in near if hit.score >= _LIST_SHARE * top and covered[hit.passage.id] >= _LIST_COVERED * most
        ]
        chosen += [hit for hit in ranked if hit not in chosen and self._in_section_about(hit.passage)]
        chosen = [hit for hit in chosen if not self._stands_for_its_items(hit, chosen)] or [ranked[0]]
        rest = [
            hit
            for hit in near
            if hit not in chosen
            and covered[hit.passage.id] >= _LIST_COVERED * most
            and not self._stands_for_its_items(hit, chosen)
        ]
        return Cut(tuple(sorted(chosen, key=printed_order)), tuple(rest[:5]))

    def _in_section_about(self, passage: Passage) -> bool:
        """Whether the recommendations of a section are all about the subject, by its title."""
        return passage.status is Status.ADOPTED and self.heading_covered(passage) >= _SECTION_COVERED

    def _stands_for_its_items(self, hit: Hit, chosen: Sequence[Hit]) -> bool:
        return any(other.passage.parent_id == hit.passage.id for other in chosen)

    def _enumeration(self, plan: Plan, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """The one enumeration that is the answer; none when a whole section is about the subject."""
        if any(self._in_section_about(hit.passage) for hit in ranked):
            return ()
        return self._counted(plan, ranked) or self._family(ranked)

    def _counted(self, plan: Plan, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """The enumeration that has as many items as the question says: "qué tres vías", "los ocho temas"."""
        number = stated_count(plan.question)
        parents = dict.fromkeys(hit.passage.parent_id or hit.passage.id for hit in ranked[:_COUNTED_LOOKS_AT])
        fitting = [parent for parent in parents if number and len(self.items(parent)) == number]
        return self._hits(fitting[0], ranked) if fitting else ()

    def _hits(self, parent: str, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        scores = {hit.passage.id: hit for hit in ranked}
        return tuple(scores.get(item.id, Hit(item, 0.0, 0.0, 0.0)) for item in self.items(parent))

    def _family(self, ranked: Sequence[Hit]) -> tuple[Hit, ...]:
        """All items of one enumeration when most of the best passages are of it: the question asks for that list."""
        best = ranked[:_FAMILY_LOOKS_AT]
        parents = Counter(hit.passage.parent_id or hit.passage.id for hit in best)
        parent, count = parents.most_common(1)[0]
        items = self.items(parent)
        heads = best[0].passage.id == parent and best[0].passage.text.rstrip().endswith(":")
        if (best[0].passage.parent_id or best[0].passage.id) != parent:
            return ()
        lead_in = next((hit.passage for hit in ranked if hit.passage.id == parent), None)
        if lead_in is None or self.covered(lead_in) < _FAMILY_COVERED:
            return ()
        if not items or not (heads or count >= min(len(items), _FAMILY_SHARE * len(best) + 1)):
            return ()
        return self._hits(parent, ranked)


def stated_count(question: str) -> int | None:
    """The number of things that a question asks for, when it says one from three to twenty in words."""
    found = _COUNT_WORD.search(fold(question))
    return _COUNTS[found[1]] if found else None


def _introduces(passage: Passage) -> bool:
    """Whether a passage only leads to the recommendations of its report: it is no item of a list of them."""
    return passage.status is Status.ADOPTED and passage.kind is PassageKind.PARAGRAPH


def printed_order(hit: Hit) -> tuple[int, str, int]:
    return (hit.passage.meeting or 0, hit.passage.report_id, hit.passage.position)
