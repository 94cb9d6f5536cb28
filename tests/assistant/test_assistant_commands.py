"""The command line: what it prints, its exit codes and its errors of one line."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import pytest

from assistant.__main__ import main
from vectorstore.store import Store

QUESTION = "¿Qué dice la recomendación 1 de 2032?"
_VARIABLES = "OPENAI_API_KEY OPENAI_BASE_URL RELATORIA_MODEL RELATORIA_STORE RELATORIA_EMBEDDINGS RELATORIA_DEADLINE"


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model and no settings but those of the test."""
    for name in _VARIABLES.split():
        monkeypatch.delenv(name, raising=False)


def test_ask_prints_the_answer_with_its_source(store_directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", QUESTION, "--store", str(store_directory)]) == 0
    printed = capsys.readouterr()
    assert "buques pesqueros" in printed.out
    assert "informe de 2032, recomendación 1" in printed.out
    assert printed.err == ""


def test_ask_as_json_prints_one_row(store_directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", QUESTION, "--json", "--store", str(store_directory)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    row = json.loads(line)
    assert [one["id"] for one in row["citations"]] == ["2032-informe:r1"]
    assert row["abstained"] is False


def test_a_damaged_index_is_told_beside_the_answer_and_mended(
    store_directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    directory = shutil.copytree(store_directory, tmp_path / "store")
    next(directory.glob("index/v*/vectors.npy")).unlink()
    assert main(["ask", QUESTION, "--store", str(directory)]) == 0
    printed = capsys.readouterr().out
    assert "índice está dañado" in printed
    assert "buques pesqueros" in printed
    for thread in threading.enumerate():
        if thread.name == "mending":
            thread.join()
    with Store.open(directory) as store:
        assert store.notice is None


def test_a_refusal_is_an_answer(store_directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "¿Qué recomendó la reunión de 2040?", "--store", str(store_directory)]) == 0
    assert "no consta la reunión de 2040" in capsys.readouterr().out


def test_batch_writes_a_row_a_question_and_tells_how_many_failed(
    store_directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(f'{{"id": "a", "question": "{QUESTION}"}}\nroto\n', encoding="utf-8")
    code = main(["batch", str(source), str(target), "--search-only", "--store", str(store_directory)])
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [bool(row["error"]) for row in rows] == [False, True]
    assert rows[0]["retrieved"][0] == "2032-informe:r1"
    (said,) = capsys.readouterr().err.splitlines()
    assert "1 línea sin contestar: línea 2" in said
    assert str(target) in said
    assert code == 1


def test_the_store_may_come_from_the_environment(
    store_directory: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RELATORIA_STORE", str(store_directory))
    assert main(["ask", "¿Qué informes tienes?"]) == 0
    assert "recopilación de 2034" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [[], ["ask"], ["ask", " ¿? "], ["batch", "uno.jsonl"], ["cantar"], ["ask", "Hola", "--fuerte"]]
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "uso: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("variable", "value"), [("RELATORIA_EMBEDDINGS", "hashed"), ("RELATORIA_EMBEDDINGS", "inventada")]
)
def test_a_store_that_cannot_be_read_so_ends_with_1_and_one_line(
    variable: str,
    value: str,
    store_directory: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(variable, value)
    assert main(["ask", QUESTION, "--store", str(store_directory)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1


def test_a_store_that_is_a_file_ends_with_1_and_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "archivo"
    file.touch()
    assert main(["ask", QUESTION, "--store", str(file)]) == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert str(file) in said


def test_a_file_of_questions_that_is_not_there_ends_with_1_and_one_line(
    store_directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing, target = tmp_path / "no-esta.jsonl", tmp_path / "out.jsonl"
    target.write_text("de ayer\n", encoding="utf-8")
    assert main(["batch", str(missing), str(target), "--store", str(store_directory)]) == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert said == f"No se puede leer {missing}: compruebe la ruta y los permisos."
    assert target.read_text(encoding="utf-8") == "de ayer\n"


def test_an_empty_library_ends_with_1_and_says_how_to_fill_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", QUESTION, "--store", str(tmp_path / "vacia")]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    (said,) = printed.err.splitlines()
    assert "python -m ingestion add" in said
    assert not (tmp_path / "vacia").exists()


def test_a_number_that_is_none_among_the_settings_ends_with_1_and_one_line(
    store_directory: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RELATORIA_DEADLINE", "pronto")
    assert main(["ask", QUESTION, "--store", str(store_directory)]) == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert "RELATORIA_DEADLINE" in said
