"""What counts as the quantity that a question asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from working_group_for_tests import REPORT_2033, passages

from assistant.words.quantity import answers_quantity
from vectorstore.records import Passage


def passage(text: str) -> Passage:
    return replace(passages(REPORT_2033)[0], text=text)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("cuanto duro el plan de faros", "Se presentó el plan de faros (2031-2035).", True),
        ("cuantos anos dura el plan de faros", "Se presentó el plan de faros (2031–2035).", True),
        ("cuanto duro el plan de faros", "Se presentó en 2031 el plan de faros.", False),
        ("cuantos faros tiene el plan", "Se presentó el plan de faros (2031-2035).", False),
    ],
)
def test_the_years_of_a_plan_tell_how_long_it_lasts(question: str, text: str, told: bool) -> None:
    assert answers_quantity(question, passage(text)) is told
