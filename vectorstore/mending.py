"""Rebuilding a damaged index while words alone answer."""

from __future__ import annotations

import threading
from collections.abc import Callable

from vectorstore.errors import StoreError


class Mending:
    """Runs a repair once, beside the searches; the process does not end before it did."""

    def __init__(self, repair: Callable[[], None]) -> None:
        self._repair = repair
        self._thread: threading.Thread | None = None
        self._failure: StoreError | None = None

    def start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="mending")
            self._thread.start()

    def wait(self) -> None:
        if self._thread is not None:
            self._thread.join()

    def told(self, damage: str) -> str:
        """In Spanish, what is wrong and what becomes of it."""
        return f"El índice está dañado ({damage}); se busca solo por palabras {self._outlook()}"

    def _outlook(self) -> str:
        if self._failure is not None:
            return f"y no se pudo reconstruir: {self._failure}"
        if self._thread is not None and self._thread.is_alive():
            return "mientras se reconstruye."
        return "hasta que se ejecute `python -m vectorstore repair`."

    def _run(self) -> None:
        try:
            self._repair()
        except StoreError as error:
            self._failure = error
