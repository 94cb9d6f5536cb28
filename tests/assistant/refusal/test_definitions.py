"""What a thing is, is told by a sentence that defines it, or by what is said of an instrument that has a name."""

from __future__ import annotations

import pytest

from assistant.refusal.definitions import undefined


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("qué es el protocolo contra la pesca ilegal", "El Protocolo contra la Pesca Ilegal es vinculante."),
        ("¿qué es la decisión 2/7?", "El mandato figura en la decisión 2/7 de la Conferencia."),
        ("qué es el plan de puertos", "Se aplicó el Plan Mundial de Puertos y el Plan de Puertos del Sur."),
        ("qué es la pesca fantasma", "La pesca fantasma es la de las redes que se abandonan."),
    ],
)
def test_what_has_a_name_is_described_and_a_definition_defines(question: str, text: str) -> None:
    assert undefined(question, (text,)) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("qué es el plan de puertos", "Los Estados deberían tener un plan de puertos."),
        ("qué es el fondo", "El Fondo recibe aportes."),
        # Named within the name of something else.
        ("qué es la pesca fantasma", "Según la Ley contra la Pesca Fantasma, el armador responde."),
        # Its last word alone is said to be something.
        ("qué es la trata de personas", "Se combate la trata de personas. Aquella persona era víctima."),
        ("qué es la trata de personas", "Contra la trata, que daña a muchos, y porque la persona es libre."),
    ],
)
def test_what_only_uses_the_words_defines_nothing(question: str, text: str) -> None:
    assert undefined(question, (text,)) == "ninguna definición"
