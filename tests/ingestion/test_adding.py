from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from ingestion.adding import Outcome, Result, add, summary
from vectorstore.records import Meeting, Passage, Report, ReportKind, Scope

T = TypeVar("T")
OFFICIAL = "Informe\n\n1. La Comisión aprobó el plan.\n\n2. Se levantó la sesión.\n"


class MemoryShelf:
    """A store that keeps everything in a dictionary."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.kept: dict[str, tuple[Report, tuple[Passage, ...]]] = {}
        self.told: list[Meeting] = []

    def reports(self) -> tuple[Report, ...]:
        return tuple(report for report, _ in self.kept.values())

    def meetings(self) -> tuple[Meeting, ...]:
        return tuple(self.told)

    def passages(self, scope: Scope) -> tuple[Passage, ...]:
        return tuple(one for report, own in self.kept.values() if report.id in scope.reports for one in own)

    @contextmanager
    def writing(self) -> Iterator[None]:
        yield

    def put(self, report: Report, passages: Sequence[Passage]) -> bool:
        self.kept[report.id] = (report, tuple(passages))
        return True

    def remove(self, report_id: str) -> None:
        del self.kept[report_id]

    def put_meetings(self, meetings: Iterable[Meeting]) -> None:
        self.told.extend(meetings)


@pytest.fixture
def shelf(tmp_path: Path) -> MemoryShelf:
    return MemoryShelf(tmp_path / "almacén")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "informes"
    folder.mkdir()
    (folder / "uno.txt").write_text(OFFICIAL, encoding="utf-8")
    (folder / "dos.md").write_text("# Informe\n\n1. Se abrió la sesión.\n", encoding="utf-8")
    (folder / "README.md").write_text("No es un informe.\n", encoding="utf-8")
    return folder


@pytest.fixture
def synopsis(tmp_path: Path) -> Path:
    folder = tmp_path / "sinopsis"
    folder.mkdir()
    (folder / "resumen.txt").write_text("1. Hubo un plan.\n", encoding="utf-8")
    entry = '[[report]]\nfile = "resumen.txt"\nid = "uno"\nofficial = false\n[[meeting]]\nnumber = 4\nyear = 2014\n'
    (folder / "manifest.toml").write_text(entry, encoding="utf-8")
    return folder


def outcomes(results: Sequence[Result]) -> dict[str, Outcome]:
    return {result.path.name: result.outcome for result in results}


def test_adding_twice_changes_nothing(shelf: MemoryShelf, folder: Path) -> None:
    assert outcomes(add(shelf, [folder])) == {"uno.txt": Outcome.ADDED, "dos.md": Outcome.ADDED}
    before = dict(shelf.kept)
    assert outcomes(add(shelf, [folder])) == {"uno.txt": Outcome.UNCHANGED, "dos.md": Outcome.UNCHANGED}
    assert shelf.kept == before


def test_a_file_that_is_named_twice_is_added_once(shelf: MemoryShelf, folder: Path) -> None:
    assert len(add(shelf, [folder, folder / "uno.txt"])) == 2


def test_a_changed_file_is_updated(shelf: MemoryShelf, folder: Path) -> None:
    add(shelf, [folder])
    (folder / "uno.txt").write_text(OFFICIAL + "\n3. Se repartió el acta.\n", encoding="utf-8")
    assert outcomes(add(shelf, [folder])) == {"uno.txt": Outcome.UPDATED, "dos.md": Outcome.UNCHANGED}
    assert len(shelf.kept["uno"][1]) == 3


def test_a_changed_manifest_entry_updates_its_report(shelf: MemoryShelf, folder: Path) -> None:
    add(shelf, [folder])
    (folder / "manifest.toml").write_text('[[report]]\nfile = "uno.txt"\ntitle = "El plan"\n', encoding="utf-8")
    assert outcomes(add(shelf, [folder]))["uno.txt"] is Outcome.UPDATED
    assert shelf.kept["uno"][0].title == "El plan"


def test_a_bad_file_is_told_in_one_line_and_the_others_go_on(shelf: MemoryShelf, folder: Path, tmp_path: Path) -> None:
    (folder / "vacio.txt").write_bytes(b"")
    results = add(shelf, [folder, tmp_path / "falta.txt"])
    assert set(shelf.kept) == {"uno", "dos"}
    reasons = [result.reason for result in results if result.outcome is Outcome.FAILED]
    assert len(reasons) == 2
    assert all(reason.count("\n") == 0 and reason.count("; ") == 1 for reason in reasons)


def test_results_come_in_the_order_of_the_files_whatever_became_of_them(shelf: MemoryShelf, folder: Path) -> None:
    add(shelf, [folder / "uno.txt"])
    (folder / "tres.txt").write_bytes(b"")
    results = add(shelf, [folder / "tres.txt", folder / "uno.txt", folder / "dos.md"])
    assert [(result.path.name, result.outcome) for result in results] == [
        ("tres.txt", Outcome.FAILED),
        ("uno.txt", Outcome.UNCHANGED),
        ("dos.md", Outcome.ADDED),
    ]
    assert f"  {results[0].reason}" in summary(results).splitlines()


def test_the_work_is_shown_as_it_goes_by(shelf: MemoryShelf, folder: Path) -> None:
    shown: list[tuple[str, int, int]] = []

    def watch(work: Iterable[T], total: int, what: str) -> Iterable[T]:
        seen = list(work)
        shown.append((what, total, len(seen)))
        return seen

    add(shelf, [folder], watch=watch)
    (folder / "uno.txt").write_text(OFFICIAL + "\n3. Se repartió el acta.\n", encoding="utf-8")
    add(shelf, [folder], watch=watch)
    assert shown == [("Leyendo", 2, 2), ("Guardando", 2, 2), ("Leyendo", 2, 2), ("Guardando", 1, 1)]


def test_the_official_text_replaces_the_synopsis_and_never_the_other_way(
    shelf: MemoryShelf, folder: Path, synopsis: Path
) -> None:
    add(shelf, [synopsis])
    assert not shelf.kept["uno"][0].official
    assert outcomes(add(shelf, [folder]))["uno.txt"] is Outcome.UPDATED
    assert outcomes(add(shelf, [synopsis])) == {"resumen.txt": Outcome.KEPT}
    assert shelf.kept["uno"][0].official


def test_the_official_text_wins_also_within_one_run(shelf: MemoryShelf, folder: Path, synopsis: Path) -> None:
    found = outcomes(add(shelf, [synopsis, folder]))
    assert (found["uno.txt"], found["resumen.txt"]) == (Outcome.ADDED, Outcome.KEPT)


def test_two_files_with_one_id_are_told(shelf: MemoryShelf, folder: Path) -> None:
    (folder / "Uno.md").write_text("1. La Junta pidió otro plan.\n", encoding="utf-8")
    failed = [result for result in add(shelf, [folder]) if result.outcome is Outcome.FAILED]
    assert len(failed) == 1
    assert "«uno»" in failed[0].reason


def test_the_meetings_of_a_manifest_are_told_to_the_store(shelf: MemoryShelf, synopsis: Path) -> None:
    add(shelf, [synopsis])
    assert shelf.told == [Meeting(4, 2014)]


def test_the_final_table_counts_files_and_passages(shelf: MemoryShelf, folder: Path) -> None:
    table = {line.rsplit(maxsplit=1)[0]: int(line.split()[-1]) for line in summary(add(shelf, [folder])).splitlines()}
    assert table == {"añadido": 2, "actualizado": 0, "sin cambios": 0, "con errores": 0, "pasajes escritos": 3}


def test_a_wrong_id_stops_its_file_alone_and_a_draft_given_out_as_adopted_is_told(
    shelf: MemoryShelf, folder: Path
) -> None:
    (folder / "tres.txt").write_text("Proyecto de informe\n\n1. Se abrió la sesión.\n", encoding="utf-8")
    (folder / "manifest.toml").write_text(
        '[[report]]\nfile = "uno.txt"\nid = "../../uno"\n[[report]]\nfile = "tres.txt"\nstatus = "adopted"\n',
        encoding="utf-8",
    )
    results = add(shelf, [folder])
    assert {result.path.name: result.outcome for result in results} == {
        "dos.md": Outcome.ADDED,
        "tres.txt": Outcome.ADDED,
        "uno.txt": Outcome.FAILED,
    }
    assert set(shelf.kept) == {"dos", "tres"}
    assert [result.reason[:34] for result in results] == [
        "",
        "tres.txt: se guarda como proyecto,",
        "uno.txt: el identificador «../../u",
    ]


RECOMMENDED = (
    "Los Estados deberían medir el caudal de los canales cada mes.",
    "Los Estados deberían publicar los registros de las presas.",
    "Los Estados deberían avisar a los vecinos de cada crecida.",
)
SESSION = "I. Introducción\n\n1. La quinta reunión de la Junta se celebró en Lima del 3 al 5 de mayo de 2031.\n\n"


def _recommendations(*texts: str) -> str:
    return "II. Recomendaciones\n\n" + "".join(
        f"Recomendación {number}\n\n{text}\n\n" for number, text in enumerate(texts, 1)
    )


@pytest.mark.parametrize("together", [True, False])
def test_a_fragment_of_a_draft_finds_what_was_adopted_by_its_text(
    shelf: MemoryShelf, tmp_path: Path, together: bool
) -> None:
    (tmp_path / "final.txt").write_text(SESSION + _recommendations(*RECOMMENDED), encoding="utf-8")
    other = [text.replace("canales", "faros").replace("registros de las presas", "mapas") for text in RECOMMENDED[:1]]
    (tmp_path / "otro.txt").write_text(_recommendations(*other, "Callar.", "Contar."), encoding="utf-8")
    draft = [text.replace("deberían", "podrían") for text in RECOMMENDED]
    (tmp_path / "previo.txt").write_text(
        "Proyecto de informe\n\nAdición\n\n" + _recommendations(*draft), encoding="utf-8"
    )
    files = [tmp_path / name for name in ("previo.txt", "otro.txt", "final.txt")]
    for batch in [files] if together else [[file] for file in files]:
        add(shelf, batch)
    report, passages = shelf.kept["previo"]
    assert (report.kind, report.draft_of) == (ReportKind.DRAFT, "final")
    assert report.meetings == shelf.kept["final"][0].meetings
    assert {passage.meeting for passage in passages} == {5}


def test_a_draft_of_nothing_that_is_here_stays_without_origin(shelf: MemoryShelf, tmp_path: Path) -> None:
    (tmp_path / "final.txt").write_text(SESSION + _recommendations(*RECOMMENDED), encoding="utf-8")
    text = "Proyecto de informe\n\n" + _recommendations("Pintar los faros.", "Cerrar el puerto.", "Callar siempre.")
    (tmp_path / "previo.txt").write_text(text, encoding="utf-8")
    add(shelf, [tmp_path / "final.txt", tmp_path / "previo.txt"])
    assert shelf.kept["previo"][0].draft_of is None
