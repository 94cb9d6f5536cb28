"""Two versions of a text word by word: what was added, removed, and what only moved."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vectorstore.words import fold

_WORD = re.compile(r"\S+")
# A run that stands elsewhere moved only when it is long enough to be told from chance.
_FEWEST_MOVED = 3


class Change(StrEnum):
    SAME = "igual"
    REMOVED = "suprimido"
    ADDED = "añadido"
    MOVED = "trasladado"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text; the pieces of a side joined give that text, to the letter."""

    text: str
    change: Change


@dataclass(frozen=True, slots=True)
class WordDifferences:
    """The old text and the new one in pieces: REMOVED only on the left, ADDED only on the right."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]

    @property
    def same(self) -> bool:
        return all(piece.change is Change.SAME for piece in (*self.left, *self.right))


@dataclass(frozen=True, slots=True)
class _Run:
    """Words from `start` to before `end`."""

    start: int
    end: int
    change: Change


def differences(old: str, new: str) -> WordDifferences:
    """Case, accents and the marks around a word do not count as a change."""
    left, right = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    left_keys, right_keys = [_key(word[0]) for word in left], [_key(word[0]) for word in right]
    matcher = difflib.SequenceMatcher(None, left_keys, right_keys, autojunk=False)
    removed, added = [], []
    for tag, a, b, c, d in matcher.get_opcodes():
        removed.append(_Run(a, b, Change.SAME if tag == "equal" else Change.REMOVED))
        added.append(_Run(c, d, Change.SAME if tag == "equal" else Change.ADDED))
    left_runs = list(_with_moves(removed, left_keys, _changed(added, right_keys)))
    right_runs = list(_with_moves(added, right_keys, _changed(removed, left_keys)))
    return WordDifferences(_pieces(old, left, left_runs), _pieces(new, right, right_runs))


def replacements(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """What the old text has where the new one has other words, and these; nothing that was only added or removed."""
    left, right = old.split(), new.split()
    matcher = difflib.SequenceMatcher(None, [_key(one) for one in left], [_key(one) for one in right], autojunk=False)
    return tuple(
        (" ".join(left[a:b]), " ".join(right[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag == "replace"
    )


def _key(word: str) -> str:
    return fold(word).strip(".,;:()«»“”\"'") or word


def _changed(runs: Sequence[_Run], keys: Sequence[str]) -> list[list[str]]:
    return [list(keys[run.start : run.end]) for run in runs if run.change is not Change.SAME and run.start < run.end]


def _with_moves(runs: Sequence[_Run], keys: Sequence[str], elsewhere: Sequence[list[str]]) -> Iterator[_Run]:
    """The runs, each changed one cut around its longest part that stands in a changed run of the other text."""
    for run in runs:
        if run.change is Change.SAME or run.start == run.end:
            yield run
            continue
        start, length = _longest_shared(keys[run.start : run.end], elsewhere)
        if length < _FEWEST_MOVED:
            yield run
            continue
        at = run.start + start
        yield _Run(run.start, at, run.change)
        yield _Run(at, at + length, Change.MOVED)
        yield _Run(at + length, run.end, run.change)


def _longest_shared(words: Sequence[str], elsewhere: Sequence[list[str]]) -> tuple[int, int]:
    best = (0, 0)
    for other in elsewhere:
        found = difflib.SequenceMatcher(None, words, other, autojunk=False).find_longest_match()
        best = max(best, (found.a, found.size), key=lambda one: one[1])
    return best


def _pieces(text: str, words: Sequence[re.Match[str]], runs: Sequence[_Run]) -> tuple[Piece, ...]:
    """White space belongs to the piece before it, so that nothing of the text is lost."""
    pieces: list[Piece] = []
    runs = [run for run in runs if run.start < run.end]
    for index, run in enumerate(runs):
        start = words[run.start].start() if index else 0
        end = words[runs[index + 1].start].start() if index + 1 < len(runs) else len(text)
        if pieces and pieces[-1].change is run.change:
            pieces[-1] = Piece(pieces[-1].text + text[start:end], run.change)
        else:
            pieces.append(Piece(text[start:end], run.change))
    return tuple(pieces) or ((Piece(text, Change.SAME),) if text else ())
