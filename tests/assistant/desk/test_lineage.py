"""The family of a recommendation over the meetings, its picture, and the map of themes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook
from working_group_for_tests import PASSAGES

from assistant.__main__ import main
from assistant.assistant import Assistant
from assistant.desk.asking import read_asking
from assistant.desk.drawing import heat_map, timeline
from assistant.desk.export.sheets import render_sheet
from assistant.desk.lineage import Relation
from assistant.desk.tracing import NoRecommendationError, Tracer, family_sheet, heat_sheet, open_tracer


@pytest.fixture(scope="module")
def tracer(assistant: Assistant) -> Tracer:
    return open_tracer(assistant)


def test_the_family_names_where_a_recommendation_first_appeared_and_how_it_came_back(tracer: Tracer) -> None:
    family = tracer.family("2033-informe:r4")
    assert [(one.passage.id, one.relation) for one in family.members] == [
        ("2032-informe:r1", Relation.FIRST),
        ("2033-informe:r4", Relation.ROOT),
    ]
    assert 0.25 < family.members[0].likeness < 1.0


def test_a_recommendation_is_found_by_its_words_and_its_later_silence_is_told(tracer: Tracer) -> None:
    family = tracer.family("recomendación 3 de 2032")
    assert family.root.id == "2032-informe:r3"
    assert family.silent == (5, 6)
    assert "No vuelve con redacción parecida en las reuniones quinta y sexta." in family_sheet(family, tracer).notes


@pytest.mark.parametrize("named", ["2033-proyecto:r3", "2032-informe:p12", "recomendación 99 de 2032", "nada:r1"])
def test_what_was_never_adopted_has_no_lineage(tracer: Tracer, named: str) -> None:
    with pytest.raises(NoRecommendationError, match="no es una recomendación aprobada"):
        tracer.family(named)


@pytest.mark.parametrize(
    ("passage", "words", "rank"),
    [
        ("2032-informe:r1", "deberían", 6),
        ("2032-informe:r5", "Se invita", 4),
        ("2032-informe:r2-a", "se alienta", 4),
        ("2033-informe:r4", "deberían", 6),
    ],
)
def test_how_firmly_a_recommendation_asks_is_read_in_its_own_words(passage: str, words: str, rank: int) -> None:
    asking = read_asking(PASSAGES[passage])
    assert asking is not None
    assert (asking.words, asking.rank) == (words, rank)


def test_the_picture_has_a_column_for_every_meeting_and_a_box_for_every_member(tracer: Tracer) -> None:
    root = etree.fromstring(timeline(tracer.family("2033-informe:r4"), tracer.meetings).encode())
    texts = ["".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert [one for one in texts if "ª" in one] == ["3ª (2031)", "4ª (2032)", "5ª (2033)", "6ª (2033)"]
    assert {"rec. 1", "rec. 4"} <= set(texts)


def test_a_theme_written_like_markup_stays_text_in_the_picture(tracer: Tracer) -> None:
    rows = tracer.heat(["los refugios"])
    hostile = type(rows[0])("<script>x</script>", rows[0].counts)
    assert "<script>" not in heat_map([hostile], tracer.meetings)
    etree.fromstring(heat_map([hostile], tracer.meetings).encode())


def test_the_map_counts_an_enumeration_once(tracer: Tracer) -> None:
    (row,) = tracer.heat(["las compras públicas"])
    assert row.counts == (0, 0, 0, 1)
    book = load_workbook(io.BytesIO(render_sheet(heat_sheet([row], tracer.meetings), ".xlsx")))
    assert [cell.value for cell in book["Lista"][2]] == ["las compras públicas", "0", "0", "0", "1", "1"]


def test_the_commands_write_pictures_and_tables(
    store_directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ["--store", str(store_directory)]
    picture = tmp_path / "linaje.svg"
    assert main(["lineage", "recomendación 4 de octubre de 2033", "--out", str(picture), *store]) == 0
    assert picture.read_text(encoding="utf-8").startswith("<svg")
    assert main(["lineage", "--themes", "los refugios; los testigos", *store]) == 0
    assert "los refugios | 0 | 0 | 0 | 1 | 1" in capsys.readouterr().out
    assert main(["lineage", *store]) == 2
