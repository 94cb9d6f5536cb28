"""In the child process: draws the pages that hold a passage and says where on them it stands."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from ingestion.formats.child import Answer, serve
from ingestion.formats.kinds import FileKind
from ingestion.formats.scan import frames, scanned_pages, words
from ingestion.limits import Limits
from ingestion.pages.glyphs import Box, Glyphs, glyphs, key, rectangles, take

_MOST_PAGES = 6  # of one passage
_MOST_PIXELS = 4_000  # a side


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    image: Image.Image
    glyphs: Glyphs


def main() -> None:
    """Serves one request: kind, page (from 1), lines, width (pixels)."""
    serve(answer)


def answer(request: dict[str, Any], data: bytes, limits: Limits) -> Answer:
    """The pages, or the problem in Spanish. Whatever a damaged file makes the libraries raise is caught here."""
    try:
        width = min(int(request["width"]), _MOST_PIXELS)
        source = _pages_of_pdf if request["kind"] == FileKind.PDF else _pages_of_image
        return {"pages": list(_marked(source(data, int(request["page"]), width), request["lines"]))}
    except MemoryError:
        return {"problem": "necesita demasiada memoria"}
    except Exception as error:  # noqa: BLE001  (entry point of the child)
        return {"problem": "no se pudo dibujar la página", "cause": f"{type(error).__name__}: {error}"[:300]}


def _marked(pages: Iterator[_Page], lines: list[str]) -> Iterator[Answer]:
    """The first page in any case; those after it while they hold more of the passage."""
    left = [found for line in lines if (found := key(line))]
    for place, page in enumerate(pages):
        spans, left = take(left, page.glyphs, starts=place == 0)
        if place and not spans:
            return
        yield _drawn(page, rectangles(page.glyphs, spans))
        if not left or place + 1 == _MOST_PAGES:
            return


def _drawn(page: _Page, boxes: list[Box]) -> Answer:
    file = io.BytesIO()
    page.image.save(file, "PNG", optimize=False)
    marks = [
        (int(left), int(top), round(right - int(left)) + 1, round(bottom - int(top)) + 1)
        for left, top, right, bottom in boxes
    ]
    return {
        "number": page.number,
        "png": base64.b64encode(file.getvalue()).decode("ascii"),
        "width": page.image.width,
        "height": page.image.height,
        "marks": marks,
    }


def _pages_of_pdf(data: bytes, first: int, width: int) -> Iterator[_Page]:
    document = pypdfium2.PdfDocument(data)
    for number in range(first, len(document) + 1):
        page = document[number - 1]
        text = page.get_textpage()
        if text.count_chars():
            scale = min(width / page.get_width(), _MOST_PIXELS / page.get_height())
            image = page.render(scale=scale).to_pil().convert("RGB")
            yield _Page(number, image, glyphs(_characters(page, text, scale)))
        else:
            yield from _scanned(scanned_pages(data, number), number, width)


def _characters(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, scale: float) -> Iterator[tuple[str, Box]]:
    """Each character with its box in the image; the page's own corner may lie elsewhere than at zero."""
    x, _, _, y = page.get_cropbox()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code > 32:
            left, bottom, right, top = text.get_charbox(index, loose=True)
            yield chr(code), ((left - x) * scale, (y - top) * scale, (right - x) * scale, (y - bottom) * scale)


def _pages_of_image(data: bytes, first: int, width: int) -> Iterator[_Page]:
    for number, image in enumerate(frames(data), start=1):
        if number >= first:
            yield from _scanned(iter([image]), number, width)


def _scanned(images: Iterator[Image.Image], number: int, width: int) -> Iterator[_Page]:
    """Read again as it was read first, for the place of each word; shown in the size asked for."""
    for image in images:
        scale = min(width / image.width, _MOST_PIXELS / image.height)
        shown = image.convert("RGB").resize((round(image.width * scale), round(image.height * scale)))
        placed = ((text, tuple(edge * scale for edge in box)) for text, box in words(image))
        yield _Page(number, shown, glyphs((text, (box[0], box[1], box[2], box[3])) for text, box in placed))
