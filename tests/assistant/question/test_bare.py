"""A subject typed without a question."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.plan import Intent
from assistant.question.bare import names_subject_alone


@pytest.mark.parametrize(
    ("subject", "ids"),
    [
        ("buques pesqueros", ["2032-informe:r1", "2033-informe:r4", "2032-informe:p12"]),
        ("fishing vessels", ["2032-informe:r1", "2033-informe:r4", "2032-informe:p12"]),
        ("buques pesqueros 2033", ["2033-informe:r4"]),
        ("buqes pesqueros 2033", ["2033-informe:r4"]),
    ],
)
def test_a_subject_alone_asks_for_all_that_is_said_about_it(assistant: Assistant, subject: str, ids: list[str]) -> None:
    answer = assistant.ask(subject)

    assert answer.plan.intent is Intent.LIST
    assert set(cited(answer)) == set(ids)
    assert answer.completeness
    assert f"coinciden {len(ids)}" in answer.completeness or f"coincide {len(ids)}" in answer.completeness


@pytest.mark.parametrize(
    "subject",
    ["inspección de los buques pesqueros", "equipos conjuntos de investigación penal"],
)
def test_a_subject_of_several_words_asks_for_all_that_is_said(assistant: Assistant, subject: str) -> None:
    assert assistant.planner.plan(subject).intent is Intent.LIST


def test_a_longer_subject_with_a_word_that_nobody_knows_lists_nothing(assistant: Assistant) -> None:
    assert assistant.planner.plan("buques pesqueros y zeppelines").intent is not Intent.LIST


def test_what_the_bodies_are_for_goes_without_saying(assistant: Assistant) -> None:
    plan = assistant.planner.plan("trata en los buques pesqueros")
    assert names_subject_alone(plan, frozenset({"trata", "personas"}))
    assert not names_subject_alone(plan)


@pytest.mark.parametrize("subject", ["zeppelines", "comercio de zeppelines"])
def test_a_subject_that_no_report_has_is_refused(assistant: Assistant, subject: str) -> None:
    assert assistant.ask(subject).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    "text",
    [
        "¿buques pesqueros?",
        "qué buques pesqueros inspeccionan",
        "Noruega",
        "recomendación 4 de 2033",
        "hola",
        "plan pesquero 2031 2038",
    ],
)
def test_what_says_more_than_a_subject_is_no_subject_alone(assistant: Assistant, text: str) -> None:
    assert assistant.planner.plan(text).intent is not Intent.LIST


@pytest.mark.parametrize("name", ["Fiji", "Filipinas", "the Philippines"])
def test_a_country_typed_alone_that_stands_only_on_lists_is_shown_there(assistant: Assistant, name: str) -> None:
    answer = assistant.ask(name)
    lists = {"Fiji": {"2033-informe:p25", "2033-informe:p27"}}.get(name, {"2032-informe:p11"})
    assert set(cited(answer)) <= lists and cited(answer)
