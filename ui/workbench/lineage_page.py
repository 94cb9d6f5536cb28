"""The family of a recommendation as a line in time, and a map of themes by meeting whose cells open their lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

import gradio as gr
from fastapi import FastAPI

from assistant.desk.drawing import HeatRow, column_name, heat_map
from assistant.desk.export.html import body_html
from assistant.desk.export.sheets import Sheet, as_document, render_sheet
from assistant.desk.picture import PICTURE_FORMATS, Picture, as_svg, render_picture
from assistant.desk.tracing import Tracer, family_sheet, heat_sheet
from ui.desk import Desk
from ui.language import Texts
from ui.markup import button, frame
from ui.navigation import Page, Place
from ui.takeaways import Takeaway
from ui.workbench.forms import downloads, field, form, result
from ui.workbench.routes import READER, Fields, answer

_TABLES = (".xlsx", ".csv", ".docx")


def lay(place: Place) -> None:
    texts = place.texts
    named = field("named", texts("lineage.named"), texts("lineage.named_hint"), required=True)
    themes = field("themes", texts("lineage.themes"), texts("lineage.themes_hint"), required=True)
    content = f'<p class="work-intro">{escape(texts("lineage.intro"))}</p>'
    content += form("/workbench/lineage", "lineage-result", named, texts("lineage.do"), texts) + result(
        "lineage-result"
    )
    content += form("/workbench/heat", "heat-result", themes, texts("lineage.map"), texts) + result("heat-result")
    gr.HTML(content, elem_id="lineage-page", apply_default_css=False)


def add_routes(server: FastAPI, desk: Desk) -> None:
    if desk.work is None:
        return
    work = desk.work

    def lineage(given: Fields, texts: Texts) -> str:
        family, tracer = work.family(given.get("named", ""))
        picture = tracer.drawn(family)
        sheet = family_sheet(family, tracer)
        return drawn(keep(desk, picture, sheet, given[READER]), picture, sheet, texts)

    def heat(given: Fields, texts: Texts) -> str:
        rows, tracer = work.heat([one.strip() for one in given.get("themes", "").split(";") if one.strip()][:12])
        sheet = heat_sheet(rows, tracer.meetings, tracer.absent())
        name = keep(desk, heat_map(rows, tracer.meetings), sheet, given[READER])
        return (
            downloads(name, (*PICTURE_FORMATS, *_TABLES), texts)
            + map_html(rows, tracer, sheet.notes)
            + result("heat-list")
        )

    def cell(given: Fields, texts: Texts) -> str:
        sheet = work.list(given.get("about", ""), given.get("meeting", ""), given.get("year", ""))
        name = desk.takeaways.keep(
            Takeaway(sheet.title, lambda suffix: render_sheet(sheet, suffix), reader=given[READER])
        )
        return downloads(name, _TABLES, texts) + table_html(sheet)

    answer(server, "/workbench/lineage", lineage)
    answer(server, "/workbench/heat", heat)
    answer(server, "/workbench/list", cell)


def drawn(name: str, picture: Picture, sheet: Sheet, texts: Texts) -> str:
    """A picture that scrolls on a narrow screen, and its table."""
    return f"{downloads(name, (*PICTURE_FORMATS, *_TABLES), texts)}{frame(as_svg(picture))}{table_html(sheet)}"


def keep(desk: Desk, picture: Picture, sheet: Sheet, reader: str) -> str:
    return desk.takeaways.keep(Takeaway(sheet.title, rendering(picture, sheet), reader=reader))


def rendering(picture: Picture, sheet: Sheet) -> Callable[[str], bytes]:
    """The picture, or the table with the picture in it."""
    whole = replace(sheet, picture=picture)
    return lambda suffix: render_picture(picture, suffix) if suffix in PICTURE_FORMATS else render_sheet(whole, suffix)


def table_html(sheet: Sheet) -> str:
    return f'<article class="paper wide"><h3>{escape(sheet.title)}</h3>{body_html(as_document(sheet))}</article>'


def map_html(rows: tuple[HeatRow, ...], tracer: Tracer, notes: Sequence[str]) -> str:
    """The map as a table: each number is a button that opens its list, and says so to who cannot see the colour."""
    most = max((count for row in rows for count in row.counts), default=0) or 1
    head = "".join(
        f"<th>{f'{one.ordinal}.ª' if one.ordinal else ''}<br>{one.year or ''}</th>" for one in tracer.meetings
    )
    body = ""
    for row in rows:
        body += f"<tr><th>{escape(row.theme)}</th>"
        for count, meeting in zip(row.counts, tracer.meetings, strict=True):
            open_list = button(
                str(count),
                data_post="/workbench/list",
                data_into="heat-list",
                data_about=row.theme,
                data_meeting=meeting.number,
                data_year=meeting.year or "",
                aria_label=f"{row.theme}, reunión {column_name(meeting)}: {count}",
            )
            share = round(100 * count / most)
            body += f'<td style="--heat:{share}%">{open_list if count else "0"}</td>'
        body += "</tr>"
    table = f'<table class="heat"><thead><tr><th></th>{head}</tr></thead><tbody>{body}</tbody></table>'
    return frame(table) + "".join(f'<p class="work-intro">{escape(one)}</p>' for one in notes)


PAGE = Page("lineage", lay, add_routes, lambda desk: desk.work is not None)
