"""How the answer to a yes-or-no question opens, and that its opening is that of a cited passage."""

from __future__ import annotations

from dataclasses import replace

import pytest
from asking_for_tests import cited
from working_group_for_tests import REPORT_2033, passages

from assistant.answer import Citation, Claim, Outcome, Verdict
from assistant.assistant import Assistant
from assistant.yes_or_no import opening

NEITHER = "No doy un sí ni un no"


@pytest.mark.parametrize(
    ("question", "opening", "passage"),
    [
        (
            "¿Recomendó la quinta reunión embargar los bienes de los tratantes?",
            "Sí (recopilación de 2034, quinta reunión, párr. 1; recomendación aprobada, según la recopilación).",
            "2034-recopilacion:m5-p1",
        ),
        (
            "La reunión de 2032 recomendó formar equipos conjuntos de investigación, ¿verdad?",
            "Sí (informe de 2032, recomendación 4; recomendación aprobada).",
            "2032-informe:r4",
        ),
        (
            "¿Recomendó la quinta reunión que se castigue a las víctimas por delitos que se les obligó a cometer?",
            "No (recopilación de 2034, quinta reunión, párr. 2; recomendación aprobada, según la recopilación).",
            "2034-recopilacion:m5-p2",
        ),
        (
            "¿Los Estados parte deben sostener los refugios para víctimas con recursos suficientes?",
            "Con matices: la pregunta habla de una obligación; el texto, de una recomendación (informe de 2033, "
            "recomendación 2; recomendación aprobada).",
            "2033-informe:r2",
        ),
        (
            "¿Se habló en 2032 de los buques pesqueros?",
            "Sí (informe de 2032, párr. 12; resumen de las deliberaciones; no es una recomendación).",
            "2032-informe:p12",
        ),
    ],
)
def test_the_opening_names_the_cited_passage_that_says_it(
    assistant: Assistant, question: str, opening: str, passage: str
) -> None:
    answer = assistant.ask(question)
    assert answer.lead == opening
    assert passage in cited(answer)


