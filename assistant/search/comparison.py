"""Draft and adopted text side by side: which passage became which, and what changed word by word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz

from vectorstore.records import Passage, PassageKind
from vectorstore.words import fold

# Token-set similarity (0..100) from which two passages are versions of one text; a shared label lowers the bar.
_SAME_TEXT, _SAME_LABEL = 62.0, 45.0
# Share of the words of the shorter of two paragraphs of one section that the longer holds (0..100).
_SAME_PLACE = 70.0
_NUMBER_OF_TITLE = re.compile(r"^(?:[ivx]+|[a-z]|\d+)\. |\(continuacion\)")
_JOINING_WORDS = 2
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Change:
    """Spans (start, end) of what changed: `removed` in the draft, `added` in the adopted text; either may be empty."""

    removed: tuple[int, int] | None
    added: tuple[int, int] | None


def counterpart(passage: Passage, candidates: Sequence[Passage]) -> Passage | None:
    """The version of a passage among candidates: the same label when the text agrees, else the nearest text.

    A paragraph that is no recommendation is paired first within its section, where rolls grow from draft to report.
    """
    likely = [(_containment(passage, other), other) for other in candidates if _same_place(passage, other)]
    if not likely:
        rated = [(_likeness(passage, other), other) for other in candidates]
        likely = [(likeness, other) for likeness, other in rated if likeness >= _SAME_TEXT]
    return max(likely, key=lambda pair: (pair[0], -pair[1].position))[1] if likely else None


def _same_place(one: Passage, other: Passage) -> bool:
    """Whether two paragraphs stand under one title and one holds the words of the other: a roll that grew, for one."""
    if not one.kind is other.kind is PassageKind.PARAGRAPH or not one.section or not other.section:
        return False
    titles = {_NUMBER_OF_TITLE.sub("", fold(passage.section[-1])) for passage in (one, other)}
    return len(titles) == 1 and _containment(one, other) >= _SAME_PLACE


def _containment(one: Passage, other: Passage) -> float:
    return float(fuzz.token_set_ratio(fold(one.text), fold(other.text)))


def with_items(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Passages with the text of their items joined to their own, so that a list compares with a running text."""
    items: dict[str, list[str]] = {}
    for passage in passages:
        if passage.parent_id:
            items.setdefault(passage.parent_id, []).append(passage.text)
    return tuple(replace(passage, text=" ".join([passage.text, *items.get(passage.id, [])])) for passage in passages)


def without_counterpart(passages: Sequence[Passage], candidates: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages that no candidate is a version of."""
    return tuple(passage for passage in passages if counterpart(passage, candidates) is None)


def changes(draft: str, adopted: str) -> tuple[Change, ...]:
    """What was removed from, added to or reworded in a draft, in the order of the text."""
    old, new = list(_WORD.finditer(draft)), list(_WORD.finditer(adopted))
    matcher = difflib.SequenceMatcher(None, [_key(w[0]) for w in old], [_key(w[0]) for w in new], autojunk=False)
    return tuple(Change(_span(old[a:b]), _span(new[c:d])) for a, b, c, d in _runs(matcher.get_opcodes()))


def _runs(opcodes: Sequence[tuple[str, int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Changed runs (words of the draft from-to, of the adopted text from-to); few equal words between two join them."""
    runs: list[tuple[int, int, int, int]] = []
    for tag, a, b, c, d in opcodes:
        if tag == "equal":
            continue
        if runs and a - runs[-1][1] <= _JOINING_WORDS and c - runs[-1][3] <= _JOINING_WORDS:
            runs[-1] = (runs[-1][0], b, runs[-1][2], d)
        else:
            runs.append((a, b, c, d))
    return runs


# Every draft is compared with every text that it may have become, for each question on versions.
@lru_cache(maxsize=32_768)
def _alike(one: str, other: str) -> float:
    return float(fuzz.token_sort_ratio(fold(one), fold(other)))


def _likeness(one: Passage, other: Passage) -> float:
    return _alike(one.text, other.text) + (_SAME_TEXT - _SAME_LABEL if _key_of(one) == _key_of(other) else 0.0)


def _key_of(passage: Passage) -> str:
    return passage.id.partition(":")[2]


def _key(word: str) -> str:
    return fold(word).strip(".,;:")


def _span(words: Sequence[re.Match[str]]) -> tuple[int, int] | None:
    return (words[0].start(), words[-1].end()) if words else None
