"""What holds for every answer, and the same answer as events, as text and as a row."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from asking_for_tests import cited
from working_group_for_tests import PASSAGES, REPORTS

from assistant.answer import Answer, Claim, Outcome, SearchedScope, Verdict
from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.events import AnswerReady, ClaimReady, EvidenceReady, PlanReady
from assistant.evidence import Evidence
from assistant.extractive import ExtractiveWriter
from assistant.plan import Intent
from assistant.render import as_row, as_text, citation_numbers
from vectorstore.records import Hit, SymbolSource

QUESTIONS = (
    "¿Qué dice la recomendación 2 de 2032?",
    "¿Qué dice la recomendación 17 de 2032?",
    "Enumera todas las recomendaciones sobre la inspección de los buques pesqueros",
    "¿Qué cambió en la recomendación 1 entre el proyecto y el informe aprobado de octubre de 2033?",
    "¿Cuántos anuncios engañosos retiró la plataforma?",
    "¿Quién habló de los refugios de su país?",
    "¿Qué recomendó la reunión de 2033 sobre las víctimas?",
    "¿Cómo se cultivan las orquídeas en invernadero?",
    "What did speakers say about fishing vessels?",
    "Nota informativa sobre la protección de los testigos",
    "Hola",
)


@pytest.fixture(params=QUESTIONS, ids=range(len(QUESTIONS)))
def answer(request: pytest.FixtureRequest, assistant: Assistant) -> Answer:
    return assistant.ask(str(request.param))


def test_every_quote_is_a_span_of_its_passage(answer: Answer) -> None:
    reports = {report.id: report for report in REPORTS}
    for one in (one for claim in answer.claims for one in claim.citations):
        assert one.passage == PASSAGES[one.passage.id]
        assert one.quote == one.passage.text[one.start : one.end] != ""
        assert one.report == reports[one.passage.report_id]


def test_every_claim_has_a_citation_and_a_verdict(answer: Answer) -> None:
    for claim in answer.claims:
        assert claim.citations
        assert 0 <= claim.verdict.score <= 1
        assert claim.verdict.supported or claim.verdict.reasons


def test_the_outcome_agrees_with_the_claims(answer: Answer) -> None:
    supported = [claim.verdict.supported for claim in answer.claims]
    if answer.plan.intent is not Intent.SMALL_TALK:
        assert (answer.outcome is Outcome.NOT_FOUND) is not bool(supported)
    assert (answer.outcome is Outcome.PARTIAL) is not all(supported)


def test_what_is_cited_was_found_first_and_best_scores_come_first(answer: Answer) -> None:
    found = [hit.passage.id for hit in answer.retrieved]
    assert len(found) == len(set(found))
    assert set(cited(answer)) <= set(found)


def test_the_text_has_every_claim_with_its_numbers_and_a_source_line_for_each(answer: Answer) -> None:
    lines = as_text(answer).splitlines()
    numbers = citation_numbers(answer)
    assert list(numbers.values()) == list(range(1, len(numbers) + 1))
    for claim in answer.claims:
        marks = "".join(f"[{numbers[one]}]" for one in dict.fromkeys(one.passage.id for one in claim.citations))
        assert f"- {claim.text} {marks}" in lines
    assert [line.split("]")[0] for line in lines if line.startswith("[")] == [f"[{n}" for n in numbers.values()]
    assert all(notice in lines for notice in answer.notices)


def test_the_row_has_the_fields_that_evaluators_read(answer: Answer) -> None:
    row = json.loads(json.dumps(as_row("Q1", answer)))
    assert list(row) == ["id", "answer", "citations", "abstained", "retrieved", "seconds", "error"]
    assert row["id"] == "Q1"
    assert row["answer"] == as_text(answer)
    assert row["abstained"] is (answer.outcome is Outcome.NOT_FOUND)
    assert row["retrieved"] == [hit.passage.id for hit in answer.retrieved[:20]]
    assert row["seconds"] >= 0
    assert row["error"] is None
    assert all(list(one) == ["id", "label", "quote"] for one in row["citations"])
    assert list(dict.fromkeys(one["id"] for one in row["citations"])) == cited(answer)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_events_end_with_the_answer_that_ask_returns(assistant: Assistant, question: str) -> None:
    events = list(assistant.stream(question))
    last = events[-1]
    assert isinstance(last, AnswerReady)
    asked = assistant.ask(question)
    assert replace(last.answer, seconds=0.0) == replace(asked, seconds=0.0)
    assert isinstance(events[0], PlanReady)
    assert events[0].plan == asked.plan
    claims = [event.claim for event in events if isinstance(event, ClaimReady)]
    assert tuple(claims) == asked.claims
    found = [event.hits for event in events if isinstance(event, EvidenceReady)]
    assert found in ([], [asked.retrieved])


@pytest.mark.parametrize("question", QUESTIONS[:-1])
def test_search_finds_what_ask_finds_and_writes_nothing(assistant: Assistant, question: str) -> None:
    searched, asked = assistant.search(question), assistant.ask(question)
    assert searched.retrieved == asked.retrieved
    assert searched.plan == asked.plan
    assert (searched.outcome is Outcome.NOT_FOUND) is (asked.outcome is Outcome.NOT_FOUND)
    assert searched.claims == ()
    assert searched.lead == ""


def test_the_assistant_remembers_nothing(assistant: Assistant) -> None:
    question = "¿y la 4?"
    before = assistant.ask(question).plan
    assistant.ask("¿Qué dice la recomendación 1 de 2032?")
    assert assistant.ask(question).plan == before
    assert assistant.ask(question, (Turn("user", "¿Qué dice la recomendación 1 de 2032?"),)).plan != before


@pytest.mark.parametrize(
    "question",
    [
        *("Hola", "Buenos días", "gracias", "adiós", "Hola, buenos días", "¡Hola! Buenas tardes, ¿qué tal?"),
        *("Muchas gracias por tu ayuda", "Hello!", "Good morning", "Hi there, how are you?", "Thank you very much"),
        *("Bonjour", "Bonsoir, ça va ?", "Merci beaucoup, au revoir"),
    ],
)
def test_small_talk_is_answered_without_a_search(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.SMALL_TALK
    assert answer.outcome is Outcome.ANSWERED
    assert answer.lead
    assert answer.retrieved == ()


def test_a_question_after_a_greeting_is_answered_as_without_it(assistant: Assistant) -> None:
    question = "¿Qué recomendó la reunión de 2032 sobre los testigos?"
    greeted = assistant.ask(f"Hola, buenos días. {question}")
    assert cited(greeted) == cited(assistant.ask(question)) == ["2032-informe:r3"]


@pytest.mark.parametrize("question", ["¿Qué informes tienes?", "¿Quién eres?", "What can you do?"])
def test_who_asks_about_the_assistant_hears_what_it_holds(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.ABOUT
    assert "informe de 2032" in answer.lead
    assert "recopilación de 2034" in answer.lead


def test_a_year_with_two_meetings_is_said_in_the_answer(assistant: Assistant) -> None:
    text = as_text(assistant.ask("¿Qué recomendó la reunión de 2033 sobre las víctimas?"))
    assert "En 2033 hubo 2 reuniones" in text
    assert not text.startswith("En 2033")


def test_what_was_said_in_a_debate_is_headed_as_such(assistant: Assistant) -> None:
    text = as_text(assistant.ask("¿Cuántos anuncios engañosos retiró la plataforma?"))
    assert text.startswith("Según el resumen de las deliberaciones de la sexta reunión")
    assert "que no es una recomendación" in text
    assert "aprobó" not in text


def test_an_inferred_symbol_is_marked(assistant: Assistant) -> None:
    report = next(report for report in REPORTS if report.symbol_source is SymbolSource.INFERRED)
    source = as_text(assistant.ask("¿Qué dice la recomendación 5 de octubre de 2033?")).splitlines()[-1]
    assert f"{report.symbol} (signatura inferida)" in source


def test_an_unsupported_claim_is_struck_and_left_out_of_the_row(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué dice la recomendación 1 de 2032?")
    (claim,) = answer.claims
    false = Claim("Se pidió el doble.", claim.citations, Verdict(False, 0.1, ("falta «doble»",)))
    shown = replace(answer, claims=(false,))
    assert "~~Se pidió el doble.~~ [1] (no comprobado: falta «doble»)" in as_text(shown)
    assert as_row("1", shown)["citations"] == []


def test_a_passage_asked_for_by_its_label_is_told_in_full(assistant: Assistant) -> None:
    first = PASSAGES["2033-informe:p21"]
    padding = " ".join(f"La panelista describió el caso {number} y su desenlace." for number in range(12))
    long = replace(first, text=f"{first.text} {padding}")
    writer = ExtractiveWriter({report.id: report for report in REPORTS})
    plan = assistant.ask("¿Qué dice el párrafo 21 de octubre de 2033?").plan
    evidence = Evidence((), (Hit(long, 1.0, 1.0, 0.0),), (), SearchedScope((), (), 1))
    assert [claim.text for claim in writer.write(plan, evidence)] == [long.text]
