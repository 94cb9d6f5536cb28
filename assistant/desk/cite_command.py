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
    parser.add_argument(
        "ids", metavar="ID", nargs="+", help="un pasaje (2019-informe:p34 o «párrafo 34 de 2019») o un informe"
    )
    parser.add_argument("--language", choices=LANGUAGES, default="es")
    parser.add_argument("--form", choices=("un", *_FORMS), default="un", help="un: la de las Naciones Unidas")
    return parser


def run(options: argparse.Namespace, assistant: Assistant) -> int:
    lines = [line for one in options.ids for line in _lines(one, options, assistant)]
    if options.form == "un":
        print("\n".join(lines))
    else:
        # A report that several paragraphs name is one entry.
        sys.stdout.write("\n".join(dict.fromkeys(lines)))
    return 0


def _lines(named: str, options: argparse.Namespace, assistant: Assistant) -> list[str]:
    """The citations of what is named by an id, or in words: "recomendación 35 de 2019"."""
    reports = {one.id: one for one in assistant.planner.catalogue.reports}
    if named in reports:
        report = reports[named]
        return [_formed(report, options) or reference(report, options.language)]
    ids = (named,) if ":" in named else assistant.planner.plan(named).passages
    found = [one for one in map(assistant.finder.store.passage, ids) if one is not None]
    if not found:
        raise UnknownPassageError(
            f"«{named}» no está en la biblioteca: escriba «recomendación 22 de 2019», un identificador o un informe "
            f"({', '.join(reports)})."
        )
    of = [(one, reports[one.report_id]) for one in found]
    return [_formed(report, options) or cite(one, report, options.language) for one, report in of]


def _formed(report: Report, options: argparse.Namespace) -> str:
    """The report in the form asked for; empty for the citation of a paragraph."""
    return _FORMS[options.form](report, options.language) if options.form in _FORMS else ""
