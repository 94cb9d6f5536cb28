from tests.ui.desk_for_tests import HOSTILE, PASSAGES, REPORT_2019, REPORT_2021
from ui.language import load_texts
from ui.library.html import found_passages, outline, reports_table
from vectorstore.records import Hit

SPANISH = load_texts("es")
REPORTS = {report.id: report for report in (REPORT_2021, REPORT_2019)}


def test_the_table_has_a_row_per_report_with_its_quality_marks() -> None:
    html = reports_table(list(REPORTS.values()), {REPORT_2021.id: 4, REPORT_2019.id: 1}, False, SPANISH)
    assert html.count('scope="row"') == 2
    assert html.count("Síntesis no oficial") == 1 and html.count("signatura inferida") == 1


def test_an_empty_library_says_how_to_fill_it() -> None:
    assert "python -m ingestion add" in reports_table([], {}, False, SPANISH)


def test_the_outline_holds_every_passage_of_the_report_in_order() -> None:
    own = [passage for passage in PASSAGES if passage.report_id == REPORT_2021.id]
    html = outline(REPORT_2021, list(reversed(own)), SPANISH)
    places = [html.index(f"<h3>{passage.label} ") for passage in own]
    assert places == sorted(places)
    assert "III. Deliberaciones › B. La compra pública responsable" in html
    assert HOSTILE not in html


def hits(*scores: float) -> list[Hit]:
    return [Hit(passage, 1.0, 0.5, sparse) for passage, sparse in zip(PASSAGES, scores, strict=False)]


def test_passages_that_share_a_word_with_the_search_are_shown_alone() -> None:
    html = found_passages(hits(2.0, 0.0, 1.0), REPORTS, 20, SPANISH)
    assert "2 pasajes" in html and html.count("<article") == 2
    assert PASSAGES[1].text not in html


def test_when_none_shares_a_word_the_nearest_are_shown_as_such() -> None:
    html = found_passages(hits(0.0, 0.0), REPORTS, 20, SPANISH)
    assert "Ningún pasaje contiene esas palabras" in html and html.count("<article") == 2


def test_a_full_page_of_finds_does_not_pass_for_all_there_is() -> None:
    html = found_passages(hits(1.0, 1.0), REPORTS, 2, SPANISH)
    assert "Los 2 pasajes que mejor responden" in html


def test_nothing_to_search_is_said() -> None:
    assert "Elija otro informe" in found_passages([], REPORTS, 20, SPANISH)
