"""What can be done with an answer in a real browser: rate, edit, correct, narrow, find again, take away."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.ui.reading import QUESTION, ask_and_wait, opened_sheet


def test_hovering_a_citation_shows_its_quote(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.locator("a.cite").first.hover()
    expect(page.get_by_role("tooltip")).to_contain_text("exigir a las empresas que examinen a sus proveedores")


def test_a_question_edited_in_its_place_is_answered_anew(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.get_by_role("button", name="Editar", exact=True).click()
    page.get_by_role("textbox", name="Corrija la pregunta").fill("¿Y en Marte?")
    page.keyboard.press("Enter")
    expect(page.locator("#current .question")).to_have_text("¿Y en Marte?")
    expect(page.locator("#current .outcome")).to_have_text("No consta")
    expect(page.locator(".exchange")).to_have_count(1)


def test_an_earlier_question_edited_leaves_the_conversation_in_the_list(page: Page) -> None:
    ask_and_wait(page, "¿Qué recomendó?")
    ask_and_wait(page, "¿Y sobre los inspectores?")
    page.locator("#past").get_by_role("button", name="Editar", exact=True).click()
    page.get_by_role("textbox", name="Corrija la pregunta").fill("¿Y en Marte?")
    page.keyboard.press("Enter")
    expect(page.locator("#current .outcome")).to_have_text("No consta")
    expect(page.locator(".exchange")).to_have_count(1)
    page.get_by_role("button", name="Conversaciones").click()
    page.get_by_role("button", name="2 preguntas").click()
    expect(page.locator(".exchange")).to_have_count(2)


def test_the_menu_of_a_conversation_is_not_cut_by_its_sheet(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.get_by_role("button", name="Conversaciones").click()
    page.locator(".conversations .menu summary").first.click()
    erase = page.locator(".conversations").get_by_role("button", name="Borrar")
    expect(erase).to_be_in_viewport(ratio=1)


def test_repeating_puts_the_answer_in_the_place_of_the_first(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.get_by_role("button", name="Repetir").click()
    expect(page.locator("#current .answer")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#current .outcome")).to_have_text("Parcial")
    expect(page.locator(".exchange")).to_have_count(1)


def test_feedback_is_kept_shown_again_and_taken_back(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.get_by_role("button", name="Hay un error", exact=True).click()
    sheet = page.get_by_role("dialog", name="¿Qué falla?")
    sheet.get_by_role("radio", name="Falta un párrafo").check()
    sheet.get_by_role("textbox").fill("La recomendación 10 también")
    sheet.get_by_role("button", name="Enviar la valoración").click()
    expect(page.locator("#toast")).to_contain_text("Gracias")
    page.reload()
    pressed = page.get_by_role("button", name="Hay un error", pressed=True)
    expect(pressed).to_be_visible()
    pressed.click()
    expect(page.locator("#toast")).to_contain_text("retirada")


def test_a_single_citation_can_be_called_wrong(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    card = page.locator(".source", has_text="párr. 34")
    card.get_by_role("button", name="Señalar un error").click()
    page.get_by_role("dialog", name="¿Qué falla?").get_by_role("button", name="Enviar la valoración").click()
    expect(card.get_by_role("button", name="Señalar un error", pressed=True)).to_be_visible()


def test_a_chosen_scope_is_shown_as_chips_kept_and_taken_back(page: Page) -> None:
    sheet = opened_sheet(page, "Ámbito", "¿Dónde se busca?")
    sheet.get_by_role("checkbox", name="informe de 2019").check()
    sheet.get_by_role("button", name="Aplicar").click()
    chip = page.get_by_role("button", name="Quitar informe de 2019")
    expect(chip).to_be_visible()
    ask_and_wait(page, QUESTION)
    page.reload()
    expect(chip).to_be_visible()
    chip.click()
    expect(page.get_by_text("toda la biblioteca")).to_be_visible()


def test_the_reading_of_a_question_can_be_corrected(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.get_by_role("button", name="Corregir").click()
    sheet = page.get_by_role("dialog", name="¿Qué se entendió mal?")
    expect(sheet.get_by_role("checkbox", name="11.ª reunión")).to_be_checked()
    sheet.get_by_role("checkbox", name="11.ª reunión").uncheck()
    sheet.get_by_role("checkbox", name="9.ª reunión").check()
    sheet.get_by_role("button", name="Preguntar de nuevo").click()
    expect(page.locator("#current .reading")).to_contain_text("9.ª reunión")
    expect(page.locator(".exchange")).to_have_count(1)


def test_a_conversation_is_renamed_deleted_and_brought_back(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    tools = page.get_by_role("button", name="Conversaciones")
    tools.click()
    page.get_by_label("Más acciones").click()
    page.get_by_role("button", name="Cambiar el título").click()
    page.get_by_role("textbox", name="Título de la conversación").fill("Cadenas")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Cadenas")).to_be_visible()
    page.get_by_label("Más acciones").click()
    page.get_by_role("button", name="Borrar").click()
    expect(page.locator(".welcome")).to_be_visible()
    page.get_by_role("button", name="Deshacer").click()
    expect(page.locator("#current .question")).to_have_text(QUESTION)


def test_a_conversation_is_saved_as_markdown_and_word(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    for name, ending in (("Conversación en Markdown", ".md"), ("Conversación en Word", ".docx")):
        page.locator("#current details.menu summary").click()
        with page.expect_download() as saved:
            page.locator("#current").get_by_role("link", name=name).click()
        file = saved.value.suggested_filename
        assert file.startswith("que-recomendo-la-reunion-de-2021") and file.endswith(ending)
        page.keyboard.press("Escape")


def test_the_only_way_out_is_the_official_page_of_a_symbol(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    addresses = json.loads(page.evaluate("JSON.stringify([...document.querySelectorAll('a')].map((a) => a.href))"))
    foreign = {address for address in addresses if not address.startswith(page.url.rstrip("/"))}
    assert foreign == {"https://docs.un.org/es/CTOC/COP/WG.4/2021/6"}
    assert page.locator("a.official").first.get_attribute("rel") == "noopener noreferrer"


def test_the_shortcuts_are_shown_and_work(page: Page) -> None:
    ask_and_wait(page, QUESTION)
    page.get_by_role("button", name="Atajos").click()
    expect(page.get_by_role("dialog", name="Atajos de teclado")).to_contain_text("Detener la respuesta")
    page.keyboard.press("Escape")
    for _ in range(4):
        page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".cite.chosen")).to_contain_text("[2]")
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Su pregunta")).to_be_focused()
    page.keyboard.press("Alt+n")
    expect(page.locator(".welcome")).to_be_visible()


def test_another_browser_does_not_find_the_conversation(page: Page, page_address: str) -> None:
    ask_and_wait(page, QUESTION)
    name = page.locator("#current .exchange").get_attribute("data-conversation")
    assert page.request.get(f"{page_address}/conversations/{name}.md").ok
    stranger = page.context.browser.new_context()  # type: ignore[union-attr]
    for address in (f"/conversations/{name}.md", f"/conversations/{name}.docx"):
        assert stranger.request.get(page_address + address).status == 404
    stranger.close()
