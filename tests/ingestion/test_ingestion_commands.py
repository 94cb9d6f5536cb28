from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingestion.__main__ import main


def test_parse_prints_a_passage_a_line_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "acta.txt"
    path.write_text("II. Recomendaciones\n\nRecomendación 1\n\nLos puertos deberían medir.\n", encoding="utf-8")
    assert main(["parse", str(path)]) == 0
    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert row == {
        "id": "acta:r1",
        "label": "recomendación 1",
        "kind": "recommendation",
        "status": "adopted",
        "meeting": None,
        "section": ["II. Recomendaciones"],
        "speaker": None,
        "text": "Los puertos deberían medir.",
        "raw": "Recomendación 1\nLos puertos deberían medir.",
    }
    assert list(tmp_path.iterdir()) == [path]


def test_parse_of_a_bad_file_is_one_line_and_exit_code_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(tmp_path / "falta.txt")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_library_is_added_listed_verified_and_emptied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "acta.txt"
    path.write_text(
        "Acta de la Junta\n\nE/2016/24\n\n1. La Junta decidió medir el ruido.\n\n2. Se levantó.\n", encoding="utf-8"
    )
    store = ["--store", str(tmp_path / "almacen"), "--embeddings", "hashed"]
    assert main(["add", str(path), str(tmp_path / "falta.txt"), *store]) == 1
    assert "falta.txt: no se pudo leer (no existe)" in capsys.readouterr().err
    assert main(["list", *store]) == 0
    row = capsys.readouterr().out.rstrip("\n").split("\t")
    assert row[:6] == ["acta", "E/2016/24", "Acta de la Junta", "-", "report", "2 pasajes"]
    assert main(["verify", *store]) == 0
    assert main(["remove", "acta", *store]) == 0
    assert main(["remove", "acta", *store]) == 1
    assert "python -m ingestion list" in capsys.readouterr().err


def test_listing_a_store_that_is_not_there_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--store", str(tmp_path / "nada")]) == 1
    assert "python -m ingestion add" in capsys.readouterr().err
    assert not (tmp_path / "nada").exists()


def test_wrong_usage_is_exit_code_two() -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["cocinar"])
    assert exit_.value.code == 2


def test_repair_prints_a_clean_text_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "limpio.txt"
    path.write_text("La sesión\n  terminó según lo previsto.\n", encoding="utf-8")
    assert main(["repair", str(path)]) == 0
    assert capsys.readouterr().out == "La sesión\n  terminó según lo previsto.\n"
