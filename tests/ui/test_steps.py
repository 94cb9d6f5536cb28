"""The steps of a conversation without a browser: what a session holds, and what happens when it is dropped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import gradio as gr
import pytest

from assistant.events import AnswerReady
from assistant.question.choice import OPEN, ScopeChoice
from tests.ui.desk_for_tests import ScriptedAssistant, ShelfLibrary, answer_to
from ui.chat.exchange import Conversation
from ui.chat.page import act
from ui.chat.steps import ChatSteps
from ui.conversations.archive import Archive
from ui.conversations.feedback import FeedbackFile
from ui.desk import Desk
from ui.language import load_texts

READER = "browser:a"
NINTH = ScopeChoice(meetings=(9,))


@pytest.fixture
def steps(tmp_path: Path) -> ChatSteps:
    archive, feedback = Archive(tmp_path / "conversations.sqlite"), FeedbackFile(tmp_path / "feedback.jsonl")
    return ChatSteps(Desk(ScriptedAssistant(), ShelfLibrary(), archive, feedback), load_texts("es"))


def test_between_questions_a_session_holds_no_exchanges(steps: ChatSteps) -> None:
    resting = [*steps.ask("¿Qué recomendó?", Conversation(), OPEN, READER)][-1][5]
    assert resting.id and resting.exchanges == ()
    again = next(steps.ask("¿Y después?", resting, OPEN, READER))
    assert "¿Qué recomendó?" in again[0] and "¿Y después?" in again[1]


def test_a_dropped_session_goes_on_in_the_conversation_and_scope_that_were_left(steps: ChatSteps) -> None:
    [*steps.ask("¿Qué recomendó?", Conversation(), NINTH, READER)]
    first, *_, last = steps.ask("¿Y después?", None, None, READER)
    assert "¿Qué recomendó?" in first[0]
    assert first[7] == NINTH and "Quitar 9.ª reunión" in first[6]
    kept = steps.desk.archive.find(READER, last[5].id)
    assert kept is not None and [one.chosen for one in kept.exchanges] == [NINTH, NINTH]


def test_a_reader_who_goes_away_in_the_middle_finds_what_had_arrived(steps: ChatSteps) -> None:
    stream = steps.ask("¿Qué recomendó?", Conversation(), OPEN, READER)
    arrived = [next(stream) for _ in range(3)]
    stream.close()  # type: ignore[attr-defined]
    kept = steps.desk.archive.left_open(READER)
    assert kept is not None and len(arrived) == 3
    assert len(kept.exchanges[0].claims) == 1 and kept.exchanges[0].answer is None


def test_a_correction_holds_for_its_question_alone(steps: ChatSteps) -> None:
    resting = [*steps.ask("¿Qué recomendó?", Conversation(), OPEN, READER)][-1][5]
    whole = steps.at_hand(resting, READER)
    corrected = whole.ask("¿Qué recomendó?", ScopeChoice(meetings=(9,), corrects=True)).exchanges[-1]
    [*steps.ask_again(corrected, resting, READER)]
    assert steps.reopen(READER)[7] == OPEN


def test_what_a_reload_shows_touches_no_button_as_a_question_may_already_run(steps: ChatSteps) -> None:
    skipped = gr.skip()
    assert steps.reopen(READER) == (skipped,) * 8
    [*steps.ask("¿Qué recomendó?", Conversation(), OPEN, READER)]
    reopened = steps.reopen(READER)
    assert "¿Qué recomendó?" in reopened[1]
    assert reopened[3:5] == (skipped, skipped)


def test_while_a_model_is_awaited_it_is_named_and_stopping_gives_the_extract(steps: ChatSteps) -> None:
    stream = steps.ask("¿Qué recomendó? Responda con modelo", Conversation(), OPEN, READER)
    waiting = [next(stream) for _ in range(3)][-1]
    assert "Se espera al modelo modelo-x" in waiting[1]
    stopped = steps.stop(waiting[5], READER)
    stream.close()  # type: ignore[attr-defined]
    kept = steps.desk.archive.left_open(READER)
    assert kept is not None and kept.exchanges[0].answer is not None
    assert kept.exchanges[0].claims
    assert "Se dejó de esperar al modelo" in stopped[1]


def test_an_answer_that_a_model_left_unwritten_offers_to_try_it_again(steps: ChatSteps) -> None:
    answer = replace(answer_to("¿Qué?"), passed_over="modelo-x")
    conversation = Conversation().ask("¿Qué?").advance(AnswerReady(answer))
    steps.desk.archive.begin(READER, conversation)
    shown = steps.current(conversation)
    assert "Extractiva" in shown and 'data-do="wake"' in shown
    pressed = gr.EventData(None, {"do": "wake", "number": 1})
    [*act(steps, pressed, conversation, None, READER)]
    assert isinstance(steps.desk.assistant, ScriptedAssistant)
    assert steps.desk.assistant.woken == [True]


def test_a_refusal_within_a_chosen_scope_offers_the_whole_library(steps: ChatSteps) -> None:
    resting = [*steps.ask("¿Qué se dijo de Marte?", Conversation(), NINTH, READER)][-1][5]
    whole = steps.at_hand(resting, READER)
    assert 'data-do="widen"' in steps.current(whole)
    [*act(steps, gr.EventData(None, {"do": "widen", "number": 1}), resting, NINTH, READER)]
    widened = steps.at_hand(resting, READER)
    assert widened.exchanges[0].chosen == OPEN
    assert 'data-do="widen"' not in steps.current(widened)
