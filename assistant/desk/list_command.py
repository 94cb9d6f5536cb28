"""`python -m assistant list "TEMA"`: the complete list of recommendations on a theme, as a table."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.assistant import Assistant
from assistant.desk.export.sheets import SHEET_FORMATS, as_csv, export_sheet
from assistant.desk.listing import theme_sheet
from assistant.desk.options import meeting_numbers
from assistant.desk.theme import ThemeReader
from assistant.wording import scope_sentence

NAME = "list"
FORMATS: tuple[str, ...] = SHEET_FORMATS


def add_parser(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = parsers.add_parser(NAME, help="la lista completa de recomendaciones sobre un tema")
    parser.add_argument("theme", metavar="TEMA")
    parser.add_argument("--meetings", default="", metavar="N,N", help="números de reunión o años; por omisión, todas")
    parser.add_argument("--out", type=Path, metavar="ARCHIVO", help=".csv, .xlsx, .docx, .md, .html o .pdf")
    return parser


def run(options: argparse.Namespace, assistant: Assistant) -> int:
    reader = ThemeReader(assistant)
    evidence = reader.read(options.theme, meeting_numbers(options.meetings, assistant))
    if not evidence.recommended:
        said = f"No consta ninguna recomendación sobre «{options.theme}»."
        print(f"{said} {scope_sentence(evidence.scope)}", file=sys.stderr)
        return 1
    sheet = theme_sheet(evidence, reader.reports)
    if options.out is None:
        sys.stdout.write(as_csv(sheet).decode("utf-8-sig"))
    else:
        export_sheet(sheet, options.out)
        print(options.out)
    return 0
