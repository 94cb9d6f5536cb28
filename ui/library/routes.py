"""The addresses by which the library is changed: a file in, a report out, a change undone. Editors only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import mkdtemp

from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse, Response, StreamingResponse
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from ingestion.errors import FileTooLargeError, IngestionError
from ui.access.roles import Action
from ui.desk import Desk
from ui.library.librarian import Librarian, Stage
from vectorstore.errors import StoreError

MEGABYTE = 1_000_000
NAME_LENGTH = 120


def add_routes(server: FastAPI, desk: Desk) -> None:
    """`PUT /library/files/{name}`, `DELETE /library/reports/{report}`, `POST /library/undo/{key}`."""
    librarian = desk.librarian
    if librarian is not None:
        add_upload(server, librarian)
        add_removal(server, librarian)


def add_upload(server: FastAPI, librarian: Librarian) -> None:
    async def upload(request: Request, name: str) -> Response:
        """Lines of JSON: the stages as they come, and at the end what became of the file."""
        require_editor(request)
        folder = Path(mkdtemp(prefix="relatoria-"))
        file = folder / file_name(name)
        try:
            await receive(request, file, librarian.limits.megabytes)
        except IngestionError as error:
            await run_in_threadpool(clear, folder)
            return JSONResponse({"outcome": "con errores", "reason": str(error)})
        return StreamingResponse(
            lines(librarian, file), media_type="application/x-ndjson", background=BackgroundTask(clear, folder)
        )

    server.put("/library/files/{name}")(upload)


def add_removal(server: FastAPI, librarian: Librarian) -> None:
    def take_out(request: Request, report: str) -> Response:
        require_editor(request)
        try:
            return JSONResponse({"undo": librarian.remove(report)})
        except (IngestionError, StoreError) as error:
            raise HTTPException(409, str(error)) from error

    def undo(request: Request, key: str) -> Response:
        require_editor(request)
        try:
            return Response(status_code=204 if librarian.undo(key) else 410)
        except (IngestionError, StoreError) as error:
            raise HTTPException(409, str(error)) from error

    server.delete("/library/reports/{report}")(take_out)
    server.post("/library/undo/{key}")(undo)


def require_editor(request: Request) -> None:
    if not request.state.principal.may(Action.CHANGE_LIBRARY):
        raise HTTPException(403, "Solo quien edita la biblioteca puede cambiarla.")


async def receive(request: Request, file: Path, megabytes: int) -> None:
    """The body into a file, as it comes. Raises FileTooLargeError once it passes the limit."""
    size = 0
    with file.open("wb") as out:
        async for piece in request.stream():
            size += len(piece)
            if size > megabytes * MEGABYTE:
                raise FileTooLargeError(file.name, size / MEGABYTE, megabytes)
            out.write(piece)


def lines(librarian: Librarian, file: Path) -> Iterator[str]:
    for step in librarian.add(file):
        row = {"stage": step.name, "done": step.done, "total": step.total} if isinstance(step, Stage) else asdict(step)
        yield json.dumps(row, ensure_ascii=False) + "\n"


def file_name(name: str) -> str:
    """A name that stays inside its folder: letters of any script, the rest becomes a dash."""
    plain = "".join(sign if sign.isalnum() or sign in "._- " else "-" for sign in name).strip(" .-")
    stem, suffix = Path(plain).stem, Path(plain).suffix
    return f"{stem[:NAME_LENGTH] or 'informe'}{suffix[:10]}"


def clear(folder: Path) -> None:
    for file in folder.glob("*"):
        file.unlink(missing_ok=True)
    folder.rmdir()
