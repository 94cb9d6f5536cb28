"""The chat: settings -> store -> model -> assistant -> page, on http://127.0.0.1:7860."""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

import uvicorn

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.building import serving_assistant
from assistant.check import Source, check_claim
from assistant.check.likeness import warm_up
from assistant.conversation import Turn
from assistant.desk.work import DeskWork
from assistant.errors import AssistantError
from assistant.events import Event
from assistant.question.choice import ScopeChoice
from assistant.settings import AssistantSettings
from assistant.settings import from_environment as assistant_settings
from assistant.words.language import load_word_lists
from assistant.writers import Pausing
from ingestion.adding import Outcome, add
from ingestion.errors import IngestionError
from ingestion.pages import PageImage, Sources, page_images
from ui.access.login import Access
from ui.access.users import AccessError
from ui.conversations.archive import Archive
from ui.conversations.feedback import FeedbackFile
from ui.desk import Desk
from ui.evaluation.runs import Runs
from ui.library.librarian import Librarian
from ui.server import build_server
from ui.settings import PageSettings, PageSettingsError
from vectorstore.command_line import SpanishParser
from vectorstore.errors import StoreError
from vectorstore.records import Passage, Report
from vectorstore.settings import StoreSettings
from vectorstore.store import Store

HERE = Path(__file__).parent
SAMPLE_LIBRARY = HERE / "corpus"
STARTING_SEARCH = "recomendaciones"
UNFORESEEN = "Algo falló al responder. Vuelva a enviar la pregunta; el registro del servidor dice por qué."
log = logging.getLogger("relatoria")


class AppError(Exception):
    """The chat cannot start; the message says what to do."""


class CurrentAssistant:
    """The assistant over the library as it is now.

    It stands at the edge of the program: what nobody foresaw goes to the log, and the reader gets a line.
    """

    def __init__(self, store: Store, settings: AssistantSettings) -> None:
        self._store = store
        self._settings = settings
        self._lock = Lock()
        self._fingerprint = store.fingerprint()
        self._assistant = serving_assistant(store, settings)

    def stream(self, question: str, history: Sequence[Turn], chosen: ScopeChoice) -> Iterator[Event]:
        try:
            yield from self.now().stream(question, history, chosen)
        except (AssistantError, StoreError):
            raise
        except Exception as error:
            log.exception("la pregunta no se pudo responder")
            raise AssistantError(UNFORESEEN) from error

    def extract(self, question: str, history: Sequence[Turn], chosen: ScopeChoice) -> Answer:
        return self.now().extract(question, history, chosen)

    def wake(self) -> None:
        assistant = self.now()
        for one in (assistant.writer, assistant.refiner):
            if isinstance(one, Pausing):
                one.wake()

    def now(self) -> Assistant:
        """Built anew when reports were added or removed while the page is open."""
        with self._lock:
            fingerprint = self._store.fingerprint()
            if fingerprint != self._fingerprint:
                self._assistant = serving_assistant(self._store, self._settings)
                self._fingerprint = fingerprint
            return self._assistant


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the chat was ended, 1 when it could not start."""
    log_warnings()
    try:
        settings = store_settings(arguments)
        page = PageSettings.from_environment()
        with listen(page) as listening:
            access = Access.over(page.users, settings.directory / "access.sqlite")
            store = open_library(settings)
            serve(open_desk(store, settings.directory), page, listening, access)
    except (AppError, AccessError, PageSettingsError, AssistantError, IngestionError, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Relatoría se ha cerrado.")
    return 0


def log_warnings() -> None:
    """Warnings and worse to standard error; the handler holds the line where a library sets its own logger lower."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", handlers=[handler])


def store_settings(arguments: Sequence[str] | None) -> StoreSettings:
    settings = StoreSettings.from_environment()
    parser = SpanishParser(prog="python app.py", description="Abre el chat de Relatoría.")
    parser.add_argument("--store", type=Path, default=settings.directory, metavar="DIR", help="directorio del almacén")
    return replace(settings, directory=parser.parse_args(arguments).store)


def open_library(settings: StoreSettings) -> Store:
    """The store of the settings; an empty one is filled with the sample library, so that a fresh clone answers."""
    store = Store.open(settings.directory, settings.embeddings, settings.chroma)
    store.mend()
    if not store.reports():
        print("La biblioteca está vacía: se añaden los informes de muestra…", flush=True)
        failed = [result for result in add(store, [SAMPLE_LIBRARY]) if result.outcome is Outcome.FAILED]
        for result in failed:
            print(result.reason, file=sys.stderr)
    # The encoder loads with the first search, the lists of the check with its first claim, those of English and French
    # words with the first question in them: better now than while the first reader waits.
    store.search((STARTING_SEARCH,), limit=1)
    check_claim(STARTING_SEARCH, [Source(STARTING_SEARCH)])
    warm_up()
    load_word_lists()
    return store


def open_desk(store: Store, directory: Path) -> Desk:
    """What the pages use; conversations and feedback lie beside the library."""
    sources = Sources(directory)

    def draw_pages(report: Report, passage: Passage) -> Sequence[PageImage]:
        source = sources.of(report)
        return page_images(source, passage) if source else ()

    current = CurrentAssistant(store, assistant_settings())
    return Desk(
        current,
        store,
        Archive(directory / "conversations.sqlite"),
        FeedbackFile(directory / "feedback.jsonl"),
        draw_pages,
        DeskWork(current.now),
        librarian=Librarian(store),
        runs=Runs((HERE / "build",), HERE / "evals" / "baseline"),
    )


def serve(desk: Desk, page: PageSettings, listening: socket.socket, access: Access) -> None:
    """Serve the page until the user ends it."""
    server = build_server(desk, page.allowed_hosts(), access)
    print(f"Relatoría está en http://{page.host}:{page.port} (Ctrl + C para terminar)", flush=True)
    config = uvicorn.Config(server, log_level="warning", server_header=False, timeout_graceful_shutdown=3)
    uvicorn.Server(config).run(sockets=[listening])


def listen(page: PageSettings) -> socket.socket:
    """Take the port, before anything slow is done."""
    listening = socket.socket(socket.AF_INET6 if ":" in page.host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((page.host, page.port))
    except OSError as error:
        listening.close()
        raise AppError(
            f"No se puede usar {page.host}:{page.port} ({error.strerror}): elija otro con RELATORIA_PORT."
        ) from error
    return listening


if __name__ == "__main__":
    # A process that reads a file first imports the main module where it knows its path: the page, ten seconds in vain.
    del __file__
    sys.exit(main())
