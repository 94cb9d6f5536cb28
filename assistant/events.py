"""The steps of an answer as a reader sees them happen."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import Answer, Claim
from assistant.plan import Plan
from vectorstore.records import Hit


@dataclass(frozen=True, slots=True)
class PlanReady:
    plan: Plan


@dataclass(frozen=True, slots=True)
class EvidenceReady:
    """What was found; `awaits` names the model that is asked now, empty where none is."""

    hits: tuple[Hit, ...]
    awaits: str = ""


@dataclass(frozen=True, slots=True)
class ClaimReady:
    """A claim that went through the check; claims come in the order of the answer."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class AnswerReady:
    """The last event: the whole answer, the same that `ask` returns."""

    answer: Answer


Event = PlanReady | EvidenceReady | ClaimReady | AnswerReady
