"""The conversation page: its parts, and which event does what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

import gradio as gr
from gradio.components import Component

from ui.chat.exchange import Conversation
from ui.chat.steps import QUESTION_LIMIT, ChatSteps, Update
from ui.language import Texts
from ui.navigation import Page, Place

CLICK_TO_ASK = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-ask]');
  if (button) trigger('click', { question: button.dataset.ask });
});
"""
PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


@dataclass(frozen=True, slots=True)
class ChatParts:
    """The components of the page. `key` is kept by the browser and leads back to a conversation after a reload."""

    past: gr.HTML
    current: gr.HTML
    question: gr.Textbox
    send: gr.Button
    stop: gr.Button
    new: gr.Button
    conversation: gr.State
    key: gr.BrowserState

    def updated(self) -> list[Component]:
        """The components that an answer changes, in the order of an update."""
        return [self.past, self.current, self.question, self.send, self.stop, self.conversation]


def lay(place: Place) -> None:
    """Lay the conversation into its page and wire it."""
    steps = ChatSteps(place.desk, place.texts)
    parts = lay_chat(steps.welcome(), place.texts)
    wire_chat(parts, steps)
    place.blocks.load(steps.reopen, parts.key, [*parts.updated(), parts.key], **PRIVATE)


def lay_chat(welcome: str, texts: Texts) -> ChatParts:
    with gr.Column(elem_id="conversation"):
        past = gr.HTML("", elem_id="past", js_on_load=CLICK_TO_ASK, apply_default_css=False)
        current = gr.HTML(welcome, elem_id="current", js_on_load=CLICK_TO_ASK, apply_default_css=False)
    with gr.Column(elem_id="composer"):
        with gr.Row(elem_id="composer-row"):
            question = lay_question(texts)
            send = gr.Button(texts("chat.send"), variant="primary", elem_id="send", scale=0, min_width=96)
            stop = gr.Button(texts("chat.stop"), variant="stop", elem_id="stop", scale=0, min_width=96, visible=False)
        with gr.Row(elem_id="composer-foot"):
            gr.HTML(f'<p class="hint">{escape(texts("chat.hint"))}</p>', apply_default_css=False)
            new = gr.Button(texts("chat.new"), size="sm", elem_id="new", scale=0, min_width=160)
    # A random secret would change with every start and every language; what is kept is a key that means nothing else.
    key = gr.BrowserState("", storage_key="relatoria_conversation", secret="relatoria")
    return ChatParts(past, current, question, send, stop, new, gr.State(Conversation()), key)


def lay_question(texts: Texts) -> gr.Textbox:
    return gr.Textbox(
        label=texts("chat.label"),
        placeholder=texts("chat.placeholder"),
        show_label=False,
        container=False,
        lines=1,
        max_lines=6,
        max_length=QUESTION_LIMIT,
        autofocus=True,
        elem_id="question",
        scale=1,
    )


def wire_chat(parts: ChatParts, steps: ChatSteps) -> None:
    """Enter, the button and a pressed example ask; stop and a new conversation end what is running."""

    def answer_pressed(conversation: Conversation, key: str, event: gr.EventData) -> Iterator[Update]:
        yield from steps.answer(str(event.question), conversation, key)

    kept = [parts.conversation, parts.key]
    updated = parts.updated()
    running: list[dict[str, Any]] = [
        parts.question.submit(steps.answer, [parts.question, *kept], updated, **PRIVATE),
        parts.send.click(steps.answer, [parts.question, *kept], updated, **PRIVATE),
        parts.past.click(answer_pressed, kept, updated, **PRIVATE),
        parts.current.click(answer_pressed, kept, updated, **PRIVATE),
    ]
    parts.stop.click(steps.stop, kept, updated, cancels=running, **PRIVATE)
    parts.new.click(steps.clear, parts.key, updated, cancels=running, **PRIVATE)


PAGE = Page("chat", lay)
