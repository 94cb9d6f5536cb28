"""A passage asked for by its printed label."""

from __future__ import annotations

import pytest
from asking_for_tests import cited
from working_group_for_tests import PASSAGES

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.plan import Intent
from assistant.render import as_text


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("¿Qué dice la recomendación 1 de 2032?", ["2032-informe:r1"]),
        ("¿Qué dice la recomendación 2 b) de 2032?", ["2032-informe:r2-b"]),
        ("¿Qué dice el apartado c) de la recomendación 3 de la sexta reunión?", ["2033-informe:r3-c"]),
        ("Léeme el párrafo 12 del informe de 2032", ["2032-informe:p12"]),
        ("¿Qué dice el párrafo 1 de la tercera reunión?", ["2034-recopilacion:m3-p1"]),
        ("¿Qué dice el párrafo 1 de la quinta reunión?", ["2034-recopilacion:m5-p1"]),
        ("párr. 3 ii) de la quinta reunión", ["2034-recopilacion:m5-p3-ii"]),
        ("¿Qué dice la recomendación n.º 4 de 2032?", ["2032-informe:r4"]),
        ("recomendaciones 4 y 5 de la cuarta reunión", ["2032-informe:r4", "2032-informe:r5"]),
        ("recomendaciones 4 y 5 del informe de 2032", ["2032-informe:r4", "2032-informe:r5"]),
        ("recomendación cuatro de la reunión de 2032", ["2032-informe:r4"]),
        ("Cita literal de la recomendación 4 de 2032", ["2032-informe:r4"]),
        ("¿Qué dice la última recomendación de 2032?", ["2032-informe:r5"]),
        ("la penúltima recomendación de la cuarta reunión", ["2032-informe:r4"]),
        ("las dos últimas recomendaciones de 2032", ["2032-informe:r4", "2032-informe:r5"]),
        ("the last two recommendations of the fourth meeting", ["2032-informe:r4", "2032-informe:r5"]),
        (
            "dame las dos primeras recomendaciones de la tercera reunión",
            [f"2034-recopilacion:m3-p{n}" for n in ("1", "2", "2-a", "2-b")],
        ),
        (
            "les deux premiers paragraphes de la troisième réunion",
            [f"2034-recopilacion:m3-p{n}" for n in ("1", "2", "2-a", "2-b")],
        ),
        ("último párrafo de la tercera reunión", ["2034-recopilacion:m3-p3"]),
        ("What does recommendation 5 of the fourth meeting say?", ["2032-informe:r5"]),
        ("Que dit la recommandation 5 de la quatrième réunion ?", ["2032-informe:r5"]),
    ],
)
def test_a_label_gives_its_passage(assistant: Assistant, question: str, ids: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.LOOKUP
    assert answer.outcome is Outcome.ANSWERED
    assert cited(answer) == ids


def test_a_passage_with_items_comes_with_all_of_them_in_order(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué dice la recomendación 2 de 2032?")) == [
        f"2032-informe:r2{item}" for item in ("", "-a", "-b", "-c")
    ]


def test_an_item_is_read_with_its_lead_in_and_quoted_alone(assistant: Assistant) -> None:
    (claim,) = assistant.ask("¿Qué dice la recomendación 2 b) de 2032?").claims
    item = PASSAGES["2032-informe:r2-b"]
    assert claim.text == f"{item.lead_in} {item.text}"
    assert [one.quote for one in claim.citations] == [item.text]


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("¿Qué dice la recomendación 17 de 2032?", "la recomendación 17 del informe de 2032"),
        ("¿Qué dice la recomendación 2 z) de 2032?", "la recomendación 2 z) del informe de 2032"),
        ("¿Qué dice el párrafo 80 de la quinta reunión?", "el párrafo 80 de la quinta reunión"),
    ],
)
def test_a_label_that_does_not_exist_is_refused_by_name(assistant: Assistant, question: str, missing: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.plan.unknown == (missing,)
    assert f"no consta {missing}" in as_text(answer)
    assert not answer.claims


def test_a_number_without_its_meeting_gives_every_passage_that_has_it_but_the_drafts(assistant: Assistant) -> None:
    found = cited(assistant.ask("¿Qué dice la recomendación 1?"))
    assert {"2032-informe:r1", "2033-informe:r1"} <= set(found)
    assert "2033-proyecto:r1" not in found


def test_the_label_of_a_draft_is_read_when_the_draft_is_named(assistant: Assistant) -> None:
    assert cited(assistant.ask("texto del borrador, recomendación 3")) == ["2033-proyecto:r3"]


def test_the_items_of_a_recommendation_are_counted_without_a_figure_in_them(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cuántos apartados tiene la recomendación 3 de la sexta reunión?")
    assert cited(answer) == ["2033-informe:r3", "2033-informe:r3-a", "2033-informe:r3-b", "2033-informe:r3-c"]
    assert answer.lead == "El texto enumera 3."
