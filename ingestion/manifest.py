"""`manifest.toml` beside the files: what they do not say about themselves. It overrides what was read in them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ingestion.errors import ManifestError, ReportIdError
from vectorstore.records import Meeting, ReportKind, Status, SymbolSource

NAME = "manifest.toml"
_TEXTS = ("file", "id", "title", "symbol", "date", "body", "draft_of", "url")
_ID = re.compile(r"[a-z0-9_-][a-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the manifest says of one file. None where it is silent; `has_status` tells a missing status from "none"."""

    file: str
    id: str | None = None
    title: str | None = None
    kind: ReportKind | None = None
    status: Status | None = None
    has_status: bool = False
    symbol: str | None = None
    symbol_source: SymbolSource | None = None
    date: str | None = None
    body: str | None = None
    meetings: tuple[Meeting, ...] = ()
    draft_of: str | None = None
    official: bool = True
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    entries: Mapping[str, Entry] = field(default_factory=dict)
    meetings: tuple[Meeting, ...] = ()

    def entry(self, path: Path) -> Entry | None:
        return self.entries.get(path.name)


def load_manifest(folder: Path) -> Manifest:
    """The manifest of a folder; an empty one where there is none."""
    path = folder / NAME
    if not path.is_file():
        return Manifest()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ManifestError(str(path), str(error)) from error
    try:
        meetings = {meeting.number: meeting for meeting in map(_meeting, tables.get("meeting", []))}
        entries = [_entry(table, meetings) for table in tables.get("report", [])]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ManifestError(str(path), f"valor que no se entiende: {error}") from error
    return Manifest({entry.file: entry for entry in entries}, tuple(meetings.values()))


def _meeting(table: Mapping[str, object]) -> Meeting:
    year = table.get("year")
    return Meeting(
        int(str(table["number"])), int(str(year)) if year else None, _text(table, "dates"), _text(table, "place")
    )


def _text(table: Mapping[str, object], key: str) -> str | None:
    value = table.get(key)
    return str(value) if value else None


def _entry(table: Mapping[str, object], meetings: Mapping[int, Meeting]) -> Entry:
    texts = {key: _text(table, key) for key in _TEXTS}
    status, numbers = table.get("status"), table.get("meetings", [])
    if not isinstance(numbers, list):
        raise TypeError("meetings")
    return Entry(
        file=str(table["file"]),
        id=texts["id"],
        title=texts["title"],
        kind=ReportKind(str(table["kind"])) if "kind" in table else None,
        status=Status(str(status)) if status and status != "none" else None,
        has_status=status is not None,
        symbol=texts["symbol"],
        symbol_source=SymbolSource(str(table["symbol_source"])) if "symbol_source" in table else None,
        date=texts["date"],
        body=texts["body"],
        meetings=tuple(meetings.get(int(number), Meeting(int(number))) for number in numbers),
        draft_of=texts["draft_of"],
        official=bool(table.get("official", True)),
        url=texts["url"],
    )


def check_id(entry: Entry | None, name: str) -> None:
    """Ids name files and stand in addresses. Raises ReportIdError for one that is no plain name."""
    if entry and entry.id and not _ID.fullmatch(entry.id):
        raise ReportIdError(name, entry.id)


def slug(name: str) -> str:
    """The report id of a file that nobody named: its stem in lower case, without accents, words joined by hyphens."""
    stem = Path(name).stem
    plain = "".join(c for c in unicodedata.normalize("NFD", stem.lower()) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "informe"
