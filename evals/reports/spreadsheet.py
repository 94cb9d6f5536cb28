"""A table for a spreadsheet: a question a line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from evals.row import Row
from evals.scoring import METRICS

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(rows: Sequence[Row]) -> str:
    head = ("id", "category", "lang", "split", "question", "answer", "cited", "abstained", "error", *METRICS)
    return write_table(head, map(_cells, rows))


def write_table(head: Sequence[str], body: Iterable[Sequence[object]]) -> str:
    """Comma separated, every text safe to open: one that begins like a formula gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([safe(cell) for cell in row] for row in body)
    return text.getvalue()


def safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA) else cell


def _cells(row: Row) -> tuple[object, ...]:
    question, answer = row.question, row.answer
    return (
        question.id,
        question.category,
        question.lang,
        question.split,
        question.question,
        answer.text,
        " ".join(answer.cited),
        answer.abstained,
        answer.error or "",
        *(row.score.metric(metric) for metric in METRICS),
    )
