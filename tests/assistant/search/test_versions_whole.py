"""The draft against the final text as a whole, in any language: recommendation by recommendation."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "What are the main differences between the draft and the final 2033 recommendations?",
        "Give me an overview of the changes between the 2033 draft and the adopted report",
        "How does the adopted text of 2033 differ from the draft?",
        "Which amendments were made to the 2033 draft?",
        "quelles sont les principales différences entre le projet et les recommandations finales de 2033 ?",
        "¿Cuáles son las diferencias más importantes entre el borrador y el texto final de 2033?",
    ],
)
def test_all_recommendations_are_set_side_by_side(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert any("Recomendaciones del proyecto: 3; con texto aprobado" in told for told in answer.notices)
    labels = {citation.passage.id for claim in answer.claims for citation in claim.citations}
    assert {"2033-proyecto:r1", "2033-informe:r1"} <= labels
    assert not {label for label in labels if ":p" in label}
