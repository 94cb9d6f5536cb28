"""What the pages need from the rest of the house."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from assistant.answer import Answer
from assistant.conversation import Turn
from assistant.desk.work import DeskWork
from assistant.events import Event
from assistant.question.choice import ScopeChoice
from ingestion.pages import PageImage
from ui.conversations.archive import Archive
from ui.conversations.feedback import FeedbackFile
from ui.evaluation.runs import Runs
from ui.library.librarian import Librarian
from ui.takeaways import Takeaways
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

    def stream(self, question: str, history: Sequence[Turn], chosen: ScopeChoice) -> Iterator[Event]: ...


class Conversing(Answering, Protocol):
    """What the chat needs besides: not to depend on a model that does not answer."""

    def extract(self, question: str, history: Sequence[Turn], chosen: ScopeChoice) -> Answer:
        """The answer without a model."""
        ...

    def wake(self) -> None:
        """Let a model that is in pause be tried at once."""
        ...


def no_pages(report: Report, passage: Passage) -> Sequence[PageImage]:
    """Of a library that keeps no sources."""
    return ()


@dataclass(frozen=True, slots=True)
class Desk:
    """Who answers, what can be looked up, what was said before and thought of it.

    `work` writes notes and checks drafts; what it makes is fetched from `takeaways`. `librarian` changes the library,
    `runs` are those of the evaluation.
    """

    assistant: Conversing
    library: Library
    archive: Archive
    feedback: FeedbackFile
    draw_pages: Callable[[Report, Passage], Sequence[PageImage]] = no_pages
    work: DeskWork | None = None
    takeaways: Takeaways = field(default_factory=Takeaways)
    librarian: Librarian | None = None
    runs: Runs | None = None
