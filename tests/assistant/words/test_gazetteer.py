"""Names in a question."""

from __future__ import annotations

import pytest

from assistant.words.names import Gazetteer, read_gazetteer
from vectorstore.words import fold


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("¿Qué dijo Noruega?", "La representante de Noruega habló."),
        ("What did Norway say?", "La representante de Noruega habló."),
        ("Qu'a dit la Norvège ?", "La representante de Noruega habló."),
        ("Qu'a dit l'Autriche ?", "El representante de Austria habló."),
        ("Quelle est la position d’Israël ?", "La representante de Israel habló."),
        ("Qu'a dit la Côte d'Ivoire ?", "El representante de Côte d'Ivoire habló."),
        ("¿Qué contó la delegación noruega?", "La representante de Noruega habló."),
        ("¿Qué dijeron los Estados Unidos?", "Los Estados Unidos de América tomaron la palabra."),
        ("¿qué dijo el perú?", "El representante del Perú habló."),
    ],
)
def test_a_country_is_found_under_each_of_its_names(gazetteer: Gazetteer, question: str, text: str) -> None:
    name = next(name for name in gazetteer.find(question) if name.country)
    assert name.occurs_in(fold(text))
    assert not name.occurs_in(fold("La representante de Chile habló."))


def test_several_countries_are_found_in_their_order(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("¿Quién habló antes, Kenya, Italia o Chile?")
    assert [fold(name.written) for name in found] == ["kenya", "italia", "chile"]


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("¿Qué dijo la Sra. Zutanez?", "Zutanez"),
        ("¿Qué se sabe del programa Faro Azul?", "Faro Azul"),
        ("¿Se citó el Convenio de Estocolmo?", "Convenio de Estocolmo"),
        ("¿A qué se dedica Dominique Dumar?", "Dominique Dumar"),
    ],
)
def test_other_names_are_told_by_their_capitals(gazetteer: Gazetteer, question: str, written: str) -> None:
    (name,) = gazetteer.find(question)
    assert name.written == written
    assert not name.country
    assert name.occurs_in(fold(f"Se habló de {written}."))
    assert not name.occurs_in("se hablo de los puertos")


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué recomendó el Grupo de Trabajo sobre los puertos?",
        "Explícame el párrafo 4",
        "¿Qué deben hacer los Estados parte en la Convención?",
        "testigos",
        "¿Cuántas reuniones hubo entre dos Conferencias?",
        "",
    ],
)
def test_the_common_words_of_the_field_name_nobody(gazetteer: Gazetteer, question: str) -> None:
    assert gazetteer.find(question) == ()
