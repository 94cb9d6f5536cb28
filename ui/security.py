"""What the server adds to Gradio: a content security policy, the usual headers, a limit on what is sent in."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_LIMIT = 256 * 1024
# Files for the library; ingestion's own limit, which is lower, answers with a line of its own.
UPLOADS = "/library/files/"
UPLOAD_LIMIT = 512 * 1024 * 1024
# A draft comes inside JSON in base 64, four bytes for three; what reads it stops at 20 MB and answers with a line.
DRAFT = "/workbench/draft"
DRAFT_LIMIT = 28 * 1024 * 1024
PLAIN_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def content_security_policy(nonce: str) -> str:
    """Only this server is loaded from, and only scripts that carry the nonce run.

    'unsafe-eval' stays: Gradio compiles the templates of `gr.HTML` in the browser. Inline handlers, the way by
    which text turned into markup would run, stay closed.
    """
    rules = {
        "default-src": "'self'",
        "script-src": f"'self' 'nonce-{nonce}' 'unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


class BodyTooLargeError(Exception):
    """More was sent than a question can need."""


@dataclass(frozen=True, slots=True)
class SecureServer:
    """ASGI middleware around the whole app; `language` is written into the pages it lets through."""

    app: ASGIApp
    body_limit: int = BODY_LIMIT

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "0")
        limit = self.limit_of(scope["path"])
        if not declared.isdigit() or int(declared) > limit:
            await too_large(scope, receive, send)
            return
        reply = PageReply(send, secrets.token_urlsafe(16))
        try:
            await self.app(scope, limited(receive, limit), reply)
        except BodyTooLargeError:
            if not reply.started:
                await too_large(scope, receive, send)

    def limit_of(self, path: str) -> int:
        """Bytes that may be sent to an address."""
        if path.startswith(UPLOADS):
            return UPLOAD_LIMIT
        return DRAFT_LIMIT if path == DRAFT else self.body_limit


async def too_large(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("Lo enviado es demasiado grande: acórtelo.", status_code=413)(scope, receive, send)


def limited(receive: Receive, limit: int) -> Receive:
    """`receive` that stops reading a body, declared or not, once it passes the limit."""
    read = 0

    async def receive_limited() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > limit:
            raise BodyTooLargeError
        return message

    return receive_limited


class PageReply:
    """Sends a reply on: with the headers always; an HTML page is held until whole, to give its scripts the nonce."""

    def __init__(self, send: Send, nonce: str) -> None:
        self.send = send
        self.nonce = nonce
        self.start: Message | None = None
        self.body = bytearray()
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self.begin(message)
        elif self.start is None:
            await self.send(message)
        else:
            await self.hold(message)

    async def begin(self, message: Message) -> None:
        self.started = True
        headers = MutableHeaders(scope=message)
        headers.update({**PLAIN_HEADERS, "Content-Security-Policy": content_security_policy(self.nonce)})
        if headers.get("content-type", "").startswith("text/html"):
            self.start = message
        else:
            await self.send(message)

    async def hold(self, message: Message) -> None:
        self.body += message.get("body", b"")
        if message.get("more_body") or self.start is None:
            return
        page = bytes(self.body).replace(b"<script", b'<script nonce="' + self.nonce.encode() + b'"')
        MutableHeaders(scope=self.start)["content-length"] = str(len(page))
        await self.send(self.start)
        await self.send({"type": "http.response.body", "body": page})
