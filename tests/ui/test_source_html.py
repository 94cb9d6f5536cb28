from tests.ui.desk_for_tests import PASSAGES, ShelfLibrary
from ui.language import load_texts
from ui.source_html import mark, neighbours

SPANISH = load_texts("es")


def test_marking_escapes_inside_and_outside_of_the_quote() -> None:
    assert mark("a < b & c", [(2, 5)]) == "a <mark>&lt; b</mark> &amp; c"


def test_neighbours_come_before_and_after_without_the_passage_itself() -> None:
    around = ShelfLibrary().neighbours(PASSAGES[1].id, 1, 1)
    html = neighbours(PASSAGES[1], around, SPANISH)
    assert (
        html.index("Antes") < html.index("recomendación 10") < html.index("Después") < html.index("recomendación 11 a)")
    )
    assert PASSAGES[1].text not in html


def test_a_passage_alone_in_its_report_says_so() -> None:
    assert "No hay párrafos vecinos" in neighbours(PASSAGES[4], [PASSAGES[4]], SPANISH)
