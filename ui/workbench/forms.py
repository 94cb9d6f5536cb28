"""The forms of the desk. A form is sent by `static/work.js`, which puts the answer into the place that it names."""

from __future__ import annotations

from html import escape

from ui.language import Texts
from ui.markup import link, written

SUFFIXES = {
    ".docx": "Word",
    ".pdf": "PDF",
    ".html": "HTML",
    ".md": "Markdown",
    ".csv": "CSV",
    ".xlsx": "Excel",
    ".svg": "SVG",
    ".png": "PNG",
}


def form(action: str, into: str, fields: str, submit: str, texts: Texts) -> str:
    """A form whose answer goes into the element with the id `into`."""
    said = written(
        {
            "data_work": action,
            "data_into": into,
            "data_lang": texts.language,
            "data_waiting": texts("work.waiting"),
            "data_failed": texts("page.failed"),
        }
    )
    return (
        f'<form class="work"{said}>'
        f'{fields}<p class="work-actions"><button type="submit">{escape(submit)}</button>'
        f'<button type="button" class="work-stop" hidden>{escape(texts("chat.stop"))}</button>'
        '<span class="work-state" role="status"></span></p></form>'
    )


def field(name: str, label: str, hint: str = "", value: str = "", required: bool = False) -> str:
    """A line of text."""
    needed = " required" if required else ""
    return (
        f'<label class="field"><span>{escape(label)}</span>'
        f'<input name="{name}" value="{escape(value)}" placeholder="{escape(hint)}" maxlength="300"{needed}></label>'
    )


def area(name: str, label: str, value: str = "", rows: int = 8, longest: int = 60_000) -> str:
    """Several lines of text."""
    return (
        f'<label class="field"><span>{escape(label)}</span>'
        f'<textarea name="{name}" rows="{rows}" maxlength="{longest}">{escape(value)}</textarea></label>'
    )


def choice(name: str, label: str, options: list[tuple[str, str]], chosen: str = "") -> str:
    """One of several; options are (value, text)."""
    rows = "".join(
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(text)}</option>'
        for value, text in options
    )
    return f'<label class="field"><span>{escape(label)}</span><select name="{name}">{rows}</select></label>'


def file_field(name: str, label: str, accept: str, texts: Texts) -> str:
    """A file to choose; the browser's own words for it are in the language of the browser, so ours stand before it."""
    chosen = written({"type": "file", "name": name, "accept": accept})
    choose, none = escape(texts("work.choose_file")), escape(texts("work.no_file"))
    told = f'<b>{choose}</b> <span data-none="{none}">{none}</span>'
    return (
        f'<label class="field file"><span>{escape(label)}</span><input{chosen}>'
        f'<span class="file-choice" aria-hidden="true">{told}</span></label>'
    )


def result(into: str) -> str:
    """Where an answer goes; it is read out when it comes."""
    return f'<div id="{escape(into)}" class="work-result" aria-live="polite"></div>'


def downloads(name: str, suffixes: tuple[str, ...], texts: Texts) -> str:
    links = " ".join(link(SUFFIXES[one], f"/workbench/files/{name}{one}", download="") for one in suffixes)
    return f'<p class="downloads">{escape(texts("work.download"))} {links}</p>'


def problem(message: str) -> str:
    return f'<p class="work-problem" role="alert">{escape(message)}</p>'
