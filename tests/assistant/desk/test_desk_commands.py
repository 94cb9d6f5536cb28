"""The commands of the desk: files, exit codes, errors of one line."""

from __future__ import annotations

import csv
from pathlib import Path

import docx
import pytest

from assistant.__main__ import main
from assistant.desk.outline import read_outline

THEME = "la inspección de los buques pesqueros"


@pytest.fixture
def store(store_directory: Path) -> list[str]:
    return ["--store", str(store_directory)]


def test_brief_writes_the_note_and_tells_of_each_section(
    store: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nota.docx"
    assert main(["brief", THEME, "--meetings", "2032", "--out", str(out), *store]) == 0
    word = docx.Document(str(out))
    assert word.paragraphs[0].text == f"Nota informativa: {THEME}"
    printed = capsys.readouterr()
    assert printed.out.strip() == str(out)
    assert "Qué se recomendó, por reunión: 1 frase\n" in printed.err


def test_an_outline_is_printed_corrected_and_followed(
    store: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["brief", THEME, "--outline", *store]) == 0
    printed = capsys.readouterr().out
    assert read_outline(printed).theme == THEME
    edited = tmp_path / "esquema.txt"
    edited.write_text(f"asunto: {THEME}\nfuentes: Fuentes\nrecomendado: Lo aprobado\n", encoding="utf-8")
    assert main(["brief", "--from", str(edited), *store]) == 0
    text = capsys.readouterr().out
    assert text.index("I. Fuentes") < text.index("II. Lo aprobado")
    assert "Antecedentes" not in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["brief", "el fútbol de playa"], "no consta nada sobre"),
        (["brief", THEME, "--meetings", "1999"], "La biblioteca no tiene la reunión «1999»"),
        (["brief", THEME, "--out", "nota.odt"], "No se sabe exportar a «.odt»"),
        (["brief", "--from", "no-esta.txt"], "no-esta.txt"),
        (["list", "el fútbol de playa"], "No consta ninguna recomendación"),
        (["cite", "2032-informe:r99"], "no está en la biblioteca"),
        (["check-draft", "no-esta.docx"], "no-esta.docx"),
    ],
)
def test_what_cannot_be_done_ends_with_1_and_says_what_to_do(
    arguments: list[str], said: str, store: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, *store]) == 1
    assert said in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["brief", THEME, "--out", "nota.exe"], "use .docx, .pdf, .html, .md"),
        (["list", THEME, "--out", "lista"], "un archivo sin extensión"),
        (["lineage", "2032-informe:r1", "--out", "l.gif"], "use .svg, .png, .csv"),
        (["check-draft", "borrador.txt", "--out", "no-esta/tabla.csv"], "No existe la carpeta «no-esta»"),
    ],
)
def test_a_file_that_could_not_be_written_is_refused_before_the_library_is_opened(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--store", str(tmp_path / "no-store")]) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "no-store").exists()


def test_brief_without_a_theme_is_wrong_usage(store: list[str]) -> None:
    assert main(["brief", *store]) == 2


def test_a_list_goes_out_with_its_ids_and_its_scope(store: list[str], tmp_path: Path) -> None:
    out = tmp_path / "lista.csv"
    assert main(["list", THEME, "--out", str(out), *store]) == 0
    rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert [row[0] for row in rows[1:3]] == ["2032-informe:r1", "2033-informe:r4"]
    assert rows[3][0].startswith("Se ha buscado en")


def test_cite_gives_the_forms_that_are_asked_for(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "2032-informe:r2-a", "--language", "en", *store]) == 0
    assert capsys.readouterr().out == "X/WG.9/2032/4, recommendation 2 (a)\n"
    assert main(["cite", "2032-informe", "2032-informe:r1", "--form", "bibtex", *store]) == 0
    assert capsys.readouterr().out.count("@techreport") == 1


def test_a_recommendation_is_cited_by_its_words_as_by_its_id(
    store: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", "recomendación 4 de 2032", "2032-informe:r4", *store]) == 0
    by_words, by_id = capsys.readouterr().out.splitlines()
    assert by_words == by_id
    assert by_words.startswith("X/WG.9/2032/4, recomendación 4")


def test_the_map_of_themes_names_its_columns(store: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lineage", "--themes", "los refugios", *store]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Tema | 3.ª (2031) | 4.ª (2032) | 5.ª (2033) | 6.ª (2033) | Total"
