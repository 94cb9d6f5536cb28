"""`python -m ui.access`: who may use the page."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.access.roles import Role
from ui.access.users import AccessError, UserFile
from vectorstore.command_line import SpanishParser

DEFAULT_FILE = "users.toml"


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done, 1 when something asked for could not be done."""
    options = read_options(arguments)
    try:
        run(options, UserFile(options.users))
        sys.stdout.flush()
    except AccessError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of the output has left; what was asked for is done.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = SpanishParser(prog="python -m ui.access", description="Los usuarios de la página.")
    default = Path(os.environ.get("RELATORIA_USERS") or DEFAULT_FILE)
    parser.add_argument("--users", type=Path, default=default, metavar="FICHERO", help="por defecto, RELATORIA_USERS")
    commands = parser.add_subparsers(dest="command", required=True, metavar="ORDEN")
    add = commands.add_parser("add", help="añadir un usuario, o cambiar sus papeles y su contraseña")
    add.add_argument("name")
    add.add_argument("--role", action="append", choices=[role.value for role in Role], dest="roles")
    add.add_argument("--keep-password", action="store_true", help="cambiar solo los papeles")
    for command, text in (
        ("remove", "quitar un usuario"),
        ("token", "crear una clave para programas (API y MCP); se muestra una sola vez"),
        ("revoke", "anular las claves de un usuario"),
    ):
        commands.add_parser(command, help=text).add_argument("name")
    commands.add_parser("list", help="los usuarios y sus papeles")
    return parser.parse_args(arguments)


def run(options: argparse.Namespace, users: UserFile) -> None:
    match options.command:
        case "add":
            roles = frozenset(Role(role) for role in options.roles or [Role.READER])
            users.put(options.name, None if options.keep_password else asked_password(), roles)
            print(f"{options.name}: {', '.join(sorted(roles))}. El fichero es {users.path}; dígaselo a la página con")
            print(f"  export RELATORIA_USERS={users.path}")
        case "remove":
            users.remove(options.name)
        case "token":
            print(users.new_token(options.name))
        case "revoke":
            users.revoke_tokens(options.name)
        case "list":
            for name, user in sorted(users.users().items()):
                print(f"{name}\t{', '.join(sorted(user.roles))}\t{len(user.tokens)} claves")


def asked_password() -> str:
    """Typed twice; from a pipe, its first line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass("Contraseña: ")
    if password != getpass.getpass("Otra vez: "):
        raise AccessError("Las dos contraseñas no coinciden: vuelva a intentarlo.")
    return password


if __name__ == "__main__":
    sys.exit(main())
