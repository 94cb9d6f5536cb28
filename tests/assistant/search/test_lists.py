"""Questions that ask for all there is: the printed order, the note below, and whose words count."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from asking_for_tests import cited
from working_group_for_tests import PASSAGES

from assistant.assistant import Assistant
from assistant.plan import Intent, Plan
from assistant.search.counting import counted
from vectorstore.records import Status

ABOUT_VESSELS = "Enumera todas las recomendaciones sobre la inspección de los buques pesqueros"
RECOMMENDED = (Status.ADOPTED, Status.COMPILED)


def test_a_list_finds_what_every_meeting_recommended(assistant: Assistant) -> None:
    answer = assistant.ask(ABOUT_VESSELS)
    assert answer.plan.intent is Intent.LIST
    assert cited(answer) == ["2032-informe:r1", "2033-informe:r4"]


def test_a_list_of_recommendations_leaves_out_what_speakers_said(assistant: Assistant) -> None:
    for subject in ("los buques pesqueros", "los refugios", "las compras públicas", "los testigos"):
        answer = assistant.ask(f"¿Qué recomendaciones hay sobre {subject}?")
        assert answer.claims
        assert {one.passage.status for claim in answer.claims for one in claim.citations} <= set(RECOMMENDED)


def test_what_speakers_said_is_found_when_it_is_asked(assistant: Assistant) -> None:
    assert "2032-informe:p12" in cited(assistant.ask("¿Qué dijeron los oradores sobre los buques pesqueros?"))


@pytest.mark.parametrize(
    "question", ["¿Qué dijeron las delegaciones sobre los refugios?", "What did delegates say about shelters?"]
)
def test_what_delegations_said_is_no_recommendation(assistant: Assistant, question: str) -> None:
    plan = assistant.planner.plan(question)
    assert (plan.intent, plan.statuses) == (Intent.LIST, (Status.SUMMARY,))


def test_a_list_keeps_the_printed_order(assistant: Assistant) -> None:
    found = [PASSAGES[one] for one in cited(assistant.ask("¿Qué se recomendó entre 2031 y 2032?"))]
    assert len(found) > 3
    for one, other in pairwise(found):
        assert ((one.meeting or 0), one.report_id, one.position) < (
            (other.meeting or 0),
            other.report_id,
            other.position,
        )


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("¿Qué recomendó la cuarta reunión sobre los buques pesqueros?", ["2032-informe:r1"]),
        ("¿Qué recomendó la reunión de 2033 sobre las plataformas de internet?", ["2033-informe:r1"]),
        ("¿Qué se recomendó sobre los refugios?", ["2033-informe:r2"]),
        ("¿Qué recomendaciones hay sobre los buques pesqueros excepto las de 2033?", ["2032-informe:r1"]),
    ],
)
def test_a_list_cites_nothing_but_its_subject_in_its_scope(assistant: Assistant, question: str, ids: list[str]) -> None:
    assert cited(assistant.ask(question)) == ids


def test_all_recommendations_of_a_meeting_are_listed(assistant: Assistant) -> None:
    found = cited(assistant.ask("¿Qué recomendó la quinta reunión?"))
    assert {"2034-recopilacion:m5-p1", "2034-recopilacion:m5-p2", "2034-recopilacion:m5-p3-i"} <= set(found)


def test_the_items_of_one_enumeration_come_together_and_the_first_has_the_lead_in(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué se recomendó para las compras públicas?")
    items = [f"2033-informe:r3-{letter}" for letter in "abc"]
    assert cited(answer) == items
    lead_in = PASSAGES[items[0]].lead_in
    assert [claim.text.startswith(lead_in) for claim in answer.claims] == [True, False, False]
    assert (answer.completeness or "").startswith("Lista completa, tal como figura en el informe")


def test_the_note_tells_how_many_passages_were_examined_and_how_many_match(assistant: Assistant) -> None:
    answer = assistant.ask(ABOUT_VESSELS)
    recommended = sum(passage.status in RECOMMENDED for passage in PASSAGES.values())
    assert answer.scope.passages == recommended
    assert answer.completeness is not None
    assert answer.completeness.startswith(
        f"Se han examinado todos los pasajes del ámbito: de los {recommended} pasajes, coinciden 2"
    )


@pytest.mark.parametrize("question", ["¿Qué dice la recomendación 1 de 2032?", "¿Cuántos niños registró el censo?"])
def test_only_a_list_has_the_note(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).completeness is None


def test_an_evolution_goes_through_the_meetings_in_their_order(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cómo ha evolucionado la recomendación sobre los buques pesqueros?")
    assert answer.plan.intent is Intent.EVOLUTION
    assert cited(answer) == ["2032-informe:r1", "2033-informe:r4"]


@pytest.mark.parametrize(("meeting", "report"), [("cuarta", "2032-informe"), ("sexta", "2033-informe")])
def test_recommendations_are_counted_without_their_items_and_what_leads_to_them(
    assistant: Assistant, meeting: str, report: str
) -> None:
    answer = assistant.ask(f"¿Cuántas recomendaciones aprobó la {meeting} reunión?")
    assert cited(answer) == [f"{report}:r{number}" for number in range(1, 6)]
    assert "coinciden 5" in (answer.completeness or "")
    assert answer.lead.startswith("Son 5 recomendaciones en el informe de")


def test_items_are_counted_with_their_recommendation_and_told_apart_in_a_compilation(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cuántas recomendaciones aprobó la quinta reunión?")
    assert answer.lead.startswith("Son 3 recomendaciones en la recopilación de 2034")
    assert answer.lead.endswith("con 2 apartados.")


def test_what_passages_are_not_is_not_counted_by_them(assistant: Assistant) -> None:
    claims = assistant.ask("¿Cuántas recomendaciones aprobó la quinta reunión?").claims
    for question in ("¿Cuántos oficiales de enlace hay?", "¿Cuántos temas trató la quinta reunión?"):
        assert counted(Plan(Intent.COUNT, question, wording=question), claims, lambda _: ()) == ""


def test_the_items_of_the_agenda_that_a_meeting_examined_are_counted(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cuántos temas trató la sexta reunión?")
    assert cited(answer) == ["2033-informe:p31"]
    assert answer.lead.endswith("examinó 2 temas del programa, según el resumen: el 2 y el 3.")


def test_the_items_of_an_enumeration_are_counted_where_the_question_counts(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cuántos temas enumera la recomendación 3 de la sexta reunión?")
    assert answer.lead == "El texto enumera 3."


def test_the_meetings_that_speak_of_a_subject_are_counted(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cuántas reuniones han hablado de los buques pesqueros?")
    assert answer.plan.intent is Intent.EVOLUTION
    assert answer.lead == "Hablan de ello 2 reuniones: la cuarta (2032) y la sexta (2033)."


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué reunión habló más de los buques pesqueros?",
        "Which meeting made the most recommendations on fishing vessels?",
    ],
)
def test_the_meeting_that_speaks_most_of_a_subject_is_told_with_the_others(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.EVOLUTION
    assert answer.lead.startswith("Pasajes que hablan de ello, por reunión: la ")
    assert {one.passage.meeting for claim in answer.claims for one in claim.citations} == {4, 6}


@pytest.mark.parametrize(
    ("question", "fewest"),
    [
        ("¿Qué reunión tuvo más recomendaciones?", False),
        ("Which meeting adopted the most recommendations?", False),
        ("¿Cuál fue la reunión con menos recomendaciones?", True),
        ("Quelle réunion a adopté le moins de recommandations ?", True),
    ],
)
def test_the_recommendations_of_the_meetings_are_counted_in_order(
    assistant: Assistant, question: str, fewest: bool
) -> None:
    lead = assistant.ask(question).lead
    assert lead.startswith("Recomendaciones y párrafos, por reunión: la ")
    counts = [int(one) for one in re.findall(r"\), (\d+)", lead)]
    assert len(counts) > 1
    assert counts == sorted(counts, reverse=not fewest)


def test_what_only_announces_recommendations_is_no_item_of_a_list(assistant: Assistant) -> None:
    for question in ("¿Qué recomendó la sexta reunión?", "¿Qué recomendaciones aprobó la sexta reunión sobre compras?"):
        assert "2033-informe:u1" not in cited(assistant.ask(question))


def test_an_evolution_tells_the_first_and_the_last_meeting_and_those_that_say_nothing(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cómo ha evolucionado la recomendación sobre los buques pesqueros?")
    assert answer.completeness is not None
    assert "Primera mención: la cuarta reunión (2032); última: la sexta (2033)." in answer.completeness
    assert "Nada consta de las reuniones tercera y quinta." in answer.completeness


@pytest.mark.parametrize(
    ("subject", "word"), [("los buques", "buques"), ("las escuelas", "escuelas"), ("las comisiones", "comisiones")]
)
def test_a_list_about_one_thing_holds_nothing_that_only_stands_near(
    assistant: Assistant, subject: str, word: str
) -> None:
    found = cited(assistant.ask(f"¿Qué se recomendó sobre {subject}?"))
    assert found and all(word in f"{PASSAGES[one].lead_in} {PASSAGES[one].text}" for one in found)
