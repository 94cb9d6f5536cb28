"""Questions from a file: a row a line, and a bad line stops nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.batch import answer_lines, run
from assistant.errors import BadFileError
from assistant.render import as_row

QUESTION = "¿Qué dice la recomendación 1 de 2032?"


def line(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("no es json", "JSON"),
        ('["una lista"]', "question"),
        (line(id="b"), "question"),
        (line(id="b", question="  "), "question"),
        (line(id="b", question=7), "question"),
        (line(id="b", question=QUESTION, history="x"), "history"),
        (line(id="b", question=QUESTION, history=[{"role": "system", "content": "x"}]), "history"),
        (line(id="b", question=QUESTION, history=[{"role": "user"}]), "history"),
    ],
)
def test_a_bad_line_gives_a_row_with_the_reason_and_the_rest_goes_on(
    assistant: Assistant, bad: str, reason: str
) -> None:
    good = line(id="a", question=QUESTION)
    before, failed, after = answer_lines(assistant, [good, bad, good])
    assert before["error"] is after["error"] is None
    assert before["citations"] == after["citations"] != []
    assert failed["id"] == ("b" if '"id"' in bad else "línea 2")
    assert failed["error"] is not None
    assert reason in failed["error"]
    assert failed["error"].startswith(f"{failed['id']}: ")
    assert list(failed) == list(before)
    assert (failed["answer"], failed["citations"], failed["retrieved"]) == ("", [], [])


def test_empty_lines_are_passed_over_and_a_line_without_id_is_named_by_its_number(assistant: Assistant) -> None:
    rows = list(answer_lines(assistant, ["", line(question="Hola"), "  ", line(id=7, question="Hola")]))
    assert [row["id"] for row in rows] == ["línea 2", "7"]


def test_a_row_is_the_answer_to_the_question_with_its_history(assistant: Assistant) -> None:
    history = [{"role": "user", "content": QUESTION}, {"role": "assistant", "content": "Inspeccionar."}]
    (row,) = answer_lines(assistant, [line(id="a", question="¿y la 4?", history=history)])
    assert [one["id"] for one in row["citations"]] == ["2032-informe:r4"]


def test_search_only_gives_the_passages_found_and_no_answer(assistant: Assistant) -> None:
    asked = line(id="a", question="¿Qué se recomendó sobre los buques pesqueros?")
    (row,) = answer_lines(assistant, [asked], search_only=True)
    (full,) = answer_lines(assistant, [asked])
    assert row["retrieved"] == full["retrieved"]
    assert 0 < len(row["retrieved"]) <= 20
    assert (row["answer"], row["citations"], row["abstained"]) == ("", [], False)


@pytest.mark.parametrize(
    ("hostile", "failed"),
    [
        ("[" * 100_000, 1),
        ('{"id": "b", "question": "x", "n": ' + "9" * 5000 + "}", 1),
        ('{"id": "\\ud800", "question": "Hola"}', 0),
        ('{"id": "b", "question": "los hoteles\u2028y la costa"}', 0),
    ],
    ids=["deep", "long number", "surrogate", "line separator"],
)
def test_a_hostile_line_stops_nothing(assistant: Assistant, tmp_path: Path, hostile: str, failed: int) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(f"{hostile}\n{line(id='z', question='Hola')}\n", encoding="utf-8")
    assert len(run(assistant, source, target)) == failed
    rows = [json.loads(row) for row in target.read_text(encoding="utf-8").split("\n")[:-1]]
    assert [bool(row["error"]) for row in rows] == [bool(failed), False]


def test_a_byte_order_mark_is_no_part_of_the_first_line(assistant: Assistant, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(f"\ufeff{line(id='a', question='Hola')}\n", encoding="utf-8")
    assert run(assistant, source, tmp_path / "out.jsonl") == ()


def test_a_file_is_not_answered_into_itself(assistant: Assistant, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(line(id="a", question="Hola"), encoding="utf-8")
    with pytest.raises(BadFileError, match="elija otro"):
        run(assistant, source, source)
    assert source.read_text(encoding="utf-8") == line(id="a", question="Hola")


def test_a_file_of_another_encoding_is_told_and_leaves_the_answers_of_before(
    assistant: Assistant, tmp_path: Path
) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(b"\xff\xfe{}")
    target.write_text("de ayer\n", encoding="utf-8")
    with pytest.raises(BadFileError, match="UTF-8"):
        run(assistant, source, target)
    assert target.read_text(encoding="utf-8") == "de ayer\n"


def test_a_file_becomes_a_file_with_a_row_a_line(assistant: Assistant, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(f"{line(id='a', question=QUESTION)}\nroto\n", encoding="utf-8")
    (fault,) = run(assistant, source, target)
    assert fault.startswith("línea 2: no es JSON")
    rows = [json.loads(row) for row in target.read_text(encoding="utf-8").splitlines()]
    expected = as_row("a", assistant.ask(QUESTION)) | {"seconds": rows[0]["seconds"]}
    assert rows[0] == expected
    assert rows[1]["error"]
