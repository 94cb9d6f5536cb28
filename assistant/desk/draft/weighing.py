"""A sentence laid beside one candidate: does it back it, and if not, what is amiss, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.check import verify_quote
from assistant.check.checker import THRESHOLD, check_claim, find_errors
from assistant.check.source import Finding, FindingKind
from assistant.desk.draft.amiss import GAP, amiss, quotes
from assistant.desk.draft.candidates import Candidate
from assistant.desk.draft.finding import Fault, Reason
from assistant.desk.draft.nearness import nearness
from assistant.desk.draft.references import References
from vectorstore.words import fold

_FAULTS = {
    FindingKind.NUMBER: Fault.NUMBER,
    FindingKind.NAME: Fault.NAME,
    FindingKind.POLARITY: Fault.NEGATION,
    FindingKind.ANTONYM: Fault.NEGATION,
    FindingKind.MODALITY: Fault.MODALITY,
    FindingKind.ATTRIBUTION: Fault.ATTRIBUTION,
    FindingKind.STATUS: Fault.STATUS,
    FindingKind.ACTOR: Fault.ATTRIBUTION,
    FindingKind.SCOPE: Fault.DETAIL,
    FindingKind.CAUSE: Fault.DETAIL,
    FindingKind.DETAIL: Fault.DETAIL,
    FindingKind.COVERAGE: Fault.NOTHING,
}
_MOSTLY_QUOTED = 0.6
_PARTLY_QUOTED = 0.4
# Of two passages: what they must hold of a sentence, and by how much more than the better one alone.
_TOGETHER, _GAINED = 0.75, 0.1
_ABOUT = re.compile(
    r"\b(?:se (?:ocup|centr|dedic|refier|refir)\w+|trat(?:a|an|o|aron) (?:de|sobre)|vers(?:a|an|o|aron)|abord\w+|"
    r"examin(?:o|aron|a|an)|deb?ati(?:o|eron)) (?:de |del |en |a |al |sobre )?(?:(?:el|la|los|las) )?(?:\S+ ){0,9}?\S+$"
)
_WORTH_SAYING = 0.25
# A passage that speaks of less than this share of a sentence does not back it, whatever the check finds.
_SPOKEN_OF = 0.66


@dataclass(frozen=True, slots=True)
class Weighed:
    """`score` is that of the check, 0..1; `near` the share of the sentence that the candidate speaks of, 0..1.

    `amiss` are faults of standing (meeting, draft, speaker, quote), `reasons` what the check found.
    """

    candidate: Candidate
    near: float
    score: float
    amiss: tuple[Reason, ...]
    reasons: tuple[Reason, ...]

    @property
    def backs(self) -> bool:
        return self.worded and not self.amiss

    @property
    def worded(self) -> bool:
        """Whether the words are backed, whatever their standing."""
        return self.score >= THRESHOLD and self.near >= _SPOKEN_OF


def is_quotation(claim: str, candidate: Candidate) -> bool:
    """Whether a sentence is hardly more than words between quotation marks, and these stand in the passage."""
    quoted = quotes(claim)
    if sum(map(len, quoted)) < _MOSTLY_QUOTED * len(claim):
        return False
    parts = [part for text in quoted for part in GAP.split(text) if part.strip(" .,;:")]
    return all(verify_quote(part.strip(" .,;:"), candidate.source.text) for part in parts)


def weigh(references: References, candidate: Candidate, near: float) -> Weighed:
    claim = references.claim
    if is_quotation(claim, candidate):
        return Weighed(candidate, 1.0, 1.0, tuple(amiss(references, candidate)), ())
    verdict = check_claim(claim, (candidate.source,))
    errors = find_errors(claim, (candidate.source,)) if not verdict.supported else ()
    faults = tuple(amiss(references, candidate))
    if errors and not faults and _only_framed(claim, candidate, errors, near):
        return Weighed(candidate, max(near, _SPOKEN_OF), THRESHOLD, (), ())
    if any(one.fault is Fault.SPOKEN for one in faults):
        errors = tuple(one for one in errors if one.kind is not FindingKind.STATUS)
    return Weighed(candidate, near, verdict.score, faults, tuple(_reasons(errors)))


def _only_framed(claim: str, candidate: Candidate, errors: Sequence[Finding], near: float) -> bool:
    """Whether what the check found is of the words around a quotation that the passage cited has to the letter, or of a
    sentence that says no more than what a passage is about."""
    kinds = {one.kind for one in errors}
    if kinds <= {FindingKind.DETAIL, FindingKind.COVERAGE} and candidate.cited:
        quoted = [one for one in quotes(claim) if verify_quote(one.strip(" .,;:"), candidate.source.text)]
        return sum(map(len, quoted)) >= _PARTLY_QUOTED * len(claim)
    return kinds <= {FindingKind.MODALITY} and near >= _SPOKEN_OF and bool(_ABOUT.search(fold(claim)))


def backed_together(references: References, one: Candidate, other: Candidate) -> bool:
    """Whether two passages, of which none is a list of names, hold all of a sentence but for words that frame it."""
    claim = references.claim
    if any(":" in each.passage.text or any(amiss(references, each)) for each in (one, other)):
        return False
    both = replace(one, source=replace(one.source, text=f"{one.source.text} {other.source.text}"))
    near = nearness(claim, both)
    alone = max(nearness(claim, one), nearness(claim, other))
    if near < _TOGETHER or near < alone + _GAINED:
        return False
    return {one.kind for one in find_errors(claim, (both.source,))} <= {FindingKind.DETAIL, FindingKind.COVERAGE}


def _reasons(findings: Sequence[Finding]) -> Iterator[Reason]:
    seen: set[str] = set()
    worth = [one for one in findings if one.weight >= _WORTH_SAYING] or findings[:1]
    for one in worth:
        if one.reason not in seen:
            seen.add(one.reason)
            yield Reason(_FAULTS[one.kind], one.reason)
