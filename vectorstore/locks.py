"""Locks that the kernel frees when their holder dies: one writer; many readers of a version."""

from __future__ import annotations

import fcntl
import os
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from vectorstore.errors import StoreBusyError, StoreError


@contextmanager
def writer_lock(path: Path, timeout: float) -> Iterator[None]:
    """
    Raises:
        StoreBusyError: another writer did not finish within `timeout` seconds.
        StoreError: the directory cannot be written to.
    """
    # Not a singleton, so that two threads of one process exclude each other as two processes do.
    lock = FileLock(path, timeout=timeout, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise StoreBusyError("Otro proceso está escribiendo en el almacén: espere a que termine y repita.") from error
    except OSError as error:
        raise StoreError(f"No se puede escribir en {path.parent}: compruebe los permisos ({error}).") from error
    try:
        yield
    finally:
        lock.release()


class ReaderLock:
    """Held while a version is open for reading."""

    def __init__(self, path: Path) -> None:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        # Also when the holder is forgotten without being closed.
        self._release = weakref.finalize(self, os.close, descriptor)

    def release(self) -> None:
        self._release()


@contextmanager
def unread(path: Path) -> Iterator[bool]:
    """Whether nobody holds a ReaderLock; while the block runs, nobody can take one."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        free = True
    except BlockingIOError:
        free = False
    try:
        yield free
    finally:
        os.close(descriptor)
