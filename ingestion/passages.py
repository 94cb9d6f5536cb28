"""The tree of a report becomes passages: ids, labels, status, speaker, notes, and where each stands in its file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, zip_longest

from ingestion.lines import Line
from ingestion.notes import PlacedNote
from ingestion.structure.outline import Node
from ingestion.structure.status import StatusReader
from vectorstore.records import Note, Passage, PassageKind, Report, SourceSpan, Status

_SECTION = re.compile(r"([IVXL]+|[A-Z]|\d+)\.\s")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A node and the passage that it became; `where` stands before the labels of a number that is printed twice."""

    node: Node
    passage: Passage
    where: str = ""


def to_passages(
    nodes: Sequence[Node], report: Report, notes: Sequence[PlacedNote], repaired: frozenset[int]
) -> tuple[Passage, ...]:
    """Every node as a passage, in the order of the report; `repaired` are the numbers of the lines that changed."""
    numbering = _Numbering(report, repaired)
    for node in nodes:
        numbering.place(node, None)
    return _with_notes(numbering.placed, notes)


class _Numbering:
    """Gives positions and ids; a number printed twice in a file (a slip, or two lists) gets "-2" the second time.

    Its label then names the section that tells the two apart, or else the count.
    """

    def __init__(self, report: Report, repaired: frozenset[int]) -> None:
        self.placed: list[_Placed] = []
        self._report = report
        self._repaired = repaired
        self._taken: set[str] = set()
        self._labelled: dict[str, tuple[str, ...]] = {}  # each label with the section where it was first given
        self._statuses = StatusReader(report)

    def place(self, node: Node, parent: _Placed | None) -> None:
        where = parent.where if parent else self._where(node)
        passage = self._passage(node, parent)
        here = _Placed(node, replace(passage, label=_located(node.label, where)), where)
        self.placed.append(here)
        for child in node.children:
            self.place(child, here)

    def _where(self, node: Node) -> str:
        label = node.label
        if node.kind is PassageKind.UNNUMBERED or label not in self._labelled:
            self._labelled.setdefault(label, node.section)
            return ""
        levels = zip_longest(node.section, self._labelled[label])
        own = next((title for title, other in levels if title and title != other), "")
        number = _SECTION.match(own)
        sections = [f"sección {number[1]}, "] if number else []
        counted = (f"numeración {run}, " for run in count(2))
        where = next(one for one in chain(sections, counted) if _located(label, one) not in self._labelled)
        self._labelled[_located(label, where)] = node.section
        return where

    def _free(self, wanted: str) -> str:
        free = next(one for one in chain([wanted], (f"{wanted}-{run}" for run in count(2))) if one not in self._taken)
        self._taken.add(free)
        return free

    def _passage(self, node: Node, parent: _Placed | None) -> Passage:
        lines = lines_of(node)
        text = node.text or " ".join(line.raw.strip() for line in lines)
        met = node.meeting is not None
        status = parent.passage.status if parent else self._statuses.of(node.kind, node.section, met, text)
        return Passage(
            id=self._free(f"{parent.passage.id}-{node.token}" if parent else f"{self._report.id}:{node.key}"),
            report_id=self._report.id,
            label=node.label,
            kind=node.kind,
            status=status,
            text=text,
            raw="\n".join(line.raw for line in lines),
            position=len(self.placed),
            meeting=node.meeting.number if node.meeting else _only_meeting(self._report),
            section=node.section,
            speaker=self._statuses.speaker(node.section, text) if status is Status.SUMMARY else None,
            parent_id=parent.passage.id if parent else None,
            lead_in=parent.node.lead_text if parent else "",
            repaired=any(line.number in self._repaired for line in lines),
            span=_span(lines),
        )


def _located(label: str, where: str) -> str:
    """ "anexo 1, recomendación 2" in section B is "anexo 1, sección B, recomendación 2"."""
    around, comma, own = label.rpartition(", ")
    return f"{around}{comma}{where}{own}"


def _only_meeting(report: Report) -> int | None:
    return report.meetings[0].number if len(report.meetings) == 1 else None


def lines_of(node: Node) -> tuple[Line, ...]:
    return tuple(line for block in (*node.lead, *node.tail) for line in block.lines)


def _span(lines: Sequence[Line]) -> SourceSpan:
    first = lines[0]
    end = max(line.end for line in lines)
    return SourceSpan(first.start, end, first.number, first.page)


def _with_notes(placed: Sequence[_Placed], notes: Sequence[PlacedNote]) -> tuple[Passage, ...]:
    """Each mark in a passage with the text of its note; a note that nobody marks goes to the passage before it."""
    free = list(notes)
    found: list[list[Note]] = []
    for entry in placed:
        found.append([_matched(mark, line, free) for line, mark in _marks(entry.node)])
    for note in free:
        if note.lines and not note.mark.startswith("*"):
            index = _before(placed, note.lines[0].number)
            if index is not None:
                found[index].append(Note(note.mark, note.text))
    return tuple(
        replace(entry.passage, notes=tuple(own)) if own else entry.passage
        for entry, own in zip(placed, found, strict=True)
    )


def _marks(node: Node) -> Iterator[tuple[Line, str]]:
    for line in lines_of(node):
        for mark in line.marks:
            yield line, mark


def _matched(mark: str, line: Line, free: list[PlacedNote]) -> Note:
    """Numbers may begin again on each page, so the nearest note below the mark is its own."""
    same = [note for note in free if note.mark == mark]
    below = [note for note in same if note.lines and note.lines[0].number >= line.number]
    note = next(iter(below or same), None)
    if note is None:
        return Note(mark, "")
    free.remove(note)
    return Note(mark, note.text)


def _before(placed: Sequence[_Placed], number: int) -> int | None:
    index = None
    for position, entry in enumerate(placed):
        if entry.passage.span and entry.passage.span.line < number:
            index = position
    return index if index is not None or not placed else 0
