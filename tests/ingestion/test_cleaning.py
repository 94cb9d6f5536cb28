from __future__ import annotations

import pytest
from parsing_for_tests import keys, parsed, passage

from ingestion.clean import join

PARAGRAPH = (
    "12. La Comisión examinó los métodos de medición de los bosques y pidió a los Gobiernos que\n"
    "publicaran los datos de cada provincia antes del siguiente período de sesiones, con el fin\n"
    "de compararlos.\n"
)
WHOLE = (
    "La Comisión examinó los métodos de medición de los bosques y pidió a los Gobiernos que publicaran los datos de "
    "cada provincia antes del siguiente período de sesiones, con el fin de compararlos."
)


def test_hard_wrapped_lines_become_one_paragraph() -> None:
    assert passage(parsed(PARAGRAPH), "p12").text == WHOLE


def test_double_spaced_lines_become_one_paragraph() -> None:
    paragraphs = "".join(PARAGRAPH.replace("12.", f"{number}.") for number in range(11, 15))
    assert passage(parsed(paragraphs.replace("\n", " \n\n")), "p12").text == WHOLE


def test_a_line_that_starts_a_page_with_a_space_goes_on_with_its_sentence() -> None:
    assert passage(parsed(PARAGRAPH.replace("\npublicaran", "\n publicaran")), "p12").text == WHOLE


def test_a_page_break_inside_a_sentence_is_bridged() -> None:
    cut = PARAGRAPH.replace("sesiones, con el fin\n", "sesiones, con el fin\n\n\n\n")
    assert passage(parsed(cut), "p12").text == WHOLE


def test_running_heads_page_and_job_numbers_leave_the_text() -> None:
    page = "\n\nE/CN.3/2016/7\n\n{}/3  V.16-01234\n\n"
    pages = [PARAGRAPH.replace("12.", f"{number}.") for number in (12, 13, 14)]
    broken = [text.replace("sesiones,", "sesiones," + page.format(index + 1)) for index, text in enumerate(pages)]
    report = parsed("".join(broken))
    assert {passage(report, key).text for key in ("p12", "p13", "p14")} == {WHOLE}
    assert [line.text for line in report.leftovers].count("E/CN.3/2016/7") == 3


def test_a_table_of_contents_is_not_taken_for_sections() -> None:
    report = parsed(
        "Índice\nI. Introducción ...... 2\nII. Debate ...... 3\n\nI. Introducción\n\n1. Se abrió la sesión.\n\n"
        "II. Debate\n\n2. Hubo un debate.\n"
    )
    assert [heading.section for heading in report.headings] == [("I. Introducción",), ("II. Debate",)]
    assert keys(report) == ["p1", "p2"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["la coope-", "ración entre puertos"], "la cooperación entre puertos"),
        (["el debate Norte-", "Sur"], "el debate Norte- Sur"),
        (["entre 2010-", "2012"], "entre 2010- 2012"),
    ],
)
def test_only_a_word_cut_at_the_line_end_is_made_whole(lines: list[str], text: str) -> None:
    assert join(lines)[0] == text


def test_markdown_remnants_are_removed_also_when_wrapped() -> None:
    report = parsed(
        "1. Véase el documento [E/CN.3/2016/1](#), titulado *Manual de\nmediciones forestales*, y **no** otro.\n"
    )
    assert (
        passage(report, "p1").text
        == "Véase el documento E/CN.3/2016/1, titulado Manual de mediciones forestales, y no otro."
    )


def test_raw_keeps_what_the_file_says_and_where() -> None:
    text = "I. Debate\n\n1. Se citó\n el [E/2016/24](#).\n"
    found = passage(parsed(text), "p1")
    assert found.raw == "1. Se citó\n el [E/2016/24](#)."
    assert found.span is not None
    assert text[found.span.start : found.span.end] == found.raw
    assert found.span.line == 3
