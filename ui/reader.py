"""Whose a conversation is: the user who logged in or, without a login, the browser that holds our secret."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass

import gradio as gr
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.access.asking import NOBODY

COOKIE = "relatoria_reader"
YEAR_IN_SECONDS = 365 * 24 * 3600
SECRET = re.compile(r"[\w-]{32}")


def reader_of(request: Request | gr.Request) -> str | None:
    """The name under which things are kept for whoever sends a request; None without a login and a cookie of ours.

    Of the secret in the cookie a digest is taken, so that whoever sees what is kept cannot pass for the reader.
    """
    sent = request.request if isinstance(request, gr.Request) else request
    principal = getattr(getattr(sent, "state", None), "principal", NOBODY)
    if principal.name:
        return f"user:{principal.name}"
    secret = request.cookies.get(COOKIE, "")
    return f"browser:{hashlib.sha256(secret.encode()).hexdigest()}" if SECRET.fullmatch(secret) else None


@dataclass(frozen=True, slots=True)
class ReaderCookie:
    """ASGI middleware: a browser that opens a page without a secret gets one.

    The cookie is sent from links of other sites (lax), or each of them would seem to bring a new reader.
    """

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or reader_of(Request(scope)):
            await self.app(scope, receive, send)
            return

        async def send_with_secret(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("set-cookie", new_cookie(secure=scope.get("scheme") == "https"))
            await send(message)

        await self.app(scope, receive, send_with_secret)


def new_cookie(secure: bool) -> str:
    reply = Response()
    secret = secrets.token_urlsafe(24)
    reply.set_cookie(COOKIE, secret, max_age=YEAR_IN_SECONDS, httponly=True, samesite="lax", secure=secure)
    return reply.headers["set-cookie"]
