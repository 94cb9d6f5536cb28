"""A meeting itself: its persons and their offices, who led its debates, its report, what it asked, what lies ahead."""

from __future__ import annotations

import pytest
from asking_for_tests import cited
from lighthouses_for_tests import PAPER, REPORT, passages

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.building import build_assistant
from assistant.settings import AssistantSettings
from vectorstore.store import Store


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    store = Store.open(tmp_path_factory.mktemp("faros"))
    with store.writing():
        for report in (REPORT, PAPER):
            store.put(report, passages(report))
    return build_assistant(store, AssistantSettings())


@pytest.mark.parametrize(
    ("question", "told", "passage"),
    [
        ("¿Qué cargo tiene Otto Lind?", "Otto Lind, de la Escuela de Faros de Suecia, en nombre de", "p5"),
        ("Who is Ms. Ferrol?", "Nadia Ferrol, Directora de Señales", "p5"),
        ("¿De qué país es la Sra. Moro?", "Sra. Moro (Italia).", "p12"),
        ("Qui est Mme Paz ?", "Irma Paz (Uruguay), Presidenta del Comité.", "p11"),
    ],
)
def test_a_person_is_told_as_the_report_introduces_them(
    assistant: Assistant, question: str, told: str, passage: str
) -> None:
    answer = assistant.ask(question)
    assert answer.lead.startswith(told)
    assert cited(answer) == [f"2034-informe:{passage}"]


