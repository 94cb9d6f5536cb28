"""`python -m vectorstore verify | repair | rebuild [--store DIR] [--embeddings SPEC]`: care of a store."""

from __future__ import annotations

import sys
from pathlib import Path

from vectorstore.command_line import SpanishParser
from vectorstore.errors import StoreError
from vectorstore.settings import StoreSettings
from vectorstore.store import Store


def main(arguments: list[str] | None = None) -> int:
    settings = StoreSettings.from_environment()
    parser = SpanishParser(prog="python -m vectorstore", description="Cuida el almacén de informes.")
    parser.add_argument("task", choices=("verify", "repair", "rebuild"), help="comprobar, reparar o reconstruir")
    parser.add_argument("--store", type=Path, default=settings.directory, help="directorio del almacén")
    parser.add_argument("--embeddings", default=settings.embeddings, help="built-in, hashed, onnx:… u openai:…")
    chosen = parser.parse_args(arguments)
    try:
        return _run(chosen.task, StoreSettings(chosen.store, chosen.embeddings, settings.chroma))
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1


def _run(task: str, settings: StoreSettings) -> int:
    if not Store.exists(settings.directory):
        raise StoreError(f"No existe el almacén {settings.directory}: indique otro con --store.")
    if task == "rebuild":
        Store.rebuilt(settings.directory, settings.embeddings, settings.chroma)
        print("El índice se reconstruyó a partir de la biblioteca.")
        return 0
    store = Store.open(settings.directory, settings.embeddings, settings.chroma)
    if task == "repair":
        store.repair()
    faults = store.verify()
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print("El almacén está en buen estado.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
