"""Follow-ups that point at a passage, or ask of it where, when and who."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.conversation import Turn


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("¿y la siguiente?", "2032-informe:r5"),
        ("¿y la anterior?", "2032-informe:r3"),
        ("and the next one?", "2032-informe:r5"),
    ],
)
def test_the_passage_beside_is_read(assistant: Assistant, question: str, found: str) -> None:
    assert cited(talk(assistant, "¿Qué dice la recomendación 4 de 2032?", question)) == [found]


def test_after_the_last_item_there_is_nothing(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dice la recomendación 2 c) de 2032?", "¿y el siguiente?")
    assert answer.outcome is Outcome.NOT_FOUND


def test_the_same_passage_in_the_draft_and_back(assistant: Assistant) -> None:
    draft = talk(assistant, "¿Qué dice la recomendación 2 de octubre de 2033?", "¿y cómo estaba en el borrador?")
    assert cited(draft) == ["2033-proyecto:r2"]
    item = talk(assistant, "¿Qué dice la recomendación 3 a) de octubre de 2033?", "¿y en el proyecto?")
    assert cited(item) == ["2033-proyecto:r3"]


def test_the_other_panellist_spoke_in_the_same_debate(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dijo la Sra. Duarte?", "¿y el otro panelista?")
    assert cited(answer) == ["2033-informe:p30"]


def test_what_is_asked_of_the_passage_at_hand_is_answered_from_it(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dijo la Sra. Duarte?", "¿desde qué año?")
    assert cited(answer) == ["2033-informe:p29"]


def test_a_run_of_items_is_counted_through(assistant: Assistant) -> None:
    history = (
        Turn("user", "¿Qué se alentó en 2032 sobre las agencias?"),
        Turn("assistant", "Tres medidas (recomendación 2 a) a c))."),
    )
    assert cited(assistant.ask("léeme la segunda", history)) == ["2032-informe:r2-b"]


def test_a_label_of_several_reports_is_that_of_the_words_of_the_answer(assistant: Assistant) -> None:
    history = (
        Turn("user", "¿Qué hay de los buques pesqueros y la alta mar?"),
        Turn("assistant", "Inspeccionar los buques pesqueros en alta mar (recomendación 4)."),
    )
    assert cited(assistant.ask("léemela", history)) == ["2033-informe:r4"]


def test_a_year_without_a_meeting_is_refused_in_a_follow_up(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la cuarta reunión sobre los testigos?", "¿y la de 2041?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "la reunión de 2041" in answer.lead
