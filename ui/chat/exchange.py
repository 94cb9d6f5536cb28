"""A question and as much of its answer as has arrived."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.answer import Answer, Claim
from assistant.conversation import Turn
from assistant.events import AnswerReady, ClaimReady, Event, EvidenceReady, PlanReady
from assistant.plan import Plan
from assistant.question.choice import OPEN, ScopeChoice
from assistant.render import as_text

REMEMBERED = 12


class Progress(StrEnum):
    WORKING = "working"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the page shows of one question.

    `chosen` is the scope that was set beside it, `found` counts the passages found, `awaited` names the
    model that is asked, `failure` is a line for the reader,
    `suggestions` are questions that could follow. `rated` is the reader's verdict on the answer, `doubted` the ids of
    the passages whose citation the reader called wrong. OUTDATED is an answer kept by a version of the program that
    this one cannot read: it has to be asked again.
    """

    number: int
    question: str
    chosen: ScopeChoice = OPEN
    plan: Plan | None = None
    found: int | None = None
    awaited: str = ""
    claims: tuple[Claim, ...] = ()
    answer: Answer | None = None
    progress: Progress = Progress.WORKING
    failure: str = ""
    suggestions: tuple[str, ...] = ()
    rated: str = ""
    doubted: tuple[str, ...] = ()

    def advance(self, event: Event) -> Exchange:
        match event:
            case PlanReady(plan):
                return replace(self, plan=plan)
            case EvidenceReady(hits, awaits):
                return replace(self, found=len(hits), awaited=awaits)
            case ClaimReady(claim):
                return replace(self, claims=(*self.claims, claim))
            case AnswerReady(answer):
                # The page shows the claims and the nearest passages only; conversations are kept, so they stay small.
                answer = replace(answer, retrieved=())
                return replace(self, plan=answer.plan, claims=answer.claims, answer=answer, progress=Progress.DONE)

    def answered(self, answer: Answer, notice: str) -> Exchange:
        """Ended with an answer that came another way, which a notice tells."""
        told = replace(answer, notices=(notice, *answer.notices))
        return self.advance(AnswerReady(told))

    def turns(self) -> tuple[Turn, ...]:
        """The question and, when there is one, its answer with its citations."""
        asked = Turn("user", self.question)
        return (asked, Turn("assistant", as_text(self.answer))) if self.answer else (asked,)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The exchanges of one reader, oldest first; the last one may still be running.

    `id` is random, empty until the first question; `title` is empty until the reader gives one.
    """

    exchanges: tuple[Exchange, ...] = ()
    id: str = ""
    title: str = ""

    @property
    def current(self) -> Exchange | None:
        return self.exchanges[-1] if self.exchanges else None

    @property
    def past(self) -> tuple[Exchange, ...]:
        return self.exchanges[:-1]

    def ask(self, question: str, chosen: ScopeChoice = OPEN) -> Conversation:
        exchange = Exchange(len(self.exchanges) + 1, question, chosen)
        return Conversation((*self.exchanges, exchange), self.id or new_id(), self.title)

    def before(self, number: int) -> Conversation:
        """What came before an exchange, to ask it anew. Nothing is lost: with later exchanges it is a copy."""
        again = self.exchanges[: max(number - 1, 0)]
        return Conversation(again, self.id if number >= len(self.exchanges) else "", self.title)

    def with_current(self, exchange: Exchange) -> Conversation:
        return replace(self, exchanges=(*self.past, exchange))

    def advance(self, event: Event) -> Conversation:
        return self.with_current(self.exchanges[-1].advance(event))

    def end(self, progress: Progress, failure: str = "") -> Conversation:
        """The conversation with its running exchange ended; one that is done stays as it is."""
        if self.current is None or self.current.progress is not Progress.WORKING:
            return self
        return self.with_current(replace(self.current, progress=progress, failure=failure))

    def history(self) -> tuple[Turn, ...]:
        """The last of what was said before the running exchange, as the assistant takes it."""
        return tuple(turn for exchange in self.past[-REMEMBERED:] for turn in exchange.turns())


def new_id() -> str:
    return secrets.token_urlsafe(16)
