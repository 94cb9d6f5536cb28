"""What stands only in the name of a body is not said by the sentence that names it."""

from __future__ import annotations

import pytest

from assistant.search.coverage import Subject, Unit
from assistant.search.matter import without_bodies
from assistant.search.mention import named_in
from vectorstore.words import terms


def subject(word: str) -> Subject:
    own = tuple(terms(word))
    return Subject((Unit(frozenset({own}), 1.0, own),))


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("drogas", "Se invitó a la Oficina contra la Droga y el Delito a que hiciera un mapa de los puertos."),
        ("policía", "Habló el observador de la Organización Internacional de Policía Criminal (INTERPOL)."),
    ],
)
def test_a_body_is_no_mention_of_what_it_is_named_after(word: str, text: str) -> None:
    assert not named_in(subject(word), text)


def test_what_the_sentence_itself_says_is_a_mention() -> None:
    assert named_in(
        subject("drogas"), "La Oficina contra la Droga y el Delito expuso el tráfico de drogas en la costa."
    )
    assert named_in(subject("policía"), "El Grupo pidió que la policía fronteriza recibiera capacitación.")


def test_the_acronym_of_a_body_stays() -> None:
    assert without_bodies("la Organización Internacional del Trabajo (OIT) informó").split() == [
        "la",
        "(OIT)",
        "informó",
    ]
