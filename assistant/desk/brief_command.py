"""`python -m assistant brief "TEMA"`: a briefing note, its outline first."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.assistant import Assistant
from assistant.desk.briefing import open_briefing
from assistant.desk.export.blocks import note_document
from assistant.desk.export.files import DOCUMENT_FORMATS, export
from assistant.desk.export.markdown import as_markdown
from assistant.desk.note import Outline, Section
from assistant.desk.options import meeting_numbers
from assistant.desk.outline import load_outline, print_outline, propose_outline

NAME = "brief"
FORMATS: tuple[str, ...] = DOCUMENT_FORMATS


def add_parser(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = parsers.add_parser(NAME, help="una nota informativa sobre un tema")
    parser.add_argument("theme", metavar="TEMA", nargs="?", help="sobra con --from")
    parser.add_argument("--meetings", default="", metavar="N,N", help="números de reunión o años; por omisión, todas")
    parser.add_argument("--outline", action="store_true", help="escribe el esquema, para corregirlo, y no la nota")
    parser.add_argument(
        "--from", dest="source", type=Path, metavar="ESQUEMA", help="redacta según un esquema corregido"
    )
    parser.add_argument("--out", type=Path, metavar="ARCHIVO", help=".docx, .md, .html o .pdf")
    return parser


def run(options: argparse.Namespace, assistant: Assistant) -> int:
    if not options.theme and not options.source:
        print("Diga el tema de la nota, o dé un esquema con --from.", file=sys.stderr)
        return 2
    outline = _outline(options, assistant)
    if options.outline:
        sys.stdout.write(print_outline(outline))
        return 0
    note = open_briefing(assistant).write(outline, _tell)
    document = note_document(note)
    if options.out is None:
        sys.stdout.write(as_markdown(document))
    else:
        export(document, options.out)
        print(options.out)
    return 0


def _outline(options: argparse.Namespace, assistant: Assistant) -> Outline:
    if options.source:
        return load_outline(options.source)
    return propose_outline(options.theme, meeting_numbers(options.meetings, assistant))


def _tell(section: Section) -> None:
    """A line for each section that is ready: a note may take a minute with a model."""
    failed = f", {len(section.failed)} retiradas" if section.failed else ""
    number = "1 frase" if len(section.claims) == 1 else f"{len(section.claims)} frases"
    print(f"{section.plan.title}: {number}{failed}", file=sys.stderr)
