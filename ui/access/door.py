"""`/login` and `/logout`: a plain page of our own, without Gradio and without scripts."""

from __future__ import annotations

import math
from html import escape
from typing import Annotated

from fastapi import FastAPI, Form
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from ui.access.login import COOKIE, Access, Refused, caller
from ui.access.sessions import LIFE_SECONDS
from ui.language import LANGUAGES, Texts, load_texts
from ui.language_choice import keep_language, visitor_language

PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" type="image/svg+xml" href="/relatoria/icon.svg">
<link rel="stylesheet" href="/relatoria/login/login.css">
</head>
<body>
<main>
<nav aria-label="{languages}">{links}</nav>
<h1>{title}</h1>
<p class="tagline">{tagline}</p>
<form method="post" action="/login">
{failure}
<input type="hidden" name="next" value="{next}">
<label for="name">{name}</label>
<input id="name" name="name" value="{given}" autocomplete="username" autocapitalize="none" required autofocus>
<label for="password">{password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">{enter}</button>
</form>
</main>
</body>
</html>
"""


def add_door(server: FastAPI, access: Access) -> None:
    """Put the two addresses on a server; without users there is nothing to log in to."""

    def show(request: Request, next: str = "/", lang: str = "") -> Response:
        if access.open_to_all or access.principal(request):
            return RedirectResponse(local_path(next), status_code=303)
        texts = load_texts(lang) if lang in LANGUAGES else texts_for(request)
        page = HTMLResponse(login_html(texts, next_page=local_path(next)))
        if lang in LANGUAGES:
            keep_language(page, lang)
        return page

    def enter(
        request: Request,
        name: Annotated[str, Form(max_length=200)] = "",
        password: Annotated[str, Form(max_length=2_000)] = "",
        next: Annotated[str, Form(max_length=2_000)] = "/",
    ) -> Response:
        if access.open_to_all:
            return RedirectResponse("/", status_code=303)
        answer = access.log_in(name, password, caller(request))
        if isinstance(answer, Refused):
            return refused(texts_for(request), answer, name, local_path(next))
        reply = RedirectResponse(local_path(next), status_code=303)
        secure = request.url.scheme == "https"
        reply.set_cookie(COOKIE, answer, max_age=LIFE_SECONDS, httponly=True, samesite="lax", secure=secure)
        return reply

    def leave(request: Request) -> Response:
        access.log_out(request.cookies.get(COOKIE, ""))
        reply = RedirectResponse("/login", status_code=303)
        reply.delete_cookie(COOKIE, httponly=True, samesite="lax")
        return reply

    server.get("/login")(show)
    server.post("/login")(enter)
    server.post("/logout")(leave)


def refused(texts: Texts, answer: Refused, name: str, next_page: str) -> Response:
    seconds = math.ceil(answer.seconds)
    failure = texts("login.locked", seconds=seconds) if seconds else texts("login.wrong")
    page = HTMLResponse(login_html(texts, failure, name, next_page), status_code=429 if seconds else 401)
    if seconds:
        page.headers["Retry-After"] = str(seconds)
    return page


def login_html(texts: Texts, failure: str = "", given: str = "", next_page: str = "/") -> str:
    return PAGE.format(
        language=texts.language,
        languages=escape(texts("page.languages")),
        links="".join(map(language_link, LANGUAGES)),
        title=escape(texts("page.title")),
        tagline=escape(texts("page.tagline")),
        failure=f'<p class="failure" role="alert">{escape(failure)}</p>' if failure else "",
        next=escape(next_page),
        name=escape(texts("login.name")),
        given=escape(given[:64]),
        password=escape(texts("login.password")),
        enter=escape(texts("login.enter")),
    )


def language_link(language: str) -> str:
    name = escape(load_texts(language)("language.name"))
    return f'<a href="/login?lang={language}" lang="{language}" hreflang="{language}">{name}</a>'


def texts_for(request: Request) -> Texts:
    return load_texts(visitor_language(request))


def local_path(wanted: str) -> str:
    """A page of ours to go on to; anything that could lead elsewhere becomes the start."""
    ours = wanted.startswith("/") and not wanted.startswith("//") and "\\" not in wanted and wanted.isprintable()
    return wanted if ours else "/"
