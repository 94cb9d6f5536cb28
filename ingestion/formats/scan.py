"""Scanned pages and images, read by Tesseract with its Spanish model; where it is missing, a clear error."""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.util import find_spec
from shutil import which
from typing import Protocol

from PIL import Image, ImageSequence
from pypdf import PdfReader

from ingestion.formats.extracted import Extracted, Problem, UnreadableContentError
from ingestion.limits import Limits

_PIXELS = 60_000_000  # an A4 page at 600 dots an inch has 35 million
_SMALLEST = 200  # pixels; anything less is a logo or a rule, not a page
_LANGUAGE = "spa"


class _Recognizer(Protocol):
    def __call__(self, image: Image.Image) -> str: ...


def read_image(data: bytes, limits: Limits) -> Extracted:
    """The text of an image, or of each image of a TIFF with several pages."""
    return _read(_frames(data), limits)


def read_scan(data: bytes, limits: Limits) -> Extracted:
    """The text of a PDF whose pages are images."""
    reader = PdfReader(io.BytesIO(data))
    return _read((image for page in reader.pages for image in _largest(page)), limits)


def _largest(page: object) -> Iterator[Image.Image]:
    """The image that fills the page. A page is one image in every scan that this reads."""
    images = [found.image for found in page.images if found.image is not None]  # type: ignore[attr-defined]
    yield from sorted(images, key=lambda image: -image.width * image.height)[:1]


def _frames(data: bytes) -> Iterator[Image.Image]:
    Image.MAX_IMAGE_PIXELS = _PIXELS
    with Image.open(io.BytesIO(data)) as image:
        for frame in ImageSequence.Iterator(image):
            yield frame.copy()


def _read(images: Iterator[Image.Image], limits: Limits) -> Extracted:
    recognize = _recognizer()
    pages: list[str] = []
    for image in images:
        if image.width * image.height > _PIXELS or len(pages) >= limits.pages:
            raise UnreadableContentError(Problem.TOO_LARGE, "la imagen es demasiado grande")
        pages.append(recognize(image).strip() if min(image.size) >= _SMALLEST else "")
    text = "\n\n\f".join(pages)
    if not any(character.isalpha() for character in text):
        raise UnreadableContentError(Problem.NO_TEXT)
    return Extracted(text)


def _recognizer() -> _Recognizer:
    if find_spec("pytesseract") is None or which("tesseract") is None:
        raise UnreadableContentError(Problem.NO_TESSERACT)
    import pytesseract  # type: ignore[import-not-found, import-untyped, unused-ignore]  # noqa: PLC0415  (optional)

    if _LANGUAGE not in pytesseract.get_languages():
        raise UnreadableContentError(Problem.NO_SPANISH)

    def recognize(image: Image.Image) -> str:
        return str(pytesseract.image_to_string(image.convert("L"), lang=_LANGUAGE, config="--psm 4"))

    return recognize
