"""A question understood: what it asks for, where, and in whose words."""

from __future__ import annotations

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from asking_for_tests import cited
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.plan import Intent

WORDS = (
    "¿Y qué dice la recomendación 2 a) de 2032 párrafo 99 Mongolia cuarta última reunión borrador cambió entre "
    "proyecto excepto hola who dos años después léeme segunda quién lo dijo apartado c) octubre ? ² ٣ 🌍 X/WG.9 todas"
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join))
TURNS = st.builds(Turn, st.sampled_from(("user", "assistant")), TEXTS)


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("¿Qué recomendaciones hay sobre los refugios?", Intent.LIST),
        ("Enumera las medidas sobre los refugios", Intent.LIST),
        ("Which measures concern shelters?", Intent.LIST),
        ("Give me the 2032 recommendations on shelters", Intent.LIST),
        ("Donnez-moi les recommandations de 2032 sur les refuges", Intent.LIST),
        ("¿Qué se pide a favor de los refugios? Todas.", Intent.LIST),
        ("Haz un repaso de lo dicho sobre los refugios", Intent.LIST),
        ("¿Qué dice la recomendación 2 de 2032?", Intent.LOOKUP),
        ("¿Qué cambió entre el borrador y el texto aprobado sobre los refugios?", Intent.COMPARISON),
        ("¿Cambió mucho la recomendación sobre los refugios?", Intent.COMPARISON),
        ("En la recomendación 1, ¿en qué quedó lo de los anuncios?", Intent.COMPARISON),
        ("¿Qué se sumó en la versión final de 1 a)?", Intent.COMPARISON),
        ("¿Cómo ha evolucionado el trato a los testigos?", Intent.EVOLUTION),
        ("¿En qué reuniones se habló de los testigos?", Intent.EVOLUTION),
        ("¿Cómo ha cambiado lo que se dice de los testigos?", Intent.EVOLUTION),
        ("¿Qué se ha dicho de los testigos con el paso de los años?", Intent.EVOLUTION),
        ("How has the advice on witnesses changed?", Intent.EVOLUTION),
        ("Depuis quand parle-t-on des témoins ?", Intent.EVOLUTION),
        ("¿Cuántas recomendaciones aprobó la cuarta reunión?", Intent.COUNT),
        ("When did the group first discuss shelters?", Intent.EVOLUTION),
        ("Número de recomendaciones aprobadas en cada reunión", Intent.COUNT),
        ("¿Quién describió un fondo para las víctimas?", Intent.WHO_SAID),
        ("¿Se recomendó inspeccionar los buques pesqueros?", Intent.YES_NO),
        ("Nota informativa sobre los refugios", Intent.BRIEFING),
        ("Hola", Intent.SMALL_TALK),
        ("¿Quién eres?", Intent.ABOUT),
        ("¿Cómo se hacían las inspecciones nocturnas?", Intent.FACT),
        ("¿Dónde se construyeron los refugios?", Intent.FACT),
        ("¿Hasta cuándo se dejó pendiente?", Intent.FACT),
        ("¿Por qué se aplazaron las recomendaciones?", Intent.FACT),
        ("¿Cuándo se habló de los testigos?", Intent.EVOLUTION),
    ],
)
def test_the_intent_is_read_from_the_question(assistant: Assistant, question: str, intent: Intent) -> None:
    assert assistant.planner.plan(question).intent is intent


def test_a_greeting_before_a_question_is_passed_over(assistant: Assistant) -> None:
    plan = assistant.planner.plan("Hola, ¿qué recomendó la cuarta reunión sobre los testigos?")
    assert plan.intent is Intent.LIST
    assert plan.meetings == (4,)


