"""Why something is so is not told by a sentence that starts from it."""

from __future__ import annotations

import pytest

from assistant.refusal.reasons import unexplained, without_reason
from assistant.search.coverage import Subject, Unit
from vectorstore.records import Passage, PassageKind, Status
from vectorstore.words import terms


def why(question: str, text: str) -> str | None:
    units = tuple(Unit(frozenset({(word,)}), 6.0, (word,)) for word in terms("poca pesca atún"))
    passage = Passage("x:1", "x", "párr. 1", PassageKind.PARAGRAPH, Status.ADOPTED, text, text, 0)
    return unexplained(question, Subject(units), [passage])


@pytest.mark.parametrize("question", ["¿Por qué hay poca pesca de atún?", "¿A qué se debe la poca pesca de atún?"])
def test_a_premise_is_no_reason(question: str) -> None:
    assert why(question, "En vista de la poca pesca de atún, los puertos deberían abrir más tarde.")
    assert why(question, "En vista de la poca pesca de atún, debido a la veda, los puertos abren tarde.") is None
    assert why(question, "Hay poca pesca de atún por la veda.") is None


def test_what_follows_from_the_premise_has_its_reason_in_it() -> None:
    text = "Habida cuenta de la veda, hay poca pesca de atún."
    assert why("Why is there so little tuna fishing?", text) is None


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("¿Por qué se recomienda pintar los faros?", "Los Estados deberían pintar los faros.", True),
        (
            "¿Por qué se recomienda pintar los faros?",
            "Los Estados deberían pintar los faros para verlos de lejos.",
            False,
        ),
        ("¿Por qué se eligió Suva?", "La reunión fue en Suva.", True),
        # A cause may be told without a word for it.
        ("¿Por qué son frágiles los faros?", "Los faros son viejos y están solos.", False),
        ("¿Por qué puertos se decidió pasar?", "Se decidió pasar por Suva.", False),
        ("¿Quién recomendó pintar los faros?", "Los Estados deberían pintar los faros.", False),
    ],
)
def test_that_no_reason_is_given_for_what_was_done_is_told(question: str, text: str, told: bool) -> None:
    passage = Passage("x:1", "x", "párr. 1", PassageKind.PARAGRAPH, Status.ADOPTED, text, text, 0)
    assert bool(without_reason(question, [passage])) is told


def test_other_questions_ask_for_no_reason() -> None:
    assert why("¿Hay poca pesca de atún?", "En vista de la poca pesca de atún, los puertos abren tarde.") is None
