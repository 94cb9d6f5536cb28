"""`python -m ingestion add | list | remove | verify | links | references | parse | repair`: the library by command.

Exit codes: 0 done, 1 something asked for could not be done (said on standard error), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from typing import TypeVar

from tqdm import tqdm

from ingestion import executors
from ingestion.adding import Outcome, add, find_sources, remove, summary
from ingestion.command_line import parser
from ingestion.crossrefs import cross_references
from ingestion.errors import IngestionError
from ingestion.links import find_families, find_links
from ingestion.listing import fields, row, table
from ingestion.load import load_file
from ingestion.manifest import load_manifest
from ingestion.parse import parse_file
from ingestion.repair import repair
from ingestion.settings import IngestionSettings
from vectorstore.errors import StoreError
from vectorstore.records import Passage
from vectorstore.settings import StoreSettings
from vectorstore.store import Store

T = TypeVar("T")
_NO_DOCUMENTS = "{}: no contiene documentos de un formato conocido (DOCX, PDF, HTML, Markdown, texto, imágenes)"
_ADVICE = "añada informes con `python -m ingestion add RUTA`."


def main(arguments: Sequence[str] | None = None) -> int:
    try:
        settings = IngestionSettings.from_environment()
        chosen = parser(StoreSettings.from_environment(), settings).parse_args(arguments)
        return _TASKS[chosen.task](chosen)
    except (IngestionError, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of the output (`| head`) is satisfied; nothing is left to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _store(chosen: argparse.Namespace) -> Store:
    return Store.open(chosen.store, chosen.embeddings, chosen.chroma)


def _existing(chosen: argparse.Namespace) -> Store:
    if not Store.exists(chosen.store):
        raise StoreError(f"No existe el almacén {chosen.store}: {_ADVICE}")
    return _store(chosen)


def _add(chosen: argparse.Namespace) -> int:
    limits = chosen.settings.limits
    open_executor = executors.chosen(chosen.executor, chosen.jobs, limits)
    sources, _, missing = find_sources(chosen.paths)
    if not sources:
        # Nothing to add: no store is made for it.
        print(*([one.reason for one in missing] or [_NO_DOCUMENTS.format(chosen.paths[0])]), sep="\n", file=sys.stderr)
        return 1
    store = _store(chosen)
    results = add(store, chosen.paths, open_executor, limits, _bar)
    failed = any(result.outcome is Outcome.FAILED for result in results)
    nothing_done = all(result.outcome is Outcome.FAILED for result in results)
    told = [result.reason for result in results if result.reason]
    # On a terminal the table says it once; a script finds the reasons where errors belong.
    if told and (nothing_done or not sys.stdout.isatty()):
        print(*told, sep="\n", file=sys.stderr)
    if not (told and nothing_done):
        print(summary(results))
    if store.spent:
        print(store.spent)
    return 1 if failed else 0


def _bar(work: Iterable[T], total: int, what: str) -> Iterable[T]:
    bar: Iterable[T] = tqdm(work, total=total, desc=what, unit="archivo", disable=not sys.stderr.isatty() or not total)
    return bar


def _list(chosen: argparse.Namespace) -> int:
    store = _existing(chosen)
    passages = Counter(passage.report_id for passage in store.passages())
    reports = store.reports()
    form = chosen.format or ("table" if sys.stdout.isatty() else "tsv")
    if reports and form == "table":
        print(table(reports, passages))
    for report in reports if form != "table" else ():
        told = row(report, passages[report.id])
        print(json.dumps(fields(report, passages[report.id]), ensure_ascii=False) if form == "json" else told)
    if not reports:
        print(f"El almacén {chosen.store} está vacío: {_ADVICE}", file=sys.stderr)
    return 0


def _remove(chosen: argparse.Namespace) -> int:
    remove(_existing(chosen), chosen.report)
    print(f"Se quitó {chosen.report}.")
    return 0


def _verify(chosen: argparse.Namespace) -> int:
    store = _existing(chosen)
    faults = store.verify()
    if not faults:
        print("El almacén está en buen estado.")
        return 0
    print(*faults, sep="\n", file=sys.stderr)
    store.repair()
    remaining = store.verify()
    if remaining:
        print(*(f"No se pudo reparar: {fault}" for fault in remaining), sep="\n", file=sys.stderr)
        return 1
    print("El índice se reconstruyó a partir de la biblioteca: el almacén está en buen estado.")
    return 0


def _links(chosen: argparse.Namespace) -> int:
    store = _existing(chosen)
    for link in (*find_families(store.reports()), *find_links(store.reports(), store.passages())):
        print(json.dumps(asdict(link), ensure_ascii=False))
    return 0


def _references(chosen: argparse.Namespace) -> int:
    for passage in _existing(chosen).passages():
        for text in (passage.text, *(note.text for note in passage.notes)):
            for reference in cross_references(text):
                print(json.dumps({"id": passage.id, **asdict(reference)}, ensure_ascii=False))
    return 0


def _parse(chosen: argparse.Namespace) -> int:
    entry = load_manifest(chosen.file.parent).entry(chosen.file)
    for passage in parse_file(chosen.file, entry, chosen.settings.limits).passages:
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
    sys.stdout.write(repair(load_file(chosen.file, chosen.settings.limits).text))
    return 0


_TASKS: dict[str, Callable[[argparse.Namespace], int]] = {
    "add": _add,
    "list": _list,
    "remove": _remove,
    "verify": _verify,
    "links": _links,
    "references": _references,
    "parse": _parse,
    "repair": _repair,
}


if __name__ == "__main__":
    sys.exit(main())
