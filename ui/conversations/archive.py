"""The conversations of all readers in a SQLite file of their own, so that they outlive a reload and a restart.

Every read and every change names the reader: what belongs to another is not found.
"""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ui.chat.exchange import Conversation, Exchange, Progress

SCHEMA = """
CREATE TABLE IF NOT EXISTS conversation (
    id TEXT PRIMARY KEY, reader TEXT NOT NULL, title TEXT NOT NULL, changed TEXT NOT NULL, deleted TEXT
);
CREATE INDEX IF NOT EXISTS conversation_of_reader ON conversation (reader, changed);
CREATE TABLE IF NOT EXISTS exchange (
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE, number INTEGER NOT NULL,
    question TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (conversation, number)
);
CREATE TABLE IF NOT EXISTS left_open (reader TEXT PRIMARY KEY, conversation TEXT NOT NULL);
"""
TITLE_LENGTH = 120
# A conversation that was deleted can be brought back until then.
REGRET = timedelta(days=1)
# More than a reader looks through; the oldest are let go.
KEPT_OF_A_READER = 300
EXCHANGES: TypeAdapter[Exchange] = TypeAdapter(Exchange)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line in the list of conversations; `changed` is an ISO 8601 time in UTC."""

    id: str
    title: str
    changed: str
    exchanges: int


class Archive:
    """Safe to use from many threads and processes: a connection each time, and SQLite's own locks."""

    def __init__(self, file: Path) -> None:
        self._file = file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        with self._writing() as connection:
            connection.executescript(SCHEMA)
            before = (datetime.now(UTC) - REGRET).isoformat(timespec="seconds")
            connection.execute("DELETE FROM conversation WHERE deleted < ?", (before,))
        # Held open, once it has read: the last connection to close writes the whole log back and waits for the disk.
        held = sqlite3.connect(file, check_same_thread=False)
        held.execute("SELECT count(*) FROM conversation").fetchone()
        weakref.finalize(self, held.close)

    def entries(self, reader: str) -> tuple[Entry, ...]:
        """The conversations of a reader, the latest first."""
        query = """
            SELECT id, title, changed, (SELECT count(*) FROM exchange WHERE conversation = id)
            FROM conversation WHERE reader = ? AND deleted IS NULL ORDER BY changed DESC, rowid DESC
        """
        with self._reading() as connection:
            return tuple(Entry(*row) for row in connection.execute(query, (reader,)))

    def find(self, reader: str, conversation: str) -> Conversation | None:
        """A conversation of the reader; an exchange that was running when the server ended counts as stopped."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT title FROM conversation WHERE id = ? AND reader = ? AND deleted IS NULL", (conversation, reader)
            ).fetchone()
            if row is None:
                return None
            kept = connection.execute(
                "SELECT number, question, content FROM exchange WHERE conversation = ? ORDER BY number", (conversation,)
            ).fetchall()
        return Conversation(tuple(restored(*one) for one in kept), conversation, row[0])

    def left_open(self, reader: str) -> Conversation | None:
        """The conversation the reader had before the eyes when the page was closed."""
        with self._reading() as connection:
            row = connection.execute("SELECT conversation FROM left_open WHERE reader = ?", (reader,)).fetchone()
        return self.find(reader, row[0]) if row else None

    def leave_open(self, reader: str, conversation: str) -> None:
        """Note which conversation a reload leads to; an empty name leads to none."""
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO left_open VALUES (?, ?)", (reader, conversation))

    def begin(self, reader: str, conversation: Conversation) -> None:
        """Keep a conversation with its running exchange as the last; what followed its number is let go."""
        current = conversation.exchanges[-1]
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO conversation VALUES (?, ?, ?, ?, NULL)"
                " ON CONFLICT (id) DO UPDATE SET changed = excluded.changed",
                (conversation.id, reader, title_of(conversation), now()),
            )
            self._require(connection, reader, conversation.id)
            connection.execute(
                "DELETE FROM exchange WHERE conversation = ? AND number >= ?", (conversation.id, current.number)
            )
            before = connection.execute("SELECT number FROM exchange WHERE conversation = ?", (conversation.id,))
            known = {number for (number,) in before}
            connection.executemany(
                "INSERT INTO exchange VALUES (?, ?, ?, ?)",
                [
                    (conversation.id, one.number, one.question, dumped(one))
                    for one in conversation.exchanges
                    if one.number not in known
                ],
            )
            connection.execute("INSERT OR REPLACE INTO left_open VALUES (?, ?)", (reader, conversation.id))
            self._forget_oldest(connection, reader)

    def keep(self, reader: str, conversation: str, exchange: Exchange, only_running: bool = False) -> None:
        """Keep an exchange as it is now, if its conversation is still there and asks the same.

        `only_running` leaves one that has ended otherwise as it is.
        """
        still = " AND json_extract(content, '$.progress') = 'working'" if only_running else ""
        with self._writing() as connection:
            connection.execute(
                "UPDATE exchange SET content = ? WHERE conversation = ? AND number = ? AND question = ?"
                f" AND conversation IN (SELECT id FROM conversation WHERE reader = ?){still}",
                (dumped(exchange), conversation, exchange.number, exchange.question, reader),
            )

    def rename(self, reader: str, conversation: str, title: str) -> bool:
        """False when the reader has no such conversation, or nothing was left of the title."""
        title = " ".join(title.split())[:TITLE_LENGTH]
        return bool(title) and self._change("title = ?", title, reader, conversation)

    def delete(self, reader: str, conversation: str) -> bool:
        """Put a conversation away; it can be restored for a day."""
        return self._change("deleted = ?", now(), reader, conversation)

    def restore(self, reader: str, conversation: str) -> bool:
        return self._change("deleted = ?", None, reader, conversation)

    def _change(self, column: str, value: str | None, reader: str, conversation: str) -> bool:
        with self._writing() as connection:
            changed = connection.execute(
                f"UPDATE conversation SET {column} WHERE id = ? AND reader = ?", (value, conversation, reader)
            )
            return changed.rowcount == 1

    @staticmethod
    def _require(connection: sqlite3.Connection, reader: str, conversation: str) -> None:
        """Names are random, so a conversation of another reader is met by a mistake of ours only."""
        owner = connection.execute("SELECT reader FROM conversation WHERE id = ?", (conversation,)).fetchone()[0]
        if owner != reader:
            raise PermissionError(f"the conversation {conversation} belongs to another reader")

    @staticmethod
    def _forget_oldest(connection: sqlite3.Connection, reader: str) -> None:
        connection.execute(
            "DELETE FROM conversation WHERE reader = ? AND id NOT IN"
            " (SELECT id FROM conversation WHERE reader = ? ORDER BY changed DESC LIMIT ?)",
            (reader, reader, KEPT_OF_A_READER),
        )

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._file, timeout=10)) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._reading() as connection, connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            yield connection


def restored(number: int, question: str, content: str) -> Exchange:
    """An exchange as it was kept; of one kept by another version of the program, the question remains."""
    try:
        exchange = EXCHANGES.validate_json(content)
    except ValidationError:
        return Exchange(number, question, progress=Progress.OUTDATED)
    return replace(exchange, progress=Progress.STOPPED) if exchange.progress is Progress.WORKING else exchange


def dumped(exchange: Exchange) -> str:
    return EXCHANGES.dump_json(exchange).decode()


def title_of(conversation: Conversation) -> str:
    """Until the reader gives another, its first question."""
    first = " ".join(conversation.exchanges[0].question.split())
    title = conversation.title or first
    return title if len(title) <= TITLE_LENGTH else title[: TITLE_LENGTH - 1].rstrip() + "…"


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
