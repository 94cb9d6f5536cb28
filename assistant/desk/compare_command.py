"""`python -m assistant compare A B`: two reports, meetings or texts side by side."""

from __future__ import annotations

import argparse
from pathlib import Path

from assistant.assistant import Assistant
from assistant.desk.comparing import Comparer, as_sheet, summary
from assistant.desk.export.sheets import SHEET_FORMATS, export_sheet, flat

NAME = "compare"
FORMATS: tuple[str, ...] = SHEET_FORMATS


def add_parser(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = parsers.add_parser(NAME, help="dos informes, reuniones o textos, lado a lado")
    parser.add_argument("left", metavar="PRIMERO", help="informe, signatura, número o año de reunión, o archivo")
    parser.add_argument("right", metavar="SEGUNDO")
    parser.add_argument("--theme", default="", metavar="TEMA", help="solo las recomendaciones sobre un tema")
    parser.add_argument("--out", type=Path, metavar="ARCHIVO", help=".docx, .html, .md, .pdf, .csv o .xlsx")
    return parser


def run(options: argparse.Namespace, assistant: Assistant) -> int:
    alignment = Comparer(assistant).compare(options.left, options.right, options.theme)
    sheet = as_sheet(alignment)
    if options.out is not None:
        export_sheet(sheet, options.out)
        print(options.out)
        return 0
    for row in sheet.rows:
        print("\n".join(f"{mark} {flat(cell)}" for mark, cell in zip("<>=", row, strict=True)), end="\n\n")
    print(summary(alignment))
    return 0
