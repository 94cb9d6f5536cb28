"""Citations in three languages, and the two forms that programs read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from working_group_for_tests import COMPILATION, DRAFT_2033, PASSAGES, REPORT_2032, REPORT_2033

from assistant.desk.citing import bibtex, cite, cite_all, reference, ris


@pytest.mark.parametrize(
    ("language", "citation"),
    [
        ("es", "X/WG.9/2032/4, recomendación 2 a)"),
        ("en", "X/WG.9/2032/4, recommendation 2 (a)"),
        ("fr", "X/WG.9/2032/4, recommandation 2 a)"),
    ],
)
def test_a_paragraph_is_cited_by_symbol_and_label(language: str, citation: str) -> None:
    assert cite(PASSAGES["2032-informe:r2-a"], REPORT_2032, language) == citation


def test_the_label_of_a_compilation_names_its_meeting_in_every_language() -> None:
    passage, report = PASSAGES["2034-recopilacion:m5-p3-ii"], replace(COMPILATION, symbol="X/WG.9/2034/2")
    assert cite(passage, report, "en") == "X/WG.9/2034/2, fifth meeting, para. 3 (ii)"
    assert cite(passage, report, "fr") == "X/WG.9/2034/2, cinquième réunion, par. 3 ii)"


def test_what_a_reader_must_know_stands_in_brackets() -> None:
    assert cite(PASSAGES["2033-informe:r1"], REPORT_2033).endswith("[signatura inferida]")
    assert cite(PASSAGES["2033-proyecto:r1"], DRAFT_2033, "en").endswith("[draft, not adopted]")
    assert "síntesis no oficial" in reference(replace(REPORT_2032, official=False))


def test_paragraphs_of_one_report_are_cited_together_and_once() -> None:
    passages = [(PASSAGES[f"2032-informe:{one}"], REPORT_2032) for one in ("r1", "r4", "r1")]
    assert cite_all(passages) == "X/WG.9/2032/4, recomendación 1, recomendación 4"


def test_bibtex_escapes_what_tex_would_read_as_orders() -> None:
    entry = bibtex(replace(REPORT_2032, title="Informe {50 %} & \\input{x}"))
    assert "title = {Informe \\{50 \\%\\} \\& \\textbackslash{}input\\{x\\}}" in entry
    assert entry.startswith("@techreport{2032-informe,")
    assert "year = {2032}" in entry


def test_ris_has_one_record_with_the_date_and_ends_it() -> None:
    record = ris(replace(REPORT_2032, date="9 de junio de 2032"))
    lines = record.split("\r\n")
    assert lines[0] == "TY  - RPRT"
    assert "DA  - 2032/06/09" in lines
    assert lines[-2:] == ["ER  - ", ""]


def test_a_source_without_a_symbol_is_told_by_what_it_is_and_its_year() -> None:
    plain = replace(REPORT_2032, symbol=None)
    assert reference(plain).startswith(f"{plain.title} (informe de 2032)")
