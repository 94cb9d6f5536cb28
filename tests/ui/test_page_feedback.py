"""The feedback file: the last verdict on each subject, in the form that the evaluation imports."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.events import AnswerReady
from evals.feedback import propose
from tests.ui.desk_for_tests import answer_to
from ui.chat.exchange import Conversation
from ui.conversations.feedback import FeedbackFile, Subject
from ui.conversations.routes import Given, feedback_row

TALK = Conversation().ask("¿Qué recomendó?").advance(AnswerReady(answer_to("¿Qué recomendó?")))


def rows(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_a_second_verdict_takes_the_place_of_the_first_and_can_be_withdrawn(tmp_path: Path) -> None:
    file = tmp_path / "feedback.jsonl"
    given, answer, citation = FeedbackFile(file), Subject("c1", 1), Subject("c1", 1, "2021-informe:r11")
    given.give(answer, {"question": "¿Qué?", "verdict": "right"})
    given.give(citation, {"question": "¿Qué?", "verdict": "wrong"})
    given.give(answer, {"question": "¿Qué?", "verdict": "wrong"})
    assert [row["verdict"] for row in rows(file)] == ["wrong", "wrong"]
    given.withdraw(answer)
    assert [row["subject"] for row in rows(file)] == ["c1/1/2021-informe:r11"]


def test_the_evaluation_proposes_a_question_from_each_kind_of_verdict(tmp_path: Path) -> None:
    file = tmp_path / "feedback.jsonl"
    given = FeedbackFile(file)
    for number, verdict in enumerate(("right", "wrong", "missing_citation"), start=1):
        row = feedback_row(TALK.exchanges[0], [], Given(1, verdict, "un comentario"))
        given.give(Subject("c1", number), {**row, "question": f"¿Qué recomendó sobre {verdict}?"})
    proposed = propose(file, [])
    assert [question.answerable for question in proposed] == [True, True, True]
    assert ("2021-informe:r11",) in [tuple(one) for one in proposed[0].gold]


def test_a_verdict_on_a_citation_names_it_and_nobody(tmp_path: Path) -> None:
    row = feedback_row(TALK.exchanges[0], [], Given(1, "wrong", "x" * 5_000, passage="2021-informe:r11"))
    assert row["citation"] == {
        "id": "2021-informe:r11",
        "label": "informe de 2021, recomendación 11",
        "quote": "Los Estados deberían exigir",
    }
    assert len(str(row["comment"])) == 1_000
    assert "reader" not in row
