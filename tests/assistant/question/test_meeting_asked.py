"""Turns about the meeting, the country and the list that are on the table."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.plan import Intent

WHEN = "¿Cuándo se celebró la sexta reunión?"


@pytest.mark.parametrize(
    "turn", ["¿y de qué trató?", "what was it about?", "¿qué temas se trataron?", "de quoi a-t-il été question ?"]
)
def test_what_a_meeting_was_about_is_its_overview(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, WHEN, turn)
    assert answer.plan.intent is Intent.BRIEFING and answer.plan.meetings == (6,)
    assert {"2033-informe:p31", "2033-informe:r1"} <= set(cited(answer))


@pytest.mark.parametrize("turn", ["¿y la 4?", "and the 4th?", "et la 4e ?"])
def test_a_number_after_a_meeting_is_another_meeting(assistant: Assistant, turn: str) -> None:
    assert talk(assistant, "Resume la sexta reunión", turn).plan.meetings == (4,)


def test_a_number_after_a_recommendation_is_another_recommendation(assistant: Assistant) -> None:
    assert cited(talk(assistant, "¿Qué dice la recomendación 2 de la sexta reunión?", "¿y la 4?")) == [
        "2033-informe:r4"
    ]


def test_whether_the_country_spoke_on_an_item_is_told_by_the_list(assistant: Assistant) -> None:
    answer = talk(assistant, "Did Kenya attend in October 2033?", "and did they speak on item 4?")
    assert answer.lead.startswith("Sí: Kenya") and cited(answer) == ["2033-informe:p27"]


def test_the_french_pronoun_means_the_country(assistant: Assistant) -> None:
    attended = talk(assistant, "Qui a participé à la réunion d'octobre 2033 ?", "et la Norvège, elle y était ?")
    assert attended.lead.startswith("Sí: Noruega")
    said = talk(assistant, "La Norvège a-t-elle participé à la réunion d'octobre 2033 ?", "qu'a-t-elle dit ?")
    assert cited(said) == ["2033-informe:p22"]


@pytest.mark.parametrize("turn", ["What did Egypt say?", "¿y qué dijo Egipto?"])
def test_words_that_are_in_no_report_are_no_matter_of_a_list_but_where_it_spoke_is_told(
    assistant: Assistant, turn: str
) -> None:
    answer = talk(assistant, "¿Qué países asistieron a la sexta reunión?", turn)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "lo que dijo «Egipto»" in answer.lead and "consta que intervino (informe de 2033, párr. 26)" in answer.lead


@pytest.mark.parametrize("turn", ["¿y quién la abrió?", "who opened it?"])
def test_who_opened_a_meeting_after_its_overview_is_read_at_its_place(assistant: Assistant, turn: str) -> None:
    assert "2033-informe:p20" in cited(talk(assistant, "¿De qué trató la sexta reunión?", turn))


@pytest.mark.parametrize("turn", ["¿y la próxima cuándo es?", "when is the next one?", "quand est la prochaine ?"])
def test_the_next_meeting_is_the_one_to_come(assistant: Assistant, turn: str) -> None:
    alone = assistant.ask("¿Cuándo será la próxima reunión?")
    assert talk(assistant, "¿Quién inauguró la sexta reunión?", turn).lead == alone.lead
