"""Questions in English and French, and with typing errors, find the Spanish passages; the answer is Spanish."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.render import as_text
from assistant.words import language

FOREIGN = [
    ("en", "How many deceptive advertisements did the platform remove?", "2033-informe:p21"),
    ("en", "What does the fourth meeting recommend on the protection of witnesses?", "2032-informe:r3"),
    ("en", "Which measures were recommended on public procurement?", "2033-informe:r3-a"),
    ("fr", "Quelles mesures de protection des témoins sont dans le rapport de 2032 ?", "2032-informe:r3"),
    ("fr", "Combien d'enfants mendiants le recensement a-t-il comptés ?", "2031-antecedentes:p3"),
]


def test_a_word_of_asking_is_no_main_idea(assistant: Assistant) -> None:
    assert "2032-informe:r1" in cited(assistant.ask("Which recommendations name fishing vessels?"))


@pytest.mark.parametrize(("spoken", "question", "passage"), FOREIGN)
def test_a_foreign_question_finds_the_spanish_passage(
    assistant: Assistant, spoken: str, question: str, passage: str
) -> None:
    answer = assistant.ask(question)
    assert answer.plan.language == spoken
    assert answer.outcome is Outcome.ANSWERED
    assert passage in cited(answer)


@pytest.mark.parametrize(
    "question", [*(question for _, question, _ in FOREIGN), "What did Mongolia say?", "Hello", "Who are you?"]
)
def test_the_answer_is_spanish_whatever_the_language_of_the_question(assistant: Assistant, question: str) -> None:
    assert language.detect(as_text(assistant.ask(question))) == "es"


@pytest.mark.parametrize(
    ("question", "spoken"),
    [
        ("¿Qué se recomendó sobre los testigos?", "es"),
        ("What was recommended about witnesses?", "en"),
        ("Qu'est-ce qui a été recommandé sur les témoins et les victimes ?", "fr"),
        ("Que recommande la quatrième réunion sur la protection des témoins ?", "fr"),
        ("Que dit la recommandation 5 de la quatrième réunion ?", "fr"),
        ("Qui a parlé de la prévention ?", "fr"),
        ("Quand se tiendra la douzième réunion ?", "fr"),
        ("La Norvège a-t-elle assisté à la réunion de 2033 ?", "fr"),
        ("organ removal", "en"),
        ("recommandation 8 de 2033", "fr"),
        ("rec. 8 d) de 2033", "es"),
        ("CTOC/COP/WG.4/2033/6, párr. 25", "es"),
        ("testigos", "es"),
        ("", "es"),
    ],
)
def test_the_language_is_told_by_its_small_words(question: str, spoken: str) -> None:
    assert language.detect(question) == spoken


@pytest.mark.parametrize(
    ("typed", "passage"),
    [
        ("¿Qué se recomendó sobre los bukes pesqeros?", "2032-informe:r1"),
        ("que se recomendo sobre la proteccion de los testigsos", "2032-informe:r3"),
        ("¿Cuántas víctimas covraron indemnisaciones del fondo?", "2032-informe:p13"),
        ("QUE SE RECOMENDO SOBRE LAS PLATAFROMAS DE INTERNET", "2033-informe:r1"),
    ],
)
def test_typing_errors_do_not_hide_the_passage(assistant: Assistant, typed: str, passage: str) -> None:
    answer = assistant.ask(typed)
    assert answer.outcome is Outcome.ANSWERED
    assert passage in [hit.passage.id for hit in answer.retrieved[:3]]
