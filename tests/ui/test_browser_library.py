"""The library over a real store in a real browser: a good file, a bad one, out and back; the evaluation beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.test_librarian import REPORT


@pytest.fixture
def library(browser: Browser, app_address: str) -> Iterator[Page]:
    page = browser.new_page(locale="es-ES")
    page.goto(app_address)
    page.get_by_role("tab", name="Biblioteca").click()
    expect(page.locator(".upload")).to_be_visible()
    yield page
    page.context.close()


def test_a_good_file_is_added_answers_and_is_taken_back(library: Page, tmp_path: Path) -> None:
    file = tmp_path / "hielo.md"
    file.write_text(REPORT, encoding="utf-8")
    library.get_by_label("Añadir informes").last.set_input_files(file)
    line = library.locator(".uploads li")
    expect(line).to_contain_text("Añadido · 2 pasajes")
    expect(library.locator("#reports")).to_contain_text("tercera reunión del Grupo de Trabajo")
    line.get_by_role("button", name="Deshacer").click()
    expect(library.locator("#toast")).to_contain_text("como antes")
    expect(library.locator("#reports")).not_to_contain_text("tercera reunión del Grupo de Trabajo")


def test_a_report_that_was_added_and_removed_has_one_way_back(library: Page, tmp_path: Path) -> None:
    file = tmp_path / "hielo.md"
    file.write_text(REPORT, encoding="utf-8")
    library.locator("#files").set_input_files(file)
    added = library.locator("#reports tr", has_text="tercera reunión del Grupo de Trabajo")
    added.get_by_role("button", name="Quitar").click()
    library.get_by_role("alertdialog").get_by_role("button", name="Quitar").click()
    expect(added).to_have_count(0)
    library.get_by_role("button", name="Deshacer").click()
    expect(added).to_have_count(1)
    added.get_by_role("button", name="Quitar").click()
    library.get_by_role("alertdialog").get_by_role("button", name="Quitar").click()
    expect(added).to_have_count(0)


def test_a_bad_file_gets_one_line_and_the_next_goes_on(library: Page, tmp_path: Path) -> None:
    (tmp_path / "roto.pdf").write_bytes(b"%PDF-1.7 roto")
    (tmp_path / "vacio.txt").write_bytes(b"")
    library.locator("#files").set_input_files([tmp_path / "roto.pdf", tmp_path / "vacio.txt"])
    expect(library.locator(".uploads .failed")).to_have_count(2)
    expect(library.locator(".uploads")).to_contain_text("vacio.txt: el archivo no contiene texto")


def test_a_report_goes_after_a_question_and_comes_back(library: Page) -> None:
    rows = library.locator("#reports tbody tr")
    before = rows.count()
    remove = library.get_by_role("button", name="Quitar informe de 2019")
    remove.click()
    sheet = library.get_by_role("alertdialog")
    expect(sheet).to_contain_text("Se quitará de la biblioteca: informe de 2019 (")
    sheet.get_by_role("button", name="Cancelar").click()
    expect(rows).to_have_count(before)
    remove.click()
    sheet.get_by_role("button", name="Quitar").click()
    undo = library.get_by_role("button", name="Deshacer")
    expect(undo).to_be_visible()
    expect(rows).to_have_count(before - 1)
    undo.click()
    expect(rows).to_have_count(before)


def test_the_latest_evaluation_is_drawn(library: Page) -> None:
    library.get_by_role("tab", name="Evaluación").click()
    expect(library.locator(".evaluation svg").first).to_be_visible()
    expect(library.get_by_role("table", name="Medidas")).to_be_visible()


def test_words_that_are_pasted_and_then_cleared_search_as_typed_ones_do(library: Page) -> None:
    words = library.locator("#words textarea, #words input").first
    words.fill("refugios")
    expect(library.locator("#library-content .found")).to_be_visible()
    words.fill("")
    expect(library.locator("#library-content .found")).to_have_count(0)


def test_files_that_wait_for_their_turn_are_seen_at_once(library: Page, tmp_path: Path) -> None:
    files = [tmp_path / f"hielo-{number}.md" for number in range(3)]
    for file in files:
        file.write_text(REPORT, encoding="utf-8")
    # The first is held on its way: nothing reaches the library.
    library.route("**/library/files/*", lambda route: None)
    library.locator("#files").set_input_files(files)
    expect(library.locator(".uploads li")).to_have_count(3)
    expect(library.locator(".uploads li").last).to_contain_text("En espera (3 de 3)")
    expect(library.locator(".uploads li").first).to_contain_text("1 s")
    expect(library.locator(".uploads progress")).to_have_count(3)
    expect(library.locator(".uploads .queued progress").first).to_be_hidden()
