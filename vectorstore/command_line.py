"""The parser of every command line of the project: what argparse says in English, it says in Spanish.

argparse asks gettext for its words, but no Spanish catalogue of them comes with Python.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from typing import NoReturn

_TOLD = (
    (r"the following arguments are required: (.*)", r"faltan: \1"),
    (r"unrecognized arguments: (.*)", r"no se conoce: \1"),
    (r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)", r"\1: no vale \2; elija entre \3"),
    (r"argument (.*?): invalid (\w+) value: (.*)", r"\1: no vale \3"),
    (r"argument (.*?): expected one argument", r"\1: falta su valor"),
    (r"argument (.*?): expected at least one argument", r"\1: falta al menos un valor"),
    (r"argument (.*?): expected (\d+) arguments?", r"\1: se esperan \2 valores"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1: no lleva valor, y se le da \2"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1: no puede ir con \2"),
    (r"one of the arguments (.*) is required", r"falta uno de estos: \1"),
    (r"argument (.*?): (.*)", r"\1: \2"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 puede ser \2"),
)


class _SpanishUsage(argparse.RawDescriptionHelpFormatter):
    """Begins the usage with "uso:"; descriptions keep their lines."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "uso: " if prefix is None else prefix)


class SpanishParser(argparse.ArgumentParser):
    """As argparse's, with its usage, its help and its errors in Spanish; its subparsers are of the same kind."""

    def __init__(
        self,
        prog: str | None = None,
        description: str | None = None,
        epilog: str | None = None,
        parents: Sequence[argparse.ArgumentParser] = (),
        add_help: bool = True,
    ) -> None:
        super().__init__(prog, None, description, epilog, parents, _SpanishUsage, add_help=False)
        self._positionals.title, self._optionals.title = "argumentos", "opciones"
        if add_help:
            self.add_argument("-h", "--help", action="help", help="muestra esta ayuda y termina")

    def error(self, message: str) -> NoReturn:
        """Ends with 2, after the usage and one line that says what is wrong."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {told(message)}\n")


def told(message: str) -> str:
    """An error of argparse in Spanish; one that is not known stays as it is."""
    for english, spanish in _TOLD:
        if re.fullmatch(english, message, re.DOTALL):
            return re.sub(english, spanish, message, flags=re.DOTALL)
    return message
