"""A text straight to passages, for the tests of the structure."""

from __future__ import annotations

from ingestion.load import load
from ingestion.manifest import Entry
from ingestion.parse import ParsedReport, parse
from vectorstore.records import Passage, ReportKind


def parsed(text: str, kind: ReportKind | None = None) -> ParsedReport:
    return parse(load(text.encode(), "prueba.txt"), "prueba.txt", Entry("prueba.txt", id="x", kind=kind))


def keys(report: ParsedReport) -> list[str]:
    """The ids without the report."""
    return [passage.id.split(":", 1)[1] for passage in report.passages]


def passage(report: ParsedReport, key: str) -> Passage:
    return next(passage for passage in report.passages if passage.id == f"x:{key}")
