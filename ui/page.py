"""The whole page in one language: the header, and a tab for each page of the navigation."""

from __future__ import annotations

from html import escape

import gradio as gr

from ui.access.account import account_html
from ui.desk import Desk
from ui.language import LANGUAGES, Texts, load_texts
from ui.markup import button
from ui.navigation import Place
from ui.pages import PAGES
from ui.sparing_blocks import SparingBlocks
from ui.tools.api import add_api
from ui.tools.toolbox import Toolbox

# Sessions whose state Gradio keeps; a reader whose session was dropped goes on from the archive.
SESSIONS = 40


def build_page(desk: Desk, texts: Texts) -> gr.Blocks:
    """The Gradio page; it keeps nothing of a reader but the conversation in its session."""
    page = SparingBlocks(title=texts("page.title"), analytics_enabled=False, fill_width=True)
    with page:
        gr.HTML(header_html(texts), elem_id="header", apply_default_css=False)
        show_account(page, texts)
        with gr.Tabs(elem_id="pages"):
            for part in PAGES:
                if part.offered(desk):
                    with gr.Tab(texts(f"page.{part.key}"), id=part.key) as tab:
                        part.lay(Place(page, tab, desk, texts))
        add_api(Toolbox(desk.assistant, desk.library))
    page.state_session_capacity = SESSIONS
    page.queue(max_size=64, default_concurrency_limit=8, api_open=False)
    return page


def show_account(page: gr.Blocks, texts: Texts) -> None:
    account = gr.HTML("", elem_id="account", apply_default_css=False)

    def account_of(request: gr.Request) -> str:
        return account_html(request.username, texts)

    page.load(account_of, None, account, api_visibility="private", show_progress="hidden")


def header_html(texts: Texts) -> str:
    links = "".join(language_link(language, language == texts.language) for language in LANGUAGES)
    return (
        f'<a class="skip" href="#question">{escape(texts("page.skip"))}</a>'
        f'<div class="masthead"><h1>{escape(texts("page.title"))}</h1><p>{escape(texts("page.tagline"))}</p>'
        f'<nav aria-label="{escape(texts("page.languages"))}">{links}</nav>'
        f"{button('◐', class_='theme', data_theme='', aria_label=texts('page.theme'), title=texts('page.theme'))}</div>"
    )


def language_link(language: str, chosen: bool) -> str:
    current = ' aria-current="true"' if chosen else ""
    name = escape(load_texts(language)("language.name"))
    return f'<a href="/?lang={language}" lang="{language}" hreflang="{language}"{current}><span>{name}</span></a>'
