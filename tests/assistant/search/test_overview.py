"""A meeting asked about as a whole is told as a whole: what it examined and everything it recommended."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.plan import Intent

OF_SIXTH = ["2033-informe:p31", *(f"2033-informe:{one}" for one in ("r1", "r2", "r3-a", "r3-b", "r3-c", "r4", "r5"))]


@pytest.mark.parametrize(
    "question",
    [
        "Resume la sexta reunión",
        "Resume la sexta reunión en pocas frases",
        "Summarise the sixth meeting in five sentences",
        "¿De qué trató la reunión de octubre de 2033?",
        "Hazme un resumen breve de la sexta reunión, por favor",
        "¿Qué pasó en la sexta reunión?",
        "Summarise the sixth meeting",
        "What was the sixth meeting about?",
        "Résume la sixième réunion",
        "Resume la sexta reunión en cinco puntos",
        "¿Cuáles fueron los temas principales de la sexta reunión?",
        "¿A qué conclusiones llegó la sexta reunión?",
        "dame los puntos clave de la sexta reunión",
        "key takeaways of the sixth meeting",
        "Quels sont les points essentiels de la sixième réunion ?",
    ],
)
def test_a_meeting_is_summed_up_by_its_agenda_and_all_its_recommendations(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.BRIEFING
    assert cited(answer) == OF_SIXTH
    assert "examinó 2 temas del programa y aprobó 5 recomendaciones" in answer.lead
    assert answer.completeness is not None
    assert answer.completeness.startswith("Lista completa")


def test_a_meeting_known_from_the_compilation_has_only_its_recommendations(assistant: Assistant) -> None:
    answer = assistant.ask("¿De qué trató la quinta reunión?")
    assert "aprobó 3 recomendaciones" in answer.lead
    assert "examinó" not in answer.lead
    assert len(cited(answer)) == 4


@pytest.mark.parametrize(
    "question",
    [
        "Resume lo que se dijo en la sexta reunión sobre los refugios",
        "¿De qué trató el debate de la sexta reunión sobre las compras públicas?",
        "¿A qué conclusiones llegó la sexta reunión sobre los refugios?",
    ],
)
def test_a_summary_of_a_subject_is_no_summary_of_the_meeting(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is not Intent.BRIEFING
    assert "temas del programa y aprobó" not in answer.lead


@pytest.mark.parametrize(
    "question",
    [
        "¿Quién presidió la sexta reunión?",
        "¿Quién llevó las riendas de la sexta reunión?",
        "¿Quién estuvo al frente de la sexta reunión?",
    ],
)
def test_who_presided_a_meeting_is_told_by_the_paragraph_that_opens_it(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2033-informe:p20"]
