"""The command line: `python -m assistant ask|batch|check`, and the commands of the desk."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from assistant import batch
from assistant.building import open_assistant
from assistant.check import batch as check_batch
from assistant.desk import commands as desk
from assistant.errors import AssistantError
from assistant.render import as_row, as_text
from assistant.settings import from_environment
from vectorstore.command_line import SpanishParser
from vectorstore.errors import StoreError
from vectorstore.settings import StoreSettings


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done, 1 something asked for could not be done, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except BrokenPipeError:
        # The reader of the output (head, less) has gone: nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(f"No se puede usar {error.filename}: compruebe la ruta y los permisos.", file=sys.stderr)
        return 1
    except (AssistantError, StoreError) as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = SpanishParser(
        prog="python -m assistant", description="Pregunta a los informes de la biblioteca."
    )
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="|".join(("ask", "batch", "check", *desk.NAMES))
    )
    ask = commands.add_parser("ask", help="una respuesta")
    ask.add_argument("question", type=_question, metavar="PREGUNTA")
    ask.add_argument("--json", action="store_true", help="la respuesta como una línea de JSON")
    many = commands.add_parser("batch", help="las preguntas de un archivo JSON Lines")
    many.add_argument("source", type=Path, metavar="IN.jsonl")
    many.add_argument("target", type=Path, metavar="OUT.jsonl")
    many.add_argument("--search-only", action="store_true", help="solo los pasajes encontrados, sin redactar")
    for command in (ask, many, *desk.add_parsers(commands)):
        command.add_argument("--store", type=Path, metavar="DIR", help="por omisión, RELATORIA_STORE o ./.relatoria")
    check = commands.add_parser("check", help="comprueba afirmaciones contra sus fuentes")
    check.add_argument("source", type=Path, metavar="IN.jsonl")
    check.add_argument("target", type=Path, metavar="OUT.jsonl")
    check.add_argument("--store", type=Path, metavar="DIR", help=argparse.SUPPRESS)
    return parser


def _question(text: str) -> str:
    if not any(map(str.isalnum, text)):
        raise argparse.ArgumentTypeError('falta la pregunta; por ejemplo, "¿Qué recomendó la reunión de 2021?"')
    return text


def _store_settings(directory: Path | None) -> StoreSettings:
    settings = StoreSettings.from_environment()
    return replace(settings, directory=directory) if directory else settings


def _run(options: argparse.Namespace) -> int:
    if options.command == "check":
        failed = check_batch.run(options.source, options.target)
        if failed:
            print(f"Hubo líneas que no se pudieron comprobar; vea «error» en {options.target}", file=sys.stderr)
        return failed
    desk.check(options)
    assistant = open_assistant(_store_settings(options.store), from_environment())
    if options.command == "ask":
        answer = assistant.ask(options.question)
        print(json.dumps(as_row("1", answer), ensure_ascii=False) if options.json else as_text(answer))
        return 0
    if options.command in desk.NAMES:
        return desk.run(options, assistant)
    faults = batch.run(assistant, options.source, options.target, options.search_only)
    if faults:
        unanswered = "1 línea sin contestar" if len(faults) == 1 else f"{len(faults)} líneas sin contestar; la primera"
        print(f"{unanswered}: {faults[0]}; vea «error» en {options.target}", file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
