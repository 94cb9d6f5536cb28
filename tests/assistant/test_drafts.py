"""A draft is not the adopted text: it answers only when it is named, and beside what became of it."""

from __future__ import annotations

from itertools import chain

import pytest
from asking_for_tests import cited
from working_group_for_tests import DRAFT_2033, PASSAGES

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.plan import Intent
from assistant.question.intent import DRAFT_WORDS
from assistant.render import as_text
from vectorstore.records import Status
from vectorstore.words import fold


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué se recomendó sobre las plataformas de internet?",
        "What was recommended about internet platforms?",
        "¿Qué recomendó la sexta reunión sobre las plataformas de internet?",
    ],
)
def test_a_draft_does_not_answer_what_adopted_text_answers(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    shown = [hit.passage for hit in (*answer.retrieved, *answer.nearest)]
    assert all(passage.status is not Status.DRAFT for passage in shown)
    assert DRAFT_2033 not in answer.scope.reports


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué se recomendó sobre un sello voluntario para los hoteles?",
        "¿Recomendó la sexta reunión un sello voluntario?",
        "¿Habla el informe de 2033 de un sello voluntario?",
    ],
)
def test_words_that_only_a_draft_has_are_told_as_not_adopted(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.lead.startswith("En el texto aprobado no figura «")
    assert answer.lead.endswith("(recomendación 3).")
    assert {citation.passage.id for claim in answer.claims for citation in claim.citations} == {"2033-proyecto:r3"}
    assert "que no es el texto aprobado" in as_text(answer)
    assert DRAFT_2033 not in answer.scope.reports


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué decía el borrador sobre los hoteles?",
        "¿Qué proponía el proyecto de informe sobre los hoteles?",
        "What did the draft say about hotels?",
    ],
)
def test_the_words_for_a_draft_select_it_and_the_answer_says_what_it_is(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert cited(answer) == ["2033-proyecto:r3"]
    assert "no es el texto aprobado" in as_text(answer)


def test_a_comparison_quotes_draft_and_adopted_text_in_full_the_draft_first(assistant: Assistant) -> None:
    answer = assistant.ask(
        "¿Qué cambió en la recomendación 1 entre el proyecto y el informe aprobado de octubre de 2033?"
    )
    assert answer.plan.intent is Intent.COMPARISON
    assert cited(answer) == ["2033-proyecto:r1", "2033-informe:r1"]
    assert [claim.text for claim in answer.claims[:2]] == [PASSAGES[one].text for one in cited(answer)]


def test_a_comparison_quotes_what_differs_to_the_letter(assistant: Assistant) -> None:
    answer = assistant.ask(
        "¿Qué cambió respecto del borrador en la recomendación sobre los anuncios de empleo engañosos?"
    )
    difference = answer.claims[-1]
    quotes = {one.passage.id: [] for one in difference.citations}  # type: dict[str, list[str]]
    for one in difference.citations:
        quotes[one.passage.id].append(one.quote.rstrip("."))
    assert quotes == {"2033-proyecto:r1": ["seis meses"], "2033-informe:r1": ["sin demora", "un año"]}
    assert all(f"«{quote}»" in difference.text for quote in chain.from_iterable(quotes.values()))


def test_a_comparison_by_subject_pairs_the_versions_of_one_text(assistant: Assistant) -> None:
    found = cited(assistant.ask("¿Qué cambió respecto del borrador en la recomendación sobre los refugios?"))
    assert found[:2] == ["2033-proyecto:r2", "2033-informe:r2"]


def test_what_is_new_in_the_adopted_text_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendaciones aprobadas no tienen equivalente en el proyecto?")
    assert answer.outcome is Outcome.ANSWERED
    assert cited(answer) == ["2033-informe:r3", "2033-informe:r4", "2033-informe:r5"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué recomendaciones trae el informe que el proyecto no tenía?",
        "¿Hay en el texto adoptado alguna recomendación que no figurara en el borrador?",
    ],
)
def test_what_the_draft_did_not_have_is_listed_alone(assistant: Assistant, question: str) -> None:
    found = cited(assistant.ask(question))
    assert found and all(one.startswith("2033-informe:r") for one in found)


def test_who_lacks_something_in_a_draft_is_no_comparison(assistant: Assistant) -> None:
    assert assistant.ask("¿Qué dice el borrador sobre quienes no tienen papeles?").plan.intent is not Intent.COMPARISON


def test_the_difference_does_not_stand_under_the_heading_of_the_draft(assistant: Assistant) -> None:
    text = as_text(
        assistant.ask("¿Qué cambió en la recomendación 1 entre el proyecto y lo aprobado en octubre de 2033?")
    )
    assert text.count("que no es el texto aprobado") == 1


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué cambió en la recomendación 1 entre el proyecto y lo aprobado en octubre de 2033?",
        "¿Qué cambió entre el proyecto y el informe aprobado de octubre de 2033?",
    ],
)
def test_the_differences_stand_under_a_heading_of_their_own(assistant: Assistant, question: str) -> None:
    lines = as_text(assistant.ask(question)).splitlines()
    headings = [line for line in lines if line.endswith(":") and not line.startswith("- ")]
    assert headings[-1] == "Diferencias entre el proyecto y el texto aprobado:"
    told = [place for place, line in enumerate(lines) if line.startswith("- Del proyecto (")]
    assert told and min(told) > lines.index(headings[-1])


