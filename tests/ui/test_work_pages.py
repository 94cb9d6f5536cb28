"""The forms of the desk and what they are answered with; the addresses alone, without Gradio around them."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.building import build_assistant
from assistant.desk.work import DeskWork
from assistant.settings import AssistantSettings
from tests.assistant.working_group_for_tests import MEETINGS, REPORTS, passages
from tests.ui.desk_for_tests import ScriptedAssistant
from ui.conversations.archive import Archive
from ui.conversations.feedback import FeedbackFile
from ui.desk import Desk
from ui.language import load_texts
from ui.reader import COOKIE
from ui.workbench import compare_page, draft_page, lineage_page, note_page
from vectorstore.store import Store

THEME = "la inspección de los buques pesqueros"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("desk")
    store = Store.open(folder)
    with store.writing():
        store.put_meetings(MEETINGS)
        for report in REPORTS:
            store.put(report, passages(report))
    assistant = build_assistant(store, AssistantSettings())
    archive, feedback = Archive(folder / "conversations.sqlite"), FeedbackFile(folder / "feedback.jsonl")
    return Desk(ScriptedAssistant(0), store, archive, feedback, work=DeskWork(lambda: assistant))


@pytest.fixture(scope="module")
def client(desk: Desk) -> Iterator[TestClient]:
    server = FastAPI()
    for page in (note_page, draft_page, compare_page, lineage_page):
        page.add_routes(server, desk)
    with TestClient(server) as client:
        yield client


def _names(html: str) -> list[str]:
    return re.findall(r"/workbench/files/([\w-]+\.\w+)", html)


def test_an_outline_becomes_a_note_that_can_be_taken_away(client: TestClient) -> None:
    outline = client.post("/workbench/outline", json={"theme": THEME, "meetings": "2032, 6"}).text
    (text,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", outline, re.DOTALL)
    assert "reuniones: 4, 6" in text
    note = client.post("/workbench/note", json={"outline": text}).text
    assert "Nota informativa: la inspección de los buques pesqueros" in note
    assert "X/WG.9/2032/4, recomendación 1" in note
    reply = client.get(f"/workbench/files/{_names(note)[0]}")
    assert reply.headers["content-disposition"] == 'attachment; filename="relatoria.docx"'
    assert docx.Document(io.BytesIO(reply.content)).paragraphs[0].text.startswith("Nota informativa")


def test_a_section_is_written_again_and_a_lost_note_is_told(client: TestClient) -> None:
    note = client.post("/workbench/note", json={"outline": f"asunto: {THEME}\nfuentes:\nrecomendado:"}).text
    name = _names(note)[0].partition(".")[0]
    again = client.post("/workbench/section", json={"note": name, "place": "1"}).text
    assert "buques pesqueros en los puertos" in again
    assert _names(again)[0] != _names(note)[0]
    assert "vuelva a redactarla" in client.post("/workbench/section", json={"note": "no", "place": "0"}).text


def test_a_pasted_draft_comes_back_with_verdicts_and_its_markup_as_text(client: TestClient) -> None:
    text = (
        "Los Estados parte deben inspeccionar los buques pesqueros en los puertos de atraque.\n\n"
        "<img src=x onerror=alert(1)> es una frase rara."
    )
    html = client.post("/workbench/draft", json={"text": text}).text
    assert "Fuerza del verbo cambiada" in html
    assert "<img" not in html
    word = client.get(f"/workbench/files/{_names(html)[0]}").content
    assert len(list(docx.Document(io.BytesIO(word)).comments)) == 2


def test_a_draft_may_be_a_file_and_a_bad_one_is_told(client: TestClient, tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Los Estados parte deberían formar equipos conjuntos de investigación con los países de origen.")
    word.save(str(tmp_path / "a.docx"))
    content = base64.b64encode((tmp_path / "a.docx").read_bytes()).decode()
    html = client.post("/workbench/draft", json={"file": content, "file_name": "a.docx"}).text
    assert "1 respaldada, 0 con reparos" in html
    refused = client.post("/workbench/draft", json={"file": content, "file_name": "../mi nota.exe"}).text
    assert (
        "guárdelo" in refused and "mi nota.exe»" in refused and "/" not in refused.partition("«")[2].partition("»")[0]
    )
    assert "Pegue un texto" in client.post("/workbench/draft", json={"text": " "}).text


def test_a_comparison_marks_what_changed_and_reads_no_file_of_the_server(client: TestClient, tmp_path: Path) -> None:
    html = client.post("/workbench/compare", json={"left": "2033-proyecto", "right": "2033-informe"}).text
    assert "<ins>sin demora</ins>" in html
    secret = tmp_path / "secreto.txt"
    secret.write_text("nada que ver aquí", encoding="utf-8")
    refused = client.post("/workbench/compare", json={"left": str(secret), "right": "2033-informe"}).text
    assert 'role="alert"' in refused
    assert "nada que ver" not in refused


def test_each_cell_of_the_map_opens_its_list(client: TestClient) -> None:
    html = client.post("/workbench/heat", json={"themes": f"{THEME}; los refugios"}).text
    assert html.count('data-post="/workbench/list"') == 3
    assert 'data-meeting="4" data-year="2032"' in html
    cell = client.post("/workbench/list", json={"about": THEME, "meeting": "4", "year": "2032"}).text
    assert "2032-informe:r1" in cell
    assert "2033-informe:r4" not in cell


def test_a_cell_opens_the_list_of_its_own_meeting_where_another_body_has_one_of_that_number(client: TestClient) -> None:
    cell = client.post("/workbench/list", json={"about": THEME, "meeting": "4", "year": "2031"}).text
    assert "2032-informe:r1" not in cell


def test_a_family_is_drawn_and_its_picture_can_be_fetched(client: TestClient) -> None:
    html = client.post("/workbench/lineage", json={"named": "recomendación 1 de 2032", "lang": "fr"}).text
    assert "<svg" in html
    assert load_texts("fr")("work.download") in html
    svg = next(name for name in _names(html) if name.endswith(".svg"))
    assert client.get(f"/workbench/files/{svg}").headers["content-type"] == "image/svg+xml"
    assert "no es una recomendación aprobada" in client.post("/workbench/lineage", json={"named": "nada"}).text


@pytest.mark.parametrize("body", ["theme=x", "[1]", "{"])
def test_what_is_no_form_of_ours_is_refused(client: TestClient, body: str) -> None:
    kind = "application/x-www-form-urlencoded" if body == "theme=x" else "application/json"
    assert client.post("/workbench/outline", content=body, headers={"Content-Type": kind}).status_code in (400, 415)


def test_a_file_that_was_never_made_is_not_found(client: TestClient) -> None:
    assert client.get("/workbench/files/inventado.docx").status_code == 404


def test_what_was_made_is_fetched_and_gone_on_with_by_its_reader_alone(client: TestClient) -> None:
    mine, others = ({"cookie": f"{COOKIE}={letter * 32}"} for letter in "ab")
    outline = {"outline": f"asunto: {THEME}\nfuentes:\nrecomendado:", "reader": "otra"}
    (name, *_) = _names(client.post("/workbench/note", json=outline, headers=mine).text)
    again = {"note": name.partition(".")[0], "place": "0"}
    assert client.get(f"/workbench/files/{name}", headers=others).status_code == 404
    assert "vuelva a redactarla" in client.post("/workbench/section", json=again, headers=others).text
    assert client.get(f"/workbench/files/{name}", headers=mine).status_code == 200
    assert "work-problem" not in client.post("/workbench/section", json=again, headers=mine).text


def test_a_note_goes_with_its_outline_so_that_another_outline_leaves_none_behind(client: TestClient) -> None:
    outline = client.post("/workbench/outline", json={"theme": THEME}).text
    assert '<div id="note" class="work-result"' in outline
    refused = client.post("/workbench/outline", json={"theme": THEME, "meetings": "77"}).text
    assert 'role="alert"' in refused and "<form" not in refused
    lacking = client.post("/workbench/outline", json={"theme": THEME, "meetings": "7"}).text
    assert "no tiene la reunión «7»: elija entre" in lacking and "7 (" not in lacking


def test_a_comparison_is_headed_by_the_names_and_one_on_an_absent_theme_is_told(client: TestClient) -> None:
    sides = {"left": "2033-proyecto", "right": "2033-informe"}
    html = client.post("/workbench/compare", json=sides).text
    assert "<th>Proyecto de informe de 2033</th>" in html and "<th>Informe de 2033</th>" in html
    absent = client.post("/workbench/compare", json={**sides, "theme": "las aves de corral"}).text
    assert "no consta ninguna recomendación sobre «las aves de corral»" in absent
    assert "<table" not in absent


def test_the_check_of_a_draft_names_its_file(client: TestClient) -> None:
    content = base64.b64encode("Los Estados deberían obrar.".encode()).decode()
    named = client.post("/workbench/draft", json={"file": content, "file_name": "nota de prensa.txt"}).text
    assert "Archivo comprobado: nota de prensa.txt" in named
    assert (
        "Archivo comprobado" not in client.post("/workbench/draft", json={"text": "Los Estados deberían obrar."}).text
    )


def test_a_map_tells_which_meetings_have_no_column(client: TestClient) -> None:
    html = client.post("/workbench/heat", json={"themes": THEME}).text
    assert "Sin informe en la biblioteca, y por eso sin columna: " in html
