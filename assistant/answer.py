"""What an answer is made of: claims, each with its citations and the verdict of the check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.plan import Plan
from vectorstore.records import Hit, Passage, Report

# Who writes where no model does.
EXTRACTIVE = "extractivo"


class Outcome(StrEnum):
    ANSWERED = "answered"
    PARTIAL = "partial"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim is supported by its sources; `score` in 0..1; `reasons` in Spanish, empty when all is well."""

    supported: bool
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quote: `passage.text[start:end] == quote`."""

    passage: Passage
    report: Report
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of an answer. An unsupported one is shown struck, or not at all."""

    text: str
    citations: tuple[Citation, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SearchedScope:
    """What was searched: the reports, their meetings and the number of passages examined."""

    reports: tuple[Report, ...]
    meetings: tuple[int, ...]
    passages: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The end of the way of a question.

    `lead` says which meeting and what status the claims speak of; for `not_found` it is the refusal.
    `completeness` stands under the answer: how the question was read, and how complete a list is.
    `nearest` are passages offered when nothing answers the question.
    `notices` tell the reader of a correction or a limit ("La recomendación 17 no existe", "sin modelo").
    `writer` is who wrote the claims, "extractivo" or a model by name; `passed_over` a model that was asked and wrote
    none of them. `tokens` (in, out) and `cost` are those of the model, if any.
    """

    question: str
    plan: Plan
    outcome: Outcome
    lead: str
    claims: tuple[Claim, ...]
    scope: SearchedScope
    retrieved: tuple[Hit, ...] = ()
    nearest: tuple[Hit, ...] = ()
    completeness: str | None = None
    notices: tuple[str, ...] = ()
    writer: str = EXTRACTIVE
    passed_over: str = ""
    seconds: float = 0.0
    tokens: tuple[int, int] | None = None
    cost: float | None = None


def as_printed(passages: Sequence[Passage], reports: Mapping[str, Report]) -> list[Claim]:
    """A claim for each passage, as it is printed."""
    cited = [Citation(one, reports[one.report_id], one.text, 0, len(one.text)) for one in passages]
    return [Claim(one.quote, (one,), Verdict(True, 1.0)) for one in cited]
