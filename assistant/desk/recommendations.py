"""The recommendations of the library as whole units: a lead-in and its items are one text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.search.relevance import is_plain_paragraph, recommends
from vectorstore.records import Passage, PassageKind, Status

APPROVED = (Status.ADOPTED, Status.COMPILED)


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage with its items, in printed order; `text` is what they say together."""

    head: Passage
    items: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        return " ".join([self.head.text, *(item.text for item in self.items)])

    @property
    def number(self) -> str:
        """What tells a unit from the others of its run in its report: "r12", "m4-p46"."""
        return self.head.id.partition(":")[2]


def units(passages: Iterable[Passage]) -> tuple[Unit, ...]:
    """The passages that stand on their own, each with its items; an item without its head stands on its own."""
    ordered = sorted(passages, key=lambda one: (one.meeting or 0, one.report_id, one.position))
    known = {one.id for one in ordered}
    tops = {one.id: _top(one, known) for one in ordered}
    items: dict[str, list[Passage]] = {}
    for one in ordered:
        if tops[one.id] != one.id:
            items.setdefault(tops[one.id], []).append(one)
    return tuple(Unit(one, tuple(items.get(one.id, ()))) for one in ordered if tops[one.id] == one.id)


def _top(passage: Passage, known: set[str]) -> str:
    """The outermost passage of an enumeration that is at hand. Ids of items begin with those of their heads."""
    top = passage.id
    stem = passage.id
    while "-" in stem.partition(":")[2]:
        stem = stem.rpartition("-")[0]
        top = stem if stem in known else top
    return top


def is_recommendation(passage: Passage) -> bool:
    """Whether a meeting approved it: what only leads to the recommendations of a report is none."""
    if passage.status is Status.COMPILED:
        return True
    if is_plain_paragraph(passage):
        return recommends(passage)
    return passage.status is Status.ADOPTED and passage.kind in (PassageKind.RECOMMENDATION, PassageKind.ITEM)


def recommended(passages: Sequence[Passage]) -> tuple[Unit, ...]:
    """What the meetings approved, meeting by meeting in printed order."""
    return units(one for one in passages if is_recommendation(one))


def proposed(passages: Sequence[Passage]) -> tuple[Unit, ...]:
    """Everything numbered as a recommendation, drafts included, with what hangs on it."""
    return tuple(
        one
        for one in units(passages)
        if one.head.kind is PassageKind.RECOMMENDATION or one.head.status is Status.COMPILED
    )
