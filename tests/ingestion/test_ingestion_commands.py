from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ingestion.__main__ import main
from ingestion.listing import row, table
from vectorstore.records import Meeting, Report, ReportKind, Status, SymbolSource
from vectorstore.store import Store


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
    told = capsys.readouterr()
    assert told.err == f"{tmp_path / 'falta.txt'}: no existe; compruebe la ruta\n"
    assert "  " + told.err in told.out
    assert main(["list", *store]) == 0
    row = capsys.readouterr().out.rstrip("\n").split("\t")
    assert row[:6] == ["acta", "E/2016/24", "Acta de la Junta", "-", "report", "2 pasajes"]
    assert main(["verify", *store]) == 0
    assert main(["remove", "acta", *store]) == 0
    assert main(["remove", "acta", *store]) == 1
    assert "python -m ingestion list" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = ["--store", str(tmp_path / "almacen"), "--embeddings", "hashed"]
    assert main(["add", str(tmp_path / "falta.txt"), *store]) == 1
    assert capsys.readouterr() == ("", f"{tmp_path / 'falta.txt'}: no existe; compruebe la ruta\n")


def test_the_list_tells_what_is_inferred_repaired_or_unofficial() -> None:
    report = Report("a", "Acta", ReportKind.REPORT, None, symbol="A/AC.9/3", symbol_source=SymbolSource.INFERRED)
    assert row(report, 3).split("\t")[1] == "A/AC.9/3 (inferida)"
    assert row(replace(report, symbol_source=SymbolSource.FILE), 3).split("\t")[1] == "A/AC.9/3"
    assert row(replace(report, symbol=None), 3).split("\t")[1] == "sin signatura"
    assert row(replace(report, repaired=True, official=False, added="2030-05-06T10:00:00"), 3).split("\t")[5:] == [
        "3 pasajes",
        "texto leído por OCR, síntesis no oficial",
        "2030-05-06",
    ]


def test_the_table_has_titles_and_fits_a_narrow_terminal() -> None:
    meetings = (Meeting(1, 2029), Meeting(2, 2030), Meeting(3, 2031))
    reports = (
        Report(
            "2031-informe",
            "[Informe] de la Junta " * 6,
            ReportKind.REPORT,
            Status.ADOPTED,
            meetings,
            added="2031-05-06",
        ),
        Report("2031-nota", "Nota", ReportKind.BACKGROUND, None, (Meeting(4),), symbol="A/AC.9/3"),
    )
    told = table(reports, {"2031-informe": 1_234, "2031-nota": 7}, width=60)
    lines = told.split("\n")
    assert max(map(len, lines)) <= 80
    for title in ("signatura", "título", "reuniones", "clase", "pasajes", "calidad", "añadido"):
        assert title in " ".join(lines[:3])
    for cell in (
        "2031-informe",
        "[Informe]",
        "1 (2029) a",
        "aprobado",
        "1234",
        "2031-05-06",
        "antecedentes",
        "A/AC.9/3",
    ):
        assert cell in told


