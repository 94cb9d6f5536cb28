"""The family of a recommendation over the meetings: where it first appears, is repeated, reworded, split or merged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from assistant.desk.asking import firmer, read_asking
from assistant.desk.likeness import Likeness, cosine
from assistant.desk.recommendations import Unit
from vectorstore.records import Passage

# Cosine from which a text repeats, rewords or stays near another. Read off pairs of meetings; docs/desk.md has them.
REPEATED, REWORDED, NEAR = 0.85, 0.36, 0.28
# Texts that share fewer words of their matter are alike by chance.
_FEWEST_SHARED = 3
# A word of matter weighs at least this share of one that occurs nowhere else.
_MATTER = 0.33


class Relation(StrEnum):
    FIRST = "la más antigua de estas"
    REPEATED = "se repite"
    REWORDED = "con otra redacción"
    SPLIT = "se divide"
    MERGED = "se reúne con otra"
    NEAR = "redacción próxima"
    ROOT = "la que se consulta"


@dataclass(frozen=True, slots=True)
class Member:
    """A recommendation, or the item of one, in a family.

    `likeness` is that to the one asked for, 0..1; `stronger` whether it asks more firmly
    than the member before it, None where that cannot be said.
    """

    passage: Passage
    relation: Relation
    likeness: float
    stronger: bool | None = None

    @property
    def meeting(self) -> int:
        return self.passage.meeting or 0


@dataclass(frozen=True, slots=True)
class Family:
    """Members by meeting, the one asked for among them. `silent` are later meetings that have none of it."""

    root: Passage
    members: tuple[Member, ...]
    silent: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Strand:
    """One text of a unit: the whole of it, or one of its items with a vector of its own."""

    passage: Passage
    vector: Mapping[str, float]


@dataclass(frozen=True)
class Genealogy:
    """Families within the recommendations of a library."""

    units: Sequence[Unit]
    likeness: Likeness
    strands: Mapping[str, tuple[_Strand, ...]] = field(repr=False)

    @classmethod
    def over(cls, units: Sequence[Unit]) -> Genealogy:
        likeness = Likeness.over([unit.text for unit in units])
        return cls(units, likeness, {unit.head.id: _strands(unit, likeness) for unit in units})

    def family(self, root: Passage) -> Family:
        """The recommendations of other meetings that are versions of one or near to it."""
        found = [Member(root, Relation.ROOT, 1.0)]
        for unit in self.units:
            if unit.head.meeting == root.meeting:
                continue
            rate, passage = self.nearest(root, unit)
            if rate >= NEAR:
                found.append(Member(passage, _relation(rate), round(rate, 2)))
        ordered = sorted(found, key=lambda one: (one.meeting, one.passage.report_id, one.passage.position))
        members = _with_first(_with_force(_with_splits(ordered)))
        held = sorted({unit.head.meeting for unit in self.units if unit.head.meeting})
        last = max(one.meeting for one in members)
        return Family(root, members, tuple(number for number in held if number > last))

    def older(self, family: Family) -> Passage | None:
        """What is older than all of a family and like its oldest member, though not like the one asked for."""
        oldest = family.members[0]
        first = self.family(oldest.passage).members[0]
        return first.passage if first.meeting < oldest.meeting else None

    def nearest(self, root: Passage, unit: Unit) -> tuple[float, Passage]:
        """How alike the nearest text of a unit is to a passage, and that text; 0 when hardly a word is shared."""
        own = self._of(root)
        rated = [
            (cosine(a.vector, b.vector), b.passage)
            for a in own
            for b in self.strands.get(unit.head.id) or _strands(unit, self.likeness)
            if self._shared(a.vector, b.vector) >= _FEWEST_SHARED
        ]
        return max(rated, key=lambda one: one[0], default=(0.0, unit.head))

    def between(self, one: Unit, other: Unit) -> tuple[float, Passage, Passage]:
        """How alike the nearest texts of two units are, and those texts."""
        own = one.items or (one.head,)
        rated = [(*self.nearest(passage, other), passage) for passage in dict.fromkeys((one.head, *own))]
        rate, nearest, passage = max(rated, key=lambda row: row[0])
        return rate, passage, nearest

    def _of(self, root: Passage) -> tuple[_Strand, ...]:
        """The strands of a recommendation, or the one of an item."""
        if root.id in self.strands:
            return self.strands[root.id]
        return (_Strand(root, self.likeness.vector(root.text)),)

    def _shared(self, one: Mapping[str, float], other: Mapping[str, float]) -> int:
        least = _MATTER * self.likeness.unknown
        return sum(self.likeness.weights.get(key, 0.0) >= least for key in one.keys() & other.keys())


def _strands(unit: Unit, likeness: Likeness) -> tuple[_Strand, ...]:
    whole = _Strand(unit.head, likeness.vector(unit.text))
    return (whole, *(_Strand(item, likeness.vector(item.text)) for item in unit.items))


def _relation(rate: float) -> Relation:
    if rate >= REPEATED:
        return Relation.REPEATED
    return Relation.REWORDED if rate >= REWORDED else Relation.NEAR


def _with_splits(members: Sequence[Member]) -> list[Member]:
    """Several near ones in a later meeting: the text was split; several in an earlier one: it merged them."""
    root = next(one for one in members if one.relation is Relation.ROOT)
    counts: dict[int, int] = {}
    for one in members:
        counts[one.meeting] = counts.get(one.meeting, 0) + (one.relation is Relation.REWORDED)
    changed: list[Member] = []
    for one in members:
        several = one.relation is Relation.REWORDED and counts[one.meeting] > 1
        relation = Relation.SPLIT if one.meeting > root.meeting else Relation.MERGED
        changed.append(replace(one, relation=relation) if several else one)
    return changed


def _with_force(members: Sequence[Member]) -> list[Member]:
    """Whether each asks more or less firmly than the member before it."""
    changed: list[Member] = []
    for one in members:
        before = changed[-1] if changed else None
        stronger = firmer(read_asking(before.passage) if before else None, read_asking(one.passage))
        changed.append(replace(one, stronger=stronger))
    return changed


def _with_first(members: Sequence[Member]) -> tuple[Member, ...]:
    first = members[0]
    if first.relation is Relation.ROOT:
        return tuple(members)
    return (replace(first, relation=Relation.FIRST), *members[1:])
