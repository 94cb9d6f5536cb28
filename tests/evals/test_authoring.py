from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from library_for_tests import PASSAGES, questions

from evals.authoring import Desk, write_question
from evals.errors import EvaluationError
from evals.fields import Quote
from evals.questions import read_questions
from vectorstore.records import Hit


def desk(answers: Sequence[str], told: list[str]) -> Desk:
    left = iter(answers)

    def ask(_: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    found = [Hit(PASSAGES[f"2031-informe:r{number}"], 1.0, 1.0, 1.0) for number in (3, 4)]
    return Desk(ask, told.append, lambda _: found, PASSAGES)


def test_a_question_is_written_from_candidates_and_joins_the_set(tmp_path: Path) -> None:
    answers = [
        "¿Cuántos en los hospitales?",
        "es",
        "fact",
        "test",
        "sí",
        "una nota",
        "1, 2031-informe:r4",
        "no",
        "300",
        "a 300 funcionarios",
    ]
    file = write_question(desk(answers, []), questions(), tmp_path)
    (row,) = read_questions(file)
    assert (row.gold, row.must_include, row.split) == (
        (("2031-informe:r3",), ("2031-informe:r4",)),
        (("300",),),
        "test",
    )
    assert row.quotes == (Quote("2031-informe:r3", "a 300 funcionarios"),)


def test_what_the_evidence_does_not_say_is_asked_again(tmp_path: Path) -> None:
    told: list[str] = []
    answers = [
        "¿Cuántos?",
        "",
        "fact",
        "",
        "",
        "",
        "99",
        "1",
        "",
        "301",
        "",
        "1|2",
        "",
        "300|18",
        "a 301 funcionarios",
        "",
    ]
    (row,) = read_questions(write_question(desk(answers, told), questions(), tmp_path))
    assert row.gold == (("2031-informe:r3", "2031-informe:r4"),)
    assert any("301" in line for line in told)
    assert any("no está en la biblioteca" in line for line in told)


def test_an_unanswerable_question_needs_no_evidence(tmp_path: Path) -> None:
    answers = ["¿Qué pasó en 2050?", "es", "unanswerable", "dev", "no", "absent_meeting", ""]
    (row,) = read_questions(write_question(desk(answers, []), questions(), tmp_path))
    assert (row.answerable, row.why_unanswerable) == (False, "absent_meeting")


def test_stopping_halfway_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="evals new"):
        write_question(desk(["¿Qué?"], []), questions(), tmp_path)
    assert not list(tmp_path.iterdir())
