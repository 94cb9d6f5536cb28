"""Turns on the last two questions, on the course of a subject, and on which of a list are meant."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.assistant import Assistant
from assistant.plan import Intent

ON_VESSELS = "¿Qué recomendó la cuarta reunión sobre los buques pesqueros?"
ON_WITNESSES = "¿Qué recomendaron las reuniones sobre los buques pesqueros?"


@pytest.mark.parametrize(
    "turn", ["¿qué diferencia hay?", "what's the difference?", "quelle est la différence ?", "compare"]
)
def test_two_meetings_asked_one_after_the_other_are_shown_side_by_side(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, ON_VESSELS, "¿y la sexta?", turn)
    assert cited(answer) == ["2032-informe:r1", "2033-informe:r4"]
    assert answer.lead.startswith("Lo que dice cada una") and answer.plan.meetings == (4, 6)


def test_the_difference_of_one_passage_of_a_draft_is_its_other_version(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué decía la recomendación 1 del proyecto de octubre de 2033?", "¿qué diferencia hay?")
    assert answer.plan.intent is Intent.COMPARISON


@pytest.mark.parametrize("turn", ["¿desde cuándo?", "since when?", "depuis quand ?", "which meeting was the first?"])
def test_since_when_is_the_first_meeting_that_spoke_of_it(assistant: Assistant, turn: str) -> None:
    assert "la cuarta (2032)" in talk(assistant, ON_WITNESSES, turn).lead


@pytest.mark.parametrize("turn", ["dame el texto de la más reciente", "the most recent one", "et la plus récente ?"])
def test_the_newest_of_a_list_is_that_of_the_latest_meeting(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, ON_WITNESSES, turn)) == ["2033-informe:r4"]


def test_a_span_of_years_alone_is_the_scope_of_the_question_before(assistant: Assistant) -> None:
    earlier = talk(assistant, ON_WITNESSES, "¿y antes de 2033?")
    assert "2032-informe:r1" in cited(earlier) and 6 not in earlier.plan.meetings


def test_which_ones_are_about_something_chooses_of_the_list(assistant: Assistant) -> None:
    listed = "¿Qué recomendó la reunión de octubre de 2033?"
    assert cited(talk(assistant, listed, "which ones are about shelters?")) == ["2033-informe:r2"]
    assert cited(talk(assistant, listed, "¿cuáles son sobre los refugios?")) == ["2033-informe:r2"]


def test_what_was_listed_is_what_is_counted(assistant: Assistant) -> None:
    listed = "¿Qué recomendó la reunión de octubre de 2033 sobre las compras públicas?"
    counted = talk(assistant, listed, "¿cuántas son?")
    assert set(cited(counted)) == set(cited(assistant.ask(listed))) and counted.lead.startswith(("Es ", "Son "))


@pytest.mark.parametrize("turn", ["los refugios, ¿se mencionan?", "and shelters, are they mentioned?"])
def test_what_a_turn_opens_with_is_its_subject(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué país describió un fondo de indemnizaciones?", turn)
    assert "2033-informe:p22" in cited(answer) and "2032-informe:p13" not in cited(answer)


def test_the_verb_that_asks_for_names_is_no_idea_of_a_list(assistant: Assistant) -> None:
    answer = assistant.ask("Which recommendations name fishing vessels?")
    assert {"2032-informe:r1", "2033-informe:r4"} <= set(cited(answer))
