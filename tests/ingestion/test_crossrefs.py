"""Paragraphs of other reports, as a text cites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingestion.crossrefs import cross_references
from ingestion.manifest import load_manifest
from ingestion.parse import parse_file
from vectorstore.records import PassageKind

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpus"


@pytest.mark.parametrize(
    ("text", "year", "symbol", "numbers"),
    [
        ("Se recordó el párrafo 12 del informe sobre la reunión celebrada en 2009.", 2009, None, (12,)),
        (
            "según los párrafos 5, 7 a 9 y 12 b) del informe de la Junta sobre su reunión celebrada en Lima los días 3 "
            "y 4 de mayo de 2014 (E/2014/30), se acordó repetirlo",
            2014,
            "E/2014/30",
            (5, 7, 8, 9, 12),
        ),
        ("Véase A/65/12, anexo II, párrs. 3 a 5.", None, "A/65/12", (3, 4, 5)),
        ("la cifra del párr. 41 del documento E/CN.7/2016/6 es otra", None, "E/CN.7/2016/6", (41,)),
        ("como dice el párrafo 3 de su informe anterior (A/C.3/70/2)", None, "A/C.3/70/2", (3,)),
    ],
)
def test_the_report_and_the_paragraphs_are_told(
    text: str, year: int | None, symbol: str | None, numbers: tuple[int, ...]
) -> None:
    (reference,) = cross_references(text)
    assert (reference.year, reference.symbol, reference.paragraphs) == (year, symbol, numbers)
    assert reference.unit is PassageKind.PARAGRAPH
    assert reference.text in text


def test_recommendations_are_another_run_of_numbers() -> None:
    (reference,) = cross_references("Se amplió la recomendación 4 del informe de la reunión de 2018.")
    assert (reference.unit, reference.year, reference.paragraphs) == (PassageKind.RECOMMENDATION, 2018, (4,))


@pytest.mark.parametrize(
    "text",
    [
        "de conformidad con el artículo 6, párrafo 3 d), del Protocolo",
        "el párrafo 9 de la resolución 71/18 de la Asamblea General",
        "véase el párrafo 7 del presente informe, de 2021",
        "las cuestiones del párrafo 20. El informe sobre la reunión de 2015 no las trata.",
        "se suprimió la palabra (párr. 16) y se añadió un anexo (A/70/3)",
    ],
)
def test_articles_resolutions_and_own_paragraphs_are_no_references(text: str) -> None:
    assert cross_references(text) == ()


@pytest.mark.skipif(not CORPUS.is_dir(), reason="los informes de ../shared no están en esta máquina")
def test_the_compilation_cites_the_report_of_2009_six_times() -> None:
    path = next(CORPUS.glob("004_*.txt"))
    passages = parse_file(path, load_manifest(CORPUS).entry(path)).passages
    found = {passage.id: cross_references(passage.text) for passage in passages}
    cited = {key: [(one.year, one.paragraphs) for one in references] for key, references in found.items() if references}
    assert cited == {
        "2019-recopilacion:m2-p8": [(2009, (17,))],
        "2019-recopilacion:m2-p15": [(2009, (19,))],
        "2019-recopilacion:m2-p17": [(2009, (18,))],
        "2019-recopilacion:m2-p24-b": [(2009, (7,))],
        "2019-recopilacion:m2-p34": [(2009, (11,))],
        "2019-recopilacion:m2-p43": [(2009, (12,))],
    }
