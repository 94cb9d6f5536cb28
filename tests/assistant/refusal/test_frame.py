"""What a question asks with, counts or wants the most of must stand in the passages found."""

from __future__ import annotations

import pytest

from assistant.refusal.frame import Frame, countries_named, countries_wanted, unacted
from assistant.search.coverage import Subject, Unit
from assistant.words.names import read_gazetteer
from vectorstore.words import fold, terms


def unmet(question: str, text: str, language: str = "es") -> str | None:
    """What the frame of a question lacks in one text, where every word of the question is an idea of its own."""
    units = tuple(Unit(frozenset({(word,)}), 6.0, (word,)) for word in terms(question))
    return Frame(question, language, Subject(units)).unmet([text])


@pytest.mark.parametrize(
    ("question", "without", "with_it"),
    [
        ("¿Cuál fue el punto más polémico?", "Se examinó cada punto.", "El punto fue polémico."),
        ("¿Qué país es el que peor pesca?", "Fiji pesca.", "Fiji pesca peor que nadie."),
        (
            "¿Cómo se llama el buque escuela?",
            "Fiji tiene un buque escuela que navega.",
            "El buque escuela Marea navega.",
        ),
        (
            "¿Cómo se llama el programa de vigilancia de los faros?",
            "El programa de vigilancia de los faros dura tres años.",
            "El programa vigila faros. Fiji presentó el proyecto Faro Abierto de vigilancia de los faros.",
        ),
        ("¿Cuántos capitanes huyeron?", "Los capitanes huyeron a las 24 horas.", "Huyeron 14 capitanes."),
        (
            "¿Cuántos capitanes huyeron?",
            "Los capitanes, cansados, hartos y mal pagados, huyeron.",
            "Huyeron los capitanes siguientes: Ruiz, Sosa, Paz, Mora y Vera.",
        ),
        # What is named only within an enumeration is not what it enumerates.
        (
            "¿Cuántas empresas multó Fiji?",
            "Fiji multó según la ley: toda empresa declara, paga, informa, publica y revisa.",
            "Fiji multó a las siguientes empresas: Vela, Remo, Ancla, Proa y Popa.",
        ),
        # A number of something else, and an enumeration of something else.
        ("¿Cuántos capitanes huyeron?", "Tres barcos huyeron.", "Huyeron tres capitanes."),
        (
            "¿Cuántos capitanes huyeron?",
            "Huyeron a puertos como Lodo, Bruma, Sal y Cal, con ayuda de quienes ocultaban a los capitanes.",
            "Huyeron unos 14 capitanes.",
        ),
        ("¿Cuántos capitanes huyeron?", "Véase el tema 4: los capitanes que huyeron.", "Huyeron 4 capitanes."),
        # In another word for them.
        ("¿Cuántas etapas tuvo el viaje?", "El viaje tuvo etapas.", "El viaje tuvo tres fases."),
    ],
)
def test_what_a_question_asks_with_must_stand_there(question: str, without: str, with_it: str) -> None:
    assert unmet(question, without)
    assert unmet(question, with_it) is None


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué apuros tienen los puertos?",
        "¿Qué regalo recibió la oradora?",
        "¿Qué sugiere el texto?",
        "¿Qué profesión tiene la oradora?",
        "¿Por qué pesca la oradora?",
        "¿Cuáles acabaron en el programa?",
        "¿Cuántas veces habló la oradora?",
        "What challenges were described?",
        "Quel navire a coulé ?",
    ],
)
def test_the_noun_that_a_question_asks_with_may_stand_there_in_other_words(question: str) -> None:
    assert unmet(question, "La oradora describió los puertos.", "en" if question.startswith("What") else "es") is None


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("¿Qué países pescan?", 2),
        ("¿Qué país pesca?", 1),
        ("Which states fish?", 2),
        ("¿Cuáles eran los seis países que pescan?", 6),
        ("Which three countries fish?", 3),
        ("Quels pays pêchent ?", 1),
        ("¿Qué países deberían pescar?", 0),
        ("¿Qué países de origen se mencionan?", 0),
        ("¿Quién pesca?", 0),
    ],
)
def test_how_many_countries_are_asked_for(question: str, number: int) -> None:
    assert countries_wanted(fold(question)) == number


def test_organizations_are_no_countries() -> None:
    assert len(countries_named("La UNODC colaboró con Fiji y Samoa.", read_gazetteer())) == 2


@pytest.mark.parametrize(
    ("question", "without", "with_it"),
    [
        (
            "¿Aprobó la Mesa las normas de pesca?",
            "La Mesa se reunió y el Grupo aprobó el programa.",
            "La Mesa hizo suyas las normas de pesca.",
        ),
        ("¿Archivó Fiji el expediente?", "Fiji abrió el expediente.", "Fiji archivó el expediente en junio."),
    ],
)
def test_an_act_is_told_by_a_sentence_with_who_did_it_and_to_what(question: str, without: str, with_it: str) -> None:
    assert unacted(question, [without])
    assert unacted(question, [with_it]) is None


def test_a_body_that_recommends_imposes_nothing() -> None:
    question = "¿Qué sanciones impuso el Grupo a los puertos?"
    assert unacted(question, ["El Grupo pidió sanciones para los puertos."]) == "que «Grupo» hiciera eso («impuso»)"
    assert unacted(question, ["El Grupo impuso sanciones a los puertos."]) is None
    assert unacted("¿Quién pagó la reunión?", ["Se pagó a los marinos."]) == "que nadie hiciera eso («pagó»)"


@pytest.mark.parametrize("question", ["¿Habló Fiji de los puertos?", "¿Asistió Fiji?", "¿Qué aprobó la Mesa?"])
def test_saying_and_attending_are_no_such_acts(question: str) -> None:
    assert unacted(question, ["La Mesa se reunió."]) is None
