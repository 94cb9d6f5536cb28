"""What a document is: report, compilation, background paper or draft; where its head ends and its body begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingestion import masthead
from ingestion.manifest import Entry, slug
from ingestion.masthead import Masthead
from ingestion.structure import meetings
from ingestion.structure.blocks import Block
from ingestion.structure.markers import Kind
from ingestion.structure.outline import Outline
from ingestion.symbols import family
from vectorstore.records import Meeting, Report, ReportKind, Status, SymbolSource

_BODY = frozenset({Kind.PART, Kind.ROMAN, Kind.CAPITAL, Kind.NUMBER, Kind.RECOMMENDATION, Kind.ANNEX})
_DRAFT = re.compile(r"\bproyecto de (?:informe|resoluci[oó]n|decisi[oó]n|recomendaci)", re.I)
_BACKGROUND = re.compile(
    r"documento de (?:antecedentes|trabajo|sesi[oó]n)|nota (?:de la secretar[íi]a|del secretario)|"
    r"informe de la secretar[íi]a|"
    r"informe del (?:secretario|alto comisionado|relator|experto)|informe de la (?:relatora|experta|alta comisionada)",
    re.I,
)
_ADOPTS = re.compile(
    r"\b(?:Comit[ée]|Comisi[óo]n|Consejo|Conferencia|Asamblea(?: General)?|Grupo(?: de (?:Trabajo|Expertos))?|Junta|"
    r"Subcomit[ée]|Reuni[óo]n)\b[^.;]{0,80}?\b(?:aprob[óo]|adopt[óo]|decidi[óo]|recomend[óo]|recomienda|decide|"
    r"acord[óo]|"
    r"hizo suy[ao]s)\b|^(?:Decide|Exhorta|Insta|Pide|Alienta|Recomienda)\s"
)
_PREFACE = re.compile(r"(?:Resumen|Prefacio|Pr[óo]logo|Nota|Presentaci[óo]n)")


def part(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """(the masthead, the rest). Prose before the first section belongs to the rest."""
    start = next((index for index, block in enumerate(blocks) if block.kind in _BODY), None)
    if start is None:
        start = next((index for index, block in enumerate(blocks) if not masthead.is_masthead(block)), len(blocks))
    before = [part for block in blocks[:start] for part in _parts(block)]
    head = [block for block in before if _names(block)]
    prose = [block for block in before if not _names(block)]
    if start == len(blocks) and not prose:
        return (), tuple(blocks)
    return tuple(head), (*prose, *blocks[start:])


def _parts(block: Block) -> list[Block]:
    return masthead.split(block) if block.kind is Kind.TEXT else [block]


def _names(block: Block) -> bool:
    return masthead.is_masthead(block) and not _PREFACE.fullmatch(block.text)


def report_of(name: str, entry: Entry, top: Masthead, body: Sequence[Block]) -> Report:
    """The report as far as its head, its manifest entry and its titles tell."""
    kind = entry.kind or _kind(name, top, body)
    symbol = entry.symbol or top.symbol
    source = entry.symbol_source or (SymbolSource.USER if entry.symbol else SymbolSource.FILE)
    return Report(
        id=entry.id or slug(name),
        title=entry.title or top.title or _first_title(name, body),
        kind=kind,
        status=entry.status if entry.has_status else _status(kind, body),
        meetings=entry.meetings,
        symbol=symbol,
        symbol_source=source if symbol else None,
        date=entry.date or top.date,
        body=entry.body or top.body,
        draft_of=entry.draft_of,
        official=entry.official,
        source_name=name,
    )


def completed(report: Report, outline: Outline) -> Report:
    """With the meetings that the text names: those of a compilation, or the one that a report is about."""
    named = list(dict.fromkeys(node.meeting for node in outline.nodes if node.meeting))
    known = {meeting.number: meeting for meeting in report.meetings}
    if named:
        merged = known | {meeting.number: _merged(meeting, known.get(meeting.number)) for meeting in named}
        return replace(report, meetings=tuple(merged[number] for number in sorted(merged)))
    if report.meetings:
        return report
    texts = (report.title, *(node.text for node in outline.nodes))
    found = next((meeting for text in texts if (meeting := meetings.of_text(text))), None)
    about = report.kind in (ReportKind.REPORT, ReportKind.DRAFT) and found is not None
    return replace(report, meetings=(found,)) if about and found else report


def _merged(read: Meeting, known: Meeting | None) -> Meeting:
    if known is None:
        return read
    return Meeting(read.number, known.year or read.year, known.dates or read.dates, known.place or read.place)


def _kind(name: str, top: Masthead, body: Sequence[Block]) -> ReportKind:
    limited = top.symbol is not None and family(top.symbol).limited
    if limited or _DRAFT.search(top.title or ""):
        return ReportKind.DRAFT
    headings = [block for block in body if block.kind in (Kind.ROMAN, Kind.CAPITAL, Kind.TEXT)]
    if sum(len(block.lines) < 4 and meetings.of_heading(block.text) is not None for block in headings) >= 2:
        return ReportKind.COMPILATION
    return ReportKind.BACKGROUND if _BACKGROUND.search(top.title or "") else ReportKind.REPORT


def _status(kind: ReportKind, body: Sequence[Block]) -> Status | None:
    if kind is ReportKind.REPORT:
        adopts = any(block.kind is Kind.RECOMMENDATION or _ADOPTS.search(block.text) for block in body)
        return Status.ADOPTED if adopts else None
    return {ReportKind.COMPILATION: Status.COMPILED, ReportKind.DRAFT: Status.DRAFT}.get(kind)


def _first_title(name: str, body: Sequence[Block]) -> str:
    first = body[0].text if body and body[0].kind in (Kind.TEXT, Kind.HEADING) else ""
    return first if 0 < len(first.split()) <= 30 else name.rsplit(".", 1)[0]
