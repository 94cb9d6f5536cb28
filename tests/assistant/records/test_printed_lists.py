"""The agenda, the documents and the topics to come that a report prints of its meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from assistant.plan import Intent, Plan
from assistant.records.agenda_question import passages_on_agenda
from assistant.records.printed_lists import lacks_documents, printed_list
from assistant.records.proceedings import read_proceedings
from assistant.words.topic import topic_words
from vectorstore.records import Passage, PassageKind, Status
from vectorstore.words import fold

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


def asked(question: str, intent: Intent = Intent.LIST) -> Plan:
    return Plan(intent, question, meetings=(2,), wording=question, topic=" ".join(topic_words(question)))


def keys(ids: Iterable[str]) -> list[str]:
    return [one.partition(":")[2] for one in ids]


def found(question: str) -> list[str]:
    return keys(one.id for one in printed_list(asked(question), PRINTED))


def on_agenda(question: str, intent: Intent = Intent.FACT) -> list[str]:
    return keys(passages_on_agenda(asked(question, intent), fold(question), read_proceedings(PRINTED, ())))


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué documentos tuvo delante el Grupo?",
        "¿Qué papeles se repartieron?",
        "Which documents were before the meeting?",
        "Quels documents le Groupe avait-il devant lui ?",
        "Quels documents le Groupe avait-il sous les yeux ?",
    ],
)
def test_the_documents_before_a_meeting_are_those_under_their_title(question: str) -> None:
    assert found(question) == ["p12-a", "p12-b"]


@pytest.mark.parametrize("question", ["¿Cuál fue el orden del día?", "agenda aprovada", "Quel était l'ordre du jour ?"])
def test_the_agenda_is_the_passage_that_prints_it(question: str) -> None:
    assert on_agenda(question) == ["p9"]


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
    assert found(question) == on_agenda(question) == []


def test_how_many_items_an_agenda_had_is_counted_and_not_shown() -> None:
    assert on_agenda("¿Cuántos puntos tenía el orden del día?", Intent.COUNT) == []


def test_reports_that_print_no_documents_lack_them() -> None:
    plan = Plan(Intent.LIST, "¿Qué documentos hubo?", meetings=(2,), wording="¿Qué documentos hubo?")
    assert lacks_documents(plan, [])
    assert not lacks_documents(plan, PRINTED)


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
        ("¿Qué temas quiso que se trataran primero en los siguientes encuentros?", ["r4-a", "r4-b"]),
        ("Which topics were prioritised for the next meetings?", ["r4-a", "r4-b"]),
        ("¿Qué temas sobre puertos propuso para el futuro?", []),
        ("¿Qué temas examinó?", []),
    ],
)
def test_topics_for_meetings_to_come_are_the_items_of_what_introduces_them(question: str, ids: list[str]) -> None:
    assert keys(one.id for one in printed_list(asked(question), TOPICS)) == ids
