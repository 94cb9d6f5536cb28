"""A report that prints its recommendations as numbered paragraphs, without the word "recomendación"."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.building import build_assistant
from assistant.desk.recommendations import recommended
from assistant.settings import AssistantSettings
from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Status
from vectorstore.store import Store

REPORT = Report("faros", "Informe sobre los faros", ReportKind.REPORT, Status.ADOPTED, (Meeting(3, 2034),))
TEXTS = (
    "El Comité de Faros aprobó las recomendaciones que figuran a continuación.",
    "Los Estados partes deberían pintar los faros de las islas cada tres años.",
    "Se alienta a los Estados partes a guardar las lámparas antiguas en museos.",
    "El Comité lamenta que falten planos de los muelles.",
)
PASSAGES = tuple(
    Passage(
        f"faros:p{number}",
        "faros",
        f"párr. {number}",
        PassageKind.PARAGRAPH,
        Status.ADOPTED,
        text,
        text,
        number,
        3,
        ("II. Recomendaciones",),
    )
    for number, text in enumerate(TEXTS, 1)
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    store = Store.open(tmp_path_factory.mktemp("faros"))
    with store.writing():
        store.put(REPORT, PASSAGES)
    return build_assistant(store, AssistantSettings())


def test_a_list_holds_the_paragraphs_that_ask(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué recomendó la reunión de 2034?")) == ["faros:p2", "faros:p3"]
    assert cited(assistant.ask("¿Qué recomendó la reunión de 2034 sobre las lámparas?")) == ["faros:p3"]


def test_they_are_counted_and_summed_up(assistant: Assistant) -> None:
    counted = assistant.ask("¿Cuántas recomendaciones aprobó la tercera reunión?")
    assert "Son 2 recomendaciones" in counted.lead
    assert "aprobó 2 recomendaciones" in assistant.ask("Resume la tercera reunión").lead


def test_paragraphs_are_counted_whatever_they_hold(assistant: Assistant) -> None:
    assert "Son 4 párrafos" in assistant.ask("¿Cuántos párrafos tiene el informe de 2034?").lead


def test_the_desk_takes_them_for_what_was_approved() -> None:
    assert [unit.head.id for unit in recommended(PASSAGES)] == ["faros:p2", "faros:p3"]


def test_a_draft_that_the_library_lacks_is_not_answered_with_the_adopted_text(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué dijo el proyecto de informe de 2034 sobre los faros?")
    assert not answer.claims
    assert "el proyecto de informe de la tercera reunión" in answer.lead


def test_a_library_of_a_draft_alone_tells_nothing_of_an_adopted_text(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    with store.writing():
        passages = [replace(one, status=Status.DRAFT) for one in PASSAGES]
        store.put(replace(REPORT, kind=ReportKind.DRAFT, status=Status.DRAFT), passages)
    answer = build_assistant(store, AssistantSettings()).ask("What did the 2034 meeting recommend about lighthouses?")
    assert "aprobado" not in answer.lead
