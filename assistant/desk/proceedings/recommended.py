"""How many recommendations a meeting approved, in all and under each heading of its report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.desk.stems import common
from vectorstore.records import Passage, PassageKind, Status
from vectorstore.words import terms

_COUNTED = (Status.ADOPTED, Status.DRAFT)
# A heading is meant when it has this share of the words that name it, and no other heading has as much.
_MEANT = 0.6
_OF_EVERY_HEADING = frozenset(terms("recomendaciones medidas trata de personas lucha cuestiones tema"))


@dataclass(frozen=True, slots=True)
class Approved:
    """`heads` are the recommendations as numbered, `items` those of them that stand as lettered items.

    Where a compilation letters what a meeting recommended, people count the letters; in a report they do not.
    """

    heads: tuple[Passage, ...] = ()
    items: tuple[Passage, ...] = ()

    @property
    def counts(self) -> tuple[int, ...]:
        """The numbers that may be given of it, the usual one first."""
        compiled = any(one.status is Status.COMPILED for one in self.heads)
        own = {one.parent_id for one in self.items}
        leaves = len(self.items) + sum(one.id not in own for one in self.heads)
        return (len(self.heads), leaves, len(self.items)) if compiled and self.items else (len(self.heads),)

    def under(self, words: str) -> Approved:
        """What stands under the only heading that the words mean; all of nothing where none or several do."""
        wanted = frozenset(terms(words)) - _OF_EVERY_HEADING
        rated = {heading: _share(wanted, heading) for heading in dict.fromkeys(map(_heading, self.heads))}
        most = max(rated.values(), default=0.0)
        meant = [heading for heading, share in rated.items() if share == most]
        if most < _MEANT or len(meant) != 1:
            return Approved()
        return Approved(tuple(one for one in self.heads if _heading(one) == meant[0]))

    @property
    def headings(self) -> list[tuple[str, ...]]:
        """The headings in their order, each as the last part of the sections under it."""
        return list(dict.fromkeys(one.section[-1:] for one in self.heads))

    @property
    def ends(self) -> tuple[Passage, ...]:
        """The first and the last."""
        return (self.heads[0], self.heads[-1]) if len(self.heads) > 1 else self.heads


def approved_by(passages: Iterable[Passage]) -> Approved:
    """What the passages of one meeting number as recommended, or as proposed."""
    own: Sequence[Passage] = sorted(passages, key=lambda one: one.position)
    heads = tuple(one for one in own if one.parent_id is None and _is_recommendation(one))
    known = {one.id for one in heads}
    return Approved(heads, tuple(one for one in own if one.parent_id in known))


def _is_recommendation(passage: Passage) -> bool:
    if passage.status is Status.COMPILED:
        return passage.kind is not PassageKind.UNNUMBERED
    return passage.status in _COUNTED and passage.kind is PassageKind.RECOMMENDATION


def _heading(passage: Passage) -> str:
    return passage.section[-1] if passage.section else ""


def _share(wanted: frozenset[str], heading: str) -> float:
    return len(common(wanted, frozenset(terms(heading)))) / len(wanted) if wanted else 0.0
