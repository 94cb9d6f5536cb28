"""What a model leaves out of a list, and what it says again that stands before the answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from math import inf
from statistics import median

from assistant.answer import Claim
from assistant.evidence import Evidence
from assistant.model.composing import Request
from vectorstore.records import Passage
from vectorstore.words import terms

# Share of the median score of the cited passages of a list from which another is missed.
_AS_NEAR = 0.9
_OF_COUNTING = frozenset(terms("aprobó aprobaron adoptó formuló contiene total celebrada celebrado grupo trabajo"))


def passed_over(evidence: Evidence, request: Request, cited: Set[str]) -> list[Passage]:
    """Passages that were given and not cited: the rest of an enumeration that was begun, and what is hardly less near.

    `cited` holds ids. A passage is as near as those cited when it scores hardly less than the median of them; the
    rules find more than answers, so that others are left out rightly.
    """
    given = {one.passage.id for one in request.material.values()}
    told = [hit for hit in evidence.answering if hit.passage.id in cited]
    near = _AS_NEAR * median(hit.score for hit in told) if told else inf
    begun = Counter(hit.passage.parent_id for hit in told if hit.passage.parent_id)
    skipped = given - cited - {hit.passage.parent_id for hit in told}
    return [
        hit.passage
        for hit in evidence.answering
        if hit.passage.id in skipped and (begun[hit.passage.parent_id or ""] > 1 or hit.score >= near)
    ]


def repeats_count(claim: Claim, request: Request) -> bool:
    """Whether a claim only says again what is counted, which stands before the answer."""
    counted = {one.counted for one in request.material.values() if one.counted}
    known = " ".join((*counted, *(one.known for one in request.material.values())))
    return bool(counted) and set(terms(claim.text)) - _OF_COUNTING <= set(terms(known))
