"""Who attended, who spoke, when and where a meeting was held and who presided: answered from the printed lists."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.assistant import Assistant


def test_whether_a_country_attended_or_spoke_is_read_from_the_lists(assistant: Assistant) -> None:
    attended = assistant.ask("¿Asistió Fiji a la sexta reunión?")
    assert attended.lead.startswith("Sí: Fiji figura en las listas de asistencia de la sexta reunión")
    assert cited(attended) == ["2033-informe:p25"]
    silent = assistant.ask("¿Intervino Chile en la sexta reunión?")
    assert silent.lead.startswith("No: Chile no figura en las listas de quienes formularon declaraciones")
    assert cited(silent) == ["2033-informe:p26", "2033-informe:p27"]


def test_those_who_attended_and_did_not_speak_are_computed(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué países asistieron a la sexta reunión pero no intervinieron?")
    assert answer.lead.startswith("De 5 en la lista de asistencia de la sexta reunión, 1 no figuran")
    assert answer.lead.endswith("Chile.")
    assert "2033-informe:p25" in cited(answer)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("¿Qué países asistieron a las dos reuniones, la cuarta y la sexta?", "Chile, Egipto, Kenya y Noruega"),
        ("¿Qué países asistieron a la sexta reunión pero no en la cuarta reunión?", "Fiji"),
    ],
)
def test_lists_of_several_meetings_are_compared(assistant: Assistant, question: str, names: str) -> None:
    assert assistant.ask(question).lead.endswith(f"{names}.")


def test_the_speakers_on_one_item_of_the_agenda_are_listed_and_counted(assistant: Assistant) -> None:
    listed = assistant.ask("¿Qué países intervinieron sobre el tema 4 en la sexta reunión?")
    assert cited(listed) == ["2033-informe:p27"]
    counted = assistant.ask("¿Cuántas partes intervinieron sobre los temas 2 y 3 en la sexta reunión?")
    assert counted.lead == "Son 2: Egipto y Noruega."


def test_a_question_with_a_subject_of_its_own_is_not_answered_from_the_lists(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué dijo Noruega sobre los refugios en la sexta reunión?")
    assert not answer.plan.statement
    assert "2033-informe:p22" in cited(answer)


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuándo se celebró la sexta reunión?",
        "¿En qué ciudad fue la sexta reunión?",
        "¿Cuántas sesiones celebró la sexta reunión?",
        "Where was the sixth meeting held?",
        "Où s'est tenue la sixième réunion ?",
    ],
)
def test_when_and_where_a_meeting_was_held_is_found(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2033-informe:p28"]


@pytest.mark.parametrize("question", ["¿Quién presidió la cuarta reunión?", "Who opened the fourth meeting?"])
def test_who_opened_and_presided_is_found(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2032-informe:p10"]


def test_a_wrong_city_number_or_name_is_told(assistant: Assistant) -> None:
    city = assistant.ask("¿Por qué se celebró en Ginebra la sexta reunión?")
    assert "Los pasajes citados no mencionan «Ginebra»" in " ".join(city.notices)
    number = assistant.ask("¿Qué se trató en las siete sesiones de la sexta reunión?")
    assert "La pregunta dice «siete sesiones»; el texto dice «cinco sesiones»." in number.notices


def test_the_year_of_a_law_is_no_meeting(assistant: Assistant) -> None:
    assert assistant.planner.plan("¿Qué dice la ley de refugios de 2031?").meetings == ()


def test_a_follow_up_asks_the_same_of_another_item_or_fact(assistant: Assistant) -> None:
    held = talk(assistant, "¿Quién presidió la sexta reunión?", "¿y dónde fue?")
    assert cited(held) == ["2033-informe:p28"]
    spoke = talk(assistant, "¿Qué países asistieron a la cuarta reunión?", "¿y a la sexta?")
    assert cited(spoke) == ["2033-informe:p25"]


def test_a_meeting_named_after_who_did_not_speak_is_not_left_out(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué países asistieron pero no intervinieron en la sexta reunión?")
    assert answer.plan.meetings == (6,)
    assert "Chile" in answer.lead
