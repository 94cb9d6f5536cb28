"""Two questions in one turn are answered one after the other, where no passage answers both."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.events import AnswerReady, ClaimReady
from assistant.parts import joined, two_parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("¿Estuvo Fiji en 2033? ¿Y qué presentó?", ("¿Estuvo Fiji en 2033?", "¿Y qué presentó?")),
        (
            "¿Cuándo fue la sexta reunión y qué temas trató?",
            ("¿Cuándo fue la sexta reunión?", "¿y qué temas trató?"),
        ),
        ("who chaired it and what did they say?", ("who chaired it?", "and what did they say?")),
    ],
)
def test_a_turn_is_parted_where_it_asks_again(question: str, parts: tuple[str, str]) -> None:
    assert two_parts(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "¿Dónde y cuándo se celebró la sexta reunión?",
        "¿Qué recomendó la sexta reunión sobre los puertos y los buques?",
        "Los borradores de la quinta, ¿qué recomendaban?",
        "¿Qué recomendó la reunión para que los puertos sean seguros y que se inspeccionen?",
        "Hola. ¿Qué recomendó la sexta reunión?",
    ],
)
def test_one_question_stays_one(question: str) -> None:
    parts = two_parts(question)
    assert parts is None or "que se inspeccionen" in parts[1]


@pytest.mark.parametrize(
    "question",
    ["¿En qué sesiones y qué día se trató el tema 3 en la sexta reunión?", "¿Qué día y dónde fue la sexta reunión?"],
)
def test_a_first_part_that_asks_of_nothing_is_no_question(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert {one.passage.meeting for claim in answer.claims for one in claim.citations} == {6}
    assert len(answer.claims) < 5


def test_each_part_is_answered_in_its_turn(assistant: Assistant) -> None:
    question = "¿Quién presidió la sexta reunión y qué temas trató?"
    answer = assistant.ask(question)
    assert answer.question == question
    presided, whole = (
        assistant.ask("¿Quién presidió la sexta reunión?"),
        assistant.ask("¿De qué trató la sexta reunión?"),
    )
    assert cited(answer) == [*cited(presided), *cited(whole)]
    assert whole.lead in answer.lead
    events = list(assistant.stream(question))
    assert [one.claim for one in events if isinstance(one, ClaimReady)] == list(answer.claims)
    last = events[-1]
    assert isinstance(last, AnswerReady)
    assert last.answer.claims == answer.claims


def test_what_one_passage_answers_is_asked_once(assistant: Assistant) -> None:
    answer = assistant.ask("¿Dónde se celebró la sexta reunión y cuándo se celebró?")
    assert cited(answer) == cited(assistant.ask("¿Dónde se celebró la sexta reunión?"))


def test_what_nothing_answers_is_refused_whole(assistant: Assistant) -> None:
    answer = assistant.ask("¿Quién diseñó el logotipo de la sexta reunión y cuándo se celebró la sexta reunión?")
    assert answer.outcome is Outcome.NOT_FOUND


def test_a_part_that_nothing_answers_is_told_as_such(assistant: Assistant) -> None:
    answer = assistant.ask("¿Quién diseñó el logotipo de la sexta reunión? ¿Y cuándo se celebró la sexta reunión?")
    assert answer.outcome is Outcome.PARTIAL
    assert any(notice.startswith("«¿Quién diseñó el logotipo de la sexta reunión?»:") for notice in answer.notices)
    assert cited(answer) == cited(assistant.ask("¿Cuándo se celebró la sexta reunión?"))


@pytest.mark.parametrize(
    ("question", "first", "silent"),
    [
        (
            "quién describió un fondo para las víctimas y cuántos años tenía",
            "2032-informe:p13",
            "«¿y cuántos años tenía?»:",
        ),
        ("¿Cuándo se reunió la sexta reunión y quién la financió?", "2033-informe:p28", "«¿y quién la financió?»:"),
    ],
)
def test_a_second_part_that_nothing_answers_does_not_take_the_first_with_it(
    assistant: Assistant, question: str, first: str, silent: str
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.PARTIAL
    assert first in cited(answer)
    assert any(notice.startswith(silent) for notice in answer.notices), answer.notices


def test_two_subjects_of_one_turn_are_both_told(assistant: Assistant) -> None:
    answer = assistant.ask("qué se dice sobre los buques pesqueros y qué se dice sobre los hoteles")
    assert {"2032-informe:r1", "2031-antecedentes:p2"} <= set(cited(answer))


def test_who_presided_is_refused_where_no_report_of_the_meeting_tells_it(assistant: Assistant) -> None:
    answer = assistant.ask("¿Quién presidió la tercera reunión?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "no consta quién presidió la tercera reunión" in answer.lead


def test_where_a_model_finds_an_answer_to_neither_part_the_whole_is_refused(assistant: Assistant) -> None:
    first, second = (assistant.ask(one) for one in ("¿Cuánto costó la sala?", "¿Qué hotel acogió la sexta reunión?"))
    whole = joined("¿Cuánto costó la sala y qué hotel acogió la sexta reunión?", first, second)
    assert whole.outcome is Outcome.NOT_FOUND and not whole.claims
    assert first.lead in whole.lead and second.lead in whole.lead
