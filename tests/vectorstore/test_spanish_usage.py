"""What the command lines say of their use, in Spanish."""

from __future__ import annotations

import pytest

from vectorstore.command_line import SpanishParser, told


def _parser() -> SpanishParser:
    parser = SpanishParser(prog="ordenar", description="Ordena papeles.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="ORDEN")
    one = commands.add_parser("poner", help="pone un papel")
    one.add_argument("paper", metavar="PAPEL")
    one.add_argument("--form", choices=("a", "b"))
    return parser


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "ordenar: faltan: ORDEN"),
        (["poner"], "ordenar poner: faltan: PAPEL"),
        (["poner", "p", "--form", "c"], "--form: no vale 'c'; elija entre"),
        (["poner", "p", "--form"], "--form: falta su valor"),
        (["poner", "p", "--lejos"], "no se conoce: --lejos"),
    ],
)
def test_wrong_usage_ends_with_2_and_is_told_in_spanish(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        _parser().parse_args(arguments)
    printed = capsys.readouterr().err
    assert ended.value.code == 2
    assert printed.startswith("uso: ordenar")
    assert said in printed.splitlines()[-1]
    assert "usage" not in printed


def test_the_help_has_no_english_and_one_beginning(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        _parser().parse_args(["poner", "-h"])
    printed = capsys.readouterr().out
    assert printed.startswith("uso: ordenar poner [-h]")
    assert printed.count("uso:") == 1
    assert "argumentos:" in printed and "opciones:" in printed
    assert "show this help" not in printed


def test_an_error_that_is_not_known_stays_as_it_is() -> None:
    assert told("something new") == "something new"
