"""Which parts of a theme are searched on their own."""

from __future__ import annotations

import pytest

from assistant.desk.facets import facets


@pytest.mark.parametrize(
    ("theme", "parts"),
    [
        ("la inspección de los buques", ("la inspección de los buques",)),
        (
            "formación y vigilancia de los inspectores",
            ("formación de los inspectores", "vigilancia de los inspectores"),
        ),
        ("los puertos pesqueros y las compras públicas", ("los puertos pesqueros", "las compras públicas")),
        ("mujeres y niños migrantes", ("mujeres migrantes", "niños migrantes")),
        ("albergues, transporte e idiomas", ("albergues", "transporte", "idiomas")),
        ("el rescate de pescadores y grumetes", ("el rescate de pescadores", "el rescate de grumetes")),
        ("el control de la pesca y transporte", ("el control de la pesca y transporte",)),
        ("el papel de los armadores", ("armadores",)),
        ("la lucha contra la pesca ilegal", ("pesca ilegal",)),
        ("el rescate de pescadores; grumetes", ("el rescate de pescadores", "grumetes")),
    ],
)
def test_coordinated_subjects_are_parts_and_share_the_complement_after_the_last(
    theme: str, parts: tuple[str, ...]
) -> None:
    assert facets(theme) == parts
