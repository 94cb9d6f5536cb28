"""The addresses of the conversations of a reader: list, rename, delete, restore, export, feedback."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from fastapi import FastAPI, HTTPException
from fastapi.responses import HTMLResponse, Response
from starlette.requests import Request

from assistant.conversation import Turn
from assistant.desk.export.sheets import render_sheet
from assistant.desk.listing import answer_sheet
from ui.chat.exchange import Conversation, Exchange
from ui.conversations.archive import title_of
from ui.conversations.export_markdown import conversation_markdown
from ui.conversations.export_word import conversation_word
from ui.conversations.feedback import COMMENT_LENGTH, VERDICTS, Subject
from ui.conversations.list_html import conversations_list
from ui.desk import Desk
from ui.language import DEFAULT_LANGUAGE, language_of, load_texts
from ui.names import passage_name
from ui.reader import reader_of

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TABLES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": WORD,
}


@dataclass(frozen=True, slots=True)
class Title:
    title: str


@dataclass(frozen=True, slots=True)
class Given:
    """A verdict on an exchange or, with `passage`, on one of its citations; an empty one takes it back."""

    exchange: int
    verdict: str = ""
    comment: str = ""
    passage: str = ""


def add_routes(server: FastAPI, desk: Desk) -> None:
    """All under /conversations; what does not belong to the reader is not found."""
    add_list(server, desk)
    add_changes(server, desk)
    add_exports(server, desk)
    add_feedback(server, desk)


def add_list(server: FastAPI, desk: Desk) -> None:
    def show_list(request: Request, lang: str = "", opened: str = "") -> HTMLResponse:
        entries = desk.archive.entries(known_reader(request))
        return HTMLResponse(conversations_list(entries, opened, load_texts(language_of(lang))))

    server.get("/conversations")(show_list)


def add_changes(server: FastAPI, desk: Desk) -> None:
    def rename(request: Request, name: str, title: Title) -> Response:
        return done(desk.archive.rename(known_reader(request), name, title.title))

    def delete(request: Request, name: str) -> Response:
        return done(desk.archive.delete(known_reader(request), name))

    def restore(request: Request, name: str) -> Response:
        return done(desk.archive.restore(known_reader(request), name))

    server.patch("/conversations/{name}")(rename)
    server.delete("/conversations/{name}")(delete)
    server.post("/conversations/{name}/restore")(restore)


def add_exports(server: FastAPI, desk: Desk) -> None:
    def markdown(request: Request, name: str, lang: str = "") -> Response:
        found, texts = conversation_of(desk, request, name), load_texts(language_of(lang))
        return attachment(conversation_markdown(found, texts), "text/markdown; charset=utf-8", title_of(found), "md")

    def word(request: Request, name: str, lang: str = "") -> Response:
        found, texts = conversation_of(desk, request, name), load_texts(language_of(lang))
        return attachment(conversation_word(found, texts), WORD, title_of(found), "docx")

    def table(request: Request, name: str, number: int, kind: Literal["csv", "xlsx", "docx"]) -> Response:
        found = conversation_of(desk, request, name)
        answer = found.exchanges[number - 1].answer if 1 <= number <= len(found.exchanges) else None
        if answer is None:
            raise HTTPException(404)
        return attachment(render_sheet(answer_sheet(answer), f".{kind}"), TABLES[kind], answer.question, kind)

    server.get("/conversations/{name}/lists/{number}.{kind}")(table)
    server.get("/conversations/{name}.md")(markdown)
    server.get("/conversations/{name}.docx")(word)


def add_feedback(server: FastAPI, desk: Desk) -> None:
    def give(request: Request, name: str, given: Given) -> Response:
        conversation = conversation_of(desk, request, name)
        if not 1 <= given.exchange <= len(conversation.exchanges) or given.verdict not in ("", *VERDICTS):
            raise HTTPException(422)
        exchange = conversation.exchanges[given.exchange - 1]
        subject = Subject(name, given.exchange, given.passage)
        if given.verdict:
            history = [turn for earlier in conversation.exchanges[: given.exchange - 1] for turn in earlier.turns()]
            desk.feedback.give(subject, feedback_row(exchange, history, given))
        else:
            desk.feedback.withdraw(subject)
        desk.archive.keep(known_reader(request), name, rated(exchange, given))
        return Response(status_code=204)

    server.post("/conversations/{name}/feedback")(give)


def rated(exchange: Exchange, given: Given) -> Exchange:
    """The exchange with the verdict on it, so that it is shown again after a reload."""
    if not given.passage:
        return replace(exchange, rated=given.verdict)
    others = tuple(passage for passage in exchange.doubted if passage != given.passage)
    return replace(exchange, doubted=(*others, given.passage) if given.verdict else others)


def feedback_row(exchange: Exchange, history: list[Turn], given: Given) -> dict[str, object]:
    """A line as `evals/feedback.py` reads it."""
    cited = {citation.passage.id: citation for claim in exchange.claims for citation in claim.citations}
    row: dict[str, object] = {
        "question": exchange.question,
        "verdict": given.verdict,
        "comment": given.comment[:COMMENT_LENGTH],
        "history": [{"role": turn.role, "content": turn.content} for turn in history],
        "language": exchange.plan.language if exchange.plan else DEFAULT_LANGUAGE,
        "citations": [{"id": one.passage.id, "label": one.passage.label, "quote": one.quote} for one in cited.values()],
        "outcome": str(exchange.answer.outcome) if exchange.answer else str(exchange.progress),
    }
    if given.passage in cited:
        one = cited[given.passage]
        name = passage_name(one.passage, one.report, load_texts("es"))
        row["citation"] = {"id": one.passage.id, "label": name, "quote": one.quote}
    return row


def known_reader(request: Request) -> str:
    reader = reader_of(request)
    if reader is None:
        raise HTTPException(404)
    return reader


def conversation_of(desk: Desk, request: Request, name: str) -> Conversation:
    found = desk.archive.find(known_reader(request), name)
    if found is None:
        raise HTTPException(404)
    return found


def done(changed: bool) -> Response:
    if not changed:
        raise HTTPException(404)
    return Response(status_code=204)


def attachment(content: str | bytes, kind: str, title: str, ending: str) -> Response:
    """A file to save, under a name of plain letters whatever the title holds."""
    headers = {"Content-Disposition": f'attachment; filename="{file_name(title)}.{ending}"'}
    return Response(content, media_type=kind, headers=headers)


def file_name(title: str) -> str:
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60].strip("-") or "conversacion"
