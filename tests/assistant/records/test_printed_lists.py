"""The agenda and the documents that a report prints of its meeting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.plan import Intent, Plan
from assistant.records.printed_lists import lacks_documents, printed_list
from assistant.words.topic import topic_words
from vectorstore.records import Passage, PassageKind, Status

SECTION = ("IV. Organización", "E. Documentación")
AGENDA = "El Grupo aprobó el siguiente programa:\n1. Cuestiones de organización.\n2. Puertos francos."


def passage(key: str, text: str, section: tuple[str, ...] = (), parent: str | None = None) -> Passage:
    return Passage(
        f"2040-informe:{key}",
        "2040-informe",
        key,
        PassageKind.PARAGRAPH,
        Status.ORGANIZATION,
        text,
        text,
        1,
        2,
        section,
        parent_id=parent and f"2040-informe:{parent}",
    )


PRINTED = [
    passage("p9", AGENDA),
    passage("p12", "El Grupo tenía a la vista estos textos:", SECTION),
    passage("p12-a", "Programa anotado;", SECTION, "p12"),
    passage("p12-b", "Nota de la Secretaría sobre los puertos francos.", SECTION, "p12"),
    passage("p20", "El Grupo celebró cuatro sesiones."),
]


def found(question: str, intent: Intent = Intent.LIST) -> list[str]:
    plan = Plan(intent, question, meetings=(2,), wording=question, topic=" ".join(topic_words(question)))
    return [one.id.partition(":")[2] for one in printed_list(plan, PRINTED)]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué documentos tuvo delante el Grupo?",
        "¿Qué papeles se repartieron?",
        "Which documents were before the meeting?",
        "Quels documents le Groupe avait-il devant lui ?",
    ],
)
def test_the_documents_before_a_meeting_are_those_under_their_title(question: str) -> None:
    assert found(question) == ["p12-a", "p12-b"]


@pytest.mark.parametrize("question", ["¿Cuál fue el orden del día?", "agenda aprovada", "Quel était l'ordre du jour ?"])
def test_the_agenda_is_the_passage_that_prints_it(question: str) -> None:
    assert found(question, Intent.FACT) == ["p9"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué documentos de identidad se retienen?",
        "¿Cuál era el tema 2 del programa?",
        "¿Qué dice el documento?",
        "¿Qué se dijo del programa de becas?",
    ],
)
def test_a_question_with_a_subject_asks_for_no_printed_list(question: str) -> None:
    assert found(question) == []


def test_reports_that_print_no_documents_lack_them() -> None:
    asked = Plan(Intent.LIST, "¿Qué documentos hubo?", meetings=(2,), wording="¿Qué documentos hubo?")
    assert lacks_documents(asked, [])
    assert not lacks_documents(asked, PRINTED)


TOPICS = [
    replace(passage("r4", "El Grupo debería examinar estos temas en sus próximas reuniones:"), status=Status.ADOPTED),
    replace(passage("r4-a", "los puertos francos;", (), "r4"), status=Status.ADOPTED),
    replace(passage("r4-b", "los seguros de la carga.", (), "r4"), status=Status.ADOPTED),
]


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("¿Qué temas propuso para el futuro?", ["r4-a", "r4-b"]),
        ("¿A qué asuntos había que dar preferencia en las reuniones siguientes?", ["r4-a", "r4-b"]),
        ("Which topics were prioritised for the next meetings?", ["r4-a", "r4-b"]),
        ("¿Qué temas sobre puertos propuso para el futuro?", []),
        ("¿Qué temas examinó?", []),
    ],
)
def test_topics_for_meetings_to_come_are_the_items_of_what_introduces_them(question: str, ids: list[str]) -> None:
    plan = Plan(Intent.LIST, question, meetings=(2,), wording=question, topic=" ".join(topic_words(question)))
    assert [one.id.partition(":")[2] for one in printed_list(plan, TOPICS)] == ids
