"""Records to SQLite rows and back, and the hash that tells whether a report changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from typing import Any

from vectorstore.records import (
    Meeting,
    Note,
    Passage,
    PassageKind,
    Report,
    ReportKind,
    SourceSpan,
    Status,
    SymbolSource,
)

Row = tuple[Any, ...]

_NONE = "[]"

REPORT_COLUMNS = (
    "id, title, kind, status, meetings, symbol, symbol_source, date, body, draft_of, official, repaired, "
    "source_name, source_hash, added"
)
PASSAGE_COLUMNS = (
    "id, report_id, label, kind, status, text, raw, position, meeting, section, speaker, parent_id, lead_in, notes, "
    "repaired, span"
)


def report_row(report: Report) -> Row:
    return (
        report.id,
        report.title,
        report.kind,
        report.status,
        _json([_meeting_fields(meeting) for meeting in report.meetings]),
        report.symbol,
        report.symbol_source,
        report.date,
        report.body,
        report.draft_of,
        report.official,
        report.repaired,
        report.source_name,
        report.source_hash,
        report.added,
    )


def report_from(row: Row) -> Report:
    return Report(
        id=row[0],
        title=row[1],
        kind=ReportKind(row[2]),
        status=Status(row[3]) if row[3] else None,
        meetings=tuple(Meeting(*fields) for fields in json.loads(row[4])),
        symbol=row[5],
        symbol_source=SymbolSource(row[6]) if row[6] else None,
        date=row[7],
        body=row[8],
        draft_of=row[9],
        official=bool(row[10]),
        repaired=bool(row[11]),
        source_name=row[12],
        source_hash=row[13],
        added=row[14],
    )


def passage_row(passage: Passage) -> Row:
    span = passage.span
    return (
        passage.id,
        passage.report_id,
        passage.label,
        passage.kind,
        passage.status,
        passage.text,
        passage.raw,
        passage.position,
        passage.meeting,
        _json(passage.section),
        passage.speaker,
        passage.parent_id,
        passage.lead_in,
        _json([(note.mark, note.text) for note in passage.notes]),
        passage.repaired,
        _json((span.start, span.end, span.line, span.page)) if span else None,
    )


@lru_cache(maxsize=8_192)
def passage_from(row: Row) -> Passage:
    """The passage of a row, the same object for the same row: one question reads its scope several times."""
    return Passage(
        id=row[0],
        report_id=row[1],
        label=row[2],
        kind=PassageKind(row[3]),
        status=Status(row[4]),
        text=row[5],
        raw=row[6],
        position=row[7],
        meeting=row[8],
        section=_section(row[9]),
        speaker=row[10],
        parent_id=row[11],
        lead_in=row[12],
        notes=tuple(Note(mark, text) for mark, text in json.loads(row[13])) if row[13] != _NONE else (),
        repaired=bool(row[14]),
        span=SourceSpan(*json.loads(row[15])) if row[15] else None,
    )


def content_hash(report: Report, rows: Sequence[Row]) -> str:
    """SHA-256 of all that a report and the rows of its passages say; the moment it was added is no part of it."""
    digest = hashlib.sha256(_json(asdict(replace(report, added=""))).encode("utf-8", "surrogatepass"))
    for row in rows:
        digest.update(_json(row).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


@lru_cache(maxsize=4_096)
def _section(headings: str) -> tuple[str, ...]:
    """Neighbouring passages share their headings, and parsing costs as much as the rest of a row."""
    return tuple(json.loads(headings))


def _meeting_fields(meeting: Meeting) -> tuple[int, int | None, str | None, str | None]:
    return meeting.number, meeting.year, meeting.dates, meeting.place


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
