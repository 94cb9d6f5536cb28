"""Whether a passage has a quantity of the sort that a question asks for."""

from __future__ import annotations

import pytest

from assistant.words.quantity import answers_quantity
from vectorstore.records import Passage, PassageKind, Status
from vectorstore.words import fold


def passage(text: str) -> Passage:
    return Passage("x:p1", "x", "párr. 1", PassageKind.PARAGRAPH, Status.ADOPTED, text, text, 1)


@pytest.mark.parametrize(
    ("question", "text", "answered"),
    [
        (
            "¿Cuánto deberían durar las estancias en el puerto?",
            "Serán por el menor tiempo posible.",
            True,
        ),
        ("¿Cuánto dura la inspección?", "La inspección dura dos horas.", True),
        ("¿Cuánto dura la inspección?", "La inspección corresponde al capitán.", False),
        ("¿Cuántos buques hay?", "Los buques permanecen el menor tiempo posible.", False),
    ],
)
def test_how_long_is_told_by_a_number_or_by_as_short_as_possible(question: str, text: str, answered: bool) -> None:
    assert answers_quantity(fold(question), passage(text)) is answered
