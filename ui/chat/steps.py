"""What happens in a conversation: each step returns the update of the components of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any

import gradio as gr

from assistant.errors import AssistantError
from assistant.events import ClaimReady, Event, EvidenceReady, PlanReady
from assistant.question.choice import OPEN, ScopeChoice
from ui.chat.answer_html import exchange_html
from ui.chat.exchange import Conversation, Exchange, Progress
from ui.chat.scope_html import chips
from ui.chat.suggestions import suggestions
from ui.chat.welcome_html import earlier, welcome
from ui.desk import Desk
from ui.language import Texts
from vectorstore.errors import StoreError

QUESTION_LIMIT = 2_000
# After the first, claims that come at once are shown together: each update sends the whole exchange.
PACE_IN_SECONDS = 0.12
# Exchanges of a long conversation that are sent to the page; the others are a press away.
SHOWN = 20

# The buttons to send and to stop when nothing is running.
READY = (gr.update(visible=True), gr.update(visible=False))

# past, current, question, send, stop, conversation, chips, chosen: the order of `ChatParts.updated`.
Update = tuple[Any, Any, Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class ChatSteps:
    """The steps of a conversation in one language.

    A session holds the running conversation; between questions only its id, and None when the session is new to the
    server: the archive has the rest.
    """

    desk: Desk
    texts: Texts

    def ask(
        self, question: str, conversation: Conversation | None, chosen: ScopeChoice | None, reader: str
    ) -> Iterator[Update]:
        """A stream of updates, one for each thing that the reader can see arrive."""
        question = question.strip()
        if not question:
            yield unchanged()
            return
        conversation = self.at_hand(conversation, reader).end(Progress.STOPPED)
        chosen = lasting_choice(conversation) if chosen is None else chosen
        yield from self.run(conversation.ask(self.fitting(question), chosen), reader)

    def ask_again(self, anew: Exchange, conversation: Conversation | None, reader: str) -> Iterator[Update]:
        """Put the exchange of that number anew, with another question or scope if these differ."""
        whole = self.at_hand(conversation, reader).end(Progress.STOPPED)
        if not anew.question.strip() or not 1 <= anew.number <= len(whole.exchanges):
            yield unchanged()
            return
        question = self.fitting(anew.question.strip())
        yield from self.run(whole.before(anew.number).ask(question, anew.chosen), reader)

    def run(self, conversation: Conversation, reader: str) -> Iterator[Update]:
        """The last question of a conversation, until it is answered, stopped, or the reader has gone."""
        asked = conversation.exchanges[-1]
        self.desk.archive.begin(reader, conversation)
        yield self.started(conversation)
        due = 0.0
        try:
            for event in self.desk.assistant.stream(asked.question, conversation.history(), asked.chosen):
                conversation = conversation.advance(event)
                if is_visible(event) and (len(conversation.exchanges[-1].claims) <= 1 or monotonic() >= due):
                    yield self.streamed(conversation)
                    due = monotonic() + PACE_IN_SECONDS
            conversation = self.with_suggestions(conversation)
        except (AssistantError, StoreError) as error:
            conversation = conversation.end(Progress.FAILED, str(error))
        finally:
            conversation = conversation.end(Progress.STOPPED)
            running = conversation.exchanges[-1].progress is Progress.STOPPED
            self.desk.archive.keep(reader, conversation.id, conversation.exchanges[-1], only_running=running)
        yield self.finished(conversation)

    def at_hand(self, conversation: Conversation | None, reader: str) -> Conversation:
        """The whole conversation of the session, or the one left open when the server does not know the session."""
        if conversation is None:
            return self.desk.archive.left_open(reader) or Conversation()
        if not conversation.id or conversation.exchanges:
            return conversation
        return self.desk.archive.find(reader, conversation.id) or Conversation()

    def stop(self, conversation: Conversation | None, reader: str) -> Update:
        """End the running answer; what arrived of it stays."""
        if conversation is None or conversation.current is None:
            return idle()
        stopped = self.extracted(conversation).end(Progress.STOPPED)
        self.desk.archive.keep(reader, stopped.id, stopped.exchanges[-1])
        return self.finished(stopped)

    def extracted(self, conversation: Conversation) -> Conversation:
        """Where a model was waited for in vain, the answer in the words of the passages."""
        current = conversation.exchanges[-1]
        if not current.awaited or current.claims or current.answer:
            return conversation
        try:
            answer = self.desk.assistant.extract(current.question, conversation.history(), current.chosen)
        except (AssistantError, StoreError):
            return conversation
        return self.with_suggestions(conversation.with_current(current.answered(answer, self.texts("answer.instead"))))

    def begin_anew(self, reader: str) -> Update:
        """An empty conversation; the one before stays in the list."""
        self.desk.archive.leave_open(reader, "")
        return "", welcome(self.desk.library, self.texts), "", *READY, Conversation(), gr.skip(), gr.skip()

    def open(self, name: str, reader: str, everything: bool = False) -> Update:
        """A conversation of the list, as it was left."""
        kept = self.desk.archive.find(reader, name)
        if kept is None or kept.current is None:
            return self.begin_anew(reader)
        self.desk.archive.leave_open(reader, name)
        return self.shown(kept, everything)

    def reopen(self, reader: str) -> Update:
        """What the reader had before the eyes, after a reload, a restart or a change of language.

        It may reach the page after the first question was sent from it, so it touches no button: it would hide the one
        that stops. A page that is laid anew has them as they are when nothing runs.
        """
        kept = self.desk.archive.left_open(reader)
        if kept is None or kept.current is None:
            return unchanged()
        past, current, question, _, _, *rest = self.shown(kept)
        return past, current, question, gr.skip(), gr.skip(), *rest

    def shown(self, conversation: Conversation, everything: bool = False) -> Update:
        chosen = lasting_choice(conversation)
        past = self.past(conversation, everything)
        resting = replace(conversation, exchanges=())
        return (
            past,
            self.current(conversation),
            gr.skip(),
            *READY,
            resting,
            chips(chosen, self.desk.library, self.texts),
            chosen,
        )

    def started(self, conversation: Conversation) -> Update:
        buttons = gr.update(visible=False), gr.update(visible=True)
        current = self.current(conversation)
        chosen = conversation.exchanges[-1].chosen
        # What is shown as chosen is what is searched, also after the session was dropped.
        scope = (gr.skip(), gr.skip()) if chosen.corrects else (chips(chosen, self.desk.library, self.texts), chosen)
        return self.past(conversation), current, "", *buttons, conversation, *scope

    def streamed(self, conversation: Conversation) -> Update:
        return gr.skip(), self.current(conversation), *[gr.skip()] * 3, conversation, gr.skip(), gr.skip()

    def finished(self, conversation: Conversation) -> Update:
        resting = replace(conversation, exchanges=())
        return gr.skip(), self.current(conversation), gr.skip(), *READY, resting, gr.skip(), gr.skip()

    def past(self, conversation: Conversation, everything: bool = False) -> str:
        before = conversation.past if everything else conversation.past[-SHOWN:]
        hidden = len(conversation.past) - len(before)
        return earlier(hidden, conversation.id, self.texts) + "".join(
            exchange_html(exchange, conversation.id, self.texts) for exchange in before
        )

    def current(self, conversation: Conversation) -> str:
        return exchange_html(conversation.exchanges[-1], conversation.id, self.texts)

    def with_suggestions(self, conversation: Conversation) -> Conversation:
        current = conversation.exchanges[-1]
        following = suggestions(current, self.desk.library, self.texts)
        return conversation.with_current(replace(current, suggestions=following))

    def fitting(self, question: str) -> str:
        """The question, if it is not too long: the length set in the browser holds nobody."""
        if len(question) > QUESTION_LIMIT:
            raise gr.Error(self.texts("chat.too_long", limit=QUESTION_LIMIT), print_exception=False)
        return question


def lasting_choice(conversation: Conversation) -> ScopeChoice:
    """The scope of the last question, unless that corrected one question only."""
    chosen = conversation.exchanges[-1].chosen if conversation.exchanges else OPEN
    return OPEN if chosen.corrects else chosen


def is_visible(event: Event) -> bool:
    """The end is left out: the update that finishes the answer shows it. What was found is news while one waits."""
    return isinstance(event, PlanReady | ClaimReady) or (isinstance(event, EvidenceReady) and bool(event.awaits))


def unchanged() -> Update:
    return (gr.skip(),) * 8


def idle() -> Update:
    """Nothing is running: the button that sends is back."""
    return gr.skip(), gr.skip(), gr.skip(), *READY, gr.skip(), gr.skip(), gr.skip()
