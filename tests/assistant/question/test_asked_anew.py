"""The question before asked anew: all of it, its number, of another country."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.render import as_text


def follow(assistant: Assistant, *questions: str) -> list[tuple[str, list[str]]]:
    history: list[Turn] = []
    answers = []
    for question in questions:
        answer = assistant.ask(question, history)
        history += [Turn("user", question), Turn("assistant", as_text(answer))]
        answers.append((answer.lead, cited(answer)))
    return answers


@pytest.mark.parametrize("follow_up", ["¿Cuántas recomendaciones son?", "¿cuántas hay?", "how many are there?"])
def test_their_number_is_that_of_the_subject_before(assistant: Assistant, follow_up: str) -> None:
    lead, passages = follow(assistant, "Recomendaciones sobre buques pesqueros", follow_up)[-1]
    assert lead.startswith("Son 2 recomendaciones")
    assert passages == ["2032-informe:r1", "2033-informe:r4"]


def test_all_of_them_are_those_on_the_subject_before(assistant: Assistant) -> None:
    assert follow(assistant, "Buques pesqueros", "dame todas")[-1][1] == ["2032-informe:r1", "2033-informe:r4"]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("¿Habló Egipto en la sexta reunión?", "¿y Chile?", "¿y Noruega?"),
        ("Did Egypt speak at the sixth meeting?", "and Chile?", "and Norway?"),
    ],
)
def test_another_country_is_asked_of_the_same_lists(assistant: Assistant, first: str, second: str, third: str) -> None:
    told = [lead for lead, _ in follow(assistant, first, second, third)]
    assert told[0].startswith("Sí: Egipto")
    assert "Chile no figura" in told[1]
    assert told[2].startswith("Sí: Noruega")


def test_when_the_next_meeting_will_be_takes_no_subject_from_before(assistant: Assistant) -> None:
    history = [Turn("user", "¿Qué se dijo de los refugios?"), Turn("assistant", "Varios oradores (párr. 14).")]
    answer = assistant.ask("¿Cuándo es la próxima reunión?", history)
    assert "refugios" not in " ".join(answer.plan.reading)
