"""`python -m assistant lineage "recomendación 22 de 2019"`: a family over the meetings, or a heat map of themes."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from assistant.assistant import Assistant
from assistant.desk.drawing import heat_map
from assistant.desk.export.files import write_whole
from assistant.desk.export.sheets import SHEET_FORMATS, Sheet, export_sheet, flat
from assistant.desk.picture import PICTURE_FORMATS, Picture, render_picture
from assistant.desk.tracing import family_sheet, heat_sheet, open_tracer

NAME = "lineage"
FORMATS: tuple[str, ...] = (*PICTURE_FORMATS, *SHEET_FORMATS)


def add_parser(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = parsers.add_parser(NAME, help="la familia de una recomendación, o un mapa de temas por reunión")
    parser.add_argument(
        "named", metavar="RECOMENDACIÓN", nargs="?", help="«recomendación 22 de 2019» o su identificador"
    )
    parser.add_argument("--themes", default="", metavar="TEMA;TEMA", help="un mapa de temas por reunión")
    told = f"imagen o tabla: {', '.join(FORMATS)}"
    parser.add_argument("--out", type=Path, metavar="ARCHIVO", help=told)
    return parser


def run(options: argparse.Namespace, assistant: Assistant) -> int:
    themes = [one.strip() for one in options.themes.split(";") if one.strip()]
    if bool(themes) == bool(options.named):
        print("Diga una recomendación, o bien temas con --themes.", file=sys.stderr)
        return 2
    tracer = open_tracer(assistant)
    if themes:
        rows = tracer.heat(themes)
        return _give(options.out, heat_map(rows, tracer.meetings), heat_sheet(rows, tracer.meetings, tracer.absent()))
    family = tracer.family(options.named)
    return _give(options.out, tracer.drawn(family), family_sheet(family, tracer))


def _give(out: Path | None, picture: Picture, sheet: Sheet) -> int:
    if out is None:
        for row in (sheet.head, *sheet.rows):
            print(" | ".join(map(flat, row)))
        print("\n".join(sheet.notes))
        return 0
    if out.suffix.lower() in PICTURE_FORMATS:
        write_whole(out, render_picture(picture, out.suffix))
    else:
        export_sheet(replace(sheet, picture=picture), out)
    print(out)
    return 0
