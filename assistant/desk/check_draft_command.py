"""`python -m assistant check-draft FILE`: each sentence of a draft against the reports."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.assistant import Assistant
from assistant.desk.draft.annotating import as_sheet, comment, commented
from assistant.desk.draft.finding import DraftReport
from assistant.desk.draft.judging import open_checker
from assistant.desk.draft.reading import read_draft
from assistant.desk.export.files import write_whole
from assistant.desk.export.sheets import SHEET_FORMATS, export_sheet

NAME = "check-draft"
FORMATS: tuple[str, ...] = SHEET_FORMATS


def add_parser(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = parsers.add_parser(NAME, help="comprueba un borrador frase por frase")
    parser.add_argument("draft", type=Path, metavar="BORRADOR", help=".docx, .md o .txt")
    parser.add_argument(
        "--out", type=Path, metavar="ARCHIVO", help=".docx: el borrador con comentarios; .csv, .xlsx o .md: una tabla"
    )
    return parser


def run(options: argparse.Namespace, assistant: Assistant) -> int:
    """1 when some sentence is in doubt, so that a script may stop at it."""
    paragraphs = read_draft(options.draft)
    report = open_checker(assistant).check(paragraphs)
    if options.out is None:
        _print(report)
    elif options.out.suffix.lower() == ".docx":
        write_whole(options.out, commented(report, options.draft))
    else:
        export_sheet(as_sheet(report, options.draft.name), options.out)
    print(report.summary, file=sys.stderr)
    return int(any(one.verdict.doubtful for one in report.findings))


def _print(report: DraftReport) -> None:
    for finding in report.findings:
        print(f"- {finding.sentence.text}")
        print("  " + comment(finding).replace("\n", "\n  "))
