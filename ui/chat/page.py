"""The conversation page: its parts, and which event does what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import gradio as gr
from gradio.components import Component
from pydantic import TypeAdapter, ValidationError

from assistant.question.choice import OPEN, ScopeChoice
from ui.chat.exchange import Conversation, Exchange
from ui.chat.routes import add_routes
from ui.chat.scope_html import chips
from ui.chat.sheets_html import composer_tools, sheets
from ui.chat.steps import ChatSteps, Update, unchanged
from ui.chat.welcome_html import welcome
from ui.language import Texts
from ui.navigation import Page, Place
from ui.reader import reader_of

# A press on what carries `data-do`, or an event of our own that a sheet sends, becomes an event of the page.
PRESSED = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-do]');
  if (button) trigger('click', { ...button.dataset });
});
element.addEventListener('relatoria', (event) => trigger('click', event.detail));
"""
PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
CHOICES: TypeAdapter[ScopeChoice] = TypeAdapter(ScopeChoice)


@dataclass(frozen=True, slots=True)
class ChatParts:
    """The components of the page. `conversation` is that of the session, `chosen` the scope of the next question."""

    past: gr.HTML
    current: gr.HTML
    question: gr.Textbox
    send: gr.Button
    stop: gr.Button
    new: gr.Button
    scope: gr.HTML
    conversation: gr.State
    chosen: gr.State

    def updated(self) -> list[Component]:
        """The components that a step changes, in the order of an update."""
        shown = [self.past, self.current, self.question, self.send, self.stop]
        return [*shown, self.conversation, self.scope, self.chosen]


def lay(place: Place) -> None:
    """Lay the conversation into its page and wire it."""
    steps = ChatSteps(place.desk, place.texts)
    parts = lay_chat(place)
    wire_asking(parts, steps)
    wire_scope(parts, place)

    def reopen(request: gr.Request) -> Update:
        return steps.reopen(name_of(request))

    place.blocks.load(reopen, None, parts.updated(), **PRIVATE)


def lay_chat(place: Place) -> ChatParts:
    texts = place.texts
    with gr.Column(elem_id="conversation"):
        past = gr.HTML("", elem_id="past", js_on_load=PRESSED, apply_default_css=False)
        first = welcome(place.desk.library, texts)
        current = gr.HTML(first, elem_id="current", js_on_load=PRESSED, apply_default_css=False)
    with gr.Column(elem_id="composer"):
        with gr.Row(elem_id="composer-row"):
            question = lay_question(texts)
            send = gr.Button(texts("chat.send"), variant="primary", elem_id="send", scale=0, min_width=96)
            stop = gr.Button(texts("chat.stop"), variant="stop", elem_id="stop", scale=0, min_width=96, visible=False)
        with gr.Row(elem_id="composer-foot"):
            bar = chips(OPEN, place.desk.library, texts)
            scope = gr.HTML(bar, elem_id="scope-choice", js_on_load=PRESSED, apply_default_css=False)
            gr.HTML(composer_tools(texts), elem_id="composer-tools", apply_default_css=False)
            new = gr.Button(texts("chat.new"), size="sm", elem_id="new", scale=0, min_width=140)
    gr.HTML(sheets(texts), elem_id="sheets", apply_default_css=False)
    return ChatParts(past, current, question, send, stop, new, scope, gr.State(None), gr.State(None))


def lay_question(texts: Texts) -> gr.Textbox:
    return gr.Textbox(
        label=texts("chat.label"),
        placeholder=texts("chat.placeholder"),
        show_label=False,
        container=False,
        lines=1,
        max_lines=6,
        autofocus=True,
        elem_id="question",
        scale=1,
    )


def wire_asking(parts: ChatParts, steps: ChatSteps) -> None:
    """Enter, the button and what is pressed in an answer ask; stop and a new conversation end what is running."""

    def ask_question(
        question: str, conversation: Conversation | None, chosen: ScopeChoice | None, request: gr.Request
    ) -> Iterator[Update]:
        yield from steps.ask(question, conversation, chosen, name_of(request))

    def pressed(
        conversation: Conversation | None, chosen: ScopeChoice | None, event: gr.EventData, request: gr.Request
    ) -> Iterator[Update]:
        yield from act(steps, event, conversation, chosen, name_of(request))

    def stop(conversation: Conversation | None, request: gr.Request) -> Update:
        return steps.stop(conversation, name_of(request))

    def begin_anew(request: gr.Request) -> Update:
        return steps.begin_anew(name_of(request))

    kept, updated = [parts.conversation, parts.chosen], parts.updated()
    running: list[dict[str, Any]] = [
        parts.question.submit(ask_question, [parts.question, *kept], updated, **PRIVATE),
        parts.send.click(ask_question, [parts.question, *kept], updated, **PRIVATE),
        parts.past.click(pressed, kept, updated, **PRIVATE),
        parts.current.click(pressed, kept, updated, **PRIVATE),
    ]
    parts.stop.click(stop, parts.conversation, updated, cancels=running, **PRIVATE)
    parts.new.click(begin_anew, None, updated, cancels=running, **PRIVATE)


def act(
    steps: ChatSteps, event: gr.EventData, conversation: Conversation | None, chosen: ScopeChoice | None, reader: str
) -> Iterator[Update]:
    """What a press inside the conversation asks for."""
    match event.do:
        case "ask":
            yield from steps.ask(str(event.question), conversation, chosen, reader)
        case "again" | "edit" | "correct" | "wake" | "widen":
            if event.do == "wake":
                steps.desk.assistant.wake()
            yield from steps.ask_again(asked_again(steps, event, conversation, reader), conversation, reader)
        case "open" | "all":
            yield steps.open(str(event.conversation), reader, everything=event.do == "all")
        case _:
            yield unchanged()


def asked_again(steps: ChatSteps, event: gr.EventData, conversation: Conversation | None, reader: str) -> Exchange:
    """The exchange to put anew: as it was, with another question, or with a corrected scope."""
    exchanges = steps.at_hand(conversation, reader).exchanges
    number = int(event.number)
    before = exchanges[number - 1] if 1 <= number <= len(exchanges) else Exchange(0, "")
    if event.do == "edit":
        return Exchange(number, str(event.question), before.chosen)
    if event.do == "correct":
        return Exchange(number, before.question, replace(choice(event.choice), corrects=True))
    return Exchange(number, before.question, OPEN if event.do == "widen" else before.chosen)


def wire_scope(parts: ChatParts, place: Place) -> None:
    """What the sheet sends becomes chips, and the scope of the next questions."""

    def choose(event: gr.EventData) -> tuple[str, ScopeChoice]:
        chosen = replace(choice(event.choice), intent=None, corrects=False)
        return chips(chosen, place.desk.library, place.texts), chosen

    parts.scope.click(choose, None, [parts.scope, parts.chosen], **PRIVATE)


def choice(values: object) -> ScopeChoice:
    """A choice as the browser sends it; what is none leaves everything open."""
    try:
        return CHOICES.validate_python(values)
    except ValidationError:
        return OPEN


def name_of(request: gr.Request) -> str:
    """The reader of a request; a browser that keeps no cookies is a reader for as long as the page is open."""
    return reader_of(request) or f"session:{request.session_hash}"


PAGE = Page("chat", lay, add_routes)
