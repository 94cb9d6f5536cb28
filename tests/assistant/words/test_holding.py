"""When and where a meeting was held, said in passing, is no subject."""

from __future__ import annotations

import pytest

from assistant.words.holding import without_holding


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        (
            "¿Qué pidió la tercera reunión, celebrada en mayo de 2031, a los puertos?",
            "¿Qué pidió la tercera reunión a los puertos?",
        ),
        ("¿Qué pidió la reunión celebrada en Quito en 2031?", "¿Qué pidió la reunión?"),
        ("¿Qué pidió la reunión que tuvo lugar del 3 al 5 de mayo de 2031?", "¿Qué pidió la reunión?"),
        ("What did the third meeting, held in Quito in May 2031, ask for?", "What did the third meeting ask for?"),
        ("Que demande la réunion tenue à Quito en mai 2031 ?", "Que demande la réunion ?"),
        ("¿Qué pidió la reunión celebrada sobre los puertos?", "¿Qué pidió la reunión sobre los puertos?"),
        ("¿Cuándo se celebró la tercera reunión?", "¿Cuándo se celebró la tercera reunión?"),
        ("¿La tercera reunión se celebró en Quito?", "¿La tercera reunión se celebró en Quito?"),
    ],
)
def test_the_clause_that_says_when_or_where_is_left_out(question: str, rest: str) -> None:
    assert " ".join(without_holding(question).split()).replace(" ?", "?") == rest.replace(" ?", "?")
