"""The options of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from evals.fields import SPLITS
from evals.questions import BUNDLED
from vectorstore.command_line import SpanishParser

NO_MODEL = "none"


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """`command` names the command; wrong usage ends the program with 2."""
    parser = SpanishParser(prog="python -m evals", description="Mide al asistente y compara versiones.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="ORDEN")
    _add_run(commands.add_parser("run", help="hace las preguntas y puntúa las respuestas"))
    _add_check(commands.add_parser("check", help="¿casan las preguntas con la biblioteca? y de qué se componen"))
    _add_compare(commands.add_parser("compare", help="compara dos corridas; 0 no peor, 1 peor, 2 no se pudo"))
    _add_feedback(commands.add_parser("import-feedback", help="propone preguntas a partir de las valoraciones"))
    _add_new(commands.add_parser("new", help="guía para escribir una pregunta y la añade"))
    _add_review(commands.add_parser("review", help="hoja para revisores, y cuánto coinciden"))
    _add_judge(commands.add_parser("judge", help="pide a un modelo su opinión de una corrida; no cuenta en la puerta"))
    _add_mutants(commands.add_parser("mutants", help="rompe al asistente de muchas maneras: ¿lo ve la puerta?"))
    _add_speed(commands.add_parser("speed", help="mide la búsqueda junto a Chroma y bm25s"))
    _add_calibrate(commands.add_parser("calibrate", help="ajusta los pesos con que se corta una lista"))
    return parser.parse_args(arguments)


def _add_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--questions", type=Path, default=BUNDLED, help="archivo o carpeta de preguntas (.jsonl)")
    parser.add_argument("--split", choices=(*SPLITS, "all"), default="all", help="qué mitad; por omisión, todas")
    parser.add_argument("--store", type=Path, metavar="DIR", help="por omisión, RELATORIA_STORE o ./.relatoria")
    parser.add_argument("--model", metavar="NOMBRE", help=f"modelo de chat; «{NO_MODEL}» para ninguno")
    parser.add_argument("--out", type=Path, default=Path("build/eval"), metavar="DIR", help="dónde dejar la corrida")
    parser.add_argument("--jobs", type=_positive, default=2, metavar="N", help="preguntas a la vez; por omisión, 2")
    begin = parser.add_mutually_exclusive_group()
    begin.add_argument("--resume", action="store_true", help="sigue con lo que haya y repite lo que acabó en error")
    begin.add_argument("--restart", action="store_true", help="empieza de nuevo; por omisión sigue si se interrumpió")
    parser.add_argument("--timeout", type=_positive, default=300, metavar="S", help="segundos por pregunta; 300")
    parser.add_argument("--answers", type=Path, metavar="FILE", help="puntúa estas respuestas en vez de preguntar")
    parser.add_argument(
        "--prices",
        type=float,
        nargs=2,
        default=(0.0, 0.0),
        metavar=("ENTRADA", "SALIDA"),
        help="dólares por millón de tokens",
    )


def _add_calibrate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--questions", type=Path, default=BUNDLED, help="archivo o carpeta de preguntas (.jsonl)")
    parser.add_argument("--split", choices=(*SPLITS, "all"), default="all", help="qué mitad; por omisión, todas")
    parser.add_argument("--store", type=Path, metavar="DIR", help="por omisión, RELATORIA_STORE o ./.relatoria")
    parser.add_argument("--write", action="store_true", help="guarda los pesos; sin ella solo se mide")


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--questions", type=Path, default=BUNDLED, help="archivo o carpeta de preguntas (.jsonl)")
    parser.add_argument("--store", type=Path, metavar="DIR", help="por omisión, RELATORIA_STORE o ./.relatoria")


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("before", type=Path, metavar="A", help="carpeta de la corrida de referencia")
    parser.add_argument("after", type=Path, metavar="B", help="carpeta de la corrida nueva")
    parser.add_argument("--margin", type=_share, default=0.02, help="pérdida de acierto admisible; por omisión, 0.02")
    parser.add_argument(
        "--slower",
        type=_times,
        default=3.0,
        metavar="N",
        help="cuántas veces más lenta puede ser; 3; 0: no se mira",
    )
    parser.add_argument("--common", action="store_true", help="compara solo las preguntas que ambas tienen iguales")
    parser.add_argument("--out", type=Path, metavar="DIR", help="escribe también HTML, Markdown y JUnit")


def _add_feedback(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="valoraciones guardadas por la página (.jsonl)")
    parser.add_argument("--questions", type=Path, default=BUNDLED, help="el conjunto, para no repetir preguntas")
    parser.add_argument("--out", type=Path, default=Path("build/proposed.jsonl"), metavar="FILE")


def _add_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--questions", type=Path, default=BUNDLED, metavar="DIR", help="la carpeta del conjunto")
    parser.add_argument("--store", type=Path, metavar="DIR", help="por omisión, RELATORIA_STORE o ./.relatoria")


def _add_review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", type=Path, metavar="DIR", help="la carpeta de la corrida")
    parser.add_argument("sheets", type=Path, nargs="*", metavar="HOJA", help="una o dos hojas rellenas (.csv)")
    parser.add_argument("--questions", type=Path, default=BUNDLED)
    parser.add_argument("--store", type=Path, metavar="DIR", help="por omisión, RELATORIA_STORE o ./.relatoria")


def _add_judge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", type=Path, metavar="DIR", help="la carpeta de la corrida")
    parser.add_argument("--model", metavar="NOMBRE", help="por omisión, RELATORIA_MODEL")
    parser.add_argument("--sheet", type=Path, metavar="HOJA", help="hoja rellena de `review`, para calibrar al juez")
    parser.add_argument("--cache", type=Path, default=Path("build/judge"), metavar="DIR", help="sus veredictos")
    parser.add_argument("--jobs", type=_positive, default=2, metavar="N", help="a la vez; por omisión, 2")
    parser.add_argument("--questions", type=Path, default=BUNDLED)
    parser.add_argument("--store", type=Path, metavar="DIR", help="por omisión, RELATORIA_STORE o ./.relatoria")


def _add_mutants(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--questions", type=Path, default=BUNDLED, help="archivo o carpeta de preguntas (.jsonl)")
    parser.add_argument("--split", choices=(*SPLITS, "all"), default="all", help="qué mitad; por omisión, todas")
    parser.add_argument("--store", type=Path, metavar="DIR", help="por omisión, RELATORIA_STORE o ./.relatoria")
    parser.add_argument("--jobs", type=_positive, default=2, metavar="N", help="preguntas a la vez; por omisión, 2")
    parser.add_argument(
        "--most", type=_positive, default=150, metavar="N", help="preguntas, repartidas; por omisión, 150"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="dónde escribir la tabla (Markdown)")


def _add_speed(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--passages", type=_positive, default=5_000, metavar="N", help="cuántos; por omisión, 5000")
    parser.add_argument(
        "--embeddings", metavar="ESPEC", help="«drawn» para no esperar; por omisión, RELATORIA_EMBEDDINGS o built-in"
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("debe ser 1 o más")
    return number


def _times(text: str) -> float:
    number = float(text)
    if not (number == 0 or 1 <= number < 1_000):
        raise argparse.ArgumentTypeError("debe ser 0, o de 1 a 1000")
    return number


def _share(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError("debe estar entre 0 y 1")
    return number
