"""`python -m ui.tools`: the Model Context Protocol on standard input and output, for an assistant on this machine."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.building import open_assistant
from assistant.errors import AssistantError
from assistant.settings import from_environment
from ui.tools.protocol import protocol_server
from ui.tools.toolbox import Toolbox
from vectorstore.command_line import SpanishParser
from vectorstore.errors import StoreError
from vectorstore.settings import StoreSettings
from vectorstore.store import Store


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the other side hung up, 1 when the library cannot be opened."""
    settings = StoreSettings.from_environment()
    parser = SpanishParser(prog="python -m ui.tools", description="Relatoría para otros asistentes (MCP).")
    parser.add_argument("--store", type=Path, default=settings.directory, metavar="DIR", help="directorio del almacén")
    directory = parser.parse_args(arguments).store
    try:
        store = Store.open(directory, settings.embeddings)
        assistant = open_assistant(StoreSettings(directory, settings.embeddings), from_environment())
    except (AssistantError, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    protocol_server(Toolbox(assistant, store)).run("stdio")
    return 0


if __name__ == "__main__":
    sys.exit(main())
