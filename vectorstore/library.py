"""The truth: reports, passages, known meetings and cached vectors in one SQLite file."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from vectorstore.errors import LibraryDamagedError, StoreError, StoreMismatchError
from vectorstore.records import Meeting, Passage, Report, Scope
from vectorstore.rows import PASSAGE_COLUMNS, REPORT_COLUMNS, Row, passage_from, report_from, report_row
from vectorstore.vectors import Vectors

SCHEMA_VERSION = 2
_BATCH = 500

_SCHEMA = """
create table if not exists meta (key text primary key, value text not null) without rowid;
create table if not exists meetings (number integer primary key, year integer, dates text, place text);
create table if not exists reports (
    id text primary key, title text not null, kind text not null, status text, meetings text not null, symbol text,
    symbol_source text, date text, body text, draft_of text, official integer not null, repaired integer not null,
    source_name text not null, source_hash text not null, added text not null, content_hash text not null
);
create table if not exists passages (
    id text primary key, report_id text not null references reports (id) on delete cascade, label text not null,
    kind text not null, status text not null, text text not null, raw text not null, position integer not null,
    meeting integer, section text not null, speaker text, parent_id text, lead_in text not null, notes text not null,
    repaired integer not null, span text
);
create unique index if not exists passages_in_order on passages (report_id, position);
create table if not exists vectors (
    embedding text not null, hash text not null, vector blob not null, primary key (embedding, hash)
);
"""
# Vectors of two kilobytes among the keys make every page of the tree hold one or two: a table with row numbers grows
# at its end instead.
_FROM_VERSION_1 = """
alter table vectors rename to vectors_1;
{schema}
insert into vectors select embedding, hash, vector from vectors_1;
drop table vectors_1;
"""


class Snapshot:
    """One consistent view of the library: every read sees the same commit."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def meta(self, key: str) -> str | None:
        row = self._connection.execute("select value from meta where key = ?", (key,)).fetchone()
        return row[0] if row else None

    def reports(self) -> tuple[Report, ...]:
        rows = self._connection.execute(f"select {REPORT_COLUMNS} from reports order by id")
        return tuple(report_from(row) for row in rows)

    def report(self, report_id: str) -> Report | None:
        found = self._connection.execute(f"select {REPORT_COLUMNS} from reports where id = ?", (report_id,)).fetchone()
        return report_from(found) if found else None

    def content_hashes(self) -> dict[str, str]:
        return dict(self._connection.execute("select id, content_hash from reports order by id"))

    def fingerprint(self) -> str:
        """SHA-256 of the content of all reports."""
        return hashlib.sha256(repr(sorted(self.content_hashes().items())).encode()).hexdigest()

    def known_meetings(self) -> tuple[Meeting, ...]:
        rows = self._connection.execute("select number, year, dates, place from meetings order by number")
        return tuple(Meeting(*row) for row in rows)

    def passages(self, scope: Scope = Scope()) -> Iterator[Passage]:  # noqa: B008  frozen
        """Passages by report and position."""
        condition, values = _condition(scope)
        query = f"select {PASSAGE_COLUMNS} from passages {condition} order by report_id, position"
        return (passage_from(row) for row in self._connection.execute(query, values))

    def passages_with(self, ids: Sequence[str]) -> dict[str, Passage]:
        found: dict[str, Passage] = {}
        for start in range(0, len(ids), _BATCH):
            batch = ids[start : start + _BATCH]
            marks = ",".join("?" * len(batch))
            rows = self._connection.execute(f"select {PASSAGE_COLUMNS} from passages where id in ({marks})", batch)
            found.update((row[0], passage_from(row)) for row in rows)
        return found

    def around(self, passage: Passage, before: int, after: int) -> tuple[Passage, ...]:
        rows = self._connection.execute(
            f"select {PASSAGE_COLUMNS} from passages "
            "where report_id = ? and position between ? and ? order by position",
            (passage.report_id, passage.position - before, passage.position + after),
        )
        return tuple(passage_from(row) for row in rows)

    def known_vectors(self, embedding: str, hashes: Sequence[str]) -> set[str]:
        """Which of the texts have a cached vector."""
        return {key for key, _ in self._vector_rows("hash, null", embedding, hashes)}

    def vectors(self, embedding: str, hashes: Sequence[str]) -> dict[str, Vectors]:
        rows = self._vector_rows("hash, vector", embedding, hashes)
        return {key: np.frombuffer(vector, dtype=np.float32) for key, vector in rows}

    def _vector_rows(self, columns: str, embedding: str, hashes: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        for start in range(0, len(hashes), _BATCH):
            batch = hashes[start : start + _BATCH]
            condition = f"embedding = ? and hash in ({','.join('?' * len(batch))})"
            yield from self._connection.execute(f"select {columns} from vectors where {condition}", (embedding, *batch))


class Change(Snapshot):
    """A snapshot that can be changed; nothing is kept unless the transaction is committed."""

    def set_meta(self, key: str, value: str) -> None:
        self._connection.execute("insert or replace into meta values (?, ?)", (key, value))

    def put_report(self, report: Report, rows: Iterable[Row], content: str) -> None:
        """`rows` are those of its passages."""
        self.remove_report(report.id)
        marks = ",".join("?" * 16)
        try:
            self._connection.execute(f"insert into reports values ({marks})", (*report_row(report), content))
            self._connection.executemany(f"insert into passages ({PASSAGE_COLUMNS}) values ({marks})", rows)
        except UnicodeEncodeError as error:
            message = f"El informe {report.id} contiene caracteres que no son texto: conviértalo a UTF-8 ({error})."
            raise StoreError(message) from error
        except sqlite3.IntegrityError as error:
            message = f"El informe {report.id} repite un identificador o una posición: revise su estructura ({error})."
            raise StoreError(message) from error

    def remove_report(self, report_id: str) -> None:
        self._connection.execute("delete from reports where id = ?", (report_id,))

    def put_meetings(self, meetings: Iterable[Meeting]) -> None:
        rows = ((meeting.number, meeting.year, meeting.dates, meeting.place) for meeting in meetings)
        self._connection.executemany("insert or replace into meetings values (?, ?, ?, ?)", rows)

    def put_vectors(self, embedding: str, hashes: Sequence[str], vectors: Vectors) -> None:
        rows = ((embedding, key, vector.tobytes()) for key, vector in zip(hashes, vectors, strict=True))
        self._connection.executemany("insert or ignore into vectors values (?, ?, ?)", rows)

    def keep_vectors(self, hashes: Iterable[str]) -> None:
        """Delete every cached vector whose text no passage has any more."""
        self._connection.execute("create temp table if not exists kept (hash text primary key) without rowid")
        self._connection.execute("delete from kept")
        self._connection.executemany("insert or ignore into kept values (?)", ((key,) for key in hashes))
        self._connection.execute("delete from vectors where hash not in (select hash from kept)")


class Library:
    """Opens a connection for each use, so that any thread may read."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def create(self) -> None:
        """Lay the tables where there are none.

        Raises:
            StoreMismatchError: the file was written by a later version of this program.
        """
        with self._connected() as connection:
            found = connection.execute("pragma user_version").fetchone()[0]
            if found > SCHEMA_VERSION:
                raise StoreMismatchError("El almacén es de una versión posterior del programa: actualice el programa.")
            if found < SCHEMA_VERSION:
                connection.execute("pragma journal_mode = wal")
                schema = _FROM_VERSION_1.format(schema=_SCHEMA) if found == 1 else _SCHEMA
                connection.executescript(f"begin immediate; {schema} pragma user_version = {SCHEMA_VERSION}; commit;")

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        with self._connected() as connection:
            connection.execute("begin")
            yield Snapshot(connection)

    @contextmanager
    def change(self) -> Iterator[Change]:
        """One transaction: committed when the block ends, undone when it raises or the process dies."""
        with self._connected() as connection:
            connection.execute("begin immediate")
            yield Change(connection)
            connection.execute("commit")

    def erase(self) -> None:
        """Rewrite the file without what was deleted, and empty its log."""
        with self._connected() as connection:
            connection.execute("vacuum")
            connection.execute("pragma wal_checkpoint(truncate)")

    def fault(self) -> str | None:
        """What SQLite's own check finds wrong, if anything."""
        with self._connected() as connection:
            found = connection.execute("pragma integrity_check(1)").fetchone()[0]
        return None if found == "ok" else str(found)

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = sqlite3.connect(self._path, timeout=30, isolation_level=None, check_same_thread=False)
        except sqlite3.Error as error:
            raise StoreError(f"No se puede abrir {self._path}: compruebe la ruta y los permisos ({error}).") from error
        try:
            # A deleted text is overwritten with zeros, not only forgotten.
            connection.execute("pragma secure_delete = on")
            connection.execute("pragma foreign_keys = on")
            connection.execute("pragma synchronous = full")
            yield connection
        except sqlite3.DatabaseError as error:
            raise _mapped(error, self._path) from error
        finally:
            connection.close()


def _mapped(error: sqlite3.DatabaseError, path: Path) -> StoreError:
    if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
        return StoreError("Otro proceso está escribiendo en la biblioteca: espere y vuelva a intentarlo.")
    if isinstance(error, sqlite3.OperationalError):
        return StoreError(f"No se puede usar {path}: compruebe el espacio y los permisos ({error}).")
    return LibraryDamagedError(f"La biblioteca {path} está dañada ({error}): recupere una copia o vuelva a incorporar.")


def _condition(scope: Scope) -> tuple[str, list[str | int]]:
    sides: tuple[tuple[str, Iterable[str | int]], ...] = (
        ("report_id", scope.reports),
        ("meeting", scope.meetings),
        ("status", scope.statuses),
        ("kind", scope.kinds),
    )
    clauses: list[str] = []
    values: list[str | int] = []
    for column, wanted in sides:
        listed = sorted(wanted, key=str)
        if listed:
            clauses.append(f"{column} in ({','.join('?' * len(listed))})")
            values.extend(listed)
    return (f"where {' and '.join(clauses)}" if clauses else ""), values
