"""The list of earlier conversations as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ui.conversations.archive import Entry
from ui.language import Texts
from ui.markup import button, link


def conversations_list(entries: Sequence[Entry], opened: str, texts: Texts) -> str:
    """A row per conversation: press to reopen, and a menu to rename, export and delete."""
    if not entries:
        return f'<p class="empty">{escape(texts("conversations.none"))}</p>'
    rows = "".join(conversation_row(entry, entry.id == opened, texts) for entry in entries)
    return f'<ul class="conversations">{rows}</ul>'


def conversation_row(entry: Entry, opened: bool, texts: Texts) -> str:
    name, current = escape(entry.title), ' aria-current="true"' if opened else ""
    more = escape(texts("conversations.more", title=entry.title))
    delete = button(
        texts("conversations.delete"), data_delete="", data_done=texts("conversations.deleted", title=entry.title)
    )
    return (
        f'<li data-conversation="{escape(entry.id)}">'
        f'<button type="button" class="open" data-open-conversation="{escape(entry.id)}"{current}>'
        f'<span class="name">{name}</span><small>{when(entry.changed, texts)} · '
        f"{escape(texts.count('conversations.questions', entry.exchanges))}</small></button>"
        f'<details class="menu"><summary aria-label="{more}">⋯</summary><div>'
        f"{button(texts('conversations.rename'), data_rename='')}{export_links(entry.id, texts)}{delete}"
        f"</div></details></li>"
    )


def export_links(conversation: str, texts: Texts) -> str:
    """A conversation to save, as Word and as Markdown."""
    return "".join(
        link(texts(f"answer.export_{kind}"), f"/conversations/{conversation}.{kind}?lang={texts.language}", download="")
        for kind in ("docx", "md")
    )


def when(moment: str, texts: Texts) -> str:
    """A time as text, which the browser replaces by the reader's own clock."""
    return f'<time datetime="{escape(moment)}">{escape(texts.moment(moment))}</time>'
