"""The way of a file in one line: load, clean, take notes and page furniture out, repair, find the structure."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ingestion import furniture, masthead, notes
from ingestion.characters import printable
from ingestion.clean import clean
from ingestion.columns import set_apart
from ingestion.limits import USUAL, Limits
from ingestion.lines import Line, single_spaced, split
from ingestion.load import load, read_bytes
from ingestion.loaded import LoadedText
from ingestion.manifest import Entry, check_id, slug
from ingestion.masthead import Masthead
from ingestion.passages import to_passages
from ingestion.repair import needs_repair, repair
from ingestion.structure import kinds, numbers, sections
from ingestion.structure.blocks import assemble
from ingestion.structure.outline import Heading, Outline
from vectorstore.records import Passage, Report

PARSER_VERSION = 13
_PRINTED_DRAFT = "{}: se guarda como proyecto, porque así está impreso, aunque manifest.toml lo da por aprobado"


@dataclass(frozen=True, slots=True)
class ParsedReport:
    """A report taken apart. Passages, headings, notes and leftovers together hold every line of the file once.

    `leftovers` are the lines of the masthead and of the page (running heads, page and job numbers). `warning` is a line
    for the reader, in Spanish, where the manifest was not followed.
    """

    report: Report
    passages: tuple[Passage, ...]
    headings: tuple[Heading, ...]
    notes: tuple[notes.PlacedNote, ...]
    leftovers: tuple[Line, ...]
    masthead: Masthead
    removed: int = 0
    warning: str = ""


def parse_file(path: Path, entry: Entry | None = None, limits: Limits = USUAL) -> ParsedReport:
    """A file of any known format as a report; `entry` is what the manifest says of it. Raises IngestionError."""
    name = printable(path.name)
    check_id(entry, name)
    data = read_bytes(path, limits)
    parsed = parse(load(data, name, limits), name, entry)
    return replace(parsed, report=replace(parsed.report, source_hash=hashlib.sha256(data).hexdigest()))


def parse(loaded: LoadedText, name: str, entry: Entry | None = None) -> ParsedReport:
    """A loaded text as a report."""
    lines, page_lines = furniture.take_out(clean(split(loaded)))
    lines, placed = notes.take_out(single_spaced(set_apart(lines)))
    lines, repaired = _repaired(lines)
    if loaded.encoding == "ocr":
        repaired = frozenset(line.number for line in lines)
    head, body = kinds.part(assemble(lines))
    top = masthead.read(head, [line.text for line in page_lines])
    known = entry or Entry(name, id=slug(name))
    report = kinds.report_of(name, known, top, body)
    outline = Outline(report.kind)
    outline.build(numbers.settle(sections.with_headings(body)))
    report = replace(kinds.completed(report, top.parts, outline), repaired=bool(repaired))
    return ParsedReport(
        report=report,
        passages=to_passages(outline.nodes, report, placed, repaired),
        headings=tuple(outline.headings),
        notes=placed,
        leftovers=(*(line for block in head for line in block.lines), *page_lines),
        masthead=top,
        removed=loaded.removed,
        warning=_PRINTED_DRAFT.format(name) if kinds.is_contradicted(known, top) else "",
    )


def _repaired(lines: Sequence[Line]) -> tuple[tuple[Line, ...], frozenset[int]]:
    """The lines with OCR errors repaired, and the numbers of those that changed."""
    text = "\n".join(line.text for line in lines)
    if not needs_repair(text):
        return tuple(lines), frozenset()
    mended = [replace(line, text=new) for line, new in zip(lines, repair(text).split("\n"), strict=True)]
    changed = (line.number for line, old in zip(mended, lines, strict=True) if line.text != old.text)
    return tuple(mended), frozenset(changed)
