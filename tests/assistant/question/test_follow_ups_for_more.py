"""Follow-ups for the rest of an answer, and on whether what was shown stands in the draft."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.plan import Intent
from assistant.render import as_text

ON_SCHOOLS = "¿Qué recomendó la reunión de octubre de 2033 sobre las escuelas?"


@pytest.mark.parametrize(
    "more",
    [
        "¿Qué más recomendó esa reunión?",
        "What else did that meeting recommend?",
        "Qu'a-t-elle recommandé d'autre ?",
    ],
)
def test_what_else_a_meeting_recommended_is_all_but_what_was_shown(assistant: Assistant, more: str) -> None:
    shown = cited(assistant.ask(ON_SCHOOLS))
    rest = cited(talk(assistant, ON_SCHOOLS, more))
    whole = cited(assistant.ask("¿Qué recomendó la reunión de octubre de 2033?"))
    assert shown and rest and not set(shown) & set(rest)
    assert sorted([*shown, *rest]) == sorted(whole)


def test_nothing_more_of_a_subject_is_told_as_such(assistant: Assistant) -> None:
    answer = talk(assistant, ON_SCHOOLS, "¿Qué más dice sobre eso?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "no consta nada más que lo ya mostrado" in answer.lead
    assert "2033-informe:r5" not in {hit.passage.id for hit in answer.nearest}


def test_all_that_was_shown_before_counts_as_shown(assistant: Assistant) -> None:
    answer = talk(assistant, ON_SCHOOLS, "¿Qué más recomendó esa reunión?", "¿Y qué más?")
    assert answer.outcome is Outcome.NOT_FOUND and "lo ya mostrado" in answer.lead


def test_a_subject_of_its_own_is_no_rest(assistant: Assistant) -> None:
    answer = talk(assistant, ON_SCHOOLS, "¿Qué más recomendó esa reunión sobre los refugios?")
    assert "2033-informe:r2" in cited(answer)
    answer = talk(assistant, ON_SCHOOLS, "¿Qué otros países asistieron en 2032?")
    assert not answer.plan.shown


@pytest.mark.parametrize(
    "question",
    ["¿Está eso en el proyecto?", "¿Estaba en el borrador?", "Is that in the draft?", "Est-ce dans le projet ?"],
)
def test_whether_what_was_shown_stands_in_the_draft(assistant: Assistant, question: str) -> None:
    answer = talk(assistant, "¿Qué recomendó la reunión de octubre de 2033 sobre los anuncios engañosos?", question)
    assert answer.plan.intent is Intent.COMPARISON
    assert set(cited(answer)) == {"2033-proyecto:r1", "2033-informe:r1"}
    assert as_text(answer).startswith("Sí: figura en el proyecto un texto que le corresponde (recomendación 1).")


def test_what_has_no_version_in_the_draft_is_told(assistant: Assistant) -> None:
    answer = talk(assistant, ON_SCHOOLS, "¿Está eso en el proyecto?")
    assert cited(answer) == ["2033-informe:r5"] or answer.outcome is Outcome.NOT_FOUND
    assert "No: no figura en el proyecto ningún texto que le corresponda." in as_text(answer)


def test_a_report_without_draft_is_told(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la cuarta reunión sobre los testigos?", "¿Está eso en el proyecto?")
    assert answer.outcome is Outcome.NOT_FOUND and "el proyecto de ese informe" in answer.lead


@pytest.mark.parametrize(
    ("turn", "meetings"),
    [
        ("¿y el año siguiente?", (5,)),
        ("¿y el año anterior?", (3,)),
        ("¿se había recomendado algo así en la anterior?", (3,)),
    ],
)
def test_the_year_and_the_one_beside_are_those_of_a_meeting_and_no_paragraph(
    assistant: Assistant, turn: str, meetings: tuple[int, ...]
) -> None:
    assert talk(assistant, "¿Qué recomendó la cuarta reunión sobre los testigos?", turn).plan.meetings == meetings


def test_the_next_meeting_is_asked_the_same(assistant: Assistant) -> None:
    first = "¿Cuándo se celebró la cuarta reunión?"
    assert talk(assistant, first, "¿y la siguiente?").plan.meetings == (5,)
    assert talk(assistant, first, "¿y la anterior?").plan.meetings == (3,)
    beside = talk(assistant, "¿Qué dice la recomendación 1 de octubre de 2033?", "¿y la siguiente?")
    assert cited(beside) == ["2033-informe:r2"]


def test_who_presided_is_asked_of_the_meeting_not_of_the_passage_on_its_date(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Dónde se celebró la reunión de octubre de 2033?", "¿y quién la inauguró?")
    assert cited(answer) == ["2033-informe:p20"]
