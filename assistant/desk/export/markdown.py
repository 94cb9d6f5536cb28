"""A document as Markdown, with footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.desk.differences import Change
from assistant.desk.export.blocks import Block, Cell, Document, Heading, Sentence, Table
from assistant.desk.export.plain import printable

# What a reader's program could take for markup; a text of a report is text.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")

_MARKS = {Change.SAME: "{}", Change.ADDED: "**{}**", Change.REMOVED: "~~{}~~", Change.MOVED: "*{}*"}


def as_markdown(document: Document) -> str:
    """Text with numbered footnotes at its end."""
    notes: list[str] = []
    lines = [f"# {_plain(document.title)}", "", _plain(document.subtitle), ""]
    for block in document.blocks:
        lines += [*_block(block, notes), ""]
    lines += [f"[^{number}]: {_plain(note)}" for number, note in enumerate(notes, 1)]
    return "\n".join(lines).rstrip() + "\n"


def _block(block: Block, notes: list[str]) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * (block.level + 1)} {_plain(block.text)}"
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Sentence):
        yield f"{'- ' if block.listed else ''}{_marked(block, notes)}"


def _marked(sentence: Sentence, notes: list[str]) -> str:
    text = _plain(sentence.text)
    if not sentence.note:
        return text
    notes.append(sentence.note)
    body, stop = split_stop(text)
    return f"{body}[^{len(notes)}]{stop}"


def split_stop(text: str) -> tuple[str, str]:
    """A sentence and its final point: the Spanish of the United Nations puts the mark of a note before it."""
    return (text[:-1], text[-1]) if text.endswith((".", ";", ":")) else (text, "")


def _table(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(map(_cell, table.head)) + " |"
    yield "|" + " --- |" * len(table.head)
    for row in table.rows:
        yield "| " + " | ".join(map(_cell, row)) + " |"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", printable(text))


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return _plain(cell)
    return " ".join(_MARKS[piece.change].format(_plain(piece.text)) for piece in cell)
