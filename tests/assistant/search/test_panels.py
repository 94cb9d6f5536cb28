"""Lists of what the panellists said."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.plan import Intent

SPEAKING = ["2033-informe:p29", "2033-informe:p30"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué dijeron los panelistas de 2033?",
        "What did each panellist say in 2033?",
        "What did the panelists present in 2033?",
        "Qu'ont dit les panélistes en 2033 ?",
    ],
)
def test_all_who_speak_by_name_are_told_and_nobody_else(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == SPEAKING


def test_of_a_subject_those_are_told_who_spoke_of_it(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué contaron los ponentes de 2033 sobre aplicaciones?")) == ["2033-informe:p30"]


def test_what_one_of_them_told_is_not_who_they_are(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué explicó en 2033 el ponente de los refugios?"))[0] in SPEAKING


def test_a_specialist_or_a_panellist_asks_for_no_list(assistant: Assistant) -> None:
    assert assistant.planner.plan("¿Qué contó el panelista de Fiji?").intent is Intent.FACT
    assert assistant.planner.plan("Dame la lista de refugios").intent is Intent.LIST
