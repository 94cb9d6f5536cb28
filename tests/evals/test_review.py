from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from assistants_for_tests import Knowing, broken
from library_for_tests import PASSAGES

from evals.asking import ask_one
from evals.errors import EvaluationError
from evals.record import Record
from evals.review import HEAD, agreement, checker_judgements, read_sheet, sheet


def filled(folder: Path, text: str, words: list[str], delimiter: str = ",") -> Path:
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    file = folder / f"sheet{len(list(folder.iterdir()))}.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, HEAD, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(row | {"supported": word} for row, word in zip(rows, words, strict=False))
    return file


@pytest.fixture(scope="module")
def answers(knowing: Knowing) -> dict[str, Record]:
    return {one.id: ask_one(knowing, one)[0] for one in knowing.questions[:4]}


def test_two_reviewers_are_compared_sentence_by_sentence(
    knowing: Knowing, answers: dict[str, Record], tmp_path: Path
) -> None:
    text = sheet(knowing.questions[:4], answers)
    first = read_sheet(filled(tmp_path, text, ["sí", "sí", "no", "no"]))
    second = read_sheet(filled(tmp_path, text, ["Sí", "no", "no", ""], delimiter=";"))
    found = agreement(first, second)
    assert (found.count, found.same) == (3, pytest.approx(2 / 3))
    assert found.kappa == pytest.approx(0.4)


def test_agreement_on_one_thing_only_has_no_kappa() -> None:
    assert agreement({("1", 1): True}, {("1", 1): True}).kappa is None


def test_a_reviewer_is_compared_with_the_check(knowing: Knowing, tmp_path: Path) -> None:
    changing = broken(knowing, "changes the numbers")
    answers = {one.id: ask_one(changing, one)[0] for one in knowing.questions[:4]}
    reviewed = read_sheet(filled(tmp_path, sheet(knowing.questions[:4], answers), ["no"] * 4))
    assert agreement(reviewed, checker_judgements(answers, PASSAGES)).same == 1


def test_another_word_or_another_file_is_named(knowing: Knowing, answers: dict[str, Record], tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="fila 2"):
        read_sheet(filled(tmp_path, sheet(knowing.questions[:4], answers), ["quizá"]))
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="supported"):
        read_sheet(tmp_path / "other.csv")


def test_sheets_without_a_sentence_in_common_are_refused() -> None:
    with pytest.raises(EvaluationError):
        agreement({("1", 1): True}, {("2", 1): True})
