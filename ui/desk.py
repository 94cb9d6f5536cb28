"""What the pages need from the rest of the house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from assistant.conversation import Turn
from assistant.events import Event
from ui.memory import ConversationMemory
from vectorstore.records import Hit, Passage, Report, Scope


class Library(Protocol):
    """The part of the store that the pages read."""

    def reports(self) -> Sequence[Report]: ...

    def passages(self, scope: Scope) -> Sequence[Passage]: ...

    def passage(self, passage_id: str) -> Passage | None: ...

    def neighbours(self, passage_id: str, before: int, after: int) -> Sequence[Passage]: ...

    def search(self, texts: Sequence[str], scope: Scope, limit: int) -> Sequence[Hit]: ...


class Answering(Protocol):
    """The part of the assistant that the pages use. Its own errors carry a line for the reader."""

    def stream(self, question: str, history: Sequence[Turn]) -> Iterator[Event]: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Who answers, what can be looked up, and what was said before."""

    assistant: Answering
    library: Library
    memory: ConversationMemory = field(default_factory=ConversationMemory)
