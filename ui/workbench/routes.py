"""The addresses of the desk: what a form sends comes back as a piece of HTML; files are fetched by their name."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from fastapi import FastAPI, HTTPException
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, Response
from starlette.requests import Request

from assistant.errors import AssistantError
from ui.desk import Desk
from ui.language import DEFAULT_LANGUAGE, Texts, language_of, load_texts
from ui.reader import reader_of
from ui.workbench.forms import SUFFIXES, problem
from vectorstore.errors import StoreError

Fields = Mapping[str, str]
# The field that names the reader who sent a form.
READER = "reader"
Maker = Callable[[Fields, Texts], str]
_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


def answer(server: FastAPI, address: str, make: Maker) -> None:
    """Answer the forms of an address. Only JSON is read: a form of another site cannot send it."""

    async def respond(request: Request) -> HTMLResponse:
        # Who asks is never what the form says.
        fields = {**_fields(request, await request.body()), READER: reader_of(request) or ""}
        texts = load_texts(language_of(fields.get("lang", DEFAULT_LANGUAGE)))
        try:
            return HTMLResponse(await run_in_threadpool(make, fields, texts))
        except (AssistantError, StoreError) as error:
            return HTMLResponse(problem(str(error)))

    server.post(address)(respond)


def _fields(request: Request, body: bytes) -> Fields:
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise HTTPException(415)
    try:
        given = json.loads(body)
    except ValueError as error:
        raise HTTPException(400) from error
    if not isinstance(given, dict):
        raise HTTPException(400)
    return {str(key): str(value) for key, value in given.items()}


def add_files(server: FastAPI, desk: Desk) -> None:
    """The files that were made; a page of HTML is sent as a file too, never shown from here."""

    def fetch(request: Request, name: str) -> Response:
        stem, dot, kind = name.rpartition(".")
        found, suffix = desk.takeaways.get(stem, reader_of(request) or ""), f"{dot}{kind}"
        if found is None or suffix not in SUFFIXES:
            raise HTTPException(404)
        try:
            content = found.render(suffix)
        except AssistantError as error:
            raise HTTPException(422, str(error)) from error
        headers = {"Content-Disposition": f'attachment; filename="relatoria{suffix}"', "Cache-Control": "no-store"}
        return Response(content, media_type=_TYPES[suffix], headers=headers)

    server.get("/workbench/files/{name}")(fetch)
