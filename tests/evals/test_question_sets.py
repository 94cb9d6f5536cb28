from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from library_for_tests import PASSAGES, questions

from evals.balance import balance
from evals.errors import QuestionsError
from evals.fields import READERS, REQUIRED, WHY
from evals.fitting import require_fit
from evals.questions import BUNDLED, as_row, dataset_hash, of_split, read_questions
from ingestion.manifest import load_manifest
from ingestion.parse import parse_file
from vectorstore.records import Passage

OFFICIAL = Path(__file__).parents[2] / ".." / "shared" / "corpus"
CORPUS = Path(__file__).parents[2] / "corpus"
ROW = {
    "id": "1",
    "category": "fact",
    "lang": "es",
    "question": "¿Qué?",
    "answerable": True,
    "gold": [["2031-informe:r1"]],
    "must_include": [["120"]],
}


def written(folder: Path, *rows: object) -> Path:
    file = folder / "rows.jsonl"
    file.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in rows), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"lang": "de"}, "lang"),
        ({"question": " "}, "question"),
        ({"gold": ["2031-informe:r1"]}, "gold"),
        ({"gold": [[]]}, "gold"),
        ({"answerable": "yes"}, "answerable"),
        ({"answerable": False}, "sin respuesta"),
        ({"history": [{"role": "system", "content": "x"}]}, "history"),
        ({"godl": []}, "godl"),
        ({"split": "train"}, "split"),
        ({"why_unanswerable": "off_topic"}, "why_unanswerable"),
        ({"version": 0}, "version"),
        ({"quotes": ["a"]}, "quotes"),
    ],
)
def test_a_row_out_of_its_schema_is_named(changed: dict[str, object], said: str, tmp_path: Path) -> None:
    with pytest.raises(QuestionsError, match=rf"rows\.jsonl:2: .*{said}.*\(2\)"):
        read_questions(written(tmp_path, ROW, ROW | {"id": "2"} | changed))


def test_missing_fields_broken_lines_and_repeated_ids_are_named(tmp_path: Path) -> None:
    lacking = {name: value for name, value in ROW.items() if name != "gold"}
    with pytest.raises(QuestionsError) as caught:
        read_questions(written(tmp_path, ROW, lacking, "{", "[]", ROW))
    assert [fault.split(": ")[0] for fault in caught.value.faults] == [f"rows.jsonl:{row}" for row in (2, 3, 4, 5)]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"gold": [["2031-informe:r99"]]}, "r99"),
        ({"gold_optional": ["nada:p1"]}, "nada:p1"),
        ({"must_include": [["121", "ciento veintiuno"]]}, "121"),
        ({"quotes": [{"id": "2031-informe:r1", "text": "capacitar cada mes"}]}, "capacitar cada mes"),
        ({"quotes": [{"id": "2031-informe:r77", "text": "los"}]}, "r77"),
    ],
)
def test_a_question_that_lost_its_evidence_is_refused(changed: dict[str, object], said: str, tmp_path: Path) -> None:
    rows = read_questions(written(tmp_path, ROW | changed))
    with pytest.raises(QuestionsError, match=rf"rows\.jsonl:1: .*{said}.*\(1\)"):
        require_fit(rows, PASSAGES)


def test_the_hash_follows_the_content_and_not_the_order() -> None:
    rows = questions()
    assert dataset_hash(rows) == dataset_hash(rows[::-1])
    assert dataset_hash(rows) != dataset_hash(rows[1:])


def test_a_question_survives_being_written_and_read(tmp_path: Path) -> None:
    rows = questions()
    again = read_questions(written(tmp_path, *map(as_row, rows)))
    assert dataset_hash(again) == dataset_hash(rows)


def test_a_quote_is_found_whatever_its_quotation_marks(tmp_path: Path) -> None:
    marked = replace(PASSAGES["2031-informe:r1"], text="Se pidió “actuar” en 120 puertos.")
    rows = read_questions(written(tmp_path, ROW | {"quotes": [{"id": marked.id, "text": "Se pidió «actuar»"}]}))
    require_fit(rows, {marked.id: marked})
    with pytest.raises(QuestionsError):
        require_fit(rows, {marked.id: replace(marked, text="Se pidió actuar en 120 puertos.")})


def test_the_published_schema_has_the_fields_that_are_read() -> None:
    schema = json.loads(BUNDLED.with_name("questions.schema.json").read_text(encoding="utf-8"))
    assert schema["properties"].keys() == READERS.keys()
    assert set(schema["required"]) == REQUIRED
    assert [*WHY, ""] == schema["properties"]["why_unanswerable"]["enum"]


def test_the_bundled_set_has_every_kind_and_says_why_it_is_unanswerable() -> None:
    rows = read_questions(BUNDLED)
    told = balance(rows)
    wanted = (
        "fact list cross draft_vs_adopted typo english french followup unanswerable false_premise structure injection"
    )
    assert {*wanted.split()} <= {one.category for one in rows}
    assert f"total{len(rows):>27}" in told
    assert len({one.why_unanswerable for one in rows if one.why_unanswerable}) >= 7


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the official texts are not beside the repository")
def test_the_bundled_set_fits_the_official_texts_too() -> None:
    require_fit(read_questions(BUNDLED), library_of(OFFICIAL))


def test_the_bundled_set_fits_the_sample_library() -> None:
    rows = read_questions(BUNDLED)
    require_fit(rows, library_of(CORPUS))
    assert len(rows) >= 200
    assert len(of_split(rows, "dev")) + len(of_split(rows, "test")) == len(rows)


def library_of(folder: Path) -> dict[str, Passage]:
    entries = load_manifest(folder).entries.values()
    parsed = (parse_file(folder / entry.file, entry) for entry in entries)
    return {passage.id: passage for report in parsed for passage in report.passages}
