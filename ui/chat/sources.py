"""The sources of an answer: its cited passages, numbered in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Citation, Claim, Verdict
from assistant.wording import same_group


@dataclass(frozen=True, slots=True)
class Source:
    """One cited passage, everything that was quoted from it and the verdicts of the claims that rest on it."""

    number: int
    citations: tuple[Citation, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def first(self) -> Citation:
        return self.citations[0]

    @property
    def reasons(self) -> tuple[str, ...]:
        """What the check held against the claims of this source, each reason once."""
        return tuple(dict.fromkeys(reason for verdict in self.verdicts for reason in verdict.reasons))

    def spans(self) -> list[tuple[int, int]]:
        """The quoted character spans in order, overlapping ones joined."""
        joined: list[tuple[int, int]] = []
        for start, end in sorted((citation.start, citation.end) for citation in self.citations):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], end))
            else:
                joined.append((start, end))
        return joined


def collect_sources(claims: Sequence[Claim]) -> dict[str, Source]:
    """The sources of the claims by passage id."""
    cited: dict[str, list[tuple[Citation, Verdict]]] = {}
    for claim in claims:
        for citation in claim.citations:
            cited.setdefault(citation.passage.id, []).append((citation, claim.verdict))
    return {
        passage_id: Source(number, tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))
        for number, (passage_id, pairs) in enumerate(cited.items(), start=1)
    }


def grouped(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims cut wherever the meeting or the status of what they cite changes."""
    cut: list[list[Claim]] = []
    for claim in claims:
        joined = cut and (not claim.citations or (cut[-1][0].citations and same_group(cut[-1][0], claim)))
        if joined:
            cut[-1].append(claim)
        else:
            cut.append([claim])
    return cut
