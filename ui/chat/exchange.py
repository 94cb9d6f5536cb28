"""A question and as much of its answer as has arrived."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.answer import Answer, Claim
from assistant.conversation import Turn
from assistant.events import AnswerReady, ClaimReady, Event, EvidenceReady, PlanReady
from assistant.plan import Plan
from assistant.render import as_text


class Progress(StrEnum):
    WORKING = "working"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the page shows of one question. `found` counts the passages found; `failure` is a line for the reader."""

    number: int
    question: str
    plan: Plan | None = None
    found: int | None = None
    claims: tuple[Claim, ...] = ()
    answer: Answer | None = None
    progress: Progress = Progress.WORKING
    failure: str = ""

    def advance(self, event: Event) -> Exchange:
        match event:
            case PlanReady(plan):
                return replace(self, plan=plan)
            case EvidenceReady(hits):
                return replace(self, found=len(hits))
            case ClaimReady(claim):
                return replace(self, claims=(*self.claims, claim))
            case AnswerReady(answer):
                # The page shows the claims and the nearest passages only; conversations are kept, so they stay small.
                answer = replace(answer, retrieved=())
                return replace(self, plan=answer.plan, claims=answer.claims, answer=answer, progress=Progress.DONE)

    def turns(self) -> tuple[Turn, ...]:
        """The question and, when there is one, its answer with its citations."""
        asked = Turn("user", self.question)
        return (asked, Turn("assistant", as_text(self.answer))) if self.answer else (asked,)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The exchanges of one reader, oldest first; the last one may still be running."""

    exchanges: tuple[Exchange, ...] = ()

    @property
    def current(self) -> Exchange | None:
        return self.exchanges[-1] if self.exchanges else None

    @property
    def past(self) -> tuple[Exchange, ...]:
        return self.exchanges[:-1]

    def ask(self, question: str) -> Conversation:
        return Conversation((*self.exchanges, Exchange(len(self.exchanges) + 1, question)))

    def advance(self, event: Event) -> Conversation:
        return Conversation((*self.past, self.exchanges[-1].advance(event)))

    def end(self, progress: Progress, failure: str = "") -> Conversation:
        """The conversation with its running exchange ended; one that is done stays as it is."""
        if self.current is None or self.current.progress is not Progress.WORKING:
            return self
        return Conversation((*self.past, replace(self.current, progress=progress, failure=failure)))

    def history(self) -> tuple[Turn, ...]:
        """What was said before the running exchange, as the assistant takes it."""
        return tuple(turn for exchange in self.past for turn in exchange.turns())
