from __future__ import annotations

import os
from pathlib import Path

import pytest

from ingestion.errors import BinaryFileError, EmptyFileError, FileTooLargeError, LegacyFormatError, UnreadableFileError
from ingestion.limits import Limits
from ingestion.load import load, load_file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_same_spanish_is_read_from_every_common_encoding(encoding: str) -> None:
    text = "La niñez exige atención: «más» recursos, según la 3ª sesión.\n"
    assert load(text.encode(encoding), "nota.txt").text == text


def test_text_is_composed_but_ordinals_keep_their_form() -> None:
    loaded = load("Comisio\u0301n 1ª y 2º ½".encode(), "nota.txt")
    assert loaded.text == "Comisión 1ª y 2º ½"


def test_invisible_and_bidirectional_characters_are_removed_and_counted() -> None:
    loaded = load("La\u200b sesión\u202e se abrió\u0007\ufeff.".encode(), "nota.txt")
    assert (loaded.text, loaded.removed) == ("La sesión se abrió.", 4)


def test_form_feeds_number_the_pages() -> None:
    assert load(b"uno\n\fdos\ntres\n\fcuatro", "nota.txt").pages == (1, 2, 2, 3)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFileError),
        (b" \n\t\n", EmptyFileError),
        (b"\0" * 400, EmptyFileError),
        ("\u200b\u200b".encode(), EmptyFileError),
        (bytes(range(256)) * 40, BinaryFileError),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, LegacyFormatError),
        (b"\xff\xfe" + b"\x00\xd8" * 3 + b"a", UnreadableFileError),
    ],
)
def test_what_is_no_text_gets_one_clear_line(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"^raro\.txt: [^\n]+; [^\n]+$"):
        load(data, "raro.txt")


@pytest.mark.parametrize("name", ["informe.pdf", "INFORME.PDF", "informe.docx"])
@pytest.mark.parametrize("data", [b"no es un PDF", b"<!doctype html><html><body>404</body></html>"])
def test_what_came_in_place_of_a_document_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="el contenido no es de ese formato"):
        load(data, name)


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "grande.txt"
    path.write_bytes(b"a" * 2_100_000)
    with pytest.raises(FileTooLargeError, match="el máximo es 2 MB"):
        load_file(path, Limits(megabytes=2))


def test_a_file_that_is_not_there_is_said_in_spanish(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no existe"):
        load_file(tmp_path / "nada.txt")


def test_joined_letters_are_taken_apart() -> None:
    assert load("La oﬁcina notiﬁcó el conﬂicto.".encode(), "x.txt").text == "La oficina notificó el conflicto."


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp850", "mac_roman", "utf-16", "utf-16-le", "utf-8-sig"])
def test_spanish_is_read_in_the_encoding_that_it_is_in(encoding: str) -> None:
    text = "La Junta aprobó el plan de los niños: ¿cuándo?, según la Comisión, el año próximo.\n"
    assert load(text.encode(encoding), "x.txt").text == text


def test_names_that_would_move_the_cursor_are_told_in_plain_letters(tmp_path: Path) -> None:
    path = tmp_path / "acta\x1b[31m\u202e\nfalsa.txt"
    path.write_bytes(b"")
    with pytest.raises(EmptyFileError) as caught:
        load_file(path)
    assert str(caught.value).startswith("acta [31m falsa.txt: ")


def test_a_pipe_or_a_device_is_refused_and_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tubo.txt")
    (tmp_path / "nada.txt").symlink_to("/dev/zero")
    (tmp_path / "bucle.txt").symlink_to("bucle.txt")
    for name, reason in (("tubo", "tubería"), ("nada", "dispositivo"), ("bucle", "lleva a sí mismo")):
        with pytest.raises(UnreadableFileError, match=reason):
            load_file(tmp_path / f"{name}.txt")
