"""What `python -m ingestion` understands: its tasks, their arguments and their help."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from ingestion import executors
from ingestion.settings import IngestionSettings
from vectorstore.command_line import SpanishParser
from vectorstore.settings import StoreSettings

_ABOUT = """Informes de las Naciones Unidas: del archivo a párrafos que se pueden citar."""
_ADDING = """Añade informes o actualiza los que cambiaron (DOCX, PDF, escaneos, HTML, Markdown, texto). Lo que no
cambió no se toca; un archivo que falla se dice en una línea y los demás siguen."""
_LISTING = """Los informes del almacén. Una signatura «(inferida)» no está impresa en el documento; un título entre
corchetes es nuestro. En json cada línea es un informe con todos sus datos."""
_EXAMPLES = """ejemplos:
  python -m ingestion add carpeta/                 añade o actualiza lo que haya en la carpeta
  python -m ingestion add acta.docx --store otro   en otro almacén
  python -m ingestion list                         qué hay, con su signatura, su clase y su calidad
  python -m ingestion parse acta.pdf               los pasajes de un archivo, sin guardar nada
  python -m ingestion remove 2021-informe          quita un informe y borra su texto

El almacén es --store, RELATORIA_STORE o ./.relatoria. Códigos de salida: 0 hecho, 1 algo no se pudo hacer (se dice
en una línea), 2 orden mal escrita. Un manifest.toml junto a los archivos dice lo que ellos no dicen."""
_STORED = {
    "verify": "comprueba el almacén y repara lo que se puede",
    "links": "qué informe añade, corrige o sustituye a otro; de qué es borrador o copia cada pasaje (JSON)",
    "references": "los párrafos de otros informes que se citan (JSON)",
}
_OF_A_FILE = {
    "parse": "los pasajes de un archivo, uno por línea (JSON)",
    "repair": "el texto de un archivo, corregido si es de OCR",
}
_AddTask = Callable[..., argparse.ArgumentParser]


def parser(store: StoreSettings, settings: IngestionSettings) -> argparse.ArgumentParser:
    """The parser of the command line; `task` of what it reads names the task."""
    whole = SpanishParser(
        prog="python -m ingestion",
        description=_ABOUT,
        epilog=_EXAMPLES,
    )
    whole.set_defaults(settings=settings, chroma=store.chroma)
    add_task: _AddTask = whole.add_subparsers(required=True, metavar="TAREA", dest="task").add_parser
    shared = _shared(store)
    _adding(add_task("add", parents=[shared], help="añade o actualiza informes", description=_ADDING), settings)
    _listing(add_task("list", parents=[shared], help="los informes del almacén", description=_LISTING))
    removing = add_task("remove", parents=[shared], help="quita un informe y borra su texto")
    removing.add_argument("report", metavar="INFORME", help="su id, el que muestra list")
    for name, told in _STORED.items():
        add_task(name, parents=[shared], help=told, description=told)
    for name, told in _OF_A_FILE.items():
        reading = add_task(name, help=told, description=told)
        reading.add_argument("file", type=Path, metavar="ARCHIVO")
        reading.add_argument("--store", type=Path, help=argparse.SUPPRESS)
    return whole


def _shared(store: StoreSettings) -> argparse.ArgumentParser:
    shared = SpanishParser(add_help=False)
    shared.add_argument(
        "--store", type=Path, default=store.directory, metavar="DIR", help="directorio del almacén (%(default)s)"
    )
    shared.add_argument(
        "--embeddings",
        default=store.embeddings,
        metavar="CUÁL",
        help="vectores: built-in, hashed, onnx:… u openai:… (%(default)s)",
    )
    return shared


def _adding(adding: argparse.ArgumentParser, settings: IngestionSettings) -> None:
    adding.add_argument("paths", nargs="+", type=Path, metavar="RUTA", help="archivo o carpeta; las carpetas, enteras")
    adding.add_argument(
        "--jobs", type=_count, default=settings.jobs, metavar="N", help="archivos a la vez (%(default)s)"
    )
    adding.add_argument(
        "--executor",
        default=executors.PROCESSES,
        metavar="CUÁL",
        help="dónde se leen: processes (esta máquina) o dask:tcp://SERVIDOR:PUERTO",
    )


def _listing(listing: argparse.ArgumentParser) -> None:
    listing.add_argument(
        "--format", choices=("table", "tsv", "json"), help="table en una terminal y tsv en una tubería, si no se dice"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError("debe ser un número entero mayor que cero")
    return int(text)
