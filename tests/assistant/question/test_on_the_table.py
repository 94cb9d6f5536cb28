"""What stays on the table through several turns, and what one phrase puts in the place of another."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.conversation import Turn

ON_HOTELS_AND_SHIPS = "¿Qué recomendó la reunión de octubre de 2033 sobre los buques pesqueros?"
VESSELS = "Recomendaciones sobre buques pesqueros"


@pytest.mark.parametrize("between", ["¿en qué párrafo?", "¿de qué reunión es?", "¿eso es obligatorio?", "gracias"])
def test_a_turn_that_only_points_leaves_what_was_asked(assistant: Assistant, between: str) -> None:
    assert cited(talk(assistant, ON_HOTELS_AND_SHIPS, between, "¿y en 2032?")) == ["2032-informe:r1"]


def test_a_choice_among_a_list_is_made_again(assistant: Assistant) -> None:
    assert cited(talk(assistant, VESSELS, "léeme la segunda")) == ["2033-informe:r4"]
    assert cited(talk(assistant, VESSELS, "léeme la segunda", "no, la primera")) == ["2032-informe:r1"]
    assert cited(talk(assistant, VESSELS, "léeme la segunda", "la otra")) == ["2032-informe:r1"]


@pytest.mark.parametrize("turn", ["resúmelo", "tradúcelo", "explícamela"])
def test_an_imperative_with_its_pronoun_is_no_typing_error(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, VESSELS, "léeme la segunda", turn)) == ["2033-informe:r4"]


def test_a_refusal_puts_nothing_on_the_table(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la sexta reunión sobre los volcanes?", "¿quién lo dijo?")
    assert answer.outcome is Outcome.NOT_FOUND


def test_an_adopted_text_is_said_by_nobody(assistant: Assistant) -> None:
    answer = talk(assistant, ON_HOTELS_AND_SHIPS, "¿quién lo propuso?")
    assert answer.lead.startswith("Es texto aprobado por la reunión") and cited(answer) == ["2033-informe:r4"]


@pytest.mark.parametrize("turn", ["¿de qué reunión es?", "which meeting?", "¿en qué año?"])
def test_the_meeting_of_what_was_cited_is_told(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, ON_HOTELS_AND_SHIPS, turn)
    assert answer.lead == "Es de la sexta reunión (2033)." and cited(answer) == ["2033-informe:r4"]


def test_the_items_of_what_was_cited_are_counted(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dice la recomendación 2 de 2032?", "¿cuántos apartados tiene?")
    assert answer.lead == "Son 3." and "2032-informe:r2-c" in cited(answer)


@pytest.mark.parametrize(
    "turn", ["¿menciona a la tripulación?", "does it mention the crew?", "¿qué dice de los puertos?"]
)
def test_what_a_passage_says_is_asked_of_it(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, "¿Qué dice la recomendación 1 de 2032?", turn)) == ["2032-informe:r1"]


def test_a_passage_without_the_words_is_shown_with_that(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dice la recomendación 1 de 2032?", "¿menciona a los jueces?")
    assert answer.lead == "Lo citado no dice «jueces» con esas palabras."
    assert cited(answer) == ["2032-informe:r1"]


def test_another_subject_is_not_looked_for_in_a_list(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué se dice sobre los buques pesqueros?", "¿y qué se dice sobre los hoteles?")
    assert cited(answer) == ["2031-antecedentes:p2"]


@pytest.mark.parametrize("turn", ["¿qué cambió?", "what was added?", "¿qué se quitó?"])
def test_what_changed_is_asked_of_the_text_on_the_table(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué dice la recomendación 1 de octubre de 2033?", "¿y en el borrador?", turn)
    assert {*cited(answer)} == {"2033-proyecto:r1", "2033-informe:r1"}


def test_a_text_without_counterpart_is_not_looked_for_by_its_words(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dice la recomendación 5 de octubre de 2033?", "¿y en el borrador?")
    assert answer.outcome is Outcome.NOT_FOUND
    after = talk(assistant, "¿Qué dice la recomendación 5 de octubre de 2033?", "¿y en el borrador?", "¿y la 4?")
    assert cited(after) == ["2033-informe:r4"]


@pytest.mark.parametrize("turn", ["was Kenya among them?", "¿y Kenya?", "¿Kenya también?"])
def test_who_is_on_the_list_on_the_table(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué países hablaron del tema 2 en octubre de 2033?", turn)
    assert answer.lead.startswith("No: Kenya no figura")


@pytest.mark.parametrize("turn", ["¿y del 4?", "and item 4?", "¿y sobre el tema 4?"])
def test_another_item_of_the_agenda_takes_the_place_of_the_first(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué países hablaron del tema 2 en octubre de 2033?", turn)
    assert cited(answer) == ["2033-informe:p27"]


def test_another_body_takes_the_place_of_the_first(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué se le pidió a la Conferencia en mayo de 2033?", "¿y a la Secretaría?")
    assert "2034-recopilacion:m5-p3-i" in cited(answer) and "2034-recopilacion:m5-p1" not in cited(answer)


def test_what_else_a_speaker_said_is_told_without_what_was_shown(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dijo la Sra. Duarte?", "what else did she say?")
    assert "2033-informe:p29" not in cited(answer)


@pytest.mark.parametrize("turn", ["¿y cuántas sesiones hubo?", "et combien de séances ?"])
def test_what_a_meeting_was_is_asked_of_the_meeting(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Quién inauguró la sexta reunión?", turn)
    assert cited(answer) == ["2033-informe:p28"]


@pytest.mark.parametrize(
    "turn", ["¿lo recomendó el Grupo?", "did the Group recommend that?", "¿entonces no es una recomendación?"]
)
def test_what_was_said_in_a_debate_is_no_recommendation(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué país describió un fondo de indemnizaciones?", turn)
    assert answer.lead.startswith("No: es el resumen") and cited(answer) == ["2032-informe:p13"]


@pytest.mark.parametrize("turn", ["¿la cuarta también lo recomendó?", "¿y la cuarta?", "¿lo recogió la cuarta?"])
def test_an_ordinal_that_acts_is_a_meeting(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, ON_HOTELS_AND_SHIPS, turn)) == ["2032-informe:r1"]


@pytest.mark.parametrize("turn", ["¿y la anterior?", "and the previous one?"])
def test_the_meeting_beside_is_meant_where_a_meeting_was_asked(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué recomendó la quinta reunión sobre los jueces?", turn)
    assert answer.plan.meetings == (4,)


def test_a_paragraph_is_that_of_the_report_on_the_table(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dijo la Sra. Duarte?", "¿qué dice el párrafo 22?")
    assert cited(answer) == ["2033-informe:p22"]


@pytest.mark.parametrize("turn", ["¿con qué fin?", "¿por qué medio?", "to what end?"])
def test_by_what_and_to_what_end_are_asked_of_the_passage(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, "¿Qué dijo la Sra. Duarte?", turn)) == ["2033-informe:p29"]


@pytest.mark.parametrize("turn", ["resume lo que contó ella", "and what did she say?"])
def test_a_pronoun_is_the_person_whom_the_answer_names(assistant: Assistant, turn: str) -> None:
    history = (Turn("user", "¿Quién habló de un registro en 2033?"), Turn("assistant", "La Sra. Duarte, ministra."))
    assert cited(assistant.ask(turn, history)) == ["2033-informe:p29"]


@pytest.mark.parametrize("turn", ["read me the second", "léeme la segunda", "lis-moi la deuxième"])
def test_an_ordinal_to_be_read_is_of_the_list(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, VESSELS, turn)) == ["2033-informe:r4"]


@pytest.mark.parametrize("turn", ["léeme el 3", "¿y la 3?", "read me the 3"])
def test_a_number_to_be_read_is_that_of_the_run(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, "¿Qué dice la recomendación 4 de 2032?", turn)) == ["2032-informe:r3"]


@pytest.mark.parametrize("turn", ["¿cuál habla de los puertos?", "¿cuál de ellas menciona a la tripulación?"])
def test_the_one_of_a_list_that_speaks_of_something(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, VESSELS, turn)) == ["2032-informe:r1"]


@pytest.mark.parametrize("turn", ["what's the difference?", "¿en qué se diferencian?"])
def test_the_difference_is_that_of_the_text_on_the_table(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué dice la recomendación 1 de octubre de 2033?", turn)
    assert {*cited(answer)} == {"2033-proyecto:r1", "2033-informe:r1"}


@pytest.mark.parametrize("turn", ["and in the discussions?", "¿y los oradores?", "¿y en las deliberaciones?"])
def test_what_speakers_said_of_the_subject_before(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué recomendó la cuarta reunión sobre los buques pesqueros?", turn)
    assert cited(answer) == ["2032-informe:p12"]


def test_an_item_of_the_agenda_narrows_whether_a_country_spoke(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Habló Noruega en la sexta reunión?", "¿y sobre el tema 4?")
    assert answer.lead.startswith("Sí: Noruega") and cited(answer) == ["2033-informe:p27"]


@pytest.mark.parametrize("mark", ["Cambiando de tema:", "Otra pregunta,", "On another topic,"])
def test_what_is_said_to_be_another_topic_takes_nothing_from_before(assistant: Assistant, mark: str) -> None:
    answer = talk(assistant, "¿Qué dice la recomendación 1 de 2032?", f"{mark} ¿qué hay de los refugios?")
    assert not answer.plan.follows and not answer.plan.meetings
