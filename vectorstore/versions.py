"""The directory of index versions: naming, publishing, checking and clearing away."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

from vectorstore.errors import IndexDamagedError, StoreError
from vectorstore.hosting import Server, is_served, remove_served
from vectorstore.inspection import inspect
from vectorstore.locks import ReaderLock, unread
from vectorstore.manifest import Manifest, flush_path, software, stamps

_CHECKED = ".checked.json"
_READING = ".reading"


class Versions:
    """`index/<version>/`, with `<version>.checked.json` and `<version>.reading` beside it, and CURRENT above."""

    def __init__(self, store: Path, address: str | None = None) -> None:
        """`address` is that of a Chroma server that takes the collections.

        Raises:
            StoreError: it is no address.
        """
        self.server = Server.parse(address) if address else None
        self._address = address
        self._root = store / "index"
        self._current = store / "CURRENT"

    def create(self) -> None:
        self._root.mkdir(parents=True, exist_ok=True)

    def path(self, name: str) -> Path:
        return self._root / name

    def new_name(self) -> str:
        """One more than any version that is or was here."""
        numbers = [int(path.name[1:7]) for path in self._root.iterdir() if path.name[1:7].isdigit()]
        return f"v{max(numbers, default=0) + 1:06d}"

    def check(self, name: str) -> None:
        """Make sure that a published version still is what was proved before it was published.

        Reads every byte, unless it did so before and no file was touched since.

        Raises:
            IndexDamagedError: it is missing or damaged.
        """
        if self._remembered(name) == self._evidence(name):
            return
        manifest = Manifest.load(self.path(name))
        faults = manifest.faults(self.path(name))
        if faults:
            raise IndexDamagedError(f"ficheros ausentes o alterados: {', '.join(faults)}")
        # The same bytes mean another thing to another release of the libraries.
        if manifest.software != software():
            inspect(self.path(name), self._address)
        self._remember(name)

    def is_in_place(self, name: str) -> bool:
        """Whether the collection is where the settings want it: on the server, or here."""
        parts = Manifest.load(self.path(name)).parts
        return not parts or is_served(self.path(name)) == (self.server is not None)

    def prove(self, name: str) -> None:
        """Examine a version from the ground up in a fresh process.

        Raises:
            IndexDamagedError: it is missing, damaged or incomplete.
        """
        inspect(self.path(name), self._address)
        self._remember(name)

    def hold(self, name: str) -> ReaderLock:
        """Keep a version from being cleared away.

        Raises:
            StoreError: the directory cannot be written to, which Chroma needs as well.
        """
        try:
            return ReaderLock(self._beside(name, _READING))
        except OSError as error:
            raise StoreError(f"No se puede escribir en {self._root}: compruebe los permisos ({error}).") from error

    def current(self) -> str | None:
        """What CURRENT says, if it can be read."""
        try:
            return self._current.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None

    def point(self, name: str) -> None:
        """Make CURRENT name a version, in one step.

        Raises:
            StoreError: it cannot be written.
        """
        draft = self._current.with_name("CURRENT.new")
        try:
            draft.write_text(f"{name}\n", encoding="utf-8")
            flush_path(draft)
            draft.replace(self._current)
            flush_path(self._current.parent)
        except OSError as error:
            raise StoreError(
                f"Los cambios están guardados, pero no se pudo escribir {self._current}: compruebe el espacio y los "
                f"permisos, y ejecute `python -m vectorstore repair` ({error})."
            ) from error

    def clear(self, keep: str | None) -> None:
        """Remove all but one version, as far as nobody reads them. For the writer only."""
        for name in self._names():
            if name != keep:
                self._remove(name)

    def _names(self) -> list[str]:
        return sorted({path.name.split(".")[0] for path in self._root.iterdir()})

    def _remove(self, name: str) -> None:
        lock = self._beside(name, _READING)
        with unread(lock) as free:
            # What a silent server still holds is removed by a later writer.
            if free and remove_served(self.path(name), self.server):
                shutil.rmtree(self.path(name), ignore_errors=True)
                for path in self._root.glob(f"{name}{_CHECKED}*"):
                    path.unlink(missing_ok=True)
                lock.unlink(missing_ok=True)

    def _evidence(self, name: str) -> dict[str, object]:
        return {"software": software(), "files": stamps(self.path(name))}

    def _remembered(self, name: str) -> object:
        try:
            return json.loads(self._beside(name, _CHECKED).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    def _remember(self, name: str) -> None:
        path = self._beside(name, _CHECKED)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        # On a full or read-only disk the version is checked again next time.
        with suppress(OSError):
            draft.write_text(json.dumps(self._evidence(name)), encoding="utf-8")
            draft.replace(path)

    def _beside(self, name: str, suffix: str) -> Path:
        return self._root / f"{name}{suffix}"
