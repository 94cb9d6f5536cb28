"""What happens on the conversation page: each step returns the update of its components."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from time import monotonic
from typing import Any

import gradio as gr

from assistant.errors import AssistantError
from assistant.events import ClaimReady, Event, PlanReady
from ui.chat.answer_html import exchange_html
from ui.chat.examples import example_questions
from ui.chat.exchange import Conversation, Exchange, Progress
from ui.desk import Desk
from ui.language import Texts
from vectorstore.errors import StoreError

QUESTION_LIMIT = 2_000
# After the first, claims that come at once are shown together: each update sends the whole exchange.
PACE_IN_SECONDS = 0.12

# past, current, question, send, stop, conversation: the order of `ChatParts.updated`.
Update = tuple[Any, Any, Any, Any, Any, Conversation]


@dataclass(frozen=True, slots=True)
class ChatSteps:
    """The steps of a conversation in one language."""

    desk: Desk
    texts: Texts

    def answer(self, question: str, conversation: Conversation, key: str) -> Iterator[Update]:
        """A stream of updates, one for each thing that the reader can see arrive."""
        question = question.strip()
        if len(question) > QUESTION_LIMIT:
            raise gr.Error(self.texts("chat.too_long", limit=QUESTION_LIMIT), print_exception=False)
        if not question:
            yield unchanged(conversation)
            return
        conversation = self.latest(conversation, key).end(Progress.STOPPED).ask(question)
        yield self.started(conversation)
        due = 0.0
        try:
            for event in self.desk.assistant.stream(question, conversation.history()):
                conversation = conversation.advance(event)
                if is_visible(event) and (len(conversation.exchanges[-1].claims) <= 1 or monotonic() >= due):
                    yield self.streamed(conversation)
                    due = monotonic() + PACE_IN_SECONDS
        except (AssistantError, StoreError) as error:
            conversation = conversation.end(Progress.FAILED, str(error))
        yield self.finished(conversation, key)

    def latest(self, conversation: Conversation, key: str) -> Conversation:
        """The conversation of the session, or the one kept for the browser when the session was forgotten."""
        return conversation if conversation.current else self.desk.memory.find(key) or conversation

    def stop(self, conversation: Conversation, key: str) -> Update:
        return self.finished(conversation.end(Progress.STOPPED), key)

    def clear(self, key: str) -> Update:
        self.desk.memory.keep(key, Conversation())
        return "", self.welcome(), "", gr.update(visible=True), gr.update(visible=False), Conversation()

    def reopen(self, key: str) -> tuple[Any, ...]:
        """The conversation that the browser's key leads to; without one, a new key for the next."""
        kept = self.desk.memory.find(key)
        if kept is None or kept.current is None:
            return *unchanged(Conversation()), key or self.desk.memory.new_key()
        past, current = self.shown(kept.past), self.shown(kept.exchanges[-1:])
        return past, current, gr.skip(), gr.skip(), gr.skip(), kept, key

    def started(self, conversation: Conversation) -> Update:
        past, current = self.shown(conversation.past), self.shown(conversation.exchanges[-1:])
        return past, current, "", gr.update(visible=False), gr.update(visible=True), conversation

    def streamed(self, conversation: Conversation) -> Update:
        current = self.shown(conversation.exchanges[-1:])
        return gr.skip(), current, gr.skip(), gr.skip(), gr.skip(), conversation

    def finished(self, conversation: Conversation, key: str) -> Update:
        self.desk.memory.keep(key, conversation)
        current = self.shown(conversation.exchanges[-1:]) or self.welcome()
        return gr.skip(), current, gr.skip(), gr.update(visible=True), gr.update(visible=False), conversation

    def shown(self, exchanges: tuple[Exchange, ...]) -> str:
        return "".join(exchange_html(exchange, self.texts) for exchange in exchanges)

    def welcome(self) -> str:
        """What an empty conversation shows: what there is to ask, with examples to press."""
        reports = len(self.desk.library.reports())
        if not reports:
            return f'<div class="welcome"><p>{escape(self.texts("library.empty"))}</p></div>'
        examples = "".join(f"<li>{example(text)}</li>" for text in example_questions(self.desk.library, self.texts))
        return (
            f'<div class="welcome"><h2>{escape(self.texts("chat.welcome"))}</h2>'
            f"<p>{escape(self.texts.count('chat.intro', reports))}</p>"
            f'<ul class="examples" aria-label="{escape(self.texts("chat.examples"))}">{examples}</ul></div>'
        )


def is_visible(event: Event) -> bool:
    """The end is left out: the update that finishes the answer shows it."""
    return isinstance(event, PlanReady | ClaimReady)


def example(question: str) -> str:
    return f'<button type="button" data-ask="{escape(question)}">{escape(question)}</button>'


def unchanged(conversation: Conversation) -> Update:
    return gr.skip(), gr.skip(), gr.skip(), gr.skip(), gr.skip(), conversation
