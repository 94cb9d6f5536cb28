"""The meeting of a report that does not print its ordinal, as it lands in the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingestion.adding import add
from vectorstore.records import Meeting, Report
from vectorstore.store import Store

BODY = """
I. Introducción

1. El Grupo de Trabajo examinó la pesca de altura.

II. Recomendaciones

2. El Grupo de Trabajo aprobó las siguientes recomendaciones.

Recomendación 1

Los Estados deberían contar sus barcos.
"""
TITLE = "Informe sobre la reunión del Grupo de Trabajo sobre Pesca celebrada en Quito los días {}"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "store")


def added(store: Store, folder: Path, **heads: str) -> Report:
    """The first of the reports that are added together, as the store then has it."""
    files = [folder / f"{name}.md" for name in heads]
    for file, head in zip(files, heads.values(), strict=True):
        file.write_text(f"{head}\n{BODY}", encoding="utf-8")
    add(store, files)
    found = store.report(next(iter(heads)))
    assert found is not None
    return found


def meetings(store: Store, report: Report) -> set[int | None]:
    return {passage.meeting for passage in store.passages() if passage.report_id == report.id}


@pytest.mark.parametrize(
    "head",
    [
        TITLE.format("12 y 13 de junio de 2022"),
        TITLE.format("\n12 y 13 de junio de 2022"),
        TITLE.replace("días", "dias").format("12 y 13 de junio de 2022"),
        TITLE.upper().format("12 Y 13 DE JUNIO DE 2022"),
    ],
)
def test_a_meeting_without_ordinal_goes_by_its_year(store: Store, tmp_path: Path, head: str) -> None:
    report = added(store, tmp_path, acta=head)
    assert [(one.number, one.year, one.ordinal) for one in report.meetings] == [(2022, 2022, None)]
    assert (report.meetings[0].dates or "").lower() == "12 y 13 de junio de 2022"
    assert meetings(store, report) == {2022}


def test_the_same_days_as_those_of_a_known_meeting_tell_the_ordinal(store: Store, tmp_path: Path) -> None:
    with store.writing():
        store.put_meetings([Meeting(8, 2018, "2 a 4 de julio de 2018"), Meeting(9, 2018, "5 de octubre de 2018")])
    report = added(store, tmp_path, acta=TITLE.format("2 al 4 de julio de 2018").replace("los días", "del"))
    assert report.meetings == (Meeting(8, 2018, "2 a 4 de julio de 2018", "Quito"),)
    assert meetings(store, report) == {8}


def test_other_days_of_the_year_of_a_known_meeting_are_another_meeting(store: Store, tmp_path: Path) -> None:
    with store.writing():
        store.put_meetings([Meeting(8, 2018, "2 a 4 de julio de 2018")])
    report = added(store, tmp_path, acta=TITLE.format("3 y 4 de octubre de 2018"))
    assert [one.number for one in report.meetings] == [2018]


def test_the_meeting_of_another_body_lends_no_ordinal(store: Store, tmp_path: Path) -> None:
    days = "12 y 13 de junio de 2022"
    other = f"Informe del Comité de Puertos sobre su cuarta reunión, celebrada en Quito los días {days}"
    report = added(store, tmp_path, acta=TITLE.format(days), puertos=other)
    assert [one.number for one in report.meetings] == [2022]


def test_an_ordinal_that_is_known_later_is_that_of_the_report_already_there(store: Store, tmp_path: Path) -> None:
    days = "12 y 13 de junio de 2022"
    added(store, tmp_path, acta=TITLE.format(days))
    draft = f"Proyecto de informe del Grupo de Trabajo sobre Pesca sobre su sexta reunión, celebrada los días {days}"
    added(store, tmp_path, borrador=draft)
    report = store.report("acta")
    assert report is not None
    assert [one.number for one in report.meetings] == [6]
    assert meetings(store, report) == {6}


def test_a_report_of_no_meeting_gets_none(store: Store, tmp_path: Path) -> None:
    assert added(store, tmp_path, acta="Informe anual de 2020 sobre la pesca").meetings == ()
