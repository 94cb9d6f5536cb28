"""`python -m ingestion add | list | remove | parse | repair | verify`: the library from the command line.

Exit codes: 0 done, 1 something asked for could not be done (said on standard error), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from tqdm import tqdm

from ingestion.adding import Outcome, Source, add, summary
from ingestion.errors import IngestionError, UnknownReportError
from ingestion.load import load_file
from ingestion.manifest import load_manifest
from ingestion.parse import parse_file
from ingestion.repair import repair
from vectorstore.errors import StoreError
from vectorstore.records import Passage, Report, SymbolSource
from vectorstore.settings import StoreSettings
from vectorstore.store import Store


def main(arguments: Sequence[str] | None = None) -> int:
    settings = StoreSettings.from_environment()
    chosen = _parser(settings).parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except (IngestionError, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of the output (`| head`) is satisfied; nothing is left to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser(settings: StoreSettings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m ingestion", description="Informes de las Naciones Unidas, dentro y fuera."
    )
    tasks = parser.add_subparsers(required=True, metavar="TAREA")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--store", type=Path, default=settings.directory, help="directorio del almacén")
    shared.add_argument("--embeddings", default=settings.embeddings, help="built-in, hashed u openai:<modelo>")
    adding = tasks.add_parser("add", parents=[shared], help="añade o actualiza informes")
    adding.add_argument("paths", nargs="+", type=Path, metavar="RUTA")
    adding.set_defaults(run=_add)
    tasks.add_parser("list", parents=[shared], help="los informes del almacén").set_defaults(run=_list)
    removing = tasks.add_parser("remove", parents=[shared], help="quita un informe y borra su texto")
    removing.add_argument("report", metavar="INFORME")
    removing.set_defaults(run=_remove)
    tasks.add_parser("verify", parents=[shared], help="comprueba el almacén").set_defaults(run=_verify)
    for name, run, help_text in (
        ("parse", _parse, "los pasajes de un archivo, uno por línea (JSON)"),
        ("repair", _repair, "el texto de un archivo, corregido si es de OCR"),
    ):
        reading = tasks.add_parser(name, help=help_text)
        reading.add_argument("file", type=Path, metavar="ARCHIVO")
        reading.add_argument("--store", type=Path, help=argparse.SUPPRESS)
        reading.set_defaults(run=run)
    return parser


def _store(chosen: argparse.Namespace) -> Store:
    return Store.open(chosen.store, chosen.embeddings)


def _existing(chosen: argparse.Namespace) -> Store:
    if not chosen.store.is_dir():
        raise StoreError(f"No existe el almacén {chosen.store}: añada informes con `python -m ingestion add RUTA`.")
    return _store(chosen)


def _add(chosen: argparse.Namespace) -> int:
    results = add(_store(chosen), chosen.paths, _bar)
    for result in results:
        if result.outcome is Outcome.FAILED:
            print(result.reason, file=sys.stderr)
    print(summary(results))
    return 1 if any(result.outcome is Outcome.FAILED for result in results) else 0


def _bar(sources: Sequence[Source]) -> Iterable[Source]:
    bar: Iterable[Source] = tqdm(sources, unit="archivo", desc="Leyendo", disable=not sys.stderr.isatty())
    return bar


def _list(chosen: argparse.Namespace) -> int:
    store = _existing(chosen)
    passages = Counter(passage.report_id for passage in store.passages())
    for report in store.reports():
        print(_row(report, passages[report.id]))
    return 0


def _row(report: Report, passages: int) -> str:
    inferred = " (inferida)" if report.symbol_source in (SymbolSource.INFERRED, SymbolSource.CROSS_REFERENCE) else ""
    quality = "texto corregido de OCR" if report.repaired else "texto limpio"
    return "\t".join(
        (
            report.id,
            f"{report.symbol}{inferred}" if report.symbol else "sin signatura",
            report.title + ("" if report.official else " [resumen no oficial]"),
            "reuniones " + ", ".join(str(meeting.number) for meeting in report.meetings) if report.meetings else "-",
            report.kind.value,
            f"{passages} pasajes",
            quality,
            report.added[:10] or "-",
        )
    )


def _remove(chosen: argparse.Namespace) -> int:
    store = _existing(chosen)
    if store.report(chosen.report) is None:
        raise UnknownReportError(chosen.report)
    with store.writing():
        store.remove(chosen.report)
    print(f"Se quitó {chosen.report}.")
    return 0


def _verify(chosen: argparse.Namespace) -> int:
    faults = _existing(chosen).verify()
    for fault in faults:
        print(f"{fault}; repárelo con `python -m vectorstore repair --store {chosen.store}`", file=sys.stderr)
    if not faults:
        print("El almacén está en buen estado.")
    return 1 if faults else 0


def _parse(chosen: argparse.Namespace) -> int:
    entry = load_manifest(chosen.file.parent).entry(chosen.file)
    for passage in parse_file(chosen.file, entry).passages:
        print(json.dumps(_fields(passage), ensure_ascii=False))
    return 0


def _fields(passage: Passage) -> dict[str, object]:
    return {
        "id": passage.id,
        "label": passage.label,
        "kind": passage.kind.value,
        "status": passage.status.value,
        "meeting": passage.meeting,
        "section": list(passage.section),
        "speaker": passage.speaker,
        "text": passage.text,
        "raw": passage.raw,
    }


def _repair(chosen: argparse.Namespace) -> int:
    sys.stdout.write(repair(load_file(chosen.file).text))
    return 0


if __name__ == "__main__":
    sys.exit(main())
