"""`/?lang=fr` chooses a language; a cookie keeps it, and `/` then leads to the page in that language."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.language import DEFAULT_LANGUAGE, LANGUAGES, language_of

COOKIE = "relatoria_language"
YEAR_IN_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """ASGI middleware; plain, since Starlette's decorator form stands in the way of streams."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        language = redirect_language(scope)
        if language is None:
            await self.app(scope, receive, send)
            return
        reply = RedirectResponse(page_path(language), status_code=303)
        keep_language(reply, language)
        await reply(scope, receive, send)


def keep_language(reply: Response, language: str) -> None:
    """Have the browser send the language with what it asks from now on."""
    reply.set_cookie(COOKIE, language, max_age=YEAR_IN_SECONDS, httponly=True, samesite="lax")


def redirect_language(scope: Scope) -> str | None:
    """The language a visitor of `/` is led to, None when the page asked for is the right one."""
    if scope["type"] != "http" or scope["method"] != "GET" or scope["path"] != "/":
        return None
    request = Request(scope)
    chosen = request.query_params.get("lang", "")
    if chosen in LANGUAGES:
        return chosen
    kept = visitor_language(request)
    return kept if kept != DEFAULT_LANGUAGE else None


def visitor_language(request: Request) -> str:
    """The language that a visitor chose before."""
    return language_of(request.cookies.get(COOKIE, ""))


def page_path(language: str) -> str:
    """Where the page of a language is found."""
    return "/" if language == DEFAULT_LANGUAGE else f"/{language}/"
