"""From a store to a comparison by the commands alone, with an embedding that needs no model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from library_for_tests import ADOPTED, COMPILATION, DRAFT, PASSAGES, questions

from evals.commands import COULD_NOT_RUN, NO_WORSE, WORSE, main
from evals.questions import as_row, read_questions
from vectorstore.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store")
    with Store.open(folder, "hashed") as opened, opened.writing():
        for report in (ADOPTED, DRAFT, COMPILATION):
            opened.put(report, [one for one in PASSAGES.values() if one.report_id == report.id])
    return folder


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELATORIA_EMBEDDINGS", "hashed")


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    file = tmp_path / "questions.jsonl"
    file.write_text("".join(json.dumps(as_row(one)) + "\n" for one in questions()), encoding="utf-8")
    return file


def test_two_runs_and_their_comparison(
    store: Path, asked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b = str(tmp_path / "a"), str(tmp_path / "b")
    for out in (a, b):
        assert main(["run", "--questions", str(asked), "--store", str(store), "--model", "none", "--out", out]) == 0
    assert main(["compare", a, b, "--out", str(tmp_path / "c")]) == NO_WORSE
    assert "no es peor" in capsys.readouterr().out

    rows = (Path(b) / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    silent = [json.dumps(json.loads(row) | {"text": "", "citations": [], "claims": []}) for row in rows]
    (tmp_path / "silent.jsonl").write_text("\n".join(silent), encoding="utf-8")
    handed_in = ["--answers", str(tmp_path / "silent.jsonl"), "--out", b]
    assert main(["run", "--questions", str(asked), "--store", str(store), *handed_in]) == 0
    assert main(["compare", a, b]) == WORSE


def test_what_cannot_run_says_what_to_do_next(
    store: Path, asked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", str(tmp_path), str(tmp_path)]) == COULD_NOT_RUN
    assert "evals run" in capsys.readouterr().err
    assert main(["run", "--store", str(tmp_path / "none"), "--out", str(tmp_path / "o")]) == COULD_NOT_RUN
    assert "ingestion add" in capsys.readouterr().err
    assert main(["run", "--store", str(store), "--out", str(tmp_path / "o")]) == COULD_NOT_RUN
    assert "la biblioteca no tiene" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["run", "--jobs", "0"], ["compare", "a", "b", "--margin", "2"], []])
def test_wrong_usage_could_not_run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == COULD_NOT_RUN
    assert capsys.readouterr().err


def test_a_set_is_checked_and_told_by_kind(store: Path, asked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--questions", str(asked), "--store", str(store)]) == 0
    assert f"Las {len(questions())} preguntas casan" in capsys.readouterr().out
    asked.write_text(asked.read_text(encoding="utf-8").replace("2031-informe:r3", "2031-informe:r33"), encoding="utf-8")
    assert main(["check", "--questions", str(asked), "--store", str(store)]) == COULD_NOT_RUN
    assert "questions.jsonl:3: la biblioteca no tiene 2031-informe:r33 (F3)" in capsys.readouterr().err


def test_a_question_is_written_at_the_terminal(
    store: Path, asked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    passage = "2031-informe:r3"
    typed = iter(["¿Cuántos en los hospitales?", "es", "fact", "dev", "sí", "", passage, "no", "300", ""])
    monkeypatch.setattr("builtins.input", lambda _: next(typed))
    assert main(["new", "--questions", str(asked.parent), "--store", str(store)]) == 0
    assert "Añadida" in capsys.readouterr().out
    (row,) = read_questions(asked.parent / "fact.jsonl")
    assert row.gold == ((passage,),)


def test_the_broken_assistants_are_told_in_a_table(
    store: Path, asked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["mutants", "--questions", str(asked), "--store", str(store), "--out", str(tmp_path / "table.md")]
    main([*arguments, "--most", "4", "--jobs", "8"])
    table = (tmp_path / "table.md").read_text(encoding="utf-8")
    assert table == capsys.readouterr().out
    assert "| always refuses | yes |" in table


def test_a_judge_without_a_model_says_what_to_set(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "RELATORIA_MODEL"):
        monkeypatch.delenv(name, raising=False)
    assert main(["judge", str(tmp_path), "--store", str(store)]) == COULD_NOT_RUN
    assert "--model" in capsys.readouterr().err
