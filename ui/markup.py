"""The few elements that every page writes. Text and attributes go in as text: what they hold is escaped here."""

from __future__ import annotations

from html import escape


def button(text: str, **attributes: object) -> str:
    """A button that sends nothing; `data_do="ask"` is written data-do, `class_` class, and what is None left out."""
    return f'<button type="button"{written(attributes)}>{escape(text)}</button>'


def link(text: str, href: str, **attributes: object) -> str:
    """A link to an address of this server."""
    return f'<a href="{escape(href)}"{written(attributes)}>{escape(text)}</a>'


def box(kind: str, name: str, value: str, text: str, checked: bool = False) -> str:
    """A checkbox or radio button inside its label."""
    ticked = " checked" if checked else ""
    return (
        f'<label><input type="{kind}" name="{escape(name)}" value="{escape(value)}"{ticked}> '
        f"<span>{escape(text)}</span></label>"
    )


def search_field(label: str) -> str:
    """A field that hides what does not hold its words; `data-filter` is what the browser looks for."""
    return f'<input type="search" data-filter aria-label="{escape(label)}" placeholder="{escape(label)}">'


def written(attributes: dict[str, object]) -> str:
    given = {name.strip("_").replace("_", "-"): value for name, value in attributes.items() if value is not None}
    return "".join(f' {name}="{escape(str(value))}"' for name, value in given.items())


def frame(content: str) -> str:
    """What may be wider than the window; it scrolls, also by keyboard."""
    return f'<div class="frame" tabindex="0">{content}</div>'
