"""What a claim is checked against, and what a check finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vectorstore.records import PassageKind, Status


@dataclass(frozen=True, slots=True)
class Source:
    """A text that is cited, with what is known about it.

    `context` holds facts from outside the text (report title, label, dates of the meeting): a claim may repeat them.
    """

    text: str
    status: Status | None = None
    speaker: str | None = None
    meeting: int | None = None
    kind: PassageKind | None = None
    context: str = ""


class FindingKind(StrEnum):
    NUMBER = "number"
    NAME = "name"
    POLARITY = "polarity"
    ANTONYM = "antonym"
    MODALITY = "modality"
    ATTRIBUTION = "attribution"
    STATUS = "status"
    ACTOR = "actor"
    SCOPE = "scope"
    CAUSE = "cause"
    DETAIL = "detail"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something of the claim that its sources do not back; `weight` in 0..1 says how surely it is an error."""

    kind: FindingKind
    weight: float
    reason: str
