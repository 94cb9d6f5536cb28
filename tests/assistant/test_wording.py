"""How the assistant speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from working_group_for_tests import (
    BACKGROUND,
    COMPILATION,
    DRAFT_2033,
    PASSAGES,
    REPORT_2032,
    REPORT_2033,
    SIXTH,
)

from assistant.answer import SearchedScope
from assistant.wording import about, completeness, heading, meeting_name, refusal, thousands
from assistant.words.conjunctions import joined_by_and
from vectorstore.records import Meeting, Report

PARTS = st.lists(st.text(alphabet="abcdeéghijklmno", min_size=1), max_size=6)


@given(PARTS)
def test_an_enumeration_holds_every_part_once_in_order(parts: list[str]) -> None:
    told = joined_by_and(parts)
    glue = sum(len(", ") for _ in parts[2:]) + (len(" y ") if len(parts) > 1 else 0)
    assert len(told) == sum(map(len, parts)) + glue
    position = 0
    for part in parts:
        position = told.index(part, position) + len(part)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([], ""),
        (["datos"], "datos"),
        (["datos", "refugios"], "datos y refugios"),
        (["datos", "refugios", "inspecciones"], "datos, refugios e inspecciones"),
        (["agua", "hielo"], "agua y hielo"),
        (["madres", "hijos"], "madres e hijos"),
    ],
)
def test_y_becomes_e_before_the_sound_of_i(parts: list[str], told: str) -> None:
    assert joined_by_and(parts) == told


@given(st.integers(0, 10**9))
def test_thousands_take_a_point(number: int) -> None:
    groups = thousands(number).split(".")
    assert int("".join(groups)) == number
    assert all(len(group) == 3 for group in groups[1:])


def test_a_meeting_is_told_with_what_is_known_of_it() -> None:
    assert meeting_name(SIXTH) == "la sexta reunión (Viena, 18 a 20 de octubre de 2033)"
    assert meeting_name(Meeting(6, 2033)) == "la sexta reunión (2033)"
    assert meeting_name(Meeting(6)) == "la sexta reunión"


@pytest.mark.parametrize(
    ("passage", "report", "words"),
    [
        ("2032-informe:r1", REPORT_2032, "La cuarta reunión"),
        ("2032-informe:r1", REPORT_2032, "aprobó"),
        ("2033-informe:p21", REPORT_2033, "que no es una recomendación"),
        ("2033-proyecto:r1", DRAFT_2033, "no es el texto aprobado"),
        ("2034-recopilacion:m5-p1", COMPILATION, "texto de la recopilación"),
        ("2031-antecedentes:p2", BACKGROUND, "documento de antecedentes"),
        ("2032-informe:p10", REPORT_2032, "hace constar"),
    ],
)
def test_a_heading_says_what_the_text_is_worth(passage: str, report: Report, words: str) -> None:
    assert words in heading(PASSAGES[passage], report)


def test_a_passage_without_meeting_is_told_by_its_report() -> None:
    report = Report("2034-recopilacion", "Recopilación", COMPILATION.kind, None, date="2034")
    assert heading(PASSAGES["2034-recopilacion:m5-p1"], report) == "En la recopilación de 2034 consta"


def test_a_refusal_says_what_is_missing_and_what_was_searched() -> None:
    scope = SearchedScope((REPORT_2032, COMPILATION), (), 1234)
    told = refusal(("la séptima reunión",), scope, in_library=True)
    assert told.startswith("En los informes de la biblioteca no consta la séptima reunión.")
    assert "el informe de 2032 y la recopilación de 2034: 1.234 pasajes examinados" in told
    assert "no contiene ningún informe" in refusal((), SearchedScope((), (), 0), in_library=True)


def test_a_refusal_claims_no_more_than_what_was_searched() -> None:
    told = refusal(("los hoteles",), SearchedScope((REPORT_2032,), (4,), 8), in_library=False)
    assert told.startswith("En los pasajes consultados no consta los hoteles.")
    assert "biblioteca" not in told


@pytest.mark.parametrize(
    ("borderline", "told"),
    [
        (0, "de los 1.200 pasajes, coinciden 3."),
        (1, "de los 1.200 pasajes, coinciden 3; otro podría guardar relación y figura aparte."),
        (2, "de los 1.200 pasajes, coinciden 3; otros 2 podrían guardar relación y figuran aparte."),
    ],
)
def test_the_note_under_a_list_counts(borderline: int, told: str) -> None:
    assert completeness(1200, 3, borderline, whole=False) == f"Se han examinado todos los pasajes del ámbito: {told}"


def test_the_note_counts_one_in_the_singular() -> None:
    assert completeness(7, 1, 0, whole=False).endswith(": de los 7 pasajes, coincide 1.")


def test_a_list_is_called_complete_only_when_the_report_prints_it_as_one() -> None:
    assert completeness(7, 3, 0, whole=True).startswith("Lista completa, tal como figura en el informe:")
    assert "completa" not in completeness(7, 3, 0, whole=False)


def test_who_asks_what_there_is_hears_every_report() -> None:
    told = about((REPORT_2032, COMPILATION))
    assert "informe de 2032" in told
    assert "recopilación de 2034" in told
    assert "ninguno todavía" in about(())
