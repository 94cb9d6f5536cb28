"""How far the recognition of a scan got, as the page is told."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from PIL import Image, ImageDraw

from ingestion.formats.scan import read_image
from ingestion.limits import USUAL
from ingestion.progress import Pages, note_into, noted


@pytest.fixture
def notes(tmp_path: Path) -> Iterator[Path]:
    note_into(str(tmp_path / "pages"))
    yield tmp_path / "pages"
    note_into("")


@pytest.mark.skipif(which("tesseract") is None, reason="tesseract is not installed")
def test_a_scan_notes_the_pages_that_it_recognized(notes: Path) -> None:
    assert noted(notes) is None
    read_image(scan("Los puertos", "Las lonjas", "Los faros"), USUAL)
    assert noted(notes) == Pages(2, 3)


def scan(*texts: str) -> bytes:
    first, *others = [page(text) for text in texts]
    data = io.BytesIO()
    first.save(data, "TIFF", save_all=True, append_images=others)
    return data.getvalue()


def page(text: str) -> Image.Image:
    image = Image.new("L", (600, 300), 255)
    ImageDraw.Draw(image).text((40, 100), text, fill=0, font_size=60)
    return image
