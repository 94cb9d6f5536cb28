"""The page of a PDF that a passage stands on, as an image with the passage marked."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from html import escape
from threading import Lock

from fastapi import FastAPI, HTTPException
from fastapi.responses import HTMLResponse, Response

from ingestion.errors import IngestionError
from ingestion.pages import PageImage, Rectangle
from ui.desk import Desk
from ui.language import Texts, language_of, load_texts
from ui.names import passage_name
from vectorstore.records import Passage, Report

# Pages are drawn in half a second to some seconds and looked at again soon; an image takes about 0.2 MB.
KEPT = 40
Draw = Callable[[Report, Passage], Sequence[PageImage]]


class DrawnPages:
    """Pages of the passages looked at last. One is drawn at a time, since drawing takes a processor."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._kept: OrderedDict[str, Sequence[PageImage]] = OrderedDict()
        self._lock = Lock()

    def of(self, report: Report, passage: Passage) -> Sequence[PageImage]:
        """The pages in order, none when the source has no pages to show. Raises IngestionError."""
        key = f"{report.source_hash} {passage.id}"
        with self._lock:
            if key not in self._kept:
                self._kept[key] = self._draw(report, passage)
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]


def add_page_images(server: FastAPI, desk: Desk) -> None:
    """`GET /pages/{passage_id}`: HTML with the images, which are at `/pages/{passage_id}/{place}.png`."""
    drawn = DrawnPages(desk.draw_pages)

    def pages(passage_id: str) -> tuple[Report, Passage, Sequence[PageImage]]:
        passage = desk.library.passage(passage_id)
        report = next((one for one in desk.library.reports() if passage and one.id == passage.report_id), None)
        if passage is None or report is None:
            raise HTTPException(404)
        return report, passage, drawn.of(report, passage)

    def show(passage_id: str, lang: str = "") -> HTMLResponse:
        texts = load_texts(language_of(lang))
        try:
            return HTMLResponse(pages_html(*pages(passage_id), texts))
        except IngestionError as error:
            return HTMLResponse(f"<p>{escape(str(error))}</p>")

    def image(passage_id: str, place: int) -> Response:
        found = pages(passage_id)[2]
        if not 0 <= place < len(found):
            raise HTTPException(404)
        return Response(found[place].png, media_type="image/png", headers={"Cache-Control": "private, max-age=600"})

    server.get("/pages/{passage_id}")(show)
    server.get("/pages/{passage_id}/{place}.png")(image)


def pages_html(report: Report, passage: Passage, found: Sequence[PageImage], texts: Texts) -> str:
    """Each page as a figure; the marks lie over the image in hundredths of its size."""
    if not found:
        return f"<p>{escape(texts('source.no_page'))}</p>"
    figures = []
    for place, page in enumerate(found):
        text = escape(texts("source.page_of", number=page.number, name=passage_name(passage, report, texts)))
        marks = "".join(mark(rectangle, page) for rectangle in page.marks)
        figures.append(
            f'<figure><div class="sheet-of-paper"><img src="/pages/{escape(passage.id)}/{place}.png" alt="{text}" '
            f'width="{page.width}" height="{page.height}">{marks}</div><figcaption>{text}</figcaption></figure>'
        )
    return "".join(figures)


def mark(one: Rectangle, page: PageImage) -> str:
    left, top = 100 * one.left / page.width, 100 * one.top / page.height
    width, height = 100 * one.width / page.width, 100 * one.height / page.height
    place = f"left:{left:.2f}%;top:{top:.2f}%;width:{width:.2f}%;height:{height:.2f}%"
    return f'<span class="page-mark" style="{place}"></span>'
