"""Who is logged in, and who failed to: kept in SQLite, so that a restart logs nobody out and forgives no guessing."""

from __future__ import annotations

import hashlib
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ui.access.users import AccessError

IDLE_SECONDS = 12 * 3600
LIFE_SECONDS = 7 * 24 * 3600
# A session is marked as used once a minute at most: a page sends many requests.
MARK_SECONDS = 60
# Guessing one name is slowed early; an address may be a proxy that many share.
FREE_FAILURES = {"name": 5, "address": 50}
FIRST_LOCK_SECONDS = 30
LONGEST_LOCK_SECONDS = 3600
FORGET_SECONDS = 24 * 3600

TABLES = """
create table if not exists session (
    token text primary key, user text not null, seal text not null, begun real not null, used real not null);
create table if not exists failure (
    subject text primary key, count integer not null, at real not null, locked_until real not null);
"""


@dataclass(frozen=True, slots=True)
class Session:
    """`seal` is that of the user's password when the session began."""

    user: str
    seal: str


class Sessions:
    """Sessions and failed log-ins; `clock` gives seconds since the epoch. Tokens are kept as hashes only."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self._path = path
        self._clock = clock
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with self._open() as connection:
                connection.executescript(TABLES)
        except (OSError, sqlite3.Error) as error:
            raise AccessError(f"No se puede abrir {path}: compruebe los permisos ({error}).") from error

    def begin(self, session: Session) -> str:
        """The token of a new session."""
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._open() as connection:
            connection.execute(
                "delete from session where used < ? or begun < ?", (now - IDLE_SECONDS, now - LIFE_SECONDS)
            )
            connection.execute(
                "insert into session values (?, ?, ?, ?, ?)", (hashed(token), session.user, session.seal, now, now)
            )
        return token

    def find(self, token: str) -> Session | None:
        """The session of a token, unless it is over: unused for 12 hours, or seven days old."""
        now = self._clock()
        with self._open() as connection:
            row = connection.execute(
                "select user, seal, begun, used from session where token = ?", (hashed(token),)
            ).fetchone()
            if row is None or now - row[2] > LIFE_SECONDS or now - row[3] > IDLE_SECONDS:
                return None
            if now - row[3] > MARK_SECONDS:
                connection.execute("update session set used = ? where token = ?", (now, hashed(token)))
        return Session(row[0], row[1])

    def end(self, token: str) -> None:
        with self._open() as connection:
            connection.execute("delete from session where token = ?", (hashed(token),))

    def locked_seconds(self, *subjects: str) -> float:
        """How long none of these ("name:ana", "address:10.0.0.5") may try again; 0 when they may."""
        now = self._clock()
        with self._open() as connection:
            marks = ", ".join("?" * len(subjects))
            row = connection.execute(
                f"select max(locked_until) from failure where subject in ({marks})", subjects
            ).fetchone()
        return max(0.0, (row[0] or 0.0) - now)

    def failed(self, *subjects: str) -> None:
        """Count a failure; past the free ones, each locks twice as long, up to an hour."""
        with self._open() as connection:
            for subject in subjects:
                self._count(connection, subject)

    def succeeded(self, *subjects: str) -> None:
        with self._open() as connection:
            connection.executemany("delete from failure where subject = ?", [(subject,) for subject in subjects])

    def _count(self, connection: sqlite3.Connection, subject: str) -> None:
        now = self._clock()
        connection.execute("delete from failure where at < ?", (now - FORGET_SECONDS,))
        row = connection.execute("select count from failure where subject = ?", (subject,)).fetchone()
        count = (row[0] if row else 0) + 1
        over = count - FREE_FAILURES[subject.partition(":")[0]]
        lock = min(LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS * 2.0 ** min(over, 16)) if over >= 0 else 0.0
        connection.execute("replace into failure values (?, ?, ?, ?)", (subject, count, now, now + lock))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=10)) as connection, connection:
            yield connection


def hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
