"""The library: its reports, one of them laid open, a search as you type."""

from __future__ import annotations

from collections import Counter
from typing import Any

import gradio as gr

from ui.access.asking import principal_of
from ui.access.roles import Action
from ui.desk import Library
from ui.language import Texts
from ui.library.html import found_passages, outline, reports_table, upload
from ui.library.routes import add_routes
from ui.markup import button
from ui.names import report_name
from ui.navigation import Page, Place
from vectorstore.records import Scope

FINDS = 20
# What the browser names instead of a report when the library is another.
CHANGED = ""
# What it names to go back to all of them.
ALL = "*"
CLICK_TO_OPEN = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-report]');
  if (button) trigger('click', { report: button.dataset.report });
});
element.addEventListener('relatoria', (event) => trigger('click', event.detail));
"""
PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


def lay(place: Place) -> None:
    """Lay the page into its open tab and wire it; each visit reads the library anew."""
    library, texts = place.desk.library, place.texts
    with gr.Row(elem_id="library-search"):
        report = gr.Dropdown(
            choices(library, texts), value="", label=texts("library.choose"), elem_id="report", scale=1, min_width=260
        )
        words = gr.Textbox(
            label=texts("library.search"),
            placeholder=texts("library.search_placeholder"),
            elem_id="words",
            max_length=200,
            scale=2,
            min_width=260,
        )
    adding = gr.HTML("", elem_id="adding", apply_default_css=False)
    start = content_html(library, "", "", texts)
    content = gr.HTML(start, elem_id="library-content", js_on_load=CLICK_TO_OPEN, apply_default_css=False)
    first = table_html(library, False, texts)
    table = gr.HTML(first, elem_id="reports", js_on_load=CLICK_TO_OPEN, apply_default_css=False)

    def show(report_id: str, text: str) -> str:
        return content_html(library, report_id, text[:200], texts)

    def open_report(event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        if event.report == CHANGED:
            fresh, offered = visit(request)[:2]
            return offered, gr.skip(), gr.skip(), fresh
        report_id = str(event.report).removeprefix(ALL)
        return report_id, "", show(report_id, ""), gr.skip()

    def visit(request: gr.Request) -> tuple[Any, ...]:
        editing = place.desk.librarian is not None and principal_of(request).may(Action.CHANGE_LIBRARY)
        offered = gr.Dropdown(choices(library, texts))
        return table_html(library, editing, texts), offered, upload(texts) if editing else ""

    place.tab.select(visit, None, [table, report, adding], **PRIVATE)
    for pressed in (table, content):
        pressed.click(open_report, None, [report, words, content, table], **PRIVATE)
    report.input(show, [report, words], content, **PRIVATE)
    # What is pasted, dictated or cleared is no key that is pressed: only the change of the value tells of all of them.
    words.change(show, [report, words], content, trigger_mode="always_last", **PRIVATE)


def table_html(library: Library, editing: bool, texts: Texts) -> str:
    counts = Counter(passage.report_id for passage in library.passages(Scope()))
    return reports_table(library.reports(), counts, editing, texts)


def choices(library: Library, texts: Texts) -> list[tuple[str, str]]:
    return [(texts("library.all"), ""), *((report_name(report, texts), report.id) for report in library.reports())]


def content_html(library: Library, report_id: str, text: str, texts: Texts) -> str:
    """What a search finds, or the chosen report laid open, or how to begin."""
    reports = {report.id: report for report in library.reports()}
    scope = Scope(reports=frozenset({report_id} & reports.keys()))
    back = f'<p class="back-to-all">{button(texts("library.back"), data_report=ALL)}</p>'
    if text.strip():
        hits = library.search([text], scope, FINDS)
        return back + found_passages(hits, reports, FINDS, texts)
    if report_id in reports:
        return back + outline(reports[report_id], library.passages(scope), texts)
    return f'<p class="empty">{texts("library.start")}</p>'


PAGE = Page("library", lay, add_routes)
