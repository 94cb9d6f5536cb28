"""Which parts of a theme are searched on their own."""

from __future__ import annotations

import pytest

from assistant.desk.facets import crossed, facets, is_clause


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


@pytest.mark.parametrize(
    ("theme", "parts"),
    [
        ("la pesca y los grumetes", ()),
        ("capacitación y personal portuario o aduanero", (("capacitación",), ("portuario", "aduanero"))),
        ("los trabajadores migrantes y los contratos", (("los trabajadores migrantes",), ("los contratos",))),
        ("mujeres y niños", ()),
        ("prevención y represión", ()),
        ("protección de víctimas y testigos", ()),
        ("inspeccionar los buques y los trabajadores", ()),
    ],
)
def test_a_deed_and_those_whom_it_concerns_must_come_together(theme: str, parts: tuple[tuple[str, ...], ...]) -> None:
    assert tuple(one.wordings for one in crossed(theme)) == parts


@pytest.mark.parametrize("theme", ["evitar que se cobre a los grumetes", "no castigar a los grumetes"])
def test_a_theme_with_a_verb_stays_whole(theme: str) -> None:
    assert is_clause(theme)
    assert facets(theme) == (theme,)


@pytest.mark.parametrize("theme", ["mujer y pesca", "el lugar de los hechos", "la pesca", "hogares"])
def test_a_noun_is_no_verb(theme: str) -> None:
    assert not is_clause(theme)


def test_two_deeds_of_which_one_has_a_complement_are_two_parts() -> None:
    assert facets("recopilación de datos e inspección") == ("recopilación de datos", "inspección")
