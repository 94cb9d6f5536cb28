"""Files that are broken, mislabelled or meant to do harm: one clear line each, and never more than the limits."""

from __future__ import annotations

import importlib.util
import io
import shutil
import time
import zipfile
import zlib

import pytest
from files_for_tests import paragraph, pdf_file, word_file, zipped
from PIL import Image, ImageDraw

from ingestion.errors import (
    BinaryFileError,
    EmptyFileError,
    EncryptedFileError,
    FileTooLargeError,
    IngestionError,
    MissingProgramError,
    UnreadableFileError,
)
from ingestion.formats import Limits, load
from ingestion.parse import parse

SMALL = Limits(megabytes=1, characters=2_000, zip_megabytes=5, seconds=8, memory_megabytes=700)
GOOD = word_file(paragraph("1. La Comisión aprobó el plan."))
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY e SYSTEM "file:///etc/hostname">]>'
)


def _replaced(name: str, content: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        files = {entry: archive.read(entry).decode() for entry in archive.namelist()}
    return zipped({**files, name: content})


def _bomb_pdf() -> bytes:
    packed = zlib.compress(b"0" * 30_000_000)
    head = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n"
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n"
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(packed), packed)
    return head + tree + page + stream + b"trailer\n<< /Root 1 0 R >>\n%%EOF"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFileError),
        (b"\0\0\0", EmptyFileError),
        (b"x" * 1_000_001, FileTooLargeError),
        (word_file(""), EmptyFileError),
        (b"%PDF-1.7\n", UnreadableFileError),
        (
            pdf_file([[(70.0, 700.0, 10.0, "Una sola línea")]])[:300],
            UnreadableFileError,
        ),
        (GOOD[: len(GOOD) // 2], UnreadableFileError),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), BinaryFileError),
        (zipped({"EncryptedPackage": "x"}), EncryptedFileError),
        (zipped({f"{number}.txt": "x" for number in range(2_100)}), UnreadableFileError),
        (zipped({"word/document.xml": "0" * 6_000_000}), UnreadableFileError),
        (_replaced("word/document.xml", "<w:document><w:body>"), UnreadableFileError),
        (_replaced("word/document.xml", f"{ENTITIES}<x>&c;&e;</x>"), IngestionError),
        (word_file(paragraph("larga " * 400)), UnreadableFileError),
        (_bomb_pdf(), IngestionError),
        (b"\x89PNG\r\n\x1a\nrest", IngestionError),
        (b"MZ\x90\0 program", BinaryFileError),
        (b"<html><body><script>x</script></body></html>", EmptyFileError),
    ],
)
def test_one_clear_error(data: bytes, error: type[IngestionError]) -> None:
    started = time.monotonic()
    with pytest.raises(error) as caught:
        load(data, "informe.bin", SMALL)
    assert str(caught.value).startswith("informe.bin: ")
    assert "\n" not in str(caught.value)
    assert time.monotonic() - started < SMALL.seconds + 5


def test_a_reader_that_takes_too_long_is_stopped() -> None:
    slow = word_file(paragraph("a") * 60_000)
    with pytest.raises(UnreadableFileError):
        load(slow, "lento.docx", Limits(seconds=1, zip_ratio=100_000))


def test_a_pdf_with_a_password_is_told_apart() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_file([[(70.0, 700.0, 10.0, "Secreto")]]))))
    writer.encrypt("clave", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    with pytest.raises(EncryptedFileError):
        load(target.getvalue(), "x.pdf")


def test_the_format_is_read_from_the_content_not_from_the_name() -> None:
    assert "La Comisión aprobó" in load(GOOD, "informe.pdf").text


def _scan(image_format: str) -> bytes:
    image = Image.new("L", (900, 300), 255)
    ImageDraw.Draw(image).text((40, 100), "La Junta examina el informe", fill=0, font_size=48)
    target = io.BytesIO()
    image.save(target, image_format)
    return target.getvalue()


@pytest.mark.parametrize("image_format", ["PNG", "JPEG", "TIFF", "PDF"])
def test_a_scanned_page_is_read_or_the_missing_package_is_named(image_format: str) -> None:
    if importlib.util.find_spec("pytesseract") is None or shutil.which("tesseract") is None:
        with pytest.raises(MissingProgramError, match="tesseract-ocr"):
            load(_scan(image_format), "pagina")
        return
    loaded = load(_scan(image_format), "pagina")
    assert "La Junta examina el informe" in loaded.text
    read = parse(loaded, "pagina")
    assert read.report.repaired and all(passage.repaired for passage in read.passages)
