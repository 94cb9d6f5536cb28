"""The words of the sparse index: singular and plural of a word are one."""

from __future__ import annotations

import pytest

from vectorstore.words import fold, stem


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("mujer", "mujeres"),
        ("gobierno", "gobiernos"),
        ("dificultad", "dificultades"),
        ("autoridad", "autoridades"),
        ("juez", "jueces"),
        ("país", "países"),
        ("interés", "intereses"),
        ("francés", "franceses"),
        ("taller", "talleres"),
        ("hogar", "hogares"),
        ("ley", "leyes"),
        ("línea", "líneas"),
        ("mes", "meses"),
        ("base", "bases"),
        ("recomendación", "recomendaciones"),
        ("crimen", "crímenes"),
        ("próximo", "próximos"),
    ],
)
def test_singular_and_plural_have_one_stem(one: str, many: str) -> None:
    assert stem(fold(one)) == stem(fold(many))


@pytest.mark.parametrize(("one", "other"), [("mes", "mejor"), ("ley", "leer"), ("casas", "cazar"), ("2021", "2019")])
def test_words_that_only_look_alike_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("periodistas", "períodos"),
        ("organismo", "órgano"),
        ("especialista", "especial"),
        ("refugiados", "refugios"),
        ("cifrado", "cifras"),
    ],
)
def test_one_who_or_what_is_formed_of_a_root_is_another_thing(one: str, other: str) -> None:
    assert stem(fold(one)) != stem(fold(other))


def test_who_and_what_of_one_root_stay_together() -> None:
    assert stem("terroristas") == stem("terrorismo")
