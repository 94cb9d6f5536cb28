"""Check my draft: a text that is pasted, or a file, sentence by sentence."""

from __future__ import annotations

import base64
import binascii
import tempfile
from collections.abc import Callable
from html import escape
from pathlib import Path

import gradio as gr
from fastapi import FastAPI

from assistant.desk.citing import cite
from assistant.desk.draft.annotating import as_sheet, commented
from assistant.desk.draft.finding import DraftFinding, DraftReport, DraftVerdict
from assistant.desk.draft.reading import read_draft
from assistant.desk.export.sheets import render_sheet
from assistant.errors import BadFileError
from ui.desk import Desk
from ui.language import Texts
from ui.library.routes import file_name
from ui.navigation import Page, Place
from ui.takeaways import Takeaway
from ui.workbench.forms import area, downloads, file_field, form, result
from ui.workbench.routes import READER, Fields, answer


def lay(place: Place) -> None:
    texts = place.texts
    fields = area("text", texts("draft.text"), rows=10) + file_field(
        "file", texts("draft.file"), ".docx,.md,.txt", texts
    )
    content = f'<p class="work-intro">{escape(texts("draft.intro"))}</p>'
    content += form("/workbench/draft", "draft-result", fields, texts("draft.check"), texts) + result("draft-result")
    gr.HTML(content, elem_id="draft-page", apply_default_css=False)


def add_routes(server: FastAPI, desk: Desk) -> None:
    if desk.work is None:
        return
    work = desk.work

    def check(given: Fields, texts: Texts) -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = brought(given, Path(folder))
            report = work.check(read_draft(path))
            content, suffix = path.read_bytes(), path.suffix
        name = desk.takeaways.keep(Takeaway("borrador", rendering(report, content, suffix), reader=given[READER]))
        told = texts("draft.of", name=given["file_name"]) if given.get("file_name") else texts("draft.of_text")
        files = downloads(name, (".docx", ".xlsx", ".csv", ".md"), texts)
        return f'{files}<p class="work-intro">{escape(told)}</p>{findings_html(report, texts)}'

    answer(server, "/workbench/draft", check)


def brought(given: Fields, folder: Path) -> Path:
    """The draft as a file: what was chosen, or else what was pasted. Raises BadFileError when there is neither."""
    if Path(given.get("file_name", "")).suffix:
        path = folder / file_name(given["file_name"])
        try:
            path.write_bytes(base64.b64decode(given.get("file", ""), validate=True))
        except binascii.Error as error:
            raise BadFileError("El archivo no llegó entero: vuelva a elegirlo.") from error
        return path
    if not given.get("text", "").strip():
        raise BadFileError("Pegue un texto o elija un archivo.")
    path = folder / "borrador.txt"
    path.write_text(given["text"], encoding="utf-8")
    return path


def rendering(report: DraftReport, content: bytes, suffix: str) -> Callable[[str], bytes]:
    """The draft with comments as Word, and the findings as a table."""

    def render(asked: str) -> bytes:
        if asked != ".docx":
            return render_sheet(as_sheet(report, "borrador"), asked)
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, f"borrador{suffix}")
            source.write_bytes(content)
            return commented(report, source)

    return render


def findings_html(report: DraftReport, texts: Texts) -> str:
    rows = "".join(finding_html(one, texts) for one in report.findings)
    return f'<p class="work-summary">{escape(report.summary)}</p><ol class="findings">{rows}</ol>'


def finding_html(finding: DraftFinding, texts: Texts) -> str:
    kinds = {DraftVerdict.NOT_CHECKED: "none", DraftVerdict.REMARKED: "remarked"}
    kind = "bad" if finding.verdict.alarms else kinds.get(finding.verdict, "good")
    reasons = "".join(
        f"<li><strong>{escape(one.fault[0].upper() + one.fault[1:])}.</strong> {escape(one.text)}</li>"
        for one in finding.reasons
    )
    parts = [f'<p class="sentence">{escape(finding.sentence.text)}</p>']
    parts.append(f'<p class="verdict">{escape(finding.verdict[0].upper() + finding.verdict[1:])}</p>')
    parts.append(f"<ul>{reasons}</ul>" if reasons else "")
    if finding.proposed:
        parts.append(f'<p class="proposed">{escape(texts("draft.proposed"))} {escape(finding.proposed)}</p>')
    if finding.support:
        near = finding.support[0]
        told = f"{cite(near.passage, near.report)}: {near.passage.lead_in} {near.passage.text}"
        parts.append(f"<details><summary>{escape(texts('draft.passage'))}</summary><p>{escape(told)}</p></details>")
    return f'<li class="{kind}">{"".join(parts)}</li>'


PAGE = Page("draft", lay, add_routes, lambda desk: desk.work is not None)
