from __future__ import annotations

from pathlib import Path

import pytest

from ingestion.errors import ManifestError, ReportIdError
from ingestion.manifest import load_manifest, slug
from ingestion.parse import parse_file
from vectorstore.records import Meeting, ReportKind, Status, SymbolSource


def test_the_manifest_overrides_what_the_file_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Informe primero\n\nE/2016/24\n\n1. Se decidió medir el ruido.\n", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(
        '[[report]]\nfile = "a.txt"\nid = "2016-ruido"\ntitle = "El ruido"\nkind = "report"\nstatus = "adopted"\n'
        'symbol = "E/2016/25"\nsymbol_source = "inferred"\nmeetings = [3]\nofficial = false\n'
        '[[meeting]]\nnumber = 3\ndates = "4 de mayo de 2016"\nyear = 2016\n',
        encoding="utf-8",
    )
    manifest = load_manifest(tmp_path)
    report = parse_file(tmp_path / "a.txt", manifest.entry(tmp_path / "a.txt")).report
    assert (report.id, report.title, report.kind) == ("2016-ruido", "El ruido", ReportKind.REPORT)
    assert (report.symbol, report.symbol_source) == ("E/2016/25", SymbolSource.INFERRED)
    assert report.meetings == (Meeting(3, 2016, "4 de mayo de 2016"),)
    assert report.status is Status.ADOPTED
    assert not report.official


@pytest.mark.parametrize(
    ("head", "entry"),
    [
        ("Proyecto de informe\n\n", 'kind = "report"\nstatus = "adopted"'),
        ("E/CN.3/2016/L.2\n\nInforme\n\n", 'kind = "report"'),
        ("Informe\n\n", 'symbol = "E/CN.3/2016/L.2/Add.1"\nstatus = "adopted"'),
        ("Sildavia: proyecto de resolución\n\n", 'status = "adopted"'),
    ],
)
def test_a_draft_that_the_manifest_gives_out_as_adopted_stays_a_draft(tmp_path: Path, head: str, entry: str) -> None:
    (tmp_path / "a.txt").write_text(f"{head}1. La Comisión decidió medir.\n\nRecomendación 1\n\nMedir.\n", "utf-8")
    (tmp_path / "manifest.toml").write_text(f'[[report]]\nfile = "a.txt"\n{entry}\n', encoding="utf-8")
    parsed = parse_file(tmp_path / "a.txt", load_manifest(tmp_path).entry(tmp_path / "a.txt"))
    assert (parsed.report.kind, parsed.report.status) == (ReportKind.DRAFT, Status.DRAFT)
    assert {passage.status for passage in parsed.passages} == {Status.DRAFT}
    assert parsed.warning.startswith("a.txt: se guarda como proyecto")


def test_a_report_about_a_draft_is_what_the_manifest_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Informe sobre el proyecto de resolución\n\n1. Se aprobó.\n", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(
        '[[report]]\nfile = "a.txt"\nkind = "report"\nstatus = "adopted"\n', encoding="utf-8"
    )
    parsed = parse_file(tmp_path / "a.txt", load_manifest(tmp_path).entry(tmp_path / "a.txt"))
    assert (parsed.report.kind, parsed.report.status, parsed.warning) == (ReportKind.REPORT, Status.ADOPTED, "")


@pytest.mark.parametrize("report_id", ["../../evil", ".oculto", "a/b", "Mayor", "dos palabras", "a:b", "ñu", "a\\nb"])
def test_an_id_that_is_no_plain_name_is_one_line(tmp_path: Path, report_id: str) -> None:
    (tmp_path / "a.txt").write_text("1. Uno.\n", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(f'[[report]]\nfile = "a.txt"\nid = "{report_id}"\n', encoding="utf-8")
    with pytest.raises(ReportIdError, match=r"^a\.txt: [^\n]+manifest\.toml[^\n]+$"):
        parse_file(tmp_path / "a.txt", load_manifest(tmp_path).entry(tmp_path / "a.txt"))


def test_a_file_without_manifest_is_named_after_itself(tmp_path: Path) -> None:
    (tmp_path / "Informe nº 3 (Año).txt").write_text("1. Uno.\n\n2. Dos.\n", encoding="utf-8")
    parsed = parse_file(tmp_path / "Informe nº 3 (Año).txt")
    assert [passage.id for passage in parsed.passages] == ["informe-n-3-ano:p1", "informe-n-3-ano:p2"]


@pytest.mark.parametrize("text", ["[[report]\n", "[[report]]\nid = 'x'\n", "[[report]]\nfile='a'\nkind='novela'\n"])
def test_a_wrong_manifest_is_told_in_one_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ManifestError, match=r"^[^\n]+; corríjalo y vuelva a intentarlo$"):
        load_manifest(tmp_path)


def test_a_slug_is_plain_lower_case() -> None:
    assert slug("CTOC_COP_WG.4_2019_5-ES.pdf") == "ctoc-cop-wg-4-2019-5-es"