def test_the_symbol_of_a_report_or_the_name_of_a_paper_is_its_scope(assistant: Assistant) -> None:
    assert assistant.planner.plan("¿Qué dice X/WG.9/2032/4 sobre los puertos?").reports == ("2032-informe",)
    background = assistant.ask("¿Qué dice el documento de antecedentes de 2031 sobre los hoteles?")
    assert background.plan.reports == ("2031-antecedentes",)
    assert cited(background) == ["2031-antecedentes:p2"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué temas propone el documento de antecedentes de 2031?",
        "¿Qué temas se proponían en el documento preparado para la tercera reunión?",
        "¿Qué temas propuso la Secretaría en 2031?",
        "¿De qué trata el documento de antecedentes de 2031?",
    ],
)
def test_what_a_paper_proposes_is_found_by_the_words_in_which_papers_propose(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.plan.reports == ("2031-antecedentes",)
    assert cited(answer) == ["2031-antecedentes:p1"]


def test_drafts_of_another_meeting_are_not_the_draft_of_the_library(assistant: Assistant) -> None:
    plan = assistant.planner.plan("¿Qué pasó en 2033 con los proyectos de recomendación de la séptima reunión?")
    assert "2033-proyecto" not in plan.reports
    assert plan.absent == ("la séptima reunión (2034)",)
    assert not plan.unknown
    assert "2033-proyecto" in assistant.planner.plan("¿Qué decían los proyectos de recomendación de 2033?").reports


def test_what_only_the_paper_before_a_meeting_says_is_told_as_no_recommendation(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendó la reunión de 2031 sobre los hoteles?")
    assert answer.lead.startswith("Ninguna de las recomendaciones examinadas menciona «los hoteles»")
    assert cited(answer) == ["2031-antecedentes:p2"]
    assert answer.completeness is not None
    assert "no coincide ninguno" in answer.completeness


def test_the_search_of_a_meeting_stays_in_it(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendó la cuarta reunión sobre los testigos?")
    assert {hit.passage.meeting for hit in answer.retrieved} == {4}
    assert answer.scope.meetings == (4,)
    assert cited(answer) == ["2032-informe:r3"]


def test_any_text_gives_a_plan_within_the_library(assistant: Assistant) -> None:
    catalogue = assistant.planner.catalogue
    reports = {report.id for report in catalogue.reports}

    # The assistant is no argument of it: hypothesis would print the whole library with a failing example.
    @settings(max_examples=150, deadline=None)
    @given(question=TEXTS, history=st.lists(TURNS, max_size=4))
    def holds(question: str, history: list[Turn]) -> None:
        plan = assistant.planner.plan(question, history)
        assert plan.question == " ".join(unicodedata.normalize("NFC", question).split())
        assert set(plan.meetings) <= catalogue.held
        assert set(plan.passages) <= catalogue.ids
        assert set(plan.reports) <= reports

    holds()


def test_any_text_gives_an_answer_whose_quotes_are_verbatim(assistant: Assistant) -> None:
    @settings(max_examples=25, deadline=None)
    @given(question=TEXTS)
    def holds(question: str) -> None:
        answer = assistant.ask(question)
        quoted = [one for claim in answer.claims for one in claim.citations]
        assert all(one.quote == one.passage.text[one.start : one.end] != "" for one in quoted)

    holds()


def test_many_ask_at_once_and_each_gets_the_same_answer_as_alone(assistant: Assistant) -> None:
    questions = ["¿Qué dice la recomendación 2 de 2032?", "¿Qué se dijo de los buques pesqueros?", "Hola"] * 4
    with ThreadPoolExecutor(max_workers=4) as pool:
        together = [answer.claims for answer in pool.map(assistant.ask, questions)]
    assert together == [assistant.ask(question).claims for question in questions]


def test_after_in_french_is_a_span_only_without_d(assistant: Assistant) -> None:
    plan = assistant.planner.plan("Que faut-il éviter, d'après la réunion de 2032, pour les témoins ?")
    assert plan.meetings == (4,)


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("En el texto aprobado de 2033, ¿qué hacen los refugios?", Intent.FACT),
        ("¿Qué cambió en el texto aprobado de 2033 sobre los refugios?", Intent.COMPARISON),
        ("¿Hasta cuándo se dejaron los borradores pendientes?", Intent.FACT),
    ],
)
def test_the_adopted_text_alone_is_no_comparison_and_pending_drafts_are_no_report(
    assistant: Assistant, question: str, intent: Intent
) -> None:
    plan = assistant.planner.plan(question)
    assert plan.intent is intent
    assert ("2033-proyecto" in plan.reports) == (intent is Intent.COMPARISON)


@pytest.mark.parametrize(
    ("question", "intent", "meetings"),
    [
        ("What did the fourth meeting say about boats?", Intent.LIST, (4,)),
        ("Buques: ¿qué pidió la cuarta reunión y qué la sexta?", Intent.LIST, (4, 6)),
        ("¿Qué dicen las dos reuniones de 2033 sobre los jueces?", Intent.LIST, (5, 6)),
        ("¿Qué manuales sobre las fronteras se encargaron en la quinta reunión?", Intent.LIST, (5,)),
        ("Recomendaciones sobre los testigos desde la cuarta reunión", Intent.LIST, (4, 5, 6)),
        ("Todo lo que se pide a la Secretaría desde 2032", Intent.LIST, (4, 5, 6)),
        ("¿Cuáles eran las ideas de la tercera reunión para prevenir?", Intent.LIST, (3,)),
        ("How many recommendations came out of the June 2032 meeting?", Intent.COUNT, (4,)),
        ("¿Se suavizó en el texto final lo de los refugios?", Intent.COMPARISON, ()),
    ],
)
def test_the_intent_and_the_meetings_of_a_question(
    assistant: Assistant, question: str, intent: Intent, meetings: tuple[int, ...]
) -> None:
    plan = assistant.planner.plan(question)
    assert (plan.intent, plan.meetings) == (intent, meetings)


def test_the_month_of_a_meeting_and_what_is_affirmed_are_no_subject(assistant: Assistant) -> None:
    assert assistant.planner.plan("How many recommendations came out of the June 2032 meeting?").topic == ""
    assert assistant.planner.plan("¿En qué recomendaciones se afirma que hay buques?").topic == "buques"


@pytest.mark.parametrize("markup", ["<b></b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "###"])
def test_markup_alone_is_no_question(assistant: Assistant, markup: str) -> None:
    assert assistant.planner.plan(markup).intent is Intent.SMALL_TALK


def test_the_markup_around_a_question_says_nothing(assistant: Assistant) -> None:
    bare = "¿Qué recomendó la cuarta reunión sobre los testigos?"
    planner = assistant.planner
    assert planner.plan(f"<p class='x'>{bare}</p>").topic == planner.plan(bare).topic
