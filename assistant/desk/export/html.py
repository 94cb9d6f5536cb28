"""A document as one HTML page that needs nothing else; all text is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from assistant.desk.differences import Change, Piece
from assistant.desk.export.blocks import Block, Cell, Document, Figure, Heading, Sentence, Table
from assistant.desk.export.markdown import split_stop
from assistant.desk.export.plain import printable
from assistant.desk.picture import as_svg

_STYLE = """
body{font-family:"Times New Roman",Times,serif;max-width:46em;margin:2em auto;padding:0 1em;line-height:1.45;color:#111}
h1{font-size:1.6em;margin-bottom:.1em}h2{font-size:1.25em;border-bottom:1px solid #999;margin-top:1.6em}
h3{font-size:1.05em}.sub{font-style:italic}.rec{padding-left:1.5em;text-indent:-1.5em}
table{border-collapse:collapse;font-size:.85em;width:100%}td,th{border:1px solid #777;padding:.3em;vertical-align:top}
th{text-align:left}.notes{font-size:.85em;border-top:1px solid #999;margin-top:2em}
ins{background:#d9f2dd}del{background:#f7d9d9}mark{background:#fff2c2}
.frame{overflow-x:auto}
"""

_MARKS = {
    Change.SAME: "{}",
    Change.ADDED: "<ins>{}</ins>",
    Change.REMOVED: "<del>{}</del>",
    Change.MOVED: "<mark>{}</mark>",
}


def as_html(document: Document) -> str:
    """A whole page, in Spanish, with its notes at the end and links between the marks and the notes."""
    title = escape(printable(document.title))
    return (
        f'<!doctype html>\n<html lang="es"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE}</style></head><body>\n<h1>{title}</h1>\n"
        f'<p class="sub">{escape(printable(document.subtitle))}</p>\n{body_html(document)}</body></html>\n'
    )


def body_html(document: Document) -> str:
    """What stands below the title, to be put into another page."""
    notes: list[str] = []
    body = "\n".join(_block(block, notes) for block in document.blocks)
    return f"{body}\n{_notes(notes)}"


def _block(block: Block, notes: list[str]) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level + 1}>{escape(printable(block.text))}</h{block.level + 1}>"
    if isinstance(block, Table):
        return "".join(_table(block))
    if isinstance(block, Figure):
        return f"<figure>{as_svg(block.picture)}</figure>"
    return _sentence(block, notes)


def _sentence(sentence: Sentence, notes: list[str]) -> str:
    kind = ' class="rec"' if sentence.listed else ""
    if not sentence.note:
        return f"<p{kind}>{escape(printable(sentence.text))}</p>"
    notes.append(sentence.note)
    number = len(notes)
    body, stop = split_stop(printable(sentence.text))
    mark = f'<sup><a id="r{number}" href="#n{number}">{number}</a></sup>'
    return f"<p{kind}>{escape(body)}{mark}{escape(stop)}</p>"


def _table(table: Table) -> Iterator[str]:
    # A table that is wider than the window scrolls, also by keyboard.
    yield '<div class="frame" tabindex="0"><table><thead><tr>'
    yield "".join(f"<th>{escape(cell)}</th>" for cell in table.head)
    yield "</tr></thead><tbody>"
    for row in table.rows:
        cells = zip(table.head, row, strict=True)
        # On a narrow window each cell stands below the other, after the name of its column.
        yield "<tr>" + "".join(f'<td data-label="{escape(name)}">{_cell(cell)}</td>' for name, cell in cells) + "</tr>"
    yield "</tbody></table></div>"


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return escape(printable(cell))
    return pieces_html(cell)


def pieces_html(pieces: Sequence[Piece]) -> str:
    """Pieces of a text, what was removed and added marked as HTML has it."""
    return " ".join(_MARKS[piece.change].format(escape(printable(piece.text))) for piece in pieces)


def _notes(notes: list[str]) -> str:
    if not notes:
        return ""
    rows = "".join(
        f'<li id="n{number}">{escape(printable(note))} <a href="#r{number}" aria-label="volver">↑</a></li>'
        for number, note in enumerate(notes, 1)
    )
    return f'<ol class="notes">{rows}</ol>\n'
