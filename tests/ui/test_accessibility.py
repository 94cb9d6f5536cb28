"""axe-core over every tab, sheet and theme: no serious violation; and nothing out of reach at 360 pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.ui.reading import QUESTION, ask_and_wait

SERIOUS = {"serious", "critical"}


@pytest.fixture(params=["light", "dark"])
def reader(request: pytest.FixtureRequest, browser: Browser, page_address: str) -> Iterator[Page]:
    page = browser.new_page(locale="es-ES", color_scheme=request.param, reduced_motion="reduce")
    page.goto(page_address)
    expect(page.locator(".welcome")).to_be_visible()
    yield page
    page.context.close()


def answered(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.locator("a.cite").first.click()


def with_sheet(name: str, dialog: str) -> Callable[[Page], None]:
    def show(page: Page) -> None:
        ask_and_wait(page, QUESTION)
        page.get_by_role("button", name=name, exact=True).first.click()
        expect(page.get_by_role("dialog", name=dialog)).to_be_visible()

    return show


def tab(name: str, shown: str) -> Callable[[Page], None]:
    def show(page: Page) -> None:
        # Gradio first lays all tabs out, then moves those that do not fit into a menu.
        page.wait_for_timeout(500)
        if not page.get_by_role("tab", name=name).first.is_visible():
            page.locator(".overflow-menu > button").click()
        page.locator(".overflow-dropdown button, [role=tab]").filter(has_text=name, visible=True).first.click()
        expect(page.locator(shown).first).to_be_visible()

    return show


def outline(page: Page) -> None:
    tab("Biblioteca", "#reports table")(page)
    page.get_by_role("button", name="informe de 2021").click()
    page.get_by_role("button", name="Desplegar todo").click()


VIEWS: dict[str, Callable[[Page], None]] = {
    "welcome": lambda page: None,
    "answer": answered,
    "scope": with_sheet("Ámbito", "¿Dónde se busca?"),
    "correction": with_sheet("Corregir", "¿Qué se entendió mal?"),
    "feedback": with_sheet("Hay un error", "¿Qué falla?"),
    "shortcuts": with_sheet("Atajos", "Atajos de teclado"),
    "conversations": with_sheet("Conversaciones", "Conversaciones"),
    "library": tab("Biblioteca", "#reports table"),
    "outline": outline,
    "evaluation": tab("Evaluación", "#evaluation-content .evaluation"),
}


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_no_serious_violation(view: str, reader: Page) -> None:
    VIEWS[view](reader)
    # Whatever fades in has arrived; colours are judged as they stay.
    reader.wait_for_timeout(400)
    found = [one for one in Axe().run(reader).response["violations"] if one["impact"] in SERIOUS]
    assert not [f"{one['id']}: {node['target']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_lies_beside_a_narrow_window(view: str, browser: Browser, page_address: str) -> None:
    page = browser.new_page(locale="es-ES", viewport={"width": 360, "height": 740})
    page.goto(page_address)
    if view != "shortcuts":
        VIEWS[view](page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()
