"""Words wanted to the letter: quoted, named as words, or those with which a text begins."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.render import as_text
from assistant.words.literal import find_literal


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué recomendaciones dicen «se alienta»?",
        '¿Qué recomendaciones contienen "se alienta"?',
        "¿Qué recomendaciones usan “SE ALIENTA”?",
        "¿En qué recomendaciones figuran las palabras 'se alienta'?",
        'Which recommendations use the words "se alienta"?',
        "Quelles recommandations contiennent les mots « se alienta » ?",
    ],
)
def test_quoted_words_are_looked_for_to_the_letter(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert cited(answer) == ["2034-recopilacion:m3-p3", "2032-informe:r2", "2033-informe:r5"]
    assert answer.completeness is not None and "a la letra" in answer.completeness


def test_passages_with_the_words_are_counted(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cuántas recomendaciones dicen «se alienta»?")
    assert answer.lead.startswith("Son 3 recomendaciones")
    assert assistant.ask("¿Cuántas recomendaciones dicen «compras públicas»?").lead.startswith("Es 1 recomendación")


def test_how_often_the_words_stand_is_counted_too(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cuántas veces aparece la palabra «refugios»?")
    assert answer.lead == "«refugios» figura 6 veces en 6 pasajes."


def test_a_word_counts_only_whole(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué recomendaciones contienen la palabra «sello»?")) == []
    assert "2033-informe:r1" not in cited(assistant.ask("¿Qué recomendaciones contienen la palabra «plata»?"))


def test_accents_and_case_do_not_count(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué recomendaciones contienen la palabra LICITACIONES?")) == ["2033-informe:r3-b"]
    assert cited(assistant.ask("¿Qué recomendaciones dicen «dias»?")) == []
    assert cited(assistant.ask("¿Qué recomendaciones dicen «en los puertos de atraque y»?")) == ["2032-informe:r1"]


def test_the_beginning_of_a_recommendation_may_be_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendaciones empiezan por «Para que»?")
    assert cited(answer) == ["2033-informe:r3"]
    assert cited(assistant.ask("¿Qué recomendaciones comienzan con Se invita?")) == ["2032-informe:r5"]
    assert "2032-informe:r2" not in cited(assistant.ask("Which recommendations begin with «se alienta»?"))


def test_either_of_two_wordings_is_enough_where_the_question_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendaciones dicen «se alienta» o «se invita»?")
    assert cited(answer) == ["2034-recopilacion:m3-p3", "2032-informe:r2", "2032-informe:r5", "2033-informe:r5"]
    assert cited(assistant.ask("¿Qué recomendaciones dicen «se alienta» y «escuelas»?")) == ["2033-informe:r5"]


def test_words_that_stand_nowhere_are_none(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cuántas recomendaciones dicen «por unanimidad de los presentes»?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "«por unanimidad de los presentes» a la letra" in answer.lead


def test_whether_a_word_is_used_is_told_with_yes(assistant: Assistant) -> None:
    answer = assistant.ask("¿Aparece la palabra «docentes» en los informes?")
    assert answer.lead == "Sí: «docentes» figura en 1 pasaje."
    assert cited(answer) == ["2033-informe:p24"]


def test_other_words_than_those_quoted_are_told_as_such(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendaciones mencionan «contratación pública»?")
    assert "2033-informe:r3-b" in cited(answer)
    assert "Ningún pasaje dice «contratación pública» a la letra" in as_text(answer)


def test_of_a_long_paragraph_the_sentence_with_the_words_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("¿En qué párrafos se dice «más útiles que los filtros»?")
    assert "más útiles que los filtros" in answer.claims[0].text


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué se dijo sobre la campaña «Corazón Azul»?",
        "¿Qué recomendó la sexta reunión sobre «refugios»?",
        "¿Quién tomó la palabra en 2033?",
        "Qu'a dit l'oratrice du travail forcé ?",
        "¿Qué dice el documento titulado «Temas que podrían examinarse»?",
        "¿Qué dice la recomendación 1 de 2033?",
        "",
    ],
)
def test_what_is_named_or_spoken_is_no_wording(question: str) -> None:
    assert find_literal(question) is None
