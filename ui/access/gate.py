"""The gate in front of every address: who is there, whose the thing asked for is, how often.

Plain ASGI, since Starlette's decorator form stands in the way of streams.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.access.limiter import RateLimiter
from ui.access.login import Access
from ui.access.ownership import Ownership, Told
from ui.access.roles import Action, Principal
from ui.access.users import AccessError

PUBLIC = re.compile(r"/login|/relatoria/[\w./-]+|/favicon\.ico|/robots\.txt")
# What the page needs of Gradio; its other addresses (profiles, proxies, recordings, code by prompt) are closed.
GRADIO = re.compile(
    r"(?:/\w\w)?/gradio_api/(?:queue/(?:join|data)|cancel|reset/?|upload|upload_progress|info/?|startup-events|app_id"
    r"|heartbeat/\w+|call/[\w/.-]+|file=.+)"
)
OTHERS_OF_GRADIO = re.compile(
    r"/(?:\w\w/)?(?:gradio_api(?:/.*)?|login/?|logout|monitoring(?:/.*)?|manifest\.json|pwa_icon(?:/.*)?|svelte/.*)"
)
COUNTED = re.compile(r"(?:/\w\w)?/gradio_api/(?:queue/join|call/[\w.-]+)|/mcp/?.*")
TELLING = re.compile(r"(?:/\w\w)?/gradio_api/(?:queue/(?:join|data)|upload|call/.+)")
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
NAMING_LIMIT = 256 * 1024


@dataclass(frozen=True, slots=True)
class Gate:
    """ASGI middleware; behind it, `scope["state"]["principal"]` is who asks."""

    app: ASGIApp
    access: Access
    ownership: Ownership = field(default_factory=Ownership)
    limiter: RateLimiter = field(default_factory=RateLimiter)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            # Nothing of ours speaks over websockets; the lifespan goes through.
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        path = request.url.path
        if from_elsewhere(request):
            await refuse(refusal(403, "La petición viene de otro sitio."), request, send)
        elif PUBLIC.fullmatch(path):
            await self.app(scope, receive, send)
        elif OTHERS_OF_GRADIO.fullmatch(path) and not GRADIO.fullmatch(path) and path != "/logout":
            await refuse(refusal(404, "No existe."), request, send)
        else:
            await self._let_in(request, send)

    async def _let_in(self, request: Request, send: Send) -> None:
        try:
            principal = self.access.principal(request)
        except AccessError as error:
            await refuse(refusal(503, str(error)), request, send)
            return
        if principal is None or not principal.may(Action.ASK):
            await refuse(stranger(request), request, send)
            return
        wait = self._wait(principal, request.url.path)
        if wait:
            await refuse(too_often(wait), request, send)
            return
        request.scope.setdefault("state", {})["principal"] = principal
        await self._with_ownership(request, principal, send)

    def _wait(self, principal: Principal, path: str) -> float:
        # The one local user may be many browsers behind this machine's loopback address.
        return self.limiter.wait(principal.name) if principal.name and COUNTED.fullmatch(path) else 0.0

    async def _with_ownership(self, request: Request, principal: Principal, send: Send) -> None:
        path = request.url.path
        receive, body = request.receive, b""
        if path.endswith(("/queue/join", "/cancel", "/reset", "/reset/")):
            body, receive = await read_again(request.receive)
        if not self._owned(request, body, principal.name):
            await refusal(403, "Eso no es suyo.")(request.scope, receive, send)
        elif TELLING.fullmatch(path):
            await self.app(request.scope, receive, self._listening(send, principal.name))
        else:
            await self.app(request.scope, receive, send)

    def _owned(self, request: Request, body: bytes, user: str) -> bool:
        path = request.url.path
        if "/gradio_api/" not in path:
            return True
        kind, _, rest = path.partition("/gradio_api/")[2].partition("/")
        if kind.startswith("file="):
            return self.ownership.owns(unquote(path.partition("file=")[2]), user)
        if kind == "call" and request.method == "GET":
            return self.ownership.owns(rest.rpartition("/")[2], user)
        names = [*named(body), *([rest] if kind == "heartbeat" else [])]
        names += [value for key, value in request.query_params.items() if key in ("session_hash", "upload_id")]
        return self.ownership.claim(names, user)

    def _listening(self, send: Send, user: str) -> Send:
        """`send` that gives its user the names that a reply tells; an upload answers with bare paths."""
        told = Told()

        async def telling(message: Message) -> None:
            piece = message.get("body", b"")
            self.ownership.claim([*told.names(piece), *listed(piece)], user)
            await send(message)

        return telling


def named(body: bytes) -> Sequence[str]:
    """The session and the event that a body of Gradio's names."""
    try:
        content = json.loads(body) if body else {}
    except ValueError:
        return ()
    found = [content.get(key) for key in ("session_hash", "event_id")] if isinstance(content, dict) else []
    return [name for name in found if isinstance(name, str)]


def listed(piece: bytes) -> Sequence[str]:
    """The paths of an upload's reply, a JSON list of strings."""
    if not piece.startswith(b'["'):
        return ()
    try:
        paths = json.loads(piece)
    except ValueError:
        return ()
    return [path for path in paths if isinstance(path, str)]


async def read_again(receive: Receive) -> tuple[bytes, Receive]:
    """A body read whole, and a `receive` that gives it once more."""
    messages: list[Message] = []
    size = 0
    while size <= NAMING_LIMIT:
        message = await receive()
        messages.append(message)
        size += len(message.get("body", b""))
        if not message.get("more_body"):
            break
    body = b"".join(message.get("body", b"") for message in messages)

    async def again() -> Message:
        return messages.pop(0) if messages else await receive()

    return body, again


async def refuse(reply: Response, request: Request, send: Send) -> None:
    """Send a refusal once a short body was taken in: a client that still sends would see the connection break."""
    if request.method not in SAFE_METHODS:
        await read_again(request.receive)
    await reply(request.scope, request.receive, send)


def from_elsewhere(request: Request) -> bool:
    """Whether a page of another site had a browser send this; programs send no such headers."""
    if request.method in SAFE_METHODS:
        return False
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    # An older browser; a form sent under our referrer policy says "null" of itself, and is refused with the foreign.
    origin = request.headers.get("origin")
    return origin is not None and origin.partition("://")[2] != request.headers.get("host")


def stranger(request: Request) -> Response:
    """A person is led to the login page, a program is told."""
    wants_page = request.method == "GET" and "text/html" in request.headers.get("accept", "")
    if wants_page and "/gradio_api/" not in request.url.path:
        return RedirectResponse(f"/login?next={quote(request.url.path)}", status_code=303)
    return refusal(401, "Hay que identificarse en /login.", {"WWW-Authenticate": "Bearer"})


def too_often(wait: float) -> Response:
    seconds = math.ceil(wait)
    return refusal(429, f"Demasiadas peticiones: espere {seconds} s.", {"Retry-After": str(seconds)})


def refusal(status: int, message: str, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"error": message}, status_code=status, headers=headers)
