"""Lists of what is asked of somebody."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.plan import Intent
from assistant.records.addressees import Addressee, addressees

_MANUAL = ["2034-recopilacion:m5-p3-i", "2034-recopilacion:m5-p3-ii"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué se le pidió a la Secretaría en la quinta reunión?",
        "¿Qué cosas se le encomendaron a la Secretaría en la quinta reunión?",
        "¿Qué encargos recibió la Secretaría en la quinta reunión?",
        "Recomendaciones dirigidas a la Secretaría",
        "¿Qué debe hacer la Secretaría?",
        "Lo que la Secretaría tiene que hacer",
        "¿Qué tareas hay para la Secretaría?",
        "Tareas que la quinta reunión dejó a cargo de la Secretaría",
        "¿Qué quería la quinta reunión que hiciera la Secretaría?",
        "¿Qué peticiones se dirigieron a la Secretaría?",
        "Encargos que la quinta reunión hizo a la Secretaría",
        "What was the Secretariat asked to do at the fifth meeting?",
        "What should the Secretariat do?",
        "What did the group ask the Secretariat to do?",
        "Que doit faire le Secrétariat ?",
        "Qu'a-t-on demandé au Secrétariat ?",
    ],
)
def test_what_is_asked_of_somebody_is_all_that_addresses_them(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)

    assert answer.plan.intent is Intent.LIST
    assert cited(answer) == _MANUAL


def test_what_is_asked_through_another_is_asked_of_whom_it_reaches(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué deben hacer las plataformas de internet?")) == ["2033-informe:r1"]


def test_a_subject_narrows_what_is_asked_of_somebody(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué debe hacer la Secretaría sobre el regreso voluntario?")) == _MANUAL[1:]


def test_where_a_meeting_asks_nothing_of_somebody_what_others_ask_is_offered(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué se le pidió a la Secretaría en la sexta reunión?")

    assert "nada que se pida a «la Secretaría»" in answer.lead
    assert answer.nearest[0].passage.id.startswith("2034-recopilacion:m5-p3")


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué manual encargó a la Secretaría la quinta reunión?",
        "¿Qué se recomendó sobre la Secretaría?",
        "¿Qué se pidió para los testigos?",
        "¿Qué deben hacer los Estados para proteger a los testigos?",
        "¿Qué debe hacer la prensa?",
    ],
)
def test_other_questions_are_not_read_as_asked_of_anybody(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).plan.addressee == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La Asamblea debería estudiar el asunto.", {"asamble"}),
        ("En materia de grúas, la Oficina, en consulta con los puertos, debería publicar una guía.", {"oficin"}),
        ("El Grupo solicitó a la Oficina de Puertos (ODP) que preparase un registro.", {"oficin", "odp"}),
        ("Los puertos deberían alentar a las flotas a que avisen.", {"puert", "flot"}),
        ("Los puertos y los diques deberían cooperar.", {"puert", "diqu"}),
        ("El Grupo reafirmó que los diques deberían cooperar.", {"diqu"}),
        ("Los puertos, sean países de salida o de llegada, deberían cooperar.", {"puert", "pais"}),
        ("Se invitó a los puertos a compartir planos con los diques que los pidieran.", {"puert"}),
        ("El Grupo recomendó a la Asamblea que examinara las siguientes recomendaciones:", set()),
        ("Los puertos hablaron con la Oficina, que debería llegar mañana.", set()),
    ],
)
def test_whom_a_provision_addresses_is_the_subject_of_its_duty(text: str, names: set[str]) -> None:
    assert {head for one in addressees("", text) for head in one.heads} == names


def test_a_name_is_theirs_when_it_has_the_word_that_names_them() -> None:
    office = Addressee(frozenset({"oficin", "puert"}), frozenset({"oficin"}))

    assert office.is_named(["oficin"])
    assert office.is_named(["oficin", "puert"])
    assert not office.is_named(["puert"])
    assert not office.is_named(["oficin", "grua"])
