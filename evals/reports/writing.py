"""The reports of a run, all the same in every run of a deterministic assistant."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evals.comparison import Comparison
from evals.reports import comparison_html, comparison_json, junit, markdown
from evals.reports.html import page
from evals.reports.spreadsheet import table
from evals.row import Row
from evals.summary import Summary
from evals.task import Task

HTML, JUNIT, MARKDOWN, CSV = "report.html", "junit.xml", "report.md", "scores.csv"


def write_reports(folder: Path, rows: Sequence[Row], summary: Summary, task: Task) -> None:
    _write(folder / HTML, page(rows, summary, task))
    _write(folder / JUNIT, junit.of_scores(rows))
    _write(folder / MARKDOWN, markdown.of_summary(rows, summary, task.provenance))
    # A spreadsheet program takes a file for UTF-8 only when it starts with this mark.
    (folder / CSV).write_text(table(rows), encoding="utf-8-sig", newline="")


def write_comparison(folder: Path, comparison: Comparison) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "comparison.html", comparison_html.page(comparison))
    _write(folder / "comparison.json", comparison_json.of_comparison(comparison))
    _write(folder / "comparison.md", markdown.of_comparison(comparison))
    _write(folder / "comparison.xml", junit.of_comparison(comparison))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", errors="replace")
