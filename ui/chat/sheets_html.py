"""The sheets over the conversation, what is wrong, shortcuts, earlier conversations, and the buttons to them."""

from __future__ import annotations

from html import escape

from ui.language import Texts
from ui.markup import box, button, search_field, written

SHORTCUTS = ("enter", "shift_enter", "slash", "escape", "next", "previous", "edit", "new", "list", "help")
# The words that the browser needs for what it writes itself.
FOR_THE_BROWSER = {
    "undo": "page.undo",
    "failed": "page.failed",
    "save": "page.save",
    "cancel": "page.cancel",
    "send": "chat.send",
    "edit_label": "answer.edit_label",
    "replaces": "answer.replaces",
    "thanks": "feedback.thanks",
    "withdrawn": "feedback.withdrawn",
    "title": "conversations.title",
}
REASONS = ("wrong", "missing_citation")


def composer_tools(texts: Texts) -> str:
    """The buttons under the question."""
    return (
        f'<div class="tools"><p class="hint">{escape(texts("chat.hint"))}</p>'
        f"{button(texts('shortcuts.name'), data_shortcuts='', aria_haspopup='dialog')}"
        f"{button(texts('conversations.name'), data_conversations='', aria_haspopup='dialog')}</div>"
    )


def sheets(texts: Texts) -> str:
    """Filled and opened by the browser; the list and the scope come from the server when they are opened."""
    return (
        f"{conversations_sheet(texts)}{feedback_sheet(texts)}{shortcuts_sheet(texts)}"
        f'<div id="scope-place"></div><div id="tip" role="tooltip" hidden></div>'
        f'<div id="toast" role="status" aria-live="polite"></div>'
        f'<p id="words" hidden{written({f"data_{name}": texts(key) for name, key in FOR_THE_BROWSER.items()})}></p>'
    )


def head(title: str, name: str, texts: Texts) -> str:
    close = escape(texts("page.close"))
    return (
        f'<div class="sheet-head"><h2 id="{name}">{escape(title)}</h2>'
        f'<button type="button" class="close" data-close aria-label="{close}">×</button></div>'
    )


def conversations_sheet(texts: Texts) -> str:
    title = texts("conversations.name")
    return (
        f'<dialog id="conversations" class="sheet drawer" aria-labelledby="conversations-title">'
        f"{head(title, 'conversations-title', texts)}"
        f"{search_field(texts('conversations.filter'))}"
        f'<div class="boxes" id="conversation-list"></div></dialog>'
    )


def feedback_sheet(texts: Texts) -> str:
    reasons = "".join(
        box("radio", "verdict", reason, texts(f"feedback.{reason}_help"), checked=reason == REASONS[0])
        for reason in REASONS
    )
    return (
        f'<dialog id="feedback" class="sheet" aria-labelledby="feedback-title"><form method="dialog">'
        f"{head(texts('feedback.title'), 'feedback-title', texts)}"
        f'<p class="about"></p>'
        f'<fieldset class="reasons"><legend>{escape(texts("feedback.reason"))}</legend>{reasons}</fieldset>'
        f'<label class="comment"><span>{escape(texts("feedback.comment"))}</span>'
        f'<textarea name="comment" rows="3" maxlength="1000"></textarea></label>'
        f'<p class="privacy">{escape(texts("feedback.privacy"))}</p><div class="sheet-actions">'
        f'<button type="button" data-close>{escape(texts("page.cancel"))}</button>'
        f'<button type="submit" class="primary">{escape(texts("feedback.send"))}</button></div></form></dialog>'
    )


def shortcuts_sheet(texts: Texts) -> str:
    rows = "".join(
        f"<div><dt>{keys(texts(f'shortcuts.{one}_keys'))}</dt><dd>{escape(texts(f'shortcuts.{one}'))}</dd></div>"
        for one in SHORTCUTS
    )
    title = texts("shortcuts.title")
    return (
        f'<dialog id="shortcuts" class="sheet" aria-labelledby="shortcuts-title">'
        f"{head(title, 'shortcuts-title', texts)}<dl>{rows}</dl></dialog>"
    )


def keys(text: str) -> str:
    """ "Alt + ↓" with each key in its own element."""
    return " + ".join(f"<kbd>{escape(key)}</kbd>" for key in text.split(" + "))
