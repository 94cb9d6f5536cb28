"""What a reader does on the page, for the tests in a browser."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

QUESTION = "¿Qué recomendó la reunión de 2021 sobre las cadenas de suministro?"


def ask(page: Page, question: str) -> None:
    page.get_by_role("textbox", name="Su pregunta").fill(question)
    page.keyboard.press("Enter")


def ask_and_wait(page: Page, question: str) -> None:
    ask(page, question)
    expect(page.locator("#current .question")).to_have_text(question)
    expect(page.locator("#current .outcome")).to_have_text("Parcial")


def opened_sheet(page: Page, button: str, name: str) -> Locator:
    """The sheet that a button opens. A page that is still finding its conversation lays itself anew, and closes it."""
    sheet = page.get_by_role("dialog", name=name)
    for _ in range(9):
        page.get_by_role("button", name=button).click()
        try:
            expect(sheet).to_be_visible(timeout=3_000)
        except AssertionError:
            continue
        return sheet
    raise AssertionError(f"{button} opened no sheet")
