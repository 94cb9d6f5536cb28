"""Turns of a word or two, as they are typed on a phone, that ask of the answer before as a whole."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.plan import Intent

ON_SCHOOLS = "¿Qué recomendó la reunión de octubre de 2033 sobre las escuelas?"
ON_VESSELS = "¿Qué recomendó la reunión de octubre de 2033 sobre los buques pesqueros?"
ON_FUND = "¿Qué país describió un fondo de indemnizaciones?"


@pytest.mark.parametrize(
    "turn",
    [
        "dame el párrafo",
        "¿dónde dice eso?",
        "ponme la fuente",
        "source?",
        "where does it say that?",
        "C’est dans quel paragraphe ?",
        "¿seguro?",
        "are you sure?",
        "más detalles",
        "en español por favor",
    ],
)
def test_what_was_cited_is_shown_again(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, ON_SCHOOLS, turn)) == cited(assistant.ask(ON_SCHOOLS))


@pytest.mark.parametrize("turn", ["más", "sigue", "go on", "la suite", "en inglés no, sigue"])
def test_more_is_what_was_not_shown(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, ON_SCHOOLS, turn)
    assert answer.plan.shown and not set(cited(answer)) & set(cited(assistant.ask(ON_SCHOOLS)))


@pytest.mark.parametrize(
    ("first", "turn", "told"),
    [
        (ON_FUND, "¿y eso lo aprobaron?", "No: es el resumen de las deliberaciones; no es una recomendación."),
        (ON_FUND, "is that a recommendation?", "No: es el resumen"),
        (ON_SCHOOLS, "¿es una recomendación?", "Sí: es una recomendación aprobada."),
        (ON_SCHOOLS, "est-ce contraignant ?", "El texto citado no dice que sea obligatorio"),
        (ON_SCHOOLS, "¿eso obliga a los Estados?", "El texto citado no dice que sea obligatorio («"),
        (ON_SCHOOLS, "so did it bind states?", "El texto citado no dice que sea obligatorio («"),
        (ON_SCHOOLS, "est-ce que ça oblige les pays ?", "El texto citado no dice que sea obligatorio («"),
        (ON_SCHOOLS, "¿y esa obliga?", "El texto citado no dice que sea obligatorio («"),
        (ON_SCHOOLS, "who was it addressed to?", "Lo dice el propio texto"),
    ],
)
def test_what_was_cited_is_told_for_what_it_is(assistant: Assistant, first: str, turn: str, told: str) -> None:
    answer = talk(assistant, first, turn)
    assert answer.lead.startswith(told) and cited(answer) == cited(assistant.ask(first))


@pytest.mark.parametrize("turn", ["¿cuántas son?", "how many are there?", "Combien ?"])
def test_the_list_before_is_counted(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué recomendó la reunión de octubre de 2033 sobre las víctimas?", turn)
    assert answer.plan.intent is Intent.COUNT and cited(answer)
    assert answer.lead.startswith(("Es 1 recomendación", "Son ")) and "en el informe de 2033" in answer.lead


@pytest.mark.parametrize("turn", ["¿y antes?", "earlier?", "et avant ?", "¿y en las anteriores?"])
def test_before_is_the_meetings_before(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, ON_VESSELS, turn)
    assert answer.plan.meetings and max(answer.plan.meetings) < 6
    assert "2032-informe:r1" in cited(answer) and "2033-informe:r4" not in cited(answer)


def test_before_the_first_meeting_there_is_none(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la tercera reunión sobre la sensibilización?", "¿y antes?")
    assert answer.outcome is Outcome.NOT_FOUND and "ninguna reunión anterior" in answer.lead


@pytest.mark.parametrize(
    "turn", ["¿y de eso qué dijeron los países?", "¿quién más?", "who else?", "¿alguien más habló de eso?"]
)
def test_what_countries_said_of_it_stands_in_the_discussions(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué recomendó la reunión de 2032 sobre los buques pesqueros?", turn)
    assert cited(answer)[0] == "2032-informe:p12" and "2032-informe:r1" not in cited(answer)


def test_why_gives_the_aims_of_a_list_or_tells_that_there_is_none(assistant: Assistant) -> None:
    aims = talk(assistant, "¿Qué recomendó la quinta reunión?", "¿por qué?")
    assert "2034-recopilacion:m5-p2" in cited(aims) and "2034-recopilacion:m5-p3" not in cited(aims)
    silent = talk(assistant, ON_VESSELS, "why?")
    assert silent.outcome is Outcome.NOT_FOUND and "el motivo" in silent.lead


def test_a_list_is_narrowed_within_what_was_asked(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la reunión de octubre de 2033?", "solo las que hablan de refugios")
    assert cited(answer) == ["2033-informe:r2"]


def test_thanks_between_two_questions_change_nothing(assistant: Assistant) -> None:
    answer = talk(assistant, ON_SCHOOLS, "gracias", "¿y sobre los refugios?")
    assert cited(answer) == ["2033-informe:r2"]


@pytest.mark.parametrize("turn", ["¿quién presidió?", "¿qué dijo la Presidencia?", "who opened it?"])
def test_the_meeting_itself_is_asked_about_without_the_subject_before(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, ON_SCHOOLS, turn)
    assert not answer.plan.context and answer.plan.meetings == (6,)
    assert "2033-informe:r5" not in cited(answer)


def test_after_an_enumeration_comes_the_next_number(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dice la recomendación 2 de 2032?", "¿y la que sigue?")
    assert cited(answer) == ["2032-informe:r3"]


def test_she_is_the_person_spoken_of(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dijo la Sra. Duarte?", "what did she say about shelters?")
    assert cited(answer) == ["2033-informe:p29"]
    other = talk(assistant, "¿Qué dijo la Sra. Duarte?", "¿y qué dijo de los buques pesqueros?")
    assert other.outcome is Outcome.NOT_FOUND


def test_a_whole_question_with_a_country_takes_nothing_from_before(assistant: Assistant) -> None:
    answer = talk(assistant, ON_SCHOOLS, "¿Cuántas víctimas cobraron indemnizaciones en Chile?")
    assert cited(answer) == ["2032-informe:p13"]


def test_how_a_draft_ended_is_the_adopted_text(assistant: Assistant) -> None:
    first = "¿Qué decía la recomendación 1 del proyecto de octubre de 2033?"
    assert cited(talk(assistant, first, "¿y cómo quedó al final?")) == ["2033-informe:r1"]


@pytest.mark.parametrize("turn", ["was it kept?", "¿se mantuvo?", "¿y qué quedó en su lugar?", "ça a été supprimé ?"])
def test_whether_a_draft_was_kept_shows_both_texts_without_a_plain_yes(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué decía la recomendación 1 del proyecto de octubre de 2033?", turn)
    assert {"2033-proyecto:r1", "2033-informe:r1"} <= set(cited(answer)) and not answer.lead.startswith("Sí")


@pytest.mark.parametrize("turn", ["what comes after that one?", "what's next?", "¿qué viene después?", "qui suit ?"])
def test_what_comes_next_is_the_next_number(assistant: Assistant, turn: str) -> None:
    assert cited(talk(assistant, "¿Qué dice la recomendación 2 de 2032?", turn)) == ["2032-informe:r3"]


@pytest.mark.parametrize("slip", ["jkjkjk", "asdkjh"])
def test_a_slip_of_the_finger_is_no_turn_and_changes_nothing(assistant: Assistant, slip: str) -> None:
    assert not talk(assistant, ON_FUND, slip).claims
    assert cited(talk(assistant, ON_FUND, slip, "¿quién lo dijo?")) == cited(
        talk(assistant, ON_FUND, "¿quién lo dijo?")
    )


def test_a_whole_question_after_the_course_of_a_subject_is_a_fact(assistant: Assistant) -> None:
    answer = talk(assistant, "¿En qué reuniones se recomendaron refugios?", "¿Qué acogía Noruega en esos refugios?")
    assert answer.plan.intent is not Intent.EVOLUTION and "2033-informe:p22" in cited(answer)


def test_the_first_is_the_first_person_named(assistant: Assistant) -> None:
    history = (
        Turn("user", "¿Quiénes presentaron algo en octubre de 2033?"),
        Turn("assistant", "La Sra. Duarte y el Sr. Okello (párrs. 29 y 30)."),
    )
    assert cited(assistant.ask("¿Qué dijo el primero sobre los refugios?", history)) == ["2033-informe:p29"]
    assert cited(assistant.ask("What did the second say about shelters?", history)) == ["2033-informe:p30"]


def test_later_meetings_are_not_only_the_next(assistant: Assistant) -> None:
    answer = talk(
        assistant, "¿Qué recomendó la tercera reunión sobre la prevención?", "¿y en las reuniones posteriores?"
    )
    assert len(answer.plan.meetings) > 1 and min(answer.plan.meetings) > 3


def test_how_many_after_a_printed_list_counts_its_names(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Quiénes estuvieron representados en la sexta reunión?", "¿cuántos?")
    assert cited(answer) == ["2033-informe:p25"] and "5" in answer.lead


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("¿Cuándo se celebró la sexta reunión?", "¿Qué recomendó la quinta reunión?"),
        ("¿Quién presidió la sexta reunión?", "What did the fifth meeting recommend?"),
        ("recomendación 2 de 2033", "¿Qué recomendó la quinta reunión?"),
        ("¿Qué se recomendó sobre los buques pesqueros?", "¿Cuántas recomendaciones aprobó la quinta reunión?"),
    ],
)
def test_a_whole_question_on_a_meeting_leans_on_no_passage_before_it(
    assistant: Assistant, before: str, question: str
) -> None:
    assert cited(talk(assistant, before, question)) == cited(assistant.ask(question))


def test_gibberish_is_no_follow_up(assistant: Assistant) -> None:
    assert talk(assistant, ON_VESSELS, "asdkjh qwzrtp zxcvkj").outcome is Outcome.NOT_FOUND


def test_a_subject_typed_alone_is_asked_of_another_meeting(assistant: Assistant) -> None:
    moved = talk(assistant, "buques pesqueros", "¿y en la cuarta reunión?")
    assert moved.plan.meetings == (4,)
    assert "buques" in moved.plan.topic
