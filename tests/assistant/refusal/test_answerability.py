"""What a question asks for must stand in the passages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from working_group_for_tests import PASSAGES

from assistant.plan import Intent, Plan
from assistant.refusal.answerability import judge
from assistant.words.names import read_gazetteer
from assistant.words.quantity import asks_quantity, gives_quantity, states_quantity
from vectorstore.records import Hit

GAZETTEER = read_gazetteer()


def judged(question: str, *keys: str) -> tuple[list[str], tuple[str, ...]]:
    plan = Plan(Intent.FACT, question, names=GAZETTEER.find(question))
    hits = [Hit(PASSAGES[key], 1.0 - place / 100, 0.5, 1.0) for place, key in enumerate(keys)]
    judgement = judge(plan, hits)
    return [hit.passage.id for hit in judgement.hits], judgement.missing


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("¿Cuántos refugios hay?", True),
        ("¿a cuántas víctimas se atendió?", True),
        ("How many shelters are there?", True),
        ("Combien de foyers ?", True),
        ("¿Qué porcentaje de niñas?", True),
        ("¿Qué se dijo de los refugios?", False),
        ("¿Cada cuánto se reúne?", False),
        ("¿Qué se dijo en cuanto a los refugios?", False),
    ],
)
def test_a_question_for_a_quantity_is_known(question: str, asks: bool) -> None:
    assert asks_quantity(question) is asks


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("Se retiraron 1.250 anuncios.", True),
        ("El 3,5 % de los casos.", True),
        ("Once ciudades tomaron parte.", True),
        ("La reunión se celebró el 8 de junio de 2032.", False),
        ("Desde 2029 acogen a hombres.", False),
        ("Véanse el artículo 6 y el párrafo 4.", False),
        ("Los refugios carecen de recursos.", False),
    ],
)
def test_dates_and_labels_are_no_quantities(text: str, gives: bool) -> None:
    assert gives_quantity(text) is gives


def test_an_enumeration_can_be_counted() -> None:
    assert states_quantity(PASSAGES["2032-informe:p11"])
    assert not states_quantity(PASSAGES["2033-informe:p22"])


def test_a_quantity_is_answered_only_by_passages_that_give_one() -> None:
    keys = ("2033-informe:p24", "2032-informe:p13")
    assert judged("¿Cuántas víctimas fueron indemnizadas?", *keys) == (["2032-informe:p13"], ())
    assert judged("¿Cuántos docentes hay?", "2033-informe:p24")[0] == []


def test_people_are_counted_by_a_number_and_not_by_an_enumeration() -> None:
    assert judged("¿Cuántas víctimas hay en el mundo?", "2032-informe:p11")[0] == []
    assert judged("¿Cuántas delegaciones hubo?", "2032-informe:p11")[0] == ["2032-informe:p11"]


def test_a_name_is_answered_only_by_passages_that_have_it() -> None:
    keys = ("2032-informe:p14", "2033-informe:p22")
    assert judged("¿Qué se dijo de los refugios de Noruega?", *keys) == (["2033-informe:p22"], ())


def test_a_name_that_no_passage_has_is_told() -> None:
    able, (missing,) = judged("¿Qué se dijo de los refugios de Mongolia?", "2032-informe:p14", "2033-informe:p22")
    assert able == []
    assert "mongolia" in missing.lower()


def test_a_list_of_those_present_says_nothing_of_what_a_country_did() -> None:
    able, missing = judged("¿Qué leyes tiene Kenya?", "2032-informe:p11")
    assert able == []
    assert missing
    assert judged("¿Asistió Kenya?", "2032-informe:p11") == (["2032-informe:p11"], ())


def test_a_resolution_that_no_passage_cites_is_told() -> None:
    able, (missing,) = judged("¿Qué pide la resolución 999/25?", "2032-informe:r1")
    assert able == []
    assert "999/25" in missing


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Formularon declaraciones Chile, Egipto, Fiji, Italia, Kenya, Perú y Qatar.", "de quienes formularon"),
        ("Estuvieron representados Chile, Egipto, Fiji, Italia, Kenya, Perú y Qatar.", "de asistencia"),
    ],
)
def test_a_refusal_says_which_lists_have_the_country(text: str, lists: str) -> None:
    question = "¿Qué ley de refugios tiene Kenya?"
    plan = Plan(Intent.FACT, question, names=GAZETTEER.find(question))
    judgement = judge(plan, [Hit(replace(PASSAGES["2033-informe:p27"], text=text), 1.0, 0.5, 1.0)])
    assert f"solo figura en listas {lists}" in judgement.missing[0]
