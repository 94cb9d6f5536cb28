"""Scanned pages and images, read by Tesseract with its Spanish model; where it is missing, a clear error."""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.util import find_spec
from shutil import which
from types import ModuleType

from PIL import Image, ImageSequence
from pypdf import PageObject, PdfReader

from ingestion.formats.extracted import Extracted, Problem, UnreadableContentError
from ingestion.limits import Limits
from ingestion.progress import NOTEBOOK, Pages

_PIXELS = 60_000_000  # an A4 page at 600 dots an inch has 35 million
_SMALLEST = 200  # pixels; anything less is a logo or a rule, not a page
_LANGUAGE = "spa"
_LAYOUT = "--psm 4"  # a column of text in several sizes


def read_image(data: bytes, limits: Limits) -> Extracted:
    """The text of an image, or of each image of a TIFF with several pages."""
    Image.MAX_IMAGE_PIXELS = _PIXELS
    with Image.open(io.BytesIO(data)) as image:
        total = getattr(image, "n_frames", 1)
    return _read(frames(data), total, limits)


def read_scan(data: bytes, limits: Limits) -> Extracted:
    """The text of a PDF whose pages are images."""
    return _read(scanned_pages(data), len(PdfReader(io.BytesIO(data)).pages), limits)


def scanned_pages(data: bytes, only: int | None = None) -> Iterator[Image.Image]:
    """The images of a scanned PDF, one a page; of page `only` (from 1) when it is given."""
    pages = PdfReader(io.BytesIO(data)).pages
    for page in pages if only is None else [pages[only - 1]]:
        yield from _largest(page)


def _largest(page: PageObject) -> Iterator[Image.Image]:
    """The image that fills the page. A page is one image in every scan that this reads."""
    images = [found.image for found in page.images if found.image is not None]
    yield from sorted(images, key=lambda image: -image.width * image.height)[:1]


def frames(data: bytes) -> Iterator[Image.Image]:
    """The pages of an image file."""
    Image.MAX_IMAGE_PIXELS = _PIXELS
    with Image.open(io.BytesIO(data)) as image:
        for frame in ImageSequence.Iterator(image):
            yield frame.copy()


def words(image: Image.Image) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Each word of a page with its left, top, right and bottom edge in pixels, read as `read_scan` reads it."""
    tesseract = _tesseract()
    found = tesseract.image_to_data(
        image.convert("L"), lang=_LANGUAGE, config=_LAYOUT, output_type=tesseract.Output.DICT
    )
    edges = (found[side] for side in ("left", "top", "width", "height"))
    for text, left, top, width, height in zip(found["text"], *edges, strict=True):
        if text.strip():
            yield text, (left, top, left + width, top + height)


def _read(images: Iterator[Image.Image], total: int, limits: Limits) -> Extracted:
    tesseract = _tesseract()
    pages: list[str] = []
    for image in images:
        NOTEBOOK.note(Pages(len(pages), total))
        if image.width * image.height > _PIXELS or len(pages) >= limits.pages:
            raise UnreadableContentError(Problem.TOO_LARGE, "la imagen es demasiado grande")
        is_page = min(image.size) >= _SMALLEST
        text = tesseract.image_to_string(image.convert("L"), lang=_LANGUAGE, config=_LAYOUT) if is_page else ""
        pages.append(text.strip())
    text = "\n\n\f".join(pages)
    if not any(character.isalpha() for character in text):
        raise UnreadableContentError(Problem.NO_TEXT)
    return Extracted(text)


def _tesseract() -> ModuleType:
    if find_spec("pytesseract") is None or which("tesseract") is None:
        raise UnreadableContentError(Problem.NO_TESSERACT)
    import pytesseract  # type: ignore[import-not-found, import-untyped, unused-ignore]  # noqa: PLC0415  (optional)

    if _LANGUAGE not in pytesseract.get_languages():
        raise UnreadableContentError(Problem.NO_SPANISH)
    module: ModuleType = pytesseract
    return module
