"""What a report says of the meeting after the last, and of the topics that were not taken up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from asking_for_tests import cited
from lighthouses_for_tests import PAPER, REPORT, passages

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.building import build_assistant
from assistant.settings import AssistantSettings
from vectorstore.records import Passage
from vectorstore.store import Store

_AHEAD = "El Comité aplazó el debate hasta su cuarta reunión, que se celebraría en abril de 2037."
_LEFT_OUT = "Los temas que no se seleccionaron para la reunión son la pintura de las torres y la sal."


def _with(text: str, of: Passage, number: str) -> Passage:
    return replace(of, id=f"{of.report_id}:{number}", label=f"párr. {number[1:]}", text=text, position=of.position + 1)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    store = Store.open(tmp_path_factory.mktemp("faros"))
    told, proposed = passages(REPORT), passages(PAPER)
    with store.writing():
        store.put(REPORT, (*told, _with(_AHEAD, told[-1], "p90")))
        store.put(PAPER, (*proposed, _with(_LEFT_OUT, proposed[-1], "p91")))
    return build_assistant(store, AssistantSettings())


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuándo será la próxima reunión?",
        "¿Cuándo se reunirá el Comité?",
        "When will the next meeting be held?",
        "Quand est la prochaine réunion ?",
    ],
)
def test_the_next_meeting_is_dated_by_its_number(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == [f"{REPORT.id}:p90"]


def test_that_its_place_is_not_told_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("¿Dónde y cuándo será la próxima reunión?")
    assert "no consta dónde será la próxima reunión" in answer.lead
    assert answer.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué temas quedaron fuera?",
        "¿Qué asuntos se descartaron?",
        "What topics were left out?",
        "Quels sujets ont été écartés ?",
    ],
)
def test_topics_that_were_not_taken_up_are_told_by_what_names_them(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == [f"{PAPER.id}:p91"]


def test_what_was_left_out_of_a_subject_is_another_question(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué temas sobre las hogueras quedaron fuera?")) != [f"{PAPER.id}:p91"]
