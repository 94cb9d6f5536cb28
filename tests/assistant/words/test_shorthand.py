"""Abbreviations of a phone, written out before a question is read."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.words.shorthand import written_out


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("todo lo q recomendó", "todo lo que recomendó"),
        ("xq no tb los testigos", "por qué no también los testigos"),
        ("q dijo la reunion d 2032", "que dijo la reunion d 2032"),
        ("el fondo d los testigos", "el fondo de los testigos"),
        ("Q se dijo", "que se dijo"),
    ],
)
def test_abbreviations_are_written_out(typed: str, read: str) -> None:
    assert written_out(typed) == read


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué dice el apartado d de la recomendación 2?",
        "párr. 12 d) del informe",
        "recomendación 2 d de 2032",
        "R2 k",
        "X/WG.9/2032/4",
        "plan B",
    ],
)
def test_labels_and_symbols_stay(question: str) -> None:
    assert written_out(question) == question


def test_a_question_typed_in_haste_is_answered(assistant: Assistant) -> None:
    assert "2033-informe:r2" in cited(assistant.ask("todo lo q recomendó la sexta reunión sobre refugios"))
