"""Who is logged in, shown in the header, with the way out."""

from __future__ import annotations

from html import escape

from ui.language import Texts


def account_html(name: str | None, texts: Texts) -> str:
    """Nothing for the local user, who never logged in."""
    if not name:
        return ""
    return (
        f'<form class="account" method="post" action="/logout"><span>{escape(texts("login.as", name=name))}</span>'
        f'<button type="submit">{escape(texts("login.leave"))}</button></form>'
    )
