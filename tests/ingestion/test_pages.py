from __future__ import annotations

import io
from pathlib import Path
from shutil import which

import pytest
from files_for_tests import pdf_file
from PIL import Image, ImageDraw, ImageFont
from test_adding import MemoryShelf, shelf  # noqa: F401  (a fixture)

from ingestion.adding import add, remove
from ingestion.errors import UnreadableFileError
from ingestion.pages import PageImage, Sources, page_images
from ingestion.parse import parse_file
from vectorstore.records import Passage

Line = tuple[float, float, float, str]
FIRST: list[Line] = [
    (70, 780, 16, "I. Debate"),
    (70, 740, 10, "1. La Junta examinó el informe anual sobre los puertos."),
    (70, 700, 10, "2. La Junta examinó el informe anual sobre las aguas"),
    (70, 688, 10, "subterráneas de la cuenca y pidió a la Secretaría que"),
]
SECOND: list[Line] = [
    (70, 780, 10, "preparase un estudio antes de que terminara el año."),
    (70, 740, 10, "3. Se levantó la sesión a las seis de la tarde."),
]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "junta.pdf"
    path.write_bytes(pdf_file([FIRST, SECOND]))
    return path


def passage(path: Path, label: str) -> Passage:
    return next(passage for passage in parse_file(path).passages if passage.label == label)


def on_points(page: PageImage) -> list[tuple[float, float]]:
    """(left edge, height of the base line) of each mark in points of an A4 page, roughly."""
    scale = page.width / 595
    return [(mark.left / scale, 842 - (mark.top + mark.height) / scale) for mark in page.marks]


def test_each_line_of_a_passage_is_marked_on_its_page(report: Path) -> None:
    pages = page_images(report, passage(report, "párr. 2"))
    assert [page.number for page in pages] == [1, 2]
    assert [len(page.marks) for page in pages] == [2, 1]
    for (left, base), (x, y, _, _) in zip(
        on_points(pages[0]) + on_points(pages[1]), [*FIRST[2:], SECOND[0]], strict=True
    ):
        assert left == pytest.approx(x, abs=3)
        assert base == pytest.approx(y, abs=5)


def test_a_passage_that_begins_like_another_is_told_from_it(report: Path) -> None:
    (page,) = page_images(report, passage(report, "párr. 1"))
    assert [base == pytest.approx(740, abs=5) for _, base in on_points(page)] == [True]


def test_the_picture_is_as_wide_as_asked_for(report: Path) -> None:
    (page,) = page_images(report, passage(report, "párr. 3"), width=500)
    assert Image.open(io.BytesIO(page.png)).size == (page.width, page.height) == (500, 708)


def test_a_text_file_has_no_pages_to_show(tmp_path: Path) -> None:
    path = tmp_path / "junta.txt"
    path.write_text("1. La Junta examinó el informe.\n", encoding="utf-8")
    assert page_images(path, passage(path, "párr. 1")) == ()


def test_a_damaged_source_is_one_clear_error(report: Path) -> None:
    wanted = passage(report, "párr. 2")
    report.write_bytes(b"%PDF-1.4\n" + b"\0" * 200)
    with pytest.raises(UnreadableFileError, match="no se pudo dibujar la página"):
        page_images(report, wanted)


@pytest.mark.skipif(which("tesseract") is None, reason="tesseract is not installed")
def test_a_scan_is_marked_where_its_words_were_read(tmp_path: Path) -> None:
    image = Image.new("L", (1240, 700), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(32)
    pen.text((120, 100), "1. La Junta examinó el informe de los puertos.", fill=0, font=font)
    pen.text((120, 400), "2. La Junta aprobó las cuentas del año pasado.", fill=0, font=font)
    path = tmp_path / "acta.png"
    image.save(path)
    (page,) = page_images(path, passage(path, "párr. 2"), width=620)
    (mark,) = page.marks
    assert (page.width, mark.left, mark.top) == (620, pytest.approx(60, abs=5), pytest.approx(203, abs=8))


def test_a_store_keeps_the_sources_that_have_pages(shelf: MemoryShelf, report: Path, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "nota.txt").write_text("1. Se abrió la sesión.\n", encoding="utf-8")
    add(shelf, [report, tmp_path / "nota.txt"])
    kept = {known.id: Sources(shelf.directory).of(known) for known in shelf.reports()}
    assert kept["nota"] is None
    assert kept["junta"] is not None
    assert kept["junta"].read_bytes() == report.read_bytes()


def test_a_source_goes_with_its_report(shelf: MemoryShelf, report: Path) -> None:  # noqa: F811
    add(shelf, [report])
    report.write_bytes(pdf_file([SECOND]))
    add(shelf, [report])
    assert len(list((shelf.directory / "sources").iterdir())) == 1
    remove(shelf, "junta")
    assert list((shelf.directory / "sources").iterdir()) == []
