"""Spanish "y" and "o" before their own sound."""

from __future__ import annotations

import pytest

from assistant.words.conjunctions import joined_by_and, joined_by_or, or_before


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([], ""),
        (["Chile"], "Chile"),
        (["México", "Irlanda"], "México e Irlanda"),
        (["informe de 2032", "informe de 2033"], "informe de 2032 e informe de 2033"),
        (["agua", "hielo"], "agua y hielo"),
        (["geografía", "historia"], "geografía e historia"),
        (["redes", "«Interpol»"], "redes e «Interpol»"),
        (["Fiji", "Kenya", "Yemen"], "Fiji, Kenya y Yemen"),
    ],
)
def test_things_are_joined_by_and(parts: list[str], said: str) -> None:
    assert joined_by_and(parts) == said


@pytest.mark.parametrize(
    ("following", "said"), [("8", "u"), ("11", "u"), ("112", "o"), ("hoteles", "u"), ("puertos", "o")]
)
def test_or_changes_before_its_own_sound(following: str, said: str) -> None:
    assert or_before(following) == said
    assert joined_by_or(["7", following]) == f"7 {said} {following}"
