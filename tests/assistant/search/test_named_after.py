"""A subject is not looked for in the names of bodies, where something else speaks of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from working_group_for_tests import REPORT_2033, passages

from assistant.assistant import Assistant
from assistant.search.named_after import without_namesakes
from vectorstore.records import Hit

_NAMED = "Participó la Oficina de las Naciones Unidas contra la Droga y el Delito."
_SAID = "Los Estados deberían vigilar las rutas del tráfico de drogas."


def left(assistant: Assistant, question: str, *texts: str) -> list[str]:
    plan = assistant.planner.plan(question)
    hits = [Hit(replace(passages(REPORT_2033)[at], text=text), 1.0, 1.0, 0.0) for at, text in enumerate(texts)]
    return [hit.passage.text for hit in without_namesakes(plan, assistant.finder.rater.subject(plan), hits)]


def test_a_name_gives_way_to_what_is_said(assistant: Assistant) -> None:
    assert left(assistant, "qué se dice de las drogas", _NAMED, _SAID) == [_SAID]
    assert left(assistant, "drogas en las escuelas", _NAMED, _SAID) == [_SAID]


@pytest.mark.parametrize(
    "question",
    ["qué hace la oficina contra la droga", "qué observadores de drogas asistieron", "qué dijo Fiji de las drogas"],
)
def test_who_asks_for_a_body_or_by_name_gets_it(assistant: Assistant, question: str) -> None:
    assert left(assistant, question, _NAMED, _SAID) == [_NAMED, _SAID]


def test_a_name_stays_where_nothing_else_speaks_of_it(assistant: Assistant) -> None:
    assert left(assistant, "qué se dice de las drogas", _NAMED, "Se habló de los puertos.")[0] == _NAMED
