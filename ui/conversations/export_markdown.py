"""A conversation as a Markdown document: a heading a question, a footnote a source."""

from __future__ import annotations

from ui.chat.answer_markdown import as_markdown, plain
from ui.chat.exchange import Conversation, Exchange
from ui.conversations.archive import title_of
from ui.language import Texts


def conversation_markdown(conversation: Conversation, texts: Texts) -> str:
    """Everything that was answered, in order; text of reports and questions stays text."""
    parts = [exchange_markdown(exchange, texts) for exchange in conversation.exchanges]
    return "\n\n".join([f"# {plain(title_of(conversation))}", plain(texts("export.note")), *parts]) + "\n"


def exchange_markdown(exchange: Exchange, texts: Texts) -> str:
    heading = f"## {plain(exchange.question)}"
    if exchange.answer is None:
        return f"{heading}\n\n*{plain(texts(f'state.{exchange.progress}_help'))}*"
    return f"{heading}\n\n{as_markdown(exchange.answer, f'{exchange.number}-')}"
