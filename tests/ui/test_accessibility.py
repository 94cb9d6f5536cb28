"""axe-core over every tab, sheet and theme: no serious violation; and nothing out of reach at 360 pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.ui.conftest import free_port, served
from tests.ui.reading import QUESTION, ask_and_wait
from ui.access.roles import Role
from ui.access.users import UserFile

DRAFT = "Los Estados deben proteger a las víctimas.\n\nTodos los puertos del mundo son verdes."
Scheme = Literal["light", "dark"]
SERIOUS = {"serious", "critical"}


@pytest.fixture(params=["light", "dark"])
def reader(request: pytest.FixtureRequest, browser: Browser, page_address: str) -> Iterator[Page]:
    page = browser.new_page(locale="es-ES", color_scheme=request.param, reduced_motion="reduce")
    page.goto(page_address)
    expect(page.locator(".welcome")).to_be_visible()
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def guarded_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page that asks who is there."""
    port, folder = free_port(), tmp_path_factory.mktemp("guarded")
    users = folder / "users.toml"
    UserFile(users).put("ana", "la contraseña de ana", frozenset({Role.READER}))
    with served(["-m", "tests.ui.serve_desk", str(port), str(folder), str(users)], port, folder / "log.txt"):
        yield f"http://127.0.0.1:{port}"


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
        page.get_by_role("tab", name=name, exact=True).click()
        expect(page.locator(shown).first).to_be_visible()

    return show


def outline(page: Page) -> None:
    tab("Biblioteca", "#reports table")(page)
    page.get_by_role("button", name="informe de 2021").click()
    page.get_by_role("button", name="Desplegar todo").click()


def filled(name: str, fields: Mapping[str, str], submit: str, shown: str) -> Callable[[Page], None]:
    """A page of the desk, its form filled and answered."""

    def show(page: Page) -> None:
        tab(name, "form.work")(page)
        for label, value in fields.items():
            page.get_by_label(label, exact=True).fill(value)
        page.get_by_role("button", name=submit, exact=True).click()
        expect(page.locator(shown).first).to_be_visible()

    return show


def note(page: Page) -> None:
    filled("Nota", {"Tema": "las víctimas"}, "Proponer esquema", "#note-outline textarea")(page)
    page.get_by_role("button", name="Redactar la nota").click()
    expect(page.locator("#note .paper")).to_be_visible()


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
# The pages of the desk, over the sample library.
DESK_VIEWS: dict[str, Callable[[Page], None]] = {
    "note": note,
    "draft": filled("Comprobar borrador", {"Texto": DRAFT}, "Comprobar", ".findings"),
    "comparison": filled("Comparar", {}, "Comparar", "#compare-result .paper"),
    "family": filled("Linaje", {"Recomendación": "recomendación 1 de 2019"}, "Ver su linaje", "#lineage-result svg"),
    "map": filled("Linaje", {"Temas, separados por punto y coma": "víctimas"}, "Hacer el mapa", "#heat-result table"),
}
PAGES = ["Conversación", "Biblioteca", "Nota", "Comprobar borrador", "Comparar", "Linaje", "Evaluación"]


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_no_serious_violation(view: str, reader: Page) -> None:
    VIEWS[view](reader)
    assert not serious(reader)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", DESK_VIEWS)
def test_axe_finds_no_serious_violation_on_the_desk(
    view: str, scheme: Scheme, browser: Browser, app_address: str
) -> None:
    """At 1280 pixels, then at 360, where nothing lies beside the window either."""
    page = browser.new_page(locale="es-ES", color_scheme=scheme, reduced_motion="reduce")
    page.goto(app_address)
    DESK_VIEWS[view](page)
    assert not serious(page)
    page.set_viewport_size({"width": 360, "height": 740})
    assert not serious(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_violation_on_the_login_page(
    scheme: Scheme, browser: Browser, guarded_address: str
) -> None:
    page = browser.new_page(locale="es-ES", color_scheme=scheme, viewport={"width": 360, "height": 740})
    page.goto(guarded_address)
    assert not serious(page)
    page.get_by_label("Nombre de usuario").fill("nadie")
    page.get_by_label("Contraseña").fill("una que no vale")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    assert not serious(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_is_reached_from_one_row(width: int, browser: Browser, app_address: str) -> None:
    page = browser.new_page(locale="es-ES", viewport={"width": width, "height": 740}, reduced_motion="reduce")
    page.goto(app_address)
    expect(page.get_by_role("tab")).to_have_text(PAGES)
    for name in [*PAGES, *reversed(PAGES)]:
        here = page.get_by_role("tab", name=name, exact=True)
        here.click()
        expect(here).to_have_attribute("aria-selected", "true")
        expect(here).to_be_in_viewport(ratio=0.95)
    page.context.close()


def serious(page: Page) -> list[str]:
    """What axe-core calls serious or worse, with the element. Colours are judged as they stay, once nothing fades."""
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")
    found = [one for one in Axe().run(page).response["violations"] if one["impact"] in SERIOUS]
    return [f"{one['id']}: {node['target']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_lies_beside_a_narrow_window(view: str, browser: Browser, page_address: str) -> None:
    page = browser.new_page(locale="es-ES", viewport={"width": 360, "height": 740})
    page.goto(page_address)
    if view != "shortcuts":
        VIEWS[view](page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()