@pytest.mark.parametrize(
    "question", ["¿Qué dijo Chile?", "¿Cuál fue la postura de Chile?", "What was the position of Chile in 2034?"]
)
def test_what_a_country_said_and_where_it_stands_is_told_by_its_panellist(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.lead.startswith("Fue panelista Nadia Ferrol")
    assert cited(answer) == ["2034-informe:p6"]


@pytest.mark.parametrize("question", ["¿Quién es la Sra. Rojas?", "¿Qué cargo tiene Bruno Vidal?"])
def test_a_person_whom_no_report_introduces_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "¿Quiénes fueron los panelistas en 2034?",
        "¿Qué panelistas hubo en 2034?",
        "¿Qué facilitadores hubo en 2034 para el tema 2?",
        "How many panellists were there in 2034?",
    ],
)
def test_who_led_a_debate_is_told_each_once_from_both_lists(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.lead == "Fueron 3: Nadia Ferrol, Otto Lind y Sra. Moro."
    assert cited(answer) == ["2034-informe:p5", "2034-informe:p12"]


@pytest.mark.parametrize("question", ["¿Qué dijo Chile?", "What did the panellist from Chile say in 2034?"])
def test_what_a_country_said_is_what_its_panellist_said_told_with_the_office(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.lead.startswith("Fue panelista Nadia Ferrol, Directora de Señales")
    assert cited(answer) == ["2034-informe:p6"]


def test_the_office_of_a_countrys_panellist_is_told(assistant: Assistant) -> None:
    assert assistant.ask("¿Qué cargo tenía la panelista de Chile?").lead.startswith(
        "Fue panelista Nadia Ferrol, Directora"
    )


def test_what_a_country_said_that_no_paragraph_tells_is_refused(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué dijo Uruguay?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "lo que dijo «Uruguay»" in answer.lead


def test_who_represented_a_country_is_its_panellist(assistant: Assistant) -> None:
    assert assistant.ask("Who represented Chile in 2034?").lead.startswith("Fue panelista Nadia Ferrol")


def test_what_the_panellists_said_is_their_words(assistant: Assistant) -> None:
    assert cited(assistant.ask("What did the panellists say in 2034?")) == ["2034-informe:p6"]


@pytest.mark.parametrize("question", ["observadores 2034", "Qui sont les observateurs en 2034 ?"])
def test_observers_need_no_verb(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2034-informe:p14"]


def test_bodies_that_sent_an_observer_are_counted(assistant: Assistant) -> None:
    lead = assistant.ask("¿Cuántas organizaciones mandaron observador en 2034?").lead
    assert lead.startswith("Son 2: Liga de Puertos y Organización de Señales")


def test_the_dates_of_all_meetings_are_told(assistant: Assistant) -> None:
    assert cited(assistant.ask("Fechas de todas las reuniones")) == ["2034-informe:p10"]


def test_that_no_paragraph_tells_what_a_countrys_panellist_said_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué dijo Suecia?")
    assert answer.lead.startswith("Fue panelista Otto Lind")
    assert "ningún párrafo recoge por su nombre lo que dijo" in answer.lead


def test_whether_a_country_was_there_needs_no_meeting(assistant: Assistant) -> None:
    assert assistant.ask("¿Asistió Italia?").lead.startswith("Sí: Italia figura en las listas de asistencia")


@pytest.mark.parametrize("question", ["¿Cuántos Estados son parte en el Convenio?", "¿Cuántos países tienen faros?"])
def test_how_many_states_there_are_is_told_by_a_number_alone(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND


def test_what_is_recommended_is_told_by_recommendations_alone(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué sanción se recomienda para las hogueras?")) == ["2034-informe:r4"]


def test_a_person_is_known_by_title_and_surname_without_capitals(assistant: Assistant) -> None:
    plan = assistant.planner.plan("q dijo la sra ferrol de los faros")
    assert [name.forms for name in plan.names] == [frozenset({"ferrol"})]
    assert assistant.planner.plan("q dijo la sra de los faros").names == ()


def test_what_a_person_said_is_another_question(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué señaló la Sra. Ferrol?")) == ["2034-informe:p6"]


@pytest.mark.parametrize("question", ["¿Cuándo se aprobó el informe de 2034?", "When was the report of 2034 adopted?"])
def test_the_adoption_of_a_report_is_told_by_the_paragraph_on_it(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2034-informe:p15"]


@pytest.mark.parametrize(
    "question",
    ["¿Cuándo y dónde será la próxima reunión?", "When is the next meeting?", "Où aura lieu la prochaine réunion ?"],
)
def test_when_the_next_meeting_will_be_is_not_told_where_no_report_says_it(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "cuándo ni dónde será la próxima reunión" in answer.lead


@pytest.mark.parametrize(
    "question", ["¿Qué ONG participaron en 2034?", "¿Participó la sociedad civil en la reunión de 2034?"]
)
def test_that_no_list_holds_civil_society_is_said(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "no recogen organizaciones no gubernamentales" in answer.lead
    assert cited(answer) == ["2034-informe:p14"]


def test_international_organizations_that_were_there_are_read_from_their_list(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué organizaciones internacionales estuvieron en 2034?")) == ["2034-informe:p14"]


@pytest.mark.parametrize(
    "question", ["¿Qué le pidió el Comité a la Secretaría?", "¿Qué pidió la reunión de 2034 a la Secretaría?"]
)
def test_what_the_body_asked_is_what_it_adopted(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2034-informe:r3"]


def test_who_said_something_is_one_who_spoke(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Quién dijo algo sobre las hogueras?")) == ["2034-informe:p7"]


def test_where_the_body_stands_is_told_by_what_it_adopted_alone(assistant: Assistant) -> None:
    answer = assistant.ask("¿Está de acuerdo la reunión con las hogueras?")
    assert cited(answer) == ["2034-informe:r4"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "¿Cuál es la signatura del informe de 2034?",
            "El informe de 2034 lleva la signatura FAR/2034/6 (signatura",
        ),
        (
            "What is the symbol of the background paper?",
            "El documento de antecedentes de 2034 lleva la signatura FAR/20",
        ),
    ],
)
def test_the_symbol_of_a_document_is_told_from_the_library(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).lead.startswith(told)


def test_the_only_paper_of_its_kind_needs_no_year(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿De qué trata el documento de antecedentes?")) == ["2034-antecedentes:p1"]


def test_what_a_deed_means_is_no_definition(assistant: Assistant) -> None:
    assert assistant.ask("¿Qué significa que los faros de las islas se pinten?").outcome is not Outcome.NOT_FOUND


def test_a_definition_is_told_where_a_sentence_defines(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué se entiende por faro ciego?")) == ["2034-informe:p9"]
    assert cited(assistant.ask("¿Qué es el botón de niebla?")) == ["2034-informe:p8"]
    assert cited(assistant.ask("¿Qué es la Luz Austral?")) == ["2034-informe:p6"]


@pytest.mark.parametrize(
    "question", ["¿Qué son los corales artificiales?", "¿Qué es un acantilado?", "¿Qué significa «hogueras»?"]
)
def test_a_passage_that_only_uses_the_word_defines_nothing(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("¿Cuáles fueron los temas de 2034?", "p16"),
        ("What was on the agenda in 2034?", "p16"),
        ("¿En qué sesión se examinó el tema 2 en 2034?", "p17"),
        ("¿Cómo se titula el tema 2 de 2034?", "p17"),
        ("¿Cómo se llama la Presidenta?", "p11"),
    ],
)
def test_the_agenda_and_who_holds_the_chair_are_read_where_they_are_printed(
    assistant: Assistant, question: str, passage: str
) -> None:
    assert cited(assistant.ask(question)) == [f"2034-informe:{passage}"]


@pytest.mark.parametrize("question", ["¿Tienes el informe de 2030?", "Can you give me the link to the report?"])
def test_what_the_library_has_is_told(assistant: Assistant, question: str) -> None:
    assert "Informes de la biblioteca" in assistant.ask(question).lead
