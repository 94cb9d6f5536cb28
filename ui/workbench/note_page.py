"""A briefing note: the theme, the outline to correct, the note, and each section to be written again alone."""

from __future__ import annotations

from html import escape

import gradio as gr
from fastapi import FastAPI

from assistant.desk.export.blocks import note_document
from assistant.desk.export.files import render
from assistant.desk.export.html import body_html
from assistant.desk.export.pdf import office
from assistant.desk.note import Note
from assistant.desk.outline import print_outline, read_outline
from assistant.desk.work import DeskWork
from assistant.errors import AssistantError
from ui.desk import Desk
from ui.language import Texts
from ui.markup import button
from ui.navigation import Page, Place
from ui.takeaways import Takeaway
from ui.workbench.forms import area, downloads, field, form, result
from ui.workbench.routes import READER, Fields, add_files, answer


def lay(place: Place) -> None:
    texts = place.texts
    fields = field("theme", texts("note.theme"), texts("note.theme_hint"), required=True)
    fields += field("meetings", texts("note.meetings"), texts("note.meetings_hint"))
    first = form("/workbench/outline", "note-outline", fields, texts("note.outline"), texts)
    content = f'<p class="work-intro">{escape(texts("note.intro"))}</p>{first}{result("note-outline")}'
    gr.HTML(content, elem_id="note-page", apply_default_css=False)


def add_routes(server: FastAPI, desk: Desk) -> None:
    if desk.work is None:
        return
    work = desk.work
    add_files(server, desk)

    def outline(given: Fields, texts: Texts) -> str:
        text = print_outline(work.outline(given.get("theme", ""), given.get("meetings", "")))
        fields = area("outline", texts("note.edit"), text, rows=13, longest=8_000)
        # The note goes with its outline: another outline, or a refusal, leaves none of an earlier one.
        return form("/workbench/note", "note", fields, texts("note.write"), texts) + result("note")

    def note(given: Fields, texts: Texts) -> str:
        return shown(work.note(read_outline(given.get("outline", ""))), desk, given, texts)

    def again(given: Fields, texts: Texts) -> str:
        return shown(rewritten(work, desk, given), desk, given, texts)

    answer(server, "/workbench/outline", outline)
    answer(server, "/workbench/note", note)
    answer(server, "/workbench/section", again)


class LostNoteError(AssistantError):
    """A note that is no longer kept."""


def rewritten(work: DeskWork, desk: Desk, given: Fields) -> Note:
    kept = desk.takeaways.get(given.get("note", ""), given[READER])
    place = int(given["place"]) if given.get("place", "").isdigit() else -1
    if kept is None or not isinstance(kept.made, Note) or not 0 <= place < len(kept.made.sections):
        raise LostNoteError("La nota ya no se conserva: vuelva a redactarla desde su esquema.")
    return work.rewrite(kept.made, place)


def shown(note: Note, desk: Desk, given: Fields, texts: Texts) -> str:
    """The note with its files, and a button for each section."""
    document = note_document(note)
    name = desk.takeaways.keep(Takeaway(document.title, lambda suffix: render(document, suffix), note, given[READER]))
    kinds = (".docx", ".pdf", ".html", ".md") if office() else (".docx", ".html", ".md")
    buttons = "".join(
        button(one.plan.title, data_post="/workbench/section", data_into="note", data_note=name, data_place=place)
        for place, one in enumerate(note.sections)
    )
    again = f'<details class="again"><summary>{escape(texts("note.again"))}</summary><p>{buttons}</p></details>'
    return (
        f'{downloads(name, kinds, texts)}{again}<article class="paper"><h2>{escape(document.title)}</h2>'
        f'<p class="sub">{escape(document.subtitle)}</p>{body_html(document)}</article>'
    )


PAGE = Page("note", lay, add_routes, lambda desk: desk.work is not None)
