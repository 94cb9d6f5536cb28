"""`python -m vectorstore`: the care of a store from a terminal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from reports_for_tests import paragraphs, report

from vectorstore.__main__ import main
from vectorstore.settings import StoreSettings
from vectorstore.store import Store


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    with Store.open(tmp_path, "hashed") as store, store.writing():
        store.put(report(), paragraphs())
    shutil.rmtree(next(path for path in (tmp_path / "index").iterdir() if path.is_dir()))
    return tmp_path


def test_damage_is_told_and_repaired(damaged: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--store", str(damaged), "--embeddings", "hashed"]
    assert main(["verify", *arguments]) == 1
    assert "dañado" in capsys.readouterr().err
    assert main(["repair", *arguments]) == 0
    assert capsys.readouterr() == ("El almacén está en buen estado.\n", "")
    assert main(["rebuild", *arguments]) == 0
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.parametrize("task", ["verify", "repair", "rebuild"])
def test_a_missing_store_is_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str], task: str) -> None:
    (tmp_path / "carpeta").mkdir()
    for name in ("nada", "carpeta"):
        assert main([task, "--store", str(tmp_path / name)]) == 1
        told = capsys.readouterr().err
        assert "No existe el almacén" in told
        assert told.count("\n") == 1
    assert list(tmp_path.rglob("*")) == [tmp_path / "carpeta"]


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RELATORIA_EMBEDDINGS", raising=False)
    monkeypatch.setenv("RELATORIA_CHROMA", "http://127.0.0.1:8000")
    monkeypatch.setenv("RELATORIA_STORE", "almacen")
    assert StoreSettings.from_environment() == StoreSettings(Path("almacen"), "built-in", "http://127.0.0.1:8000")
