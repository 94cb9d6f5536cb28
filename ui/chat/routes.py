"""What the conversation page asks beside its events: the scope sheet, the neighbours and pages of a passage."""

from __future__ import annotations

from fastapi import FastAPI, HTTPException
from fastapi.responses import HTMLResponse

from ui.chat.scope_html import sheet
from ui.desk import Desk
from ui.language import language_of, load_texts
from ui.page_images import add_page_images
from ui.source_html import neighbours

AROUND = 2


def add_routes(server: FastAPI, desk: Desk) -> None:
    add_scope_sheet(server, desk)
    add_neighbours(server, desk)
    add_page_images(server, desk)


def add_scope_sheet(server: FastAPI, desk: Desk) -> None:
    """`GET /scope`: the sheet over the library as it is now."""

    def show_sheet(lang: str = "") -> HTMLResponse:
        return HTMLResponse(sheet(desk.library, load_texts(language_of(lang))))

    server.get("/scope")(show_sheet)


def add_neighbours(server: FastAPI, desk: Desk) -> None:
    """`GET /neighbours/{passage_id}`: the paragraphs around a passage, as HTML to put into its card."""

    def show_neighbours(passage_id: str, lang: str = "") -> HTMLResponse:
        passage = desk.library.passage(passage_id)
        if passage is None:
            raise HTTPException(404)
        around = desk.library.neighbours(passage_id, AROUND, AROUND)
        return HTMLResponse(neighbours(passage, around, load_texts(language_of(lang))))

    server.get("/neighbours/{passage_id}")(show_neighbours)
