"""A scope chosen beside the question: it bounds what may answer, and corrects how the question was read."""

from __future__ import annotations

from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.plan import Intent
from assistant.question.choice import ScopeChoice
from vectorstore.records import PassageKind, ReportKind, Status


def test_the_chosen_meeting_is_searched_alone(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué se recomendó sobre los testigos?", chosen=ScopeChoice(meetings=(4,)))
    assert {hit.passage.meeting for hit in answer.retrieved} == {4}
    assert cited(answer) == ["2032-informe:r3"]


def test_a_year_stands_for_its_meetings_and_a_kind_for_its_reports(assistant: Assistant) -> None:
    assert assistant.planner.plan("testigos", chosen=ScopeChoice(years=(2032,))).meetings == (4,)
    plan = assistant.planner.plan("testigos", chosen=ScopeChoice(report_kinds=(ReportKind.BACKGROUND,)))
    assert plan.reports == ("2031-antecedentes",)


def test_a_label_is_looked_up_in_the_chosen_report(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué dice la recomendación 2?", chosen=ScopeChoice(reports=("2032-informe",)))
    assert all(one.startswith("2032-informe:r2") for one in cited(answer))


def test_a_meeting_named_outside_the_choice_is_refused_with_that_reason(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendó la cuarta reunión sobre los testigos?", chosen=ScopeChoice(meetings=(3,)))
    assert not answer.claims
    assert answer.lead.startswith("Lo elegido junto a la pregunta deja fuera la cuarta reunión: amplíelo.")
    assert "no contiene" not in answer.lead


def test_a_correction_takes_the_place_of_what_was_read(assistant: Assistant) -> None:
    chosen = ScopeChoice(meetings=(3,), intent=Intent.LIST, corrects=True)
    plan = assistant.planner.plan("¿Qué dijo la cuarta reunión de los testigos?", chosen=chosen)
    assert (plan.meetings, plan.intent, plan.unknown) == ((3,), Intent.LIST, ())


def test_what_is_chosen_and_not_in_the_library_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué se dijo de los testigos?", chosen=ScopeChoice(years=(1999,)))
    assert "ninguna de las reuniones elegidas" in answer.lead
    answer = assistant.ask("¿Qué se dijo de los testigos?", chosen=ScopeChoice(reports=("otro",)))
    assert "ninguno de los informes elegidos" in answer.lead


def test_status_and_kind_are_filters_of_the_search(assistant: Assistant) -> None:
    chosen = ScopeChoice(statuses=(Status.ADOPTED,), kinds=(PassageKind.RECOMMENDATION,))
    answer = assistant.ask("¿Qué se dijo de los testigos?", chosen=chosen)
    assert {(hit.passage.status, hit.passage.kind) for hit in answer.retrieved} == {
        (Status.ADOPTED, PassageKind.RECOMMENDATION)
    }


def test_the_choice_holds_for_a_follow_up(assistant: Assistant) -> None:
    history = (Turn("user", "¿Qué recomendó la cuarta reunión sobre los testigos?"), Turn("assistant", "Nada."))
    plan = assistant.planner.plan("¿Y sobre los refugios?", history, ScopeChoice(meetings=(4,)))
    assert plan.meetings == (4,)


def test_the_reading_is_told_in_words(assistant: Assistant) -> None:
    reading = assistant.planner.plan("¿Qué recomendó la cuarta reunión sobre los testigos?").reading
    assert reading == ("cuarta reunión (2032)", "recomendaciones", "lista completa", "tema: testigos")
    assert assistant.planner.plan("Hola").reading == ()