def test_quoted_words_are_told_to_stand_in_the_draft_and_in_the_adopted_text(assistant: Assistant) -> None:
    answer = assistant.ask(
        "¿Se mantuvo en la recomendación 1 de octubre de 2033 lo de «seis meses» que decía el proyecto?"
    )
    assert answer.plan.intent is Intent.COMPARISON
    assert answer.claims[0].text == (
        "«seis meses» figura en el proyecto (recomendación 1) y no en el texto aprobado (recomendación 1)."
    )
    assert {one.passage.id for one in answer.claims[0].citations} == {"2033-proyecto:r1", "2033-informe:r1"}


def test_quoted_words_are_looked_up_in_both_versions_when_only_the_draft_is_named(assistant: Assistant) -> None:
    answer = assistant.ask("¿Figuraba «seis meses» en el proyecto?")
    assert answer.claims[0].text.startswith("«seis meses» figura en el proyecto (recomendación 1) y no en el texto")


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué cambió entre el proyecto y el informe aprobado de octubre de 2033?",
        "Différences entre le projet et le texte final",
        "What differs between the draft and the final text?",
    ],
)
def test_a_comparison_without_subject_goes_through_every_recommendation_of_the_draft(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    drafted = [one.id for one in PASSAGES.values() if one.id.startswith("2033-proyecto:r") and not one.parent_id]
    assert set(drafted) <= set(cited(answer))
    assert any("no figuraban en el proyecto: 3" in notice for notice in answer.notices)


@pytest.mark.parametrize(
    "question",
    [
        "¿qué recomendación de octubre de 2033 es nueva, no venía en el proyecto?",
        "qué recomendaciones no venían en el borrador",
    ],
)
def test_what_did_not_come_in_the_draft_is_listed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert {"2033-informe:r4", "2033-informe:r5"} <= set(cited(answer))
    assert not any(one.startswith("2033-proyecto") for one in cited(answer))


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué recomendaciones del proyecto desaparecieron del texto final?",
        "¿Qué recomendaciones del borrador no se aprobaron?",
        "¿Qué recomendaciones del proyecto se quedaron fuera?",
        "¿Qué recomendaciones del borrador ya no están en el informe?",
    ],
)
def test_what_was_dropped_from_a_draft_is_listed(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2033-proyecto:r3"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué cambió en la recomendación 1 de 2033?",
        "¿Qué palabras sobre los buques desaparecieron de la recomendación 1 de 2033?",
        "¿Qué palabras de la recomendación 1 estaban en el borrador y se cayeron?",
        "¿Qué buques nombraba el proyecto en la recomendación 1 que ya no salen?",
        "¿Con qué salvedad se cerró la primera recomendación que el proyecto no llevaba?",
        "Which words were removed from recommendation 1 of 2033?",
    ],
)
def test_what_changed_in_a_recommendation_is_read_from_its_draft(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.COMPARISON
    assert {"2033-informe:r1", "2033-proyecto:r1"} <= set(cited(answer))


@pytest.mark.parametrize(
    "question", ["How many draft recommendations were there?", "¿Cuántas recomendaciones tenía el borrador?"]
)
def test_the_recommendations_of_a_draft_are_counted(assistant: Assistant, question: str) -> None:
    assert "Son 3 recomendaciones en el proyecto" in assistant.ask(question).lead


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Qué pasó con la recomendación 3 del proyecto?", "Recomendación 3 del proyecto: ningún texto aprobado"),
        ("What happened to recommendation 3 of the draft?", "Recomendación 3 del proyecto: ningún texto aprobado"),
        ("¿Qué cambió en la recomendación 4 de la sexta reunión respecto del proyecto?", "no figura en el proyecto"),
    ],
)
def test_a_recommendation_that_only_one_version_has_is_told_as_such(
    assistant: Assistant, question: str, told: str
) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.COMPARISON
    assert told in as_text(answer)


def test_a_recommendation_with_its_pair_is_not_told_to_be_alone(assistant: Assistant) -> None:
    text = as_text(assistant.ask("¿Qué cambió en la recomendación 1 respecto del proyecto?"))
    assert "no figura en el proyecto" not in text
    assert "ningún texto aprobado" not in text


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué decía el proyecto?",
        "¿Qué recomendaba el proyecto sobre los hoteles?",
        "¿Figuraba en el proyecto o en el informe?",
        "¿Qué se quitó del proyecto?",
        "Que disait le projet ?",
    ],
)
def test_the_draft_is_named_by_its_word_alone(question: str) -> None:
    assert DRAFT_WORDS.search(fold(question))


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué es el proyecto alemán?",
        "¿Quién dirigió el proyecto Aurora?",
        "¿Dónde se hizo el proyecto piloto?",
        "¿Qué dice el proyecto de ley de Noruega?",
        "Où se déroule le projet Aurora ?",
        "¿Qué exige la extradición de un capitán?",
        "¿Qué tradición marinera se citó?",
    ],
)
def test_a_project_that_is_named_is_no_draft(question: str) -> None:
    assert not DRAFT_WORDS.search(fold(question))


@pytest.mark.parametrize(
    "question",
    [
        "Haz una lista de los cambios entre el proyecto y el texto aprobado",
        "Resume los principales cambios del borrador",
    ],
)
def test_all_changes_of_a_draft_are_of_no_subject(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "Recomendaciones del proyecto: 3" in answer.lead + " ".join(answer.notices)


def test_why_a_recommendation_was_changed_stands_in_no_report(assistant: Assistant) -> None:
    answer = assistant.ask("¿Por qué se suprimió «seis meses» de la recomendación 1?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "por qué se hizo" in answer.lead
