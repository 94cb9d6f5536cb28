"""The family of a recommendation over the meetings, its picture, and the map of themes."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree
from openpyxl import load_workbook
from PIL import Image
from working_group_for_tests import PASSAGES

from assistant.__main__ import main
from assistant.assistant import Assistant
from assistant.desk.asking import read_asking
from assistant.desk.drawing import heat_map
from assistant.desk.export.sheets import render_sheet
from assistant.desk.lineage import Genealogy, Relation
from assistant.desk.picture import Box, NoFontError, Picture, as_png, as_svg
from assistant.desk.recommendations import Unit, recommended
from assistant.desk.theme import ThemeReader
from assistant.desk.tracing import NoRecommendationError, Tracer, family_sheet, heat_sheet, open_tracer
from vectorstore.records import Meeting


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
    root = etree.fromstring(as_svg(tracer.drawn(tracer.family("2033-informe:r4"))).encode())
    texts = ["".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert [one for one in texts if "ª" in one] == ["3.ª (2031)", "4.ª (2032)", "5.ª (2033)", "6.ª (2033)"]
    assert {"rec. 1", "rec. 4"} <= set(texts)


def test_a_theme_written_like_markup_stays_text_in_the_picture(tracer: Tracer) -> None:
    rows = tracer.heat(["los refugios"])
    hostile = type(rows[0])("<script>x</script>", rows[0].counts)
    drawn = as_svg(heat_map([hostile], tracer.meetings))
    assert "<script>" not in drawn
    etree.fromstring(drawn.encode())


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


def _painted(picture: Picture) -> bytes:
    try:
        return as_png(picture)
    except NoFontError:
        pytest.skip("the machine has no font to paint with")


def test_a_picture_is_painted_three_dots_a_unit(tracer: Tracer) -> None:
    picture = heat_map(tracer.heat(["los refugios"]), tracer.meetings)
    with Image.open(io.BytesIO(_painted(picture))) as image:
        assert image.size == (round(3 * picture.width), round(3 * picture.height))
        assert image.getpixel((1, 1)) == (255, 255, 255)
        darkest = [box for box in picture.shapes if isinstance(box, Box) and box.fill == "#0b3d66"]
        corner = (round(3 * darkest[0].x) + 12, round(3 * darkest[0].y) + 12)
        assert image.getpixel(corner) == (11, 61, 102)


def test_the_word_file_of_a_lineage_holds_the_picture_with_its_description(tracer: Tracer) -> None:
    family = tracer.family("2033-informe:r4")
    picture = tracer.drawn(family)
    _painted(picture)
    content = render_sheet(replace(family_sheet(family, tracer), picture=picture), ".docx")
    (shape,) = docx.Document(io.BytesIO(content)).inline_shapes
    assert shape._inline.docPr.get("descr") == picture.title


def test_without_a_font_the_picture_is_refused_in_one_line_and_word_goes_without(
    tracer: Tracer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.desk.picture._FONTS", ("no-such-font.ttf",))
    family = tracer.family("2033-informe:r4")
    picture = tracer.drawn(family)
    with pytest.raises(NoFontError, match=r"instale .* o elija \.svg"):
        as_png(picture)
    content = render_sheet(replace(family_sheet(family, tracer), picture=picture), ".docx")
    assert len(docx.Document(io.BytesIO(content)).inline_shapes) == 0


def test_two_meetings_of_one_number_have_columns_of_their_own(tracer: Tracer) -> None:
    catalogue = tracer.assistant.planner.catalogue
    other = Meeting(6, 2029, "1 a 3 de marzo de 2029", "Quito")
    report = next(one for one in catalogue.reports if one.id == "2033-informe")
    foreign = replace(report, id="2029-otro", meetings=(other,))
    wider = replace(catalogue, reports=(*catalogue.reports, foreign), namesakes=(other,))
    both = Tracer(
        replace(tracer.assistant, planner=replace(tracer.assistant.planner, catalogue=wider)), tracer.genealogy
    )
    assert [(one.number, one.year) for one in both.meetings][-2:] == [(6, 2029), (6, 2033)]
    own = PASSAGES["2033-informe:r4"]
    assert both.columns([own, replace(own, report_id="2029-otro")]) == (4, 3)


@pytest.mark.parametrize("theme", ["los refugios", "los buques pesqueros", "los testigos", "las víctimas"])
def test_the_map_counts_a_theme_as_an_answer_does(assistant: Assistant, theme: str) -> None:
    (row,) = open_tracer(assistant).heat([theme])
    answer = assistant.ask(f"¿Cuántas recomendaciones hablan de {theme}?")
    assert sum(row.counts) > 0
    assert re.search(rf"\b{sum(row.counts)} recomendaci", answer.lead)


def test_a_note_is_wider_than_a_list(assistant: Assistant) -> None:
    theme = "explotación laboral"
    listed, noted = (ThemeReader(assistant, wide=wide).read(theme).recommended for wide in (False, True))
    assert set(listed) < set(noted)


def test_the_oldest_of_a_family_that_is_like_an_older_one_is_not_told_as_the_first_of_all() -> None:
    texts = {
        3: "Abrir albergues nocturnos gratuitos junto a dársenas árticas.",
        5: "Abrir albergues nocturnos gratuitos; vigilar lonjas, cargueros, remolcadores.",
        6: "Vigilar lonjas, cargueros, remolcadores mediante guardacostas voluntarios.",
    }
    root = PASSAGES["2033-informe:r1"]
    units = [Unit(replace(root, id=f"informe:m{one}", meeting=one, text=text)) for one, text in texts.items()]
    genealogy = Genealogy.over([*units, *recommended(tuple(PASSAGES.values()))])
    family = genealogy.family(units[-1].head)
    assert [one.meeting for one in family.members] == [5, 6]
    assert genealogy.older(family) == units[0].head
    assert genealogy.older(genealogy.family(units[0].head)) is None
