"""Two reports or meetings side by side, the words that changed marked."""

from __future__ import annotations

from html import escape

import gradio as gr
from fastapi import FastAPI

from assistant.desk.comparing import as_sheet
from assistant.desk.export.html import body_html
from assistant.desk.export.pdf import office
from assistant.desk.export.sheets import as_document, render_sheet
from ui.desk import Desk
from ui.language import Texts
from ui.names import meeting_name, report_name
from ui.navigation import Page, Place
from ui.takeaways import Takeaway
from ui.workbench.forms import choice, downloads, field, form, result
from ui.workbench.routes import READER, Fields, answer


def lay(place: Place) -> None:
    """Every report and every meeting can be a side; a draft and what became of it are chosen first."""
    texts, options = place.texts, sides(place.desk, place.texts)
    draft = next((one for one in place.desk.library.reports() if one.draft_of), None)
    left, right = (draft.id, draft.draft_of or "") if draft else ("", "")
    fields = choice("left", texts("compare.left"), options, left) + choice(
        "right", texts("compare.right"), options, right
    )
    fields += field("theme", texts("compare.theme"), texts("compare.theme_hint"))
    content = f'<p class="work-intro">{escape(texts("compare.intro"))}</p>'
    content += form("/workbench/compare", "compare-result", fields, texts("compare.do"), texts) + result(
        "compare-result"
    )
    gr.HTML(content, elem_id="compare-page", apply_default_css=False)


def sides(desk: Desk, texts: Texts) -> list[tuple[str, str]]:
    reports = desk.library.reports()
    meetings = {one.number: one for report in reports for one in report.meetings}
    named = [(report.id, report_name(report, texts)) for report in reports]
    return named + [(str(number), meeting_name(meetings[number], texts)) for number in sorted(meetings)]


def add_routes(server: FastAPI, desk: Desk) -> None:
    if desk.work is None:
        return
    work = desk.work

    def compare(given: Fields, texts: Texts) -> str:
        alignment = work.compare(given.get("left", ""), given.get("right", ""), given.get("theme", ""))
        sheet = as_sheet(alignment)
        name = desk.takeaways.keep(
            Takeaway(sheet.title, lambda suffix: render_sheet(sheet, suffix), reader=given[READER])
        )
        kinds = (".docx", ".pdf", ".html", ".xlsx") if office() else (".docx", ".html", ".xlsx")
        summary = f'<p class="work-summary">{escape(sheet.notes[0])}</p>'
        body = f'<article class="paper wide">{body_html(as_document(sheet))}</article>'
        return f"{downloads(name, kinds, texts)}{summary}{body}"

    answer(server, "/workbench/compare", compare)


PAGE = Page("compare", lay, add_routes, lambda desk: desk.work is not None)
