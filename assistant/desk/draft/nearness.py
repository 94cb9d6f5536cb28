"""How much of a sentence of a draft a passage speaks of, whether it backs it or not."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from assistant.check.comparison import Comparison, compare
from assistant.check.text import Text
from assistant.desk.draft.candidates import Candidate
from vectorstore.words import fold

# Who tells, in "el Grupo dejó claro que …".
_TELLING = re.compile(r" (?:grupo|reunion|orador\w*|panelistas?|delegacion\w*|conferencia|secretaria|presiden\w*)(?= )")
_LONGEST_FRAME, _TO_THAT = 16, 5


def shared_run(claim: str, candidate: Candidate) -> int:
    """Words of the longest run that a sentence has in common with a candidate, to the letter but for case and marks."""
    one, other = (re.findall(r"[^\W_]+", fold(text)) for text in (claim, candidate.source.text))
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def nearness(claim: str, candidate: Candidate) -> float:
    """The weight of the sentence's words that stand in the few sentences of a candidate that it speaks of, over all."""
    comparison = compare(claim, (candidate.source,))
    known = {word.stem for word in comparison.context.words}
    framed = _frame_end(comparison.claim)
    words = [
        word
        for word in comparison.claim.content()
        if word.stem not in known and (word.position >= framed or comparison.quality(word))
    ]
    focus = set(comparison.focus)
    total = sum(word.weight for word in words)
    found = sum(word.weight * _quality(comparison, word.position, focus) for word in words)
    return found / total if total else 0.0


def _frame_end(claim: Text) -> int:
    """Where what is told begins: "en su segunda reunión, el Grupo dejó claro que …" says who tells it, in any words."""
    for word in claim.words[:_LONGEST_FRAME]:
        before = claim.words[max(0, word.position - _TO_THAT) : word.position]
        if word.folded == "que" and _TELLING.search(f" {' '.join(one.folded for one in before)} "):
            return word.position
    return 0


def _quality(comparison: Comparison, position: int, focus: set[int]) -> float:
    matches = comparison.matches.get(position, ())
    return max((one.quality for one in matches if comparison.source.words[one.position].sentence in focus), default=0.0)
