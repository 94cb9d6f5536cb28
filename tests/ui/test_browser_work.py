"""From an answer to the desk in a real browser: a note of its subject, its list as a file, a draft that is large."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.conftest import free_port, served
from tests.ui.reading import ask

QUESTION = "Enumera todas las recomendaciones de la reunión de 2032 sobre los buques pesqueros"


@pytest.fixture(scope="module")
def desk_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port, folder = free_port(), tmp_path_factory.mktemp("app")
    with served(["-m", "tests.ui.serve_work", str(port), str(folder)], port, folder / "log.txt"):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def desk(browser: Browser, desk_address: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1400, "height": 900}, locale="es-ES")
    page.goto(desk_address)
    yield page
    page.context.close()


def _menu(page: Page) -> None:
    ask(page, QUESTION)
    summary = page.locator("#current details.menu summary")
    expect(summary).to_be_visible(timeout=60_000)
    summary.click()


@pytest.mark.parametrize("width", [1400, 360])
def test_a_note_is_begun_from_an_answer_with_its_subject_and_its_meeting(desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 800})
    _menu(desk)
    desk.get_by_role("button", name="Hacer una nota").click()
    theme = desk.locator("#note-page input[name=theme]")
    expect(theme).to_have_value("buques pesqueros")
    expect(theme).to_be_focused()
    expect(desk.locator("#note-page input[name=meetings]")).to_have_value("4")
    desk.keyboard.press("Enter")
    expect(desk.locator("#note-outline textarea")).to_contain_text("reuniones: 4", timeout=60_000)
    assert desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_list_of_an_answer_is_saved_in_three_formats_by_its_reader_alone(desk: Page, desk_address: str) -> None:
    _menu(desk)
    for name, ending in (("Lista en CSV", ".csv"), ("Lista en Excel", ".xlsx"), ("Lista en Word", ".docx")):
        with desk.expect_download() as saved:
            desk.get_by_role("link", name=name).click()
        assert saved.value.suggested_filename.endswith(ending)
        if not desk.get_by_role("link", name=name).is_visible():
            desk.locator("#current details.menu summary").click()
    address = desk.get_by_role("link", name="Lista en CSV").get_attribute("href")
    assert "2032-informe:r1" in desk.request.get(f"{desk_address}{address}").text()
    stranger = desk.context.browser.new_context()  # type: ignore[union-attr]
    assert stranger.request.get(f"{desk_address}{address}").status == 404
    stranger.close()


def test_a_draft_larger_than_a_question_may_be_is_read(desk: Page, tmp_path: Path) -> None:
    draft = docx.Document()
    draft.add_paragraph("Los Estados deberían inspeccionar los puertos pesqueros cada mes.")
    draft.save(str(tmp_path / "nota.docx"))
    padded = tmp_path / "grande.docx"
    # What stands before the first entry of an archive is no part of it: the file is large and its text short.
    padded.write_bytes(b"\0" * 900_000 + (tmp_path / "nota.docx").read_bytes())
    desk.get_by_role("tab", name="Comprobar borrador").click()
    desk.locator("#draft-page input[type=file]").set_input_files(padded)
    desk.locator("#draft-page button[type=submit]").click()
    expect(desk.locator("#draft-result .findings li").first).to_be_visible(timeout=60_000)
