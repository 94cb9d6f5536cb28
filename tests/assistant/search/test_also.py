"""One answer tells how much more is said of its subject."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.wording import there_is_more


def test_what_else_states_the_whole_subject_is_counted(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cómo son los refugios?")
    told = [part for part in (answer.completeness or "").split(". ") if "hablan también" in part]
    also = assistant.finder.find(answer.plan).also
    assert bool(told) is (len(also) > 1)
    assert not set(also) & set(cited(answer))


@pytest.mark.parametrize(
    "question", ["¿Cuándo se abrieron los refugios?", "¿Cuántos refugios hay?", "¿Por qué hay refugios?"]
)
def test_one_datum_has_no_more(assistant: Assistant, question: str) -> None:
    assert not assistant.finder.find(assistant.planner.plan(question)).also


def test_how_it_is_told() -> None:
    assert there_is_more(1) == ""
    assert there_is_more(3) == "Otros 3 pasajes hablan también de ello; pregunte «¿qué más?»."
