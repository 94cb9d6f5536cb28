"""The real reports, where they are at hand: exact counts, and nothing lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from test_nothing_lost import raw_words

from ingestion.manifest import load_manifest
from ingestion.parse import ParsedReport, parse_file
from vectorstore.records import PassageKind, Status

SHARED = Path(__file__).parents[2] / ".." / "shared"
CORPUS, BENCH = SHARED / "corpus", SHARED / "bench"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="los informes de ../shared no están en esta máquina")


@pytest.fixture(scope="module")
def reports() -> dict[str, ParsedReport]:
    manifest = load_manifest(CORPUS)
    found = [parse_file(path, manifest.entry(path)) for path in sorted(CORPUS.glob("*.txt"))]
    return {parsed.report.id: parsed for parsed in found}


@pytest.mark.parametrize(
    ("report_id", "recommendations", "paragraphs"),
    [
        ("2021-informe", 16, 49),
        ("2019-informe", 39, 69),
        ("2011-antecedentes", 0, 13),
        ("2021-proyecto", 8, 5),
        ("2019-recopilacion", 0, 197),
    ],
)
def test_the_counts_are_exact(
    reports: dict[str, ParsedReport], report_id: str, recommendations: int, paragraphs: int
) -> None:
    kinds = Counter(passage.kind for passage in reports[report_id].passages)
    assert (kinds[PassageKind.RECOMMENDATION], kinds[PassageKind.PARAGRAPH]) == (recommendations, paragraphs)


def test_the_compilation_counts_by_meeting(reports: dict[str, ParsedReport]) -> None:
    passages = reports["2019-recopilacion"].passages
    by_meeting = Counter(passage.meeting for passage in passages if passage.kind is PassageKind.PARAGRAPH)
    assert [by_meeting[number] for number in range(1, 9)] == [23, 58, 0, 46, 44, 22, 2, 2]
    assert sum(passage.kind is PassageKind.ITEM for passage in passages) == 119
    assert [passage.id for passage in passages if passage.meeting == 3] == ["2019-recopilacion:m3"]


def test_the_inline_items_of_recommendation_17_are_passages(reports: dict[str, ParsedReport]) -> None:
    items = [passage.id for passage in reports["2019-informe"].passages if passage.parent_id == "2019-informe:r17"]
    assert items == [f"2019-informe:r17-{letter}" for letter in "abcdefgh"]


def test_status_is_never_mixed_in_draft_compilation_and_background(reports: dict[str, ParsedReport]) -> None:
    found = {name: {passage.status for passage in parsed.passages} for name, parsed in reports.items()}
    assert found["2021-proyecto"] == {Status.DRAFT}
    assert found["2011-antecedentes"] == {Status.BACKGROUND}
    assert found["2019-recopilacion"] == {Status.COMPILED, Status.ORGANIZATION}
    assert found["2021-informe"] == {Status.ADOPTED, Status.SUMMARY, Status.ORGANIZATION}


def test_nothing_is_lost(reports: dict[str, ParsedReport]) -> None:
    for parsed in reports.values():
        text = (CORPUS / parsed.report.source_name).read_text(encoding="utf-8")
        assert raw_words(parsed) == Counter("".join(text.split())), parsed.report.id


@pytest.mark.parametrize(("name", "count"), [("xquad-r-es", 1215), ("squad-es", 1996), ("sdg-es", 169)])
def test_a_file_of_numbered_paragraphs_gives_every_number(name: str, count: int) -> None:
    found = [passage.id for passage in parse_file(BENCH / f"{name}.txt").passages]
    assert found == [f"{name}:p{number}" for number in range(1, count + 1)]
