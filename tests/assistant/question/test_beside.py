"""The meeting after or before the one spoken of, named as such."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.assistant import Assistant
from assistant.question.beside import meeting_beside, without_beside

HELD = (3, 4, 5, 6)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("¿y la reunion siguiente dijo algo de ello?", (5,)),
        ("y la siguiente reunion", (5,)),
        ("and the next meeting?", (5,)),
        ("¿y la reunion anterior?", (3,)),
        ("and the previous meeting?", (3,)),
        ("¿y la reunion de 2033?", ()),
        ("¿que dijo la reunion anterior a la sexta?", ()),
    ],
)
def test_the_meeting_beside_is_the_next_one_held(question: str, number: tuple[int, ...]) -> None:
    assert meeting_beside(question, (4,), HELD) == number


def test_there_is_none_after_the_last_nor_without_one_spoken_of() -> None:
    assert meeting_beside("¿y la reunion siguiente?", (6,), HELD) == ()
    assert meeting_beside("¿volvio a salir en alguna reunion posterior?", (4,), HELD) == ()
    assert meeting_beside("¿y la reunion siguiente?", (), HELD) == ()


def test_the_words_that_name_it_are_no_subject() -> None:
    assert without_beside("¿y la reunion siguiente?") == "¿y la  ?"
    assert without_beside("siguiente") == ""
    assert without_beside("testigos") == "testigos"


def test_the_subject_is_asked_of_the_meeting_beside(assistant: Assistant) -> None:
    answer = talk(
        assistant, "¿Qué dijo la quinta reunión sobre los refugios?", "¿y la reunión siguiente dijo algo de ello?"
    )
    assert answer.plan.meetings == (6,)
    assert "2033-informe:r2" in cited(answer)
