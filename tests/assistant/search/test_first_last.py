"""When something was first or last said: the meeting opens the answer, and nothing else is told."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.plan import Intent, Plan
from assistant.question.intent import find_intent
from assistant.search.coverage import Subject, Unit
from assistant.search.first_last import first_and_last
from assistant.words.first_last import ends_asked, without_ends
from assistant.words.meetings import find_meetings
from vectorstore.records import Hit, Meeting, Passage, PassageKind, Status
from vectorstore.words import fold, terms

YEARS = {2: 2031, 4: 2033, 6: 2035}
MEETINGS = tuple(Meeting(number, year) for number, year in ((1, 2030), *YEARS.items()))


@pytest.mark.parametrize(
    ("question", "ends"),
    [
        ("¿Qué reunión fue la primera en hablar de las boyas?", (True, False)),
        ("¿Cuál fue la primera reunión que recomendó instalar boyas?", (True, False)),
        ("¿En qué reunión se recomendó por última vez instalar boyas?", (False, True)),
        ("¿Cuándo se mencionaron por primera y por última vez las boyas?", (True, True)),
        ("¿Desde cuándo se recomienda instalar boyas?", (True, False)),
        ("Which was the first meeting to recommend buoys?", (True, False)),
        ("Which meeting last mentioned buoys?", (False, True)),
        ("Quelle est la première réunion à avoir recommandé des bouées ?", (True, False)),
        ("Quelle réunion a parlé des bouées pour la dernière fois ?", (False, True)),
        ("¿Qué recomendó la primera reunión sobre las boyas?", (False, False)),
        ("Qu'a recommandé la première réunion ?", (False, False)),
        ("What did the last meeting recommend on buoys?", (False, False)),
        ("¿Cuándo se reunió el Grupo por primera vez?", (False, False)),
        ("¿Desde cuándo se pide instalar boyas y en qué reuniones se repitió?", (False, False)),
        ("¿Desde cuándo se pide instalar boyas? Repasa todas las reuniones.", (False, False)),
    ],
)
def test_the_end_that_a_question_asks_for_is_read(question: str, ends: tuple[bool, bool]) -> None:
    assert ends_asked(fold(question)) == ends
    if any(ends):
        assert find_intent(fold(question), has_label=False) is Intent.EVOLUTION
        assert not find_meetings(fold(question), MEETINGS, frozenset(YEARS)).numbers


def test_the_words_of_first_and_last_are_no_subject() -> None:
    assert "boyas" in without_ends("¿Qué reunión fue la primera en hablar de las boyas?")
    assert "primera" not in without_ends("¿Qué reunión fue la primera en hablar de las boyas?")
    assert without_ends("¿Qué recomendó la primera reunión?") == "¿Qué recomendó la primera reunión?"


def said(number: int, text: str, status: Status = Status.ADOPTED) -> Hit:
    name = f"informe:m{number}-{len(text)}"
    passage = Passage(name, "informe", "párr. 1", PassageKind.PARAGRAPH, status, text, text, number, number)
    return Hit(passage, 1.0, 1.0, 0.0)


BUOYS = Unit(
    frozenset({tuple(terms("boyas luminosas")), tuple(terms("balizas"))}), 3.0, tuple(terms("boyas luminosas"))
)
HITS = (
    said(6, "Los Estados deberían revisar las boyas que sean luminosas."),
    said(4, "Los Estados deberían instalar boyas luminosas en los puertos."),
    said(2, "Los Estados deberían instalar balizas en los canales."),
    said(1, "Tal vez se desee examinar las boyas luminosas.", Status.BACKGROUND),
    said(2, "Los Estados deberían pintar las boyas y comprar cuerdas, redes, anclas y lámparas luminosas."),
)


def told(question: str, subject: Unit = BUOYS) -> tuple[str, list[int | None]]:
    plan = Plan(Intent.EVOLUTION, question, wording=question)
    ends = first_and_last(plan, HITS, (Subject((subject,)), Subject((subject,))), YEARS)
    return (ends.told, [hit.passage.meeting for hit in ends.hits]) if ends else ("", [])


def test_a_meeting_that_says_it_in_other_words_is_told_beside_the_one_that_says_it_in_those_of_the_question() -> None:
    assert told("¿Qué reunión fue la primera en hablar de las boyas luminosas?") == (
        "La primera en hablar de ello es la cuarta (2033); antes, la segunda (2031) trata de ello con otras palabras.",
        [2, 4],
    )


def test_the_last_meeting_that_states_the_subject_opens_the_answer() -> None:
    assert told("¿Qué reunión mencionó por última vez las boyas luminosas?") == (
        "La última en hablar de ello es la sexta (2035).",
        [6],
    )


def test_what_no_passage_states_has_no_first_meeting() -> None:
    assert told("¿Cuándo se habló por primera vez de los faros?", Unit(frozenset({("far",)}), 3.0, ("far",))) == (
        "",
        [],
    )


def test_a_list_cut_to_its_first_meeting_does_not_count_as_all_that_was_said(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué reunión fue la primera en hablar de los buques pesqueros?")
    assert answer.lead == "La primera en hablar de ello es la cuarta (2032)."
    assert {one.passage.meeting for claim in answer.claims for one in claim.citations} == {4}
    assert answer.completeness is not None
    assert "no lo que dicen las demás" in answer.completeness
    assert "coincide" not in answer.completeness
    since = assistant.ask("¿Desde cuándo se habla de los buques pesqueros?")
    assert {one.passage.meeting for claim in since.claims for one in claim.citations} == {4, 6}
    assert "coinciden" in (since.completeness or "")