@pytest.mark.parametrize(
    "question",
    [
        # Another means, another deed, more than the text says.
        "¿Recomendó la reunión de 2032 proteger a los testigos con escoltas?",
        "¿Hace falta que las víctimas declaren para entrar en los refugios?",
        "¿Se castigó a las plataformas de internet que no retiraron los anuncios?",
        "¿Es obligatorio que los testigos declaren por videoconferencia?",
    ],
)
def test_what_no_sentence_states_opens_with_neither(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND or answer.lead.startswith(NEITHER)


def test_what_a_speaker_said_is_no_recommendation(assistant: Assistant) -> None:
    answer = assistant.ask("¿Se recomendó en 2033 que los refugios avisen de sus plazas libres?")
    assert not answer.lead.startswith("Sí")


def test_a_denial_that_is_right_is_no_plain_yes(assistant: Assistant) -> None:
    answer = assistant.ask("¿No se retiraban los testigos del proceso penal sin alojamiento seguro?")
    assert not answer.lead.startswith("Sí")


def test_a_choice_between_two_opens_with_neither_yes_nor_no(assistant: Assistant) -> None:
    answer = assistant.ask("¿Recomendó la quinta reunión embargar los bienes o devolverlos?")
    assert not answer.lead.startswith(("Sí", "No"))


def test_what_somebody_mentioned_is_told_without_who_it_was(assistant: Assistant) -> None:
    answer = assistant.ask("¿Mencionó algún orador los submarinos?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "ninguna mención de «los submarinos»" in answer.lead
    assert assistant.ask("¿Mencionó algún orador los filtros?").lead.startswith("Sí: «los filtros» figura en 1 pasaje.")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿La recomendación 5 de 2033 estaba en el proyecto?", "No: no figura en el proyecto ningún texto"),
        ("Was recommendation 5 of 2033 in the draft?", "No: no figura en el proyecto ningún texto"),
        ("¿Venía ya en el borrador la recomendación 1 de 2033?", "Sí: figura en el proyecto un texto"),
        ("La recommandation 1 de 2033 était-elle dans le projet ?", "Sí: figura en el proyecto un texto"),
        ("¿Se aprobó la recomendación 3 del borrador?", "No: no figura en el texto aprobado ningún texto"),
        ("¿La recomendación 2 del proyecto se aprobó?", "Sí: figura en el texto aprobado un texto"),
    ],
)
def test_whether_a_recommendation_is_in_the_other_version(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert any(told in notice for notice in answer.notices), answer.notices


def test_a_meeting_without_a_draft_tells_so(assistant: Assistant) -> None:
    answer = assistant.ask("¿La recomendación 1 de 2032 estaba en el proyecto?")
    assert answer.outcome is Outcome.NOT_FOUND and "el proyecto de ese informe" in answer.lead


def test_what_is_only_recommended_is_no_fact(assistant: Assistant) -> None:
    answer = assistant.ask("¿Los Estados parte forman equipos conjuntos de investigación con los países de origen?")
    assert answer.lead.startswith("Con matices: la pregunta lo da por hecho; el texto lo recomienda (informe de 2032")


@pytest.mark.parametrize(
    "question",
    [
        "¿La recomendación 2 del informe de 2033 habla de los refugios?",
        "¿Habla de los refugios la recomendación 2 de 2033?",
    ],
)
def test_whether_a_passage_asked_for_by_its_label_speaks_of_something(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).lead == "Sí (informe de 2033, recomendación 2; recomendación aprobada)."


@pytest.mark.parametrize(
    "question", ["Did anyone talk about the shelters in 2033?", "A-t-on parlé des refuges en 2033 ?"]
)
def test_what_was_spoken_of_is_told_in_other_languages(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).lead.startswith("Sí (informe de 2033, ")


def test_neither_is_told_where_one_sentence_denies_what_another_has_the_words_of(assistant: Assistant) -> None:
    answer = assistant.ask("¿Se habló en 2032 de los buques pesqueros o de los trenes?")
    assert not answer.lead.startswith("Sí")


def test_what_is_said_in_brackets_states_nothing(assistant: Assistant) -> None:
    printed = next(one for one in passages(REPORT_2033) if one.id.endswith(":p28"))
    plan = assistant.planner.plan("¿Fue presencial la reunión del Grupo de 2033?")

    def opened(text: str) -> str:
        passage = replace(printed, text=text)
        claim = Claim(text, (Citation(passage, REPORT_2033, text, 0, len(text)),), Verdict(True, 1.0))
        return opening(plan, [claim], assistant.finder.rater.subject)

    assert opened("La reunión del Grupo fue presencial.").startswith("Sí")
    assert opened("La reunión del Grupo fue mixta (presencial y a distancia).").startswith(NEITHER)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        (
            "¿Es Yemen parte en el Protocolo sobre los faros?",
            "Los siguientes Estados que no son partes en el Protocolo sobre los faros ni signatarios de él enviaron "
            "observadores: Nepal y Yemen.",
            "No (",
        ),
        (
            "¿Deberían los Estados parte alojar a los testigos en los cuarteles?",
            "Los Estados parte deberían desalentar el uso de los cuarteles para alojar a los testigos.",
            NEITHER,
        ),
        (
            "¿Deberían los Estados parte alojar a los testigos en los cuarteles?",
            "Los Estados parte deberían alojar a los testigos en los cuarteles.",
            "Sí (",
        ),
        (
            "¿Se alienta a los Estados parte a decomisar las barcas de los tratantes?",
            "Se alienta a los Estados parte a que decomisen las barcas de los tratantes.",
            "Sí (",
        ),
        (
            "¿Los Estados parte decomisan las barcas de los tratantes?",
            "Se alienta a los Estados parte a que decomisen las barcas de los tratantes.",
            "Con matices",
        ),
    ],
)
def test_what_is_discouraged_or_denied_of_those_asked_after_is_no_yes(
    assistant: Assistant, question: str, text: str, told: str
) -> None:
    recommended = next(one for one in passages(REPORT_2033) if one.id.endswith(":r2"))
    passage = replace(recommended, text=text)
    claim = Claim(text, (Citation(passage, REPORT_2033, text, 0, len(text)),), Verdict(True, 1.0))
    assert opening(assistant.planner.plan(question), [claim], assistant.finder.rater.subject).startswith(told)
