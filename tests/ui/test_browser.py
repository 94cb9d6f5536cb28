"""The page in a real browser: a reader asks, follows a citation, stops, comes back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.ui.reading import QUESTION, ask, ask_and_wait


def test_a_citation_followed_by_keyboard_brings_its_card_into_view_with_the_quote_marked(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.get_by_role("link", name="Fuente 3: informe de 2021, párr. 34").focus()
    page.keyboard.press("Enter")
    card = page.locator(".source.chosen")
    expect(card.locator("mark")).to_have_text("presentó un programa de compra pública responsable")
    expect(card.locator("mark")).to_be_in_viewport()
    expect(card).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.get_by_role("link", name="Página oficial")).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.get_by_role("button", name="Ver los párrafos vecinos")).to_be_focused()


def test_the_first_question_leaves_the_head_of_the_page_in_view_and_the_next_comes_to_the_top(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    expect(page.get_by_role("heading", name="Relatoría")).to_be_in_viewport(ratio=1)
    ask_and_wait(page, "¿Y sobre los inspectores?")
    expect(page.locator("#current .question")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("heading", name="Relatoría")).not_to_be_in_viewport()


def test_text_of_a_report_does_nothing_in_the_browser(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    expect(page.locator("blockquote", has_text="<script>window.hacked")).to_have_count(1)
    page.locator(".source", has_text="recomendación 11 a)").get_by_role("button", name="vecinos").click()
    expect(page.locator(".unfolded")).to_contain_text("<script>window.hacked")
    assert page.evaluate("window.hacked") is None
    assert page.locator(".exchange img, .exchange script").count() == 0


def test_claims_stream_and_stopping_keeps_those_that_arrived(page: Page) -> None:
    ask(page, "¿Qué recomendó? Responda sin fin")
    expect(page.locator("#current .claim")).to_have_count(1)
    page.get_by_role("button", name="Detener").click()
    expect(page.locator("#current .outcome")).to_have_text("Detenida")
    expect(page.locator("#current .claim")).to_have_count(1)
    expect(page.get_by_role("button", name="Enviar")).to_be_visible()


def test_an_example_and_a_follow_up_survive_a_reload_and_another_language(page: Page) -> None:
    page.get_by_role("button", name="¿Qué recomendó la reunión de 2021?").click()
    expect(page.locator("#current .outcome")).to_have_text("Parcial")
    ask_and_wait(page, "¿Y sobre los inspectores?")
    expect(page.locator(".exchange")).to_have_count(2)
    page.reload()
    expect(page.locator(".exchange")).to_have_count(2)
    page.get_by_role("link", name="Français").click()
    expect(page.get_by_role("tab", name="Bibliothèque")).to_be_visible()
    expect(page.locator(".outcome").first).to_have_text("Partiel")
    page.reload()
    expect(page.get_by_role("button", name="Envoyer")).to_be_visible()


def test_a_new_conversation_is_empty_also_after_a_reload(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.get_by_role("button", name="Nueva conversación").click()
    expect(page.locator(".welcome")).to_be_visible()
    page.reload()
    expect(page.locator(".welcome")).to_be_visible()
    expect(page.locator(".exchange")).to_have_count(0)


def test_on_a_phone_the_source_comes_up_as_a_sheet_and_nothing_is_cut_off(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    ask_and_wait(page, QUESTION)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    expect(page.locator(".sources")).to_be_hidden()
    page.locator("a.cite").first.click()
    expect(page.locator(".source.chosen mark").first).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".sources")).to_be_hidden()
    expect(page.locator("a.cite").first).to_be_focused()


def test_the_library_opens_a_report_and_searches_as_you_type(page: Page) -> None:
    page.get_by_role("tab", name="Biblioteca").click()
    page.get_by_role("button", name="informe de 2021").click()
    page.locator("summary", has_text="Recomendaciones").click()
    expect(page.get_by_text("Se alienta a los Estados")).to_be_visible()
    page.get_by_role("textbox", name="Buscar en el texto").press_sequentially("proveedores")
    expect(page.locator(".found")).to_have_text("2 pasajes")
    page.get_by_role("button", name="Todos los informes").click()
    expect(page.get_by_role("button", name="informe de 2021")).to_be_visible()
    expect(page.get_by_role("textbox", name="Buscar en el texto")).to_have_value("")
