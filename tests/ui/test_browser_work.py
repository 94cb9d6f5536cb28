"""From an answer to the desk in a real browser: a note of its subject, its list as a file, a draft that is large."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.conftest import free_port, served
from tests.ui.reading import ask

QUESTION = "Enumera todas las recomendaciones de la reunión de 2032 sobre los buques pesqueros"

# WCAG 2.2 AA, of text and of the parts of a form.
TEXT_CONTRAST, PART_CONTRAST = 4.5, 3.0
# The colour of an element: its ground, the first ground behind it that is not see-through, its letters.
COLOUR = """(element, which) => {
  const clear = 'rgba(0, 0, 0, 0)';
  if (which === 'ink') return getComputedStyle(element).color;
  let place = which === 'own' ? element : element.parentElement;
  while (which === 'behind' && place.parentElement && getComputedStyle(place).backgroundColor === clear)
    place = place.parentElement;
  return getComputedStyle(place).backgroundColor;
}"""


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["Nota", "Comprobar borrador", "Comparar", "Linaje"])
def test_the_button_that_sends_a_form_stands_out_from_the_page_and_can_be_read(
    scheme: Literal["light", "dark"], name: str, browser: Browser, desk_address: str
) -> None:
    page = browser.new_page(locale="es-ES", color_scheme=scheme, reduced_motion="reduce")
    page.goto(desk_address)
    page.get_by_role("tab", name=name, exact=True).click()
    button = page.locator("form.work button[type=submit]:visible").first
    expect(button).to_be_visible()
    own, behind, ink = (_luminance(button.evaluate(COLOUR, which)) for which in ("own", "behind", "ink"))
    assert _contrast(ink, own) >= TEXT_CONTRAST
    assert _contrast(own, behind) >= PART_CONTRAST
    page.context.close()


def test_a_line_in_time_begins_at_its_first_box_on_a_phone(browser: Browser, desk_address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, locale="es-ES")
    page.goto(desk_address)
    page.get_by_role("tab", name="Linaje", exact=True).click()
    page.locator("#lineage-page [name=named]").fill("recomendación 4 de 2033")
    page.locator("#lineage-page form button[type=submit]").first.click()
    frame = page.locator("#lineage-result .frame").first
    expect(frame.locator("svg g rect").first).to_be_in_viewport(ratio=1)
    assert frame.evaluate("one => one.scrollLeft") > 0
    page.context.close()


def _luminance(colour: str) -> float:
    """Relative luminance of "rgb(r, g, b)": https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
