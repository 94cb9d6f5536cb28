"""Words that contradict each other: on two sides of a line of `data/antonyms.txt`, or one the negative of the other."""

from __future__ import annotations

from assistant.check.text import Word

_NEGATIVE_PREFIX = ("in", "im", "ir", "i", "des", "dis", "anti", "no")
_SHORTEST = 4


def _is_negative_of(left: str, right: str) -> bool:
    """ "Inaceptable" of "aceptable"."""
    longer = len(right) > _SHORTEST and left != right and left.endswith(right)
    return longer and left[: -len(right)] in _NEGATIVE_PREFIX


def is_contrary(left: Word, right: Word, stated: frozenset[tuple[int, int]] = frozenset()) -> bool:
    """Whether two words contradict each other; `stated` are sides that the source takes too, as in "en persona y a
    distancia"."""
    if _is_negative_of(left.stem, right.stem) or _is_negative_of(right.stem, left.stem):
        return True
    return any((line, 1 - side) in right.sides for line, side in left.sides - stated)
