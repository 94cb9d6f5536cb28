"""Reports are safe to open whatever a question or an answer says."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from assistants_for_tests import Knowing, broken

from evals.comparison import compare
from evals.mutants.wrapping import Changed
from evals.reports import markdown
from evals.reports.spreadsheet import safe, write_table
from evals.reports.writing import write_comparison
from evals.run_folder import read_finished
from evals.running import Plan, run
from evals.task import Task

HOSTILE = "=HYPERLINK(\"http://x\")</details><script>alert('1')</script> $style ${total} | `a` <b>\x00\x0b &amp;"


@pytest.fixture(scope="module")
def folder(knowing: Knowing, task: Task, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    hostile = Changed(knowing, lambda answer: replace(answer, lead=HOSTILE))
    questions = tuple(replace(one, question=HOSTILE, note=HOSTILE, category=HOSTILE) for one in task.questions)
    run(hostile, replace(task, questions=questions), Plan(folder))
    return folder


def test_nothing_of_an_answer_becomes_markup(folder: Path) -> None:
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert page.count("<script>") == 1
    assert "<script>alert" not in page
    assert page.count("<details") == page.count("</details>")


def test_the_page_asks_for_nothing_outside_itself(folder: Path) -> None:
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href|action)\s*=|@import|url\(|<link|<iframe""", page)
    assert "default-src 'none'" in page


def test_junit_is_well_formed_and_counts_its_failures(folder: Path) -> None:
    root = ElementTree.fromstring((folder / "junit.xml").read_text(encoding="utf-8"))
    for suite in root.iter("testsuite"):
        assert len(suite.findall("testcase")) == int(suite.attrib["tests"])
        assert len(suite.findall("testcase/failure")) == int(suite.attrib["failures"])


def test_no_cell_of_the_spreadsheet_is_a_formula(folder: Path) -> None:
    rows = list(csv.reader(io.StringIO((folder / "scores.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if re.match(r"\s*[=+\-@\t\r]", cell)]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "\t=1", " =1", "\r=1", "＝1"])
def test_what_begins_like_a_formula_is_text(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


def test_numbers_stay_numbers() -> None:
    assert write_table(("a",), [(-0.5,)]) == "a\r\n-0.5\r\n"


def test_markdown_takes_nothing_for_markup() -> None:
    assert markdown.plain("a|b\n<b>`x`") == r"a\|b \<b\>\`x\`"


def test_a_comparison_says_why_the_gate_is_shut(knowing: Knowing, task: Task, tmp_path: Path) -> None:
    run(knowing, task, Plan(tmp_path / "a"))
    run(broken(knowing, "always refuses"), task, Plan(tmp_path / "b"))
    comparison = compare(read_finished(tmp_path / "a"), read_finished(tmp_path / "b"))
    write_comparison(tmp_path / "c", comparison)
    text = (tmp_path / "c" / "comparison.md").read_text(encoding="utf-8")
    assert "Contesta lo contestable baja de 1,000 a 0,000" in text
    failures = ElementTree.parse(tmp_path / "c" / "comparison.xml").findall(".//failure")
    assert failures
    told = json.loads((tmp_path / "c" / "comparison.json").read_text(encoding="utf-8"))
    assert not told["passed"] and told["reasons"] == list(comparison.reasons)
    assert {one["name"]: one["verdict"] for one in told["metrics"]}["ok"] == "peor"
