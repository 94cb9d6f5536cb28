"""What frames a count is no subject of it: all recommendations of a meeting are counted, however it is named."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.question.plain_count import without_frame

OF_2032 = (
    "how many recommendations did the 4th meeting adopt",
    "cuantas recomendaciones aprobo la 4a reunion",
    "¿Cuántas recomendaciones hizo la 4ta reunión?",
    "combien de recommandations la 4ème réunion a-t-elle adoptées ?",
    "¿Cuántas recomendaciones nuevas se formularon finalmente en 2032?",
    "¿Con cuántas recomendaciones terminó la cuarta reunión?",
    "¿Cuántas recomendaciones contiene el informe final de 2032?",
    "How many recommendations were there in the end in 2032?",
    "Number of recommendations of the 4th session",
)
OF_2033 = (
    "¿Cuántas recomendaciones salieron de la reunión de octubre de 2033 en Viena?",
    "¿Cuántas recomendaciones aprobó la reunión de Viena de octubre de 2033?",
    "How many recommendations did the Vienna meeting of October 2033 adopt?",
    "¿Cuántas recomendaciones se emitieron en la reunión híbrida de octubre de 2033?",
)


@pytest.mark.parametrize("question", [*OF_2032, *OF_2033])
def test_all_are_counted_however_the_meeting_is_named(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).lead.startswith("Son 5 recomendaciones en el informe de")


@pytest.mark.parametrize("word", ["undecima", "UNDECIMA", "decimotercera"])
def test_an_ordinal_without_its_accent_is_not_taken_for_another(assistant: Assistant, word: str) -> None:
    assert word.lower() in assistant.planner.plan(f"cuantas recomendaciones aprobo la {word} reunion").wording.lower()


def test_what_a_count_is_about_still_narrows_it(assistant: Assistant) -> None:
    assert assistant.planner.plan("¿Cuántas recomendaciones sobre refugios aprobó la 6a reunión?").topic == "refugios"
    assert "Viena" in assistant.planner.plan("¿Cuántas recomendaciones mencionan la Convención de Viena?").topic


def test_the_subject_ends_before_the_verb_of_the_meeting(assistant: Assistant) -> None:
    told = assistant.ask("¿Cuántas recomendaciones sobre buques pesqueros aprobó la cuarta reunión?").lead
    assert told.startswith("Es 1 recomendación en el informe de 2032")


def test_the_seat_and_the_body_of_a_meeting_are_no_subject() -> None:
    told = without_frame("¿Qué dijo el Grupo de Vigilancia en la reunión de Viena?", {"viena"}, {"grupo de vigilancia"})
    assert told.split() == ["¿Qué", "dijo", "el", "en", "la", "reunión", "de", "?"]
