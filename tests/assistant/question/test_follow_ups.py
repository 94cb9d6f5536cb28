"""What a question leaves out is taken from the conversation; a new subject takes nothing."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.plan import Intent


@pytest.mark.parametrize(
    "question", ["¿y en octubre de 2033?", "¿Y en la sexta reunión?", "And in October 2033?", "and the sixth?"]
)
def test_another_meeting_keeps_the_subject(assistant: Assistant, question: str) -> None:
    answer = talk(assistant, "¿Qué recomendó la reunión de 2032 sobre los buques pesqueros?", question)
    assert answer.plan.meetings == (6,)
    assert "2033-informe:r4" in cited(answer)


def test_a_question_with_its_own_meeting_and_subject_takes_nothing_from_before(assistant: Assistant) -> None:
    before = ("¿Qué dice la recomendación 3 de octubre de 2033?", "¿Y sobre las compras públicas?")
    question = "¿Qué recomendó la reunión de 2032 sobre los buques pesqueros?"
    alone, after = talk(assistant, question), talk(assistant, *before, question)
    assert cited(after) == cited(alone)
    assert not after.plan.context


@pytest.mark.parametrize(
    "question", ["¿Y sobre los testigos?", "¿y los testigos?", "And about witnesses?", "Et sur les témoins ?"]
)
def test_another_subject_takes_the_place_of_the_one_before(assistant: Assistant, question: str) -> None:
    before = "¿Qué recomendó la reunión de 2032 sobre los buques pesqueros?"
    answer = talk(assistant, before, question)
    assert answer.plan.meetings == (4,)
    assert cited(answer) == ["2032-informe:r3"]


@pytest.mark.parametrize(
    "question", ["¿Y en octubre de 2033, sobre los refugios?", "Et en octobre 2033, sur les refuges ?"]
)
def test_another_meeting_and_subject_take_the_place_of_those_before(assistant: Assistant, question: str) -> None:
    answer = talk(assistant, "¿Qué recomendó la reunión de 2032 sobre los buques pesqueros?", question)
    assert answer.plan.meetings == (6,)
    assert not answer.plan.context
    assert cited(answer)
    assert "2033-informe:r4" not in cited(answer)


def test_a_meeting_without_report_is_refused_in_a_follow_up_too(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué se recomendó en 2032 sobre los buques pesqueros?", "¿Y en 2034?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "la séptima reunión (2034)" in answer.lead


@pytest.mark.parametrize(
    ("questions", "found"),
    [
        (("¿Qué dice la recomendación 1 de 2032?", "¿y la 4?"), "2032-informe:r4"),
        (("¿Qué dice la recomendación 1 de 2032?", "¿y la 4?", "¿y la 5?"), "2032-informe:r5"),
        (("¿Qué dice el párrafo 12 de 2032?", "¿y el 13?"), "2032-informe:p13"),
        (("¿Qué dice el párrafo 1 de la quinta reunión?", "¿y el 2?"), "2034-recopilacion:m5-p2"),
        (("¿Qué dice la recomendación 2 a) de 2032?", "¿y el apartado c)?"), "2032-informe:r2-c"),
        (("¿Qué dice la recomendación 3 de octubre de 2033?", "¿y el apartado b)?"), "2033-informe:r3-b"),
    ],
)
def test_a_bare_number_or_letter_is_read_in_the_same_report(
    assistant: Assistant, questions: tuple[str, ...], found: str
) -> None:
    assert cited(talk(assistant, *questions)) == [found]


def test_the_second_of_a_list_is_read_out(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la sexta reunión sobre las compras públicas?", "léeme la segunda")
    assert answer.plan.intent is Intent.LOOKUP
    assert cited(answer) == ["2033-informe:r3-b"]


def test_the_second_of_a_list_over_several_reports_is_read_out(assistant: Assistant) -> None:
    answer = talk(
        assistant, "¿Qué recomendaciones hay sobre la inspección de los buques pesqueros?", "léeme la segunda"
    )
    assert cited(answer) == ["2033-informe:r4"]


def test_who_said_it_is_asked_of_the_passage_that_was_quoted(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dice el párrafo 22 de octubre de 2033?", "¿quién lo dijo?")
    assert answer.plan.intent is Intent.WHO_SAID
    assert cited(answer) == ["2033-informe:p22"]


@pytest.mark.parametrize(
    ("question", "meetings"),
    [
        ("¿y dos años después?", (5, 6)),
        ("¿y un año más tarde?", (4,)),
        ("and two years later?", (5, 6)),
    ],
)
def test_years_are_counted_from_the_meeting_before(
    assistant: Assistant, question: str, meetings: tuple[int, ...]
) -> None:
    answer = talk(assistant, "¿Qué recomendó la reunión de 2031 sobre las víctimas?", question)
    assert answer.plan.meetings == meetings


def test_years_are_counted_back_too(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la reunión de 2032 sobre las víctimas?", "¿y un año antes?")
    assert answer.plan.meetings == (3,)


def test_a_month_is_one_of_the_meetings_of_that_year(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la sexta reunión sobre las víctimas?", "¿y la de mayo?")
    assert answer.plan.meetings == (5,)


def test_a_new_subject_does_not_inherit_the_meeting(assistant: Assistant) -> None:
    answer = talk(
        assistant,
        "¿Qué recomendó la cuarta reunión sobre los testigos?",
        "¿Qué se recomendó sobre las plataformas de internet y los anuncios engañosos?",
    )
    assert answer.plan.meetings == ()
    assert not answer.plan.follows


def test_a_new_label_with_its_meeting_takes_nothing_from_before(assistant: Assistant) -> None:
    answer = talk(
        assistant, "¿Qué dice la recomendación 2 de 2032?", "¿Qué dice la recomendación 5 de octubre de 2033?"
    )
    assert cited(answer) == ["2033-informe:r5"]


def test_courtesy_in_a_conversation_is_no_question(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la cuarta reunión sobre los testigos?", "Muchas gracias")
    assert answer.plan.intent is Intent.SMALL_TALK
    assert not answer.claims


def test_a_conversation_of_answers_alone_is_no_context(assistant: Assistant) -> None:
    alone = assistant.ask("¿y en 2032?")
    assert assistant.ask("¿y en 2032?", (Turn("assistant", "Buenos días."),)).plan == alone.plan


_SUBJECT_BEFORE = "¿Qué recomendó la cuarta reunión sobre los buques pesqueros?"


@pytest.mark.parametrize(
    "question",
    [
        "What did the October 2033 draft say about hotels that the adopted text dropped?",
        "¿Qué dijo el proyecto de octubre de 2033 sobre los hoteles que no está en el texto aprobado?",
        "What did Mr. Okello say that was important?",
        "¿Qué dijo la Sra. Duarte?",
        "Give me a list of all recommendations ever adopted about victims",
        "¿Qué recomendaciones se han adoptado sobre las víctimas en todas las reuniones?",
        "Which recommendation of the 2032 report mentions witnesses?",
        "¿Y cuántas víctimas indemnizó el fondo de Chile?",
    ],
)
def test_a_whole_question_takes_nothing_from_before(assistant: Assistant, question: str) -> None:
    alone, after = assistant.ask(question), talk(assistant, _SUBJECT_BEFORE, "¿Y las de 2031?", question)
    assert cited(after) == cited(alone) != []
    assert after.plan == alone.plan


@pytest.mark.parametrize(
    "question",
    [
        "¿Recomendó esa reunión equipos bilaterales de investigación?",
        "Did that meeting recommend bilateral investigation teams?",
        "Did it recommend bilateral investigation teams?",
        "Cette réunion a-t-elle recommandé des équipes d'enquête ?",
    ],
)
def test_that_meeting_is_the_one_spoken_of_and_its_subject_is_not(assistant: Assistant, question: str) -> None:
    plan = talk(assistant, _SUBJECT_BEFORE, question).plan
    assert plan.meetings == (4,)
    assert not plan.context


def test_who_presided_that_meeting_is_not_asked_of_the_passage_cited(assistant: Assistant) -> None:
    assert cited(talk(assistant, _SUBJECT_BEFORE, "¿Quién inauguró esa reunión?")) == ["2032-informe:p10"]


def test_a_label_of_that_meeting_is_read_in_its_report(assistant: Assistant) -> None:
    answer = talk(assistant, _SUBJECT_BEFORE, "¿Qué dice la recomendación 5 de esa reunión?")
    assert cited(answer) == ["2032-informe:r5"]


@pytest.mark.parametrize("question", ["¿Y los unicornios?", "¿Qué hay de los unicornios?", "And what about unicorns?"])
def test_another_subject_that_no_report_knows_is_refused(assistant: Assistant, question: str) -> None:
    answer = talk(assistant, "¿Qué se recomendó sobre los buques pesqueros?", question)
    assert answer.outcome is Outcome.NOT_FOUND


def test_a_plan_that_inherits_names_what_it_inherits(assistant: Assistant) -> None:
    plan = talk(assistant, _SUBJECT_BEFORE, "¿y los puertos de noche?", "¿Y eso qué inspectores lo hacían?").plan
    assert plan.context
    assert any(plan.context in part for part in plan.reading)
