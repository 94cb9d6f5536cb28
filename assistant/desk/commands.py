"""The commands of the desk: brief, check-draft, compare, lineage, list, cite."""

from __future__ import annotations

import argparse
from typing import Protocol

from assistant.assistant import Assistant
from assistant.desk import (
    brief_command,
    check_draft_command,
    cite_command,
    compare_command,
    lineage_command,
    list_command,
)
from assistant.desk.export.files import check_target


class Command(Protocol):
    """A module with one command. `FORMATS` are those of its --out; a command without it has none."""

    NAME: str
    FORMATS: tuple[str, ...]

    def add_parser(self, parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser: ...

    def run(self, options: argparse.Namespace, assistant: Assistant) -> int: ...


COMMANDS: tuple[Command, ...] = (
    brief_command,
    check_draft_command,
    compare_command,
    lineage_command,
    list_command,
    cite_command,
)
NAMES = tuple(command.NAME for command in COMMANDS)


def add_parsers(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> tuple[argparse.ArgumentParser, ...]:
    """The parsers of the commands, to be given the options that every command has."""
    return tuple(command.add_parser(parsers) for command in COMMANDS)


def check(options: argparse.Namespace) -> None:
    """Refuse an --out that could not be written before the library is opened. Raises AssistantError."""
    command = next((one for one in COMMANDS if options.command == one.NAME), None)
    if command is not None and getattr(options, "out", None) is not None:
        check_target(options.out, command.FORMATS)


def run(options: argparse.Namespace, assistant: Assistant) -> int:
    """The exit code of one of the commands."""
    command = next(one for one in COMMANDS if options.command == one.NAME)
    return command.run(options, assistant)
