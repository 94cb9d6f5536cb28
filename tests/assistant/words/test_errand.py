"""Who wants an answer, for whom and for what occasion, is no subject."""

from __future__ import annotations

import pytest

from assistant.words.errand import without_errand
from assistant.words.language import detect


@pytest.mark.parametrize(
    ("request_", "question"),
    [
        ("Necesito preparar a mi embajadora sobre los puertos", "¿Qué se dice sobre los puertos?"),
        ("Hazme una nota breve para mi jefe sobre la pesca", "¿Qué se dice sobre la pesca?"),
        ("Tengo que dar un discurso mañana sobre los refugios", "¿Qué se dice sobre los refugios?"),
        ("Soy becaria y escribo un artículo sobre la pesca", "¿Qué se dice sobre la pesca?"),
        ("Háblame de los refugios", "¿Qué se dice de los refugios?"),
        ("I'm writing a statement on fishing vessels", "What is said on fishing vessels?"),
        ("I have to brief my minister on shelters", "What is said on shelters?"),
        ("Could you prepare me a note for our ambassador on ports?", "What is said on ports?"),
        ("J'ai besoin d'une note pour ma cheffe sur les ports", "Que dit-on sur les ports ?"),
        ("Mon patron m'a demandé une note sur les ports", "Que dit-on sur les ports ?"),
        ("Je rédige une déclaration sur la pêche", "Que dit-on sur la pêche ?"),
        ("Parle-moi des ports", "Que dit-on des ports ?"),
    ],
)
def test_a_subject_behind_an_errand_is_asked_about(request_: str, question: str) -> None:
    assert without_errand(request_, detect(request_)) == question


@pytest.mark.parametrize(
    ("request_", "question"),
    [
        ("Mi embajadora quiere saber qué se dijo de los puertos", "qué se dijo de los puertos"),
        ("Para mi embajador: ¿qué pidió la reunión de 2032?", "¿qué pidió la reunión de 2032?"),
        ("¿Qué pidió la reunión de 2032? Es para un discurso mañana", "¿Qué pidió la reunión de 2032?"),
        ("My boss wants to know what was said about ports", "what was said about ports"),
        ("What did they say on ports, for my minister's speech", "What did they say on ports"),
        ("Ma cheffe veut savoir ce qui a été dit sur les ports", "ce qui a été dit sur les ports"),
        ("Debo informar a mi capital sobre las recomendaciones de 2032", "las recomendaciones de 2032"),
    ],
)
def test_a_question_behind_an_errand_is_kept_as_it_is(request_: str, question: str) -> None:
    assert without_errand(request_, detect(request_)) == question


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué recomendaciones hay para mi país?",
        "¿Quién habló sobre los puertos?",
        "Necesito las recomendaciones de 2032 sobre los puertos",
        "Escríbeme un discurso sobre la paz",
        "Hazme un resumen de la reunión de 2032",
        "¿Qué se pidió a la Conferencia en 2031 en materia de puertos?",
        "¿Qué temas se propusieron para la reunión siguiente?",
        "the ports of my country",
    ],
)
def test_what_is_no_errand_is_left(question: str) -> None:
    assert without_errand(question, detect(question)) == question
