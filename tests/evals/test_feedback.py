from __future__ import annotations

import json
from pathlib import Path

import pytest
from library_for_tests import PASSAGES, questions

from evals.errors import EvaluationError, QuestionsError
from evals.feedback import append, propose
from evals.fitting import require_fit
from evals.questions import read_questions

RIGHT = {"question": "¿Qué se pide en los puertos?", "verdict": "right", "citations": [{"id": "2031-informe:r1"}]}
WRONG = {"question": "¿Y en las minas?", "verdict": "wrong", "comment": "falta la 5", "citations": ["2031-informe:r2"]}


def written(folder: Path, *rows: object) -> Path:
    file = folder / "feedback.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return file


def test_what_was_right_becomes_a_question_that_fits(tmp_path: Path) -> None:
    proposed = propose(written(tmp_path, RIGHT), questions())
    require_fit(proposed, PASSAGES)
    assert proposed[0].gold == (("2031-informe:r1",),)


def test_what_was_wrong_is_refused_until_someone_completes_it(tmp_path: Path) -> None:
    proposed = propose(written(tmp_path, WRONG), questions())
    assert "falta la 5" in proposed[0].note
    with pytest.raises(QuestionsError, match="pendiente"):
        require_fit(proposed, PASSAGES)


def test_a_question_is_proposed_once_and_not_when_the_set_has_it(tmp_path: Path) -> None:
    known = questions()
    again = RIGHT | {"question": "qué se pide en los PUERTOS"}
    proposed = propose(written(tmp_path, RIGHT, again, {"question": known[0].question, "verdict": "wrong"}), known)
    assert len(proposed) == 1


def test_all_that_was_said_of_one_answer_makes_one_question(tmp_path: Path) -> None:
    single = RIGHT | {"citation": {"id": "2031-informe:r1", "quote": "x"}, "subject": "c/1/2031-informe:r1"}
    (right,) = propose(written(tmp_path, RIGHT | {"citations": []}, single), ())
    assert (right.category, right.gold) == ("fact", (("2031-informe:r1",),))
    (doubted,) = propose(written(tmp_path, RIGHT, single | {"verdict": "wrong", "comment": "no es esa"}), ())
    assert (doubted.category, doubted.gold) == ("pendiente", ())
    assert "wrong 2031-informe:r1: no es esa" in doubted.note


def test_proposals_can_be_read_back(tmp_path: Path) -> None:
    proposed = propose(written(tmp_path, RIGHT, WRONG), ())
    append(tmp_path / "proposed.jsonl", proposed)
    assert [one.id for one in read_questions(tmp_path / "proposed.jsonl")] == [one.id for one in proposed]


@pytest.mark.parametrize("row", [{"verdict": "right"}, {"question": "¿?", "verdict": "bad"}, []])
def test_what_is_no_feedback_is_named(row: object, tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"feedback\.jsonl:1"):
        propose(written(tmp_path, row), ())
