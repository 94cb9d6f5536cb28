"""The web server: the page in each language, the files it needs, and the addresses beside it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import gradio as gr
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from mcp.server.transport_security import TransportSecuritySettings
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request

from ui.access.door import add_door
from ui.access.gate import Gate
from ui.access.login import Access
from ui.conversations.routes import add_routes as add_conversations
from ui.desk import Desk
from ui.language import DEFAULT_LANGUAGE, LANGUAGES, load_texts
from ui.language_choice import LanguageChoice, page_path
from ui.page import build_page
from ui.pages import PAGES
from ui.reader import ReaderCookie
from ui.security import SecureServer
from ui.settings import LOOPBACK
from ui.theme import theme
from ui.tools.protocol import protocol_server
from ui.tools.toolbox import Toolbox

STATIC_DIRECTORY = Path(__file__).parent / "static"
ICON = '<link rel="icon" type="image/svg+xml" href="/relatoria/icon.svg">'
SHARED = ("page", "sheets")


def head() -> str:
    """The styles and scripts of the pages: `page` and `sheets` before what belongs to one page only, by name."""
    own = sorted(STATIC_DIRECTORY.glob("*.*"), key=lambda file: (file.stem not in SHARED, file.name))
    styles = [f'<link rel="stylesheet" href="/relatoria/{file.name}">' for file in own if file.suffix == ".css"]
    scripts = [f'<script src="/relatoria/{file.name}" defer></script>' for file in own if file.suffix == ".js"]
    return "\n".join([ICON, *styles, *scripts])


def build_server(desk: Desk, allowed_hosts: Sequence[str] = LOOPBACK, access: Access | None = None) -> FastAPI:
    """The whole application, ready for an ASGI server. Requests for other hosts than the allowed are refused.

    Without `access` everybody is the local user: for the loopback address only.
    """
    access = access or Access()
    server = server_of_tools(desk)
    server.mount("/relatoria", StaticFiles(directory=STATIC_DIRECTORY))
    add_door(server, access)
    add_conversations(server, desk)
    for page in PAGES:
        if page.offered(desk):
            page.add_routes(server, desk)
    for language in sorted(LANGUAGES, key=lambda code: code == DEFAULT_LANGUAGE):
        mount_page(server, desk, language)
    server.add_middleware(LanguageChoice)
    server.add_middleware(ReaderCookie)
    server.add_middleware(Gate, access=access)
    server.add_middleware(TrustedHostMiddleware, allowed_hosts=list(allowed_hosts), www_redirect=False)
    server.add_middleware(SecureServer)
    return server


def server_of_tools(desk: Desk) -> FastAPI:
    """A server with the tools for other assistants at `/mcp`; they answer while it runs."""
    # Hosts are checked for all addresses alike by the middleware around the server.
    unchecked = TransportSecuritySettings(enable_dns_rebinding_protection=False)
    protocol = protocol_server(Toolbox(desk.assistant, desk.library))
    tools = protocol.streamable_http_app(
        streamable_http_path="/mcp", stateless_http=True, json_response=True, transport_security=unchecked
    )

    @asynccontextmanager
    async def running(server: FastAPI) -> AsyncIterator[None]:
        async with tools.router.lifespan_context(tools):
            yield

    server = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=running)
    server.router.routes.extend(tools.routes)
    return server


def mount_page(server: FastAPI, desk: Desk, language: str) -> None:
    gr.mount_gradio_app(
        server,
        build_page(desk, load_texts(language)),
        path=page_path(language).rstrip("/") or "/",
        theme=theme(),
        head=head(),
        footer_links=[],
        run_history=False,
        auth_dependency=principal_name,
        allowed_paths=[],
        show_error=False,
        enable_monitoring=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
        max_file_size=1,
        app_kwargs={"docs_url": None, "redoc_url": None, "openapi_url": None},
    )


def principal_name(request: Request) -> str:
    """The name that Gradio's events carry; the gate let its bearer in."""
    return str(request.state.principal.name)
