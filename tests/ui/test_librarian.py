"""Adding and removing reports from the page: what becomes of a file, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from ingestion.adding import Outcome
from ingestion.errors import UnknownReportError
from ui.library.librarian import Added, Librarian, Stage, followed
from ui.library.routes import file_name
from vectorstore.records import Scope
from vectorstore.store import Store

REPORT = """# Informe sobre la tercera reunión del Grupo de Trabajo

## II. Recomendaciones

1. El Grupo de Trabajo recomendó que los Estados llevaran un registro de las fábricas de hielo.

2. El Grupo de Trabajo recomendó que los puertos abrieran los domingos.
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", "hashed") as store:
        yield store


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def result(librarian: Librarian, file: Path) -> Added:
    *stages, last = librarian.add(file)
    assert all(isinstance(stage, Stage) for stage in stages)
    assert isinstance(last, Added)
    return last


def test_a_file_is_added_stage_by_stage_and_taken_back(store: Store, tmp_path: Path) -> None:
    librarian = Librarian(store)
    steps = list(librarian.add(written(tmp_path, "hielo.md", REPORT)))
    added = steps[-1]
    assert isinstance(added, Added) and added.outcome is Outcome.ADDED and added.passages == 2
    assert [step.name for step in steps if isinstance(step, Stage)] == ["Leyendo", "Guardando"]
    assert librarian.undo(added.undo)
    assert store.reports() == ()
    assert not librarian.undo(added.undo)


def test_a_file_that_takes_the_place_of_another_gives_it_back(store: Store, tmp_path: Path) -> None:
    librarian = Librarian(store)
    result(librarian, written(tmp_path, "hielo.md", REPORT))
    before = store.passages()
    changed = result(librarian, written(tmp_path, "hielo.md", REPORT.replace("domingos", "lunes")))
    assert changed.outcome is Outcome.UPDATED and store.passages() != before
    assert librarian.undo(changed.undo)
    assert store.passages() == before


def test_a_removed_report_comes_back_whole_with_its_pages(store: Store, tmp_path: Path) -> None:
    librarian = Librarian(store)
    added = result(librarian, written(tmp_path, "hielo.md", REPORT))
    before = store.reports(), store.passages(Scope())
    key = librarian.remove(added.report)
    assert store.reports() == ()
    assert librarian.undo(key)
    assert (store.reports(), store.passages(Scope())) == before
    with pytest.raises(UnknownReportError):
        librarian.remove("no-existe")


def test_an_uploaded_manifest_is_told_where_it_belongs(store: Store, tmp_path: Path) -> None:
    refused = result(Librarian(store), written(tmp_path, "manifest.toml", "[informe]"))
    assert refused.outcome is Outcome.FAILED and "ingestion add" in refused.reason
    assert str(tmp_path) not in refused.reason


def test_a_bad_file_is_told_and_changes_nothing(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "roto.docx"
    file.write_bytes(b"PK\x03\x04 esto no es un documento")
    failed = result(Librarian(store), file)
    assert failed.outcome is Outcome.FAILED and failed.undo == ""
    assert failed.reason.startswith("roto.docx: no se pudo leer")
    assert store.reports() == ()


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("informe 2021.pdf", "informe 2021.pdf"),
        ("<script>.md", "script-.md"),
        ("a\x00b\n.txt", "a-b-.txt"),
        ("...", "informe"),
        ("x" * 400 + ".pdf", "x" * 120 + ".pdf"),
    ],
)
def test_a_file_name_stays_inside_its_folder(sent: str, kept: str) -> None:
    assert file_name(sent) == kept


def test_the_pages_of_a_scan_are_told_as_they_are_recognized(tmp_path: Path) -> None:
    told: SimpleQueue[Stage | Added] = SimpleQueue()
    progress = tmp_path / "pages"
    steps = followed(told, progress)
    told.put(Stage("Leyendo"))
    assert next(steps) == Stage("Leyendo")
    progress.write_text("4 12", encoding="ascii")
    assert next(steps) == Stage("Reconociendo", 4, 12)
    end = Added("hielo", Outcome.ADDED, 2, "")
    told.put(end)
    assert list(steps) == [end]
