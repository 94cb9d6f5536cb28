"""Two texts laid side by side: which passage of one became which of the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.desk.differences import WordDifferences, differences
from assistant.desk.likeness import Likeness, cosine

# Measured on a draft and its adopted text: versions of one passage share .39 or more, others less than .20.
_SAME_TEXT = 0.27
# The same number on both sides is a sign of its own.
_SAME_NUMBER = 0.06


class Fate(StrEnum):
    SAME = "sin cambios"
    REWORDED = "redacción distinta"
    MOVED = "cambia de lugar"
    REMOVED = "sin correspondencia en el segundo texto"
    ADDED = "sin correspondencia en el primer texto"


@dataclass(frozen=True, slots=True)
class Part:
    """A passage of a text. `label` is how it is cited, `number` tells it from the others ("r3")."""

    label: str
    text: str
    number: str = ""
    passage_id: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A passage beside its version, or alone. `likeness` in 0..1; `words` where both are there."""

    left: Part | None
    right: Part | None
    fates: tuple[Fate, ...]
    likeness: float = 0.0
    words: WordDifferences | None = None


@dataclass(frozen=True, slots=True)
class Alignment:
    """Rows in the order of the second text; what was removed stands where it stood."""

    left_name: str
    right_name: str
    rows: tuple[Row, ...]

    @property
    def pairs(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.left and row.right)

    @property
    def added(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.left is None)

    @property
    def removed(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.right is None)


def align(
    left: Sequence[Part], right: Sequence[Part], names: tuple[str, str], likeness: Likeness | None = None
) -> Alignment:
    """Each passage with at most one other: the most alike first, as long as they are versions of one text.

    `likeness` knows how rare words are in a library; without it the two texts themselves tell.
    """
    matched = _matched(left, right, likeness or Likeness.over([part.text for part in (*left, *right)]))
    in_order = _longest_rising([matched[at][0] for at in sorted(matched)])
    rows: list[tuple[float, Row]] = []
    for at, part in enumerate(right):
        if at in matched:
            other, rate = matched[at]
            rows.append((at, _pair(left[other], part, rate, moved=other not in in_order)))
        else:
            rows.append((at, Row(None, part, (Fate.ADDED,))))
    places = {other: at for at, (other, _) in matched.items()}
    for other, part in enumerate(left):
        if other not in places:
            before = max((places[one] for one in places if one < other), default=-1)
            rows.append((before + 0.5, Row(part, None, (Fate.REMOVED,))))
    return Alignment(*names, tuple(row for _, row in sorted(rows, key=lambda one: one[0])))


def _matched(left: Sequence[Part], right: Sequence[Part], likeness: Likeness) -> dict[int, tuple[int, float]]:
    """For places of the right text the place of the left one and the likeness."""
    one, other = ([likeness.vector(part.text) for part in parts] for parts in (left, right))
    rated = [
        (cosine(one[a], other[b]) + _SAME_NUMBER * bool(left[a].number and left[a].number == right[b].number), a, b)
        for a in range(len(left))
        for b in range(len(right))
    ]
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for rate, a, b in sorted(rated, key=lambda row: (-row[0], row[1], row[2])):
        if rate >= _SAME_TEXT and a not in taken and b not in found:
            taken.add(a)
            found[b] = (a, min(1.0, rate))
    return found


def _pair(left: Part, right: Part, likeness: float, moved: bool) -> Row:
    words = differences(left.text, right.text)
    fates = (Fate.SAME if words.same else Fate.REWORDED, *((Fate.MOVED,) if moved else ()))
    return Row(left, right, fates, round(likeness, 2), words)


def _longest_rising(places: Sequence[int]) -> frozenset[int]:
    """The longest subsequence in rising order: what is not in it was moved."""
    ends: list[int] = []
    chains: list[tuple[int, ...]] = []
    for place in places:
        at = bisect_left(ends, place)
        chain = (*(chains[at - 1] if at else ()), place)
        ends[at : at + 1] = [place]
        chains[at : at + 1] = [chain]
    return frozenset(chains[-1] if chains else ())
