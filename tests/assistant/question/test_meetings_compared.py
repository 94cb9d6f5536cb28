"""Two meetings put side by side, and the words with which a list or a debate is asked for in three languages."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.assistant import Assistant
from assistant.plan import Intent
from vectorstore.records import Status

BOATS = ["2032-informe:r1", "2033-informe:r4"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué cambió entre la reunión de 2032 y la de 2033?",
        "What changed between the 2032 and the 2033 meeting?",
        "Qu'est-ce qui a changé entre la réunion de 2032 et celle de 2033 ?",
        "¿Qué hay de nuevo en la reunión de 2033 frente a la de 2032?",
        "What is new in the 2033 meeting compared to the 2032 meeting?",
        "¿En qué se diferencian las recomendaciones de la cuarta y la sexta reunión?",
    ],
)
def test_two_meetings_compared_as_a_whole_are_both_summed_up(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "cuarta reunión" in answer.lead.lower()
    assert "aprobó 5 recomendaciones" in answer.lead
    assert "Este resumen se ha calculado con los epígrafes impresos" in answer.lead
    assert "comparación de reuniones" in answer.plan.reading
    assert {one.partition(":")[0] for one in cited(answer)} == {"2032-informe", "2033-informe"}


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué cambió entre 2032 y 2033 sobre la inspección de buques pesqueros?",
        "¿Qué diferencias hay entre la cuarta y la sexta reunión sobre la inspección de buques pesqueros?",
    ],
)
def test_two_meetings_compared_on_a_subject_say_what_each_recommended(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.EVOLUTION
    assert cited(answer) == BOATS


@pytest.mark.parametrize(
    ("question", "meetings"),
    [
        ("¿Qué recomendaciones se aprobaron entre 2032 y 2034 sobre las víctimas?", (4, 5, 6)),
        ("Lista las recomendaciones de la cuarta a la sexta reunión sobre compartir datos", (4, 5, 6)),
        ("¿Qué recomendaron las reuniones cuarta y sexta sobre nuevas formas de explotación?", (4, 6)),
        ("¿Qué recomendaron las reuniones cuarta y sexta sobre diferentes buques?", (4, 6)),
    ],
)
def test_a_list_over_meetings_is_no_comparison(assistant: Assistant, question: str, meetings: tuple[int, ...]) -> None:
    plan = assistant.planner.plan(question)
    assert plan.intent is Intent.LIST
    assert set(plan.meetings) <= set(meetings) and len(plan.meetings) >= 2


@pytest.mark.parametrize(
    "question",
    [
        "Qu'a recommandé la sixième réunion ?",
        "Qu’a recommandé la sixième réunion ?",
        "Que la sixième réunion a-t-elle recommandé ?",
        "What was recommended at the sixth meeting?",
    ],
)
def test_all_that_a_meeting_recommended_is_a_list_in_every_language(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.LIST
    assert [one for one in cited(answer) if ":r" in one] == [
        f"2033-informe:{one}" for one in ("r1", "r2", "r3-a", "r3-b", "r3-c", "r4", "r5")
    ]


@pytest.mark.parametrize(
    "follow_up",
    ["¿Qué se dijo de ello en el debate?", "What was said about it in the debate?", "Qu'en a-t-on dit dans le débat ?"],
)
def test_what_was_said_in_the_debate_holds_no_recommendation(assistant: Assistant, follow_up: str) -> None:
    answer = talk(assistant, "¿Qué recomendó la sexta reunión sobre los refugios?", follow_up)
    assert cited(answer)
    assert {one.passage.status for claim in answer.claims for one in claim.citations} == {Status.SUMMARY}


def test_another_meeting_of_an_english_list_is_asked_for_as_a_list(assistant: Assistant) -> None:
    answer = talk(assistant, "What did the fourth meeting recommend on fishing vessels?", "And at the sixth meeting?")
    assert answer.plan.intent is Intent.LIST
    assert cited(answer)[0] == BOATS[1]


@pytest.mark.parametrize(
    "question",
    ["What did the sixth meeting recommend on shelters?", "Qu'a recommandé la sixième réunion sur les refuges ?"],
)
def test_a_foreign_ordinal_is_no_part_of_the_subject(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2033-informe:r2"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Dice lo mismo la cuarta reunión que la sexta sobre la inspección de buques pesqueros?",
        "¿Coinciden la cuarta y la sexta reunión sobre la inspección de buques pesqueros?",
        "Do the fourth meeting and the sixth meeting say the same about the inspection of fishing vessels?",
    ],
)
def test_whether_two_meetings_say_the_same_is_told_by_what_each_says(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.meetings == (4, 6)
    assert cited(answer) == BOATS


@pytest.mark.parametrize("question", ["What did the last meeting recommend?", "Qu'a recommandé la dernière réunion ?"])
def test_the_last_meeting_is_no_subject(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.topic == ""
    assert {one.partition(":")[0] for one in cited(answer)} == {"2033-informe"}


def test_a_french_subject_is_read_back_with_its_elisions(assistant: Assistant) -> None:
    plan = assistant.planner.plan("Qu'a recommandé la sixième réunion sur les chaînes d'approvisionnement ?")
    assert any("chaînes d’approvisionnement" in part for part in plan.reading)
