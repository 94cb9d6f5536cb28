"""`python -m assistant cite ID...`: citations of paragraphs or reports, in three languages; BibTeX and RIS."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping

from assistant.assistant import Assistant
from assistant.desk.citing import LANGUAGES, bibtex, cite, reference, ris
from assistant.errors import AssistantError
from vectorstore.records import Report

NAME = "cite"
FORMATS: tuple[str, ...] = ()
_FORMS: Mapping[str, Callable[[Report, str], str]] = {"bibtex": bibtex, "ris": ris}


class UnknownPassageError(AssistantError):
    """An id that the library does not hold."""


def add_parser(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    parser = parsers.add_parser(NAME, help="cita de un párrafo o un informe, BibTeX o RIS")
    parser.add_argument("ids", metavar="ID", nargs="+", help="de un pasaje (2019-informe:p34) o de un informe")
    parser.add_argument("--language", choices=LANGUAGES, default="es")
    parser.add_argument("--form", choices=("un", *_FORMS), default="un", help="un: la de las Naciones Unidas")
    return parser


def run(options: argparse.Namespace, assistant: Assistant) -> int:
    lines = [_line(one, options, assistant) for one in options.ids]
    if options.form == "un":
        print("\n".join(lines))
    else:
        # A report that several paragraphs name is one entry.
        sys.stdout.write("\n".join(dict.fromkeys(lines)))
    return 0


def _line(named: str, options: argparse.Namespace, assistant: Assistant) -> str:
    reports = {one.id: one for one in assistant.planner.catalogue.reports}
    report = reports.get(named.partition(":")[0])
    passage = assistant.finder.store.passage(named) if ":" in named else None
    if report is None or (":" in named and passage is None):
        raise UnknownPassageError(f"«{named}» no está en la biblioteca: los informes son {', '.join(reports)}.")
    if options.form != "un":
        return _FORMS[options.form](report, options.language)
    return cite(passage, report, options.language) if passage else reference(report, options.language)