def test_the_list_may_be_asked_for_as_a_table_or_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "acta.txt"
    path.write_text("Acta de la Junta\n\nE/2016/24\n\n1. La Junta decidió medir.\n", encoding="utf-8")
    store = ["--store", str(tmp_path / "almacen"), "--embeddings", "hashed"]
    assert main(["add", str(path), *store]) == 0
    capsys.readouterr()
    assert main(["list", "--format", "json", *store]) == 0
    (told,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert {key: told[key] for key in ("id", "symbol", "symbol_source", "kind", "status", "year", "passages")} == {
        "id": "acta",
        "symbol": "E/2016/24",
        "symbol_source": "file",
        "kind": "report",
        "status": "adopted",
        "year": 2016,
        "passages": 1,
    }
    assert main(["list", "--format", "table", *store]) == 0
    assert "informe, signatura y título" in " ".join(capsys.readouterr().out.split())


def test_what_holds_nothing_to_add_makes_no_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vacía").mkdir()
    store = tmp_path / "almacen"
    for path in (tmp_path / "vacía", tmp_path / "falta.txt"):
        assert main(["add", str(path), "--store", str(store)]) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert not store.exists()


@pytest.mark.parametrize("task", [[], ["add"], ["list"], ["parse"]])
def test_the_help_is_in_spanish_and_says_what_each_thing_is(
    task: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main([*task, "--help"])
    assert exit_.value.code == 0
    told = capsys.readouterr().out
    assert ("ejemplos:" in told) if not task else ("archivo" in told or "almacén" in told)


def test_verify_repairs_a_damaged_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "acta.txt").write_text("1. La Junta decidió medir el ruido.\n", encoding="utf-8")
    store = ["--store", str(tmp_path / "almacen"), "--embeddings", "hashed"]
    assert main(["add", str(tmp_path / "acta.txt"), *store]) == 0
    next((tmp_path / "almacen").glob("index/v*/vectors.npy")).write_bytes(b"x")
    assert main(["verify", *store]) == 0
    told = capsys.readouterr()
    assert "dañado" in told.err
    assert "se reconstruyó" in told.out
    assert main(["verify", *store]) == 0
    assert capsys.readouterr() == ("El almacén está en buen estado.\n", "")


def test_links_and_references_are_lines_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recommendation = "Recomendación 1\n\nLos puertos deberían aplicar el párrafo 4 del informe de la reunión de 2019.\n"
    (tmp_path / "final.txt").write_text(recommendation, encoding="utf-8")
    (tmp_path / "previo.txt").write_text(recommendation.replace("deberían", "podrían"), encoding="utf-8")
    entries = '[[report]]\nfile = "previo.txt"\nkind = "draft"\ndraft_of = "final"\n'
    (tmp_path / "manifest.toml").write_text(entries, encoding="utf-8")
    store = ["--store", str(tmp_path / "almacen"), "--embeddings", "hashed"]
    assert main(["add", str(tmp_path), "--jobs", "1", *store]) == 0
    capsys.readouterr()
    assert main(["links", *store]) == 0
    (link,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert link.pop("likeness") > 0.8
    assert link == {"source_id": "previo:r1", "target_id": "final:r1", "kind": "draft"}
    assert main(["references", *store]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(found["id"], found["year"], found["paragraphs"]) for found in rows] == [
        ("final:r1", 2019, [4]),
        ("previo:r1", 2019, [4]),
    ]


def test_a_setting_that_is_no_number_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RELATORIA_JOBS", "cero")
    assert main(["list"]) == 1
    assert capsys.readouterr().err.startswith("RELATORIA_JOBS=cero: ")


@pytest.mark.parametrize("task", [["list"], ["verify"], ["links"], ["references"], ["remove", "acta"]])
def test_to_read_a_store_that_is_not_there_makes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], task: list[str]
) -> None:
    (tmp_path / "carpeta").mkdir()
    for name in ("nada", "carpeta"):
        assert main([*task, "--store", str(tmp_path / name)]) == 1
        told = capsys.readouterr().err
        assert told.startswith("No existe el almacén")
        assert "python -m ingestion add" in told
        assert told.count("\n") == 1
    assert list(tmp_path.rglob("*")) == [tmp_path / "carpeta"]


def test_an_empty_library_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Store.open(tmp_path, "hashed").close()
    assert main(["list", "--store", str(tmp_path), "--embeddings", "hashed"]) == 0
    out, told = capsys.readouterr()
    assert (out, told.count("\n")) == ("", 1)
    assert "está vacío" in told


def test_wrong_usage_is_exit_code_two() -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["cocinar"])
    assert exit_.value.code == 2


def test_repair_prints_a_clean_text_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "limpio.txt"
    path.write_text("La sesión\n  terminó según lo previsto.\n", encoding="utf-8")
    assert main(["repair", str(path)]) == 0
    assert capsys.readouterr().out == "La sesión\n  terminó según lo previsto.\n"
