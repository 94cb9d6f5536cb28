"""What is rarely done with an answer: a menu that copies it, makes a note of it, and saves its list."""

from __future__ import annotations

from html import escape

from assistant.answer import Answer
from assistant.desk.outline import theme_asked
from assistant.plan import Intent
from ui.chat.answer_markdown import as_markdown
from ui.chat.exchange import Exchange
from ui.conversations.list_html import export_links
from ui.language import Texts
from ui.markup import button, link

NOT_SEARCHED = frozenset({Intent.SMALL_TALK, Intent.ABOUT})
LISTS = frozenset({Intent.LIST, Intent.EVOLUTION, Intent.COUNT})
LIST_FILES = ("csv", "xlsx", "docx")


def more(exchange: Exchange, answer: Answer, conversation: str, texts: Texts) -> str:
    """The menu of what is rarely done."""
    links = list_links(exchange, answer, conversation, texts) + export_links(conversation, texts)
    return (
        f'<details class="menu"><summary>{escape(texts("answer.more"))}</summary><div>'
        f"{copy_button('copy_markdown', as_markdown(answer), texts)}{note_button(answer, texts)}{links}</div></details>"
    )


def note_button(answer: Answer, texts: Texts) -> str:
    """Opens the page of notes with the subject and the meetings of the question filled in."""
    theme = "" if answer.plan.intent in NOT_SEARCHED else theme_asked(answer.plan)
    if not theme:
        return ""
    meetings = ", ".join(map(str, answer.plan.meetings))
    tab = texts("page.note")
    return button(texts("answer.note"), data_note_theme=theme, data_note_meetings=meetings, data_note_tab=tab)


def list_links(exchange: Exchange, answer: Answer, conversation: str, texts: Texts) -> str:
    """A list to take away, as a table in three formats."""
    if answer.plan.intent not in LISTS or not exchange.claims:
        return ""
    address = f"/conversations/{conversation}/lists/{exchange.number}"
    return "".join(link(texts(f"answer.list_{kind}"), f"{address}.{kind}", download="") for kind in LIST_FILES)


def copy_button(key: str, content: str, texts: Texts) -> str:
    """Copying carries the citations along."""
    return button(texts(f"answer.{key}"), data_copy=content, data_done=texts("answer.copied"))
