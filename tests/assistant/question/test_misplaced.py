"""A wrong place or year of a meeting is told; why somebody is not on a list is not known."""

from __future__ import annotations

import pytest
from working_group_for_tests import MEETINGS

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.question.misplaced import misordered


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué temas se trataron en la reunión de Lisboa de octubre de 2033?",
        "Why was the sixth meeting held in Lisbon?",
        "¿Por qué se eligió Lisboa para la sexta reunión?",
        "¿Qué recomendó la reunión celebrada en Lisboa en octubre de 2033?",
    ],
)
def test_a_place_that_the_report_does_not_give_is_corrected_with_where_it_was(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert "Lisbo" in answer.lead
    assert [citation.passage.id for claim in answer.claims for citation in claim.citations] == ["2033-informe:p28"]
    assert "Viena" in answer.claims[0].text


def test_the_right_place_is_no_error(assistant: Assistant) -> None:
    for question in (
        "¿Cuántas sesiones tuvo la reunión de Viena de octubre de 2033?",
        "What did the meeting held in Vienna in October 2033 say about ports?",
    ):
        assert "sitúa" not in assistant.ask(question).lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "¿Qué recomendó la cuarta reunión de 2033?",
            "La cuarta reunión fue la de 2032; la de 2033 fue la quinta o la sexta.",
        ),
        (
            "What did the sixth meeting, held in 2032, recommend?",
            "La sexta reunión fue la de 2033; la de 2032 fue la cuarta.",
        ),
        ("¿Por qué la cuarta reunión tuvo que esperar hasta mayo de 2040?", "La cuarta reunión fue la de 2032."),
        ("¿Qué recomendó la cuarta reunión, celebrada en 2040?", "La cuarta reunión fue la de 2032."),
    ],
)
def test_an_ordinal_with_the_year_of_another_meeting_is_told(question: str, told: str) -> None:
    assert misordered(question, MEETINGS) == (told,)


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué recomendó la sexta reunión de 2033?",
        "¿Qué dijo la cuarta reunión de lo acordado en 2031?",
        "¿Qué recomendó la novena reunión en 2040?",
        "¿Qué dijo la cuarta reunión sobre lo celebrado en 2031?",
    ],
)
def test_an_ordinal_with_its_year_or_with_none_is_no_error(question: str) -> None:
    assert misordered(question, MEETINGS) == ()


def test_the_notice_stands_above_the_answer(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué se recomendó sobre los testigos en la cuarta reunión de 2033?")
    assert answer.notices[0].startswith("La cuarta reunión fue la de 2032")


@pytest.mark.parametrize(
    "question",
    ["¿Por qué no asistió Chile a la sexta reunión?", "Why did Italy not attend the sixth meeting?"],
)
def test_why_somebody_is_on_no_list_is_refused_where_it_is_so(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question.replace("Chile", "Argentina"))
    assert answer.outcome is Outcome.NOT_FOUND
    assert "el motivo" in answer.lead


def test_why_somebody_is_on_no_list_is_corrected_where_it_is_not_so(assistant: Assistant) -> None:
    answer = assistant.ask("¿Por qué no asistió Chile a la sexta reunión?")
    assert answer.lead.startswith("Sí: Chile figura")


@pytest.mark.parametrize(
    "question",
    ["octava sesión de la sexta reunión, ¿de qué se habló?", "Who spoke at the eighth sitting of the sixth meeting?"],
)
def test_a_sitting_that_the_meeting_did_not_have_is_told_with_how_many_it_had(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.lead == "La pregunta habla de la octava sesión; la reunión celebró 5."
    assert [citation.passage.id for claim in answer.claims for citation in claim.citations] == ["2033-informe:p28"]


def test_a_sitting_that_it_had_is_no_error(assistant: Assistant) -> None:
    assert "habla de la" not in assistant.ask("¿Qué temas se examinaron en la segunda sesión de la sexta reunión?").lead
