"""The lines of an answer by what they do: headings, cited sentences, sources, suggestions and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evals.record import CitationRecord, Record

_MARKED = re.compile(r"^(?:- )?(.+?)\s*((?:\[\d+(?:\s*,\s*\d+)*\])+)$")
_SOURCE = re.compile(r"^\[(\d+)\] (.+)$")
_STRUCK = re.compile(r"^(?:- )?~~")
# "- recomendación 5 (2021-informe): De conformidad con …": a passage that is offered, not an assertion.
_OFFERED = re.compile(r"^- .+ \([\w.-]+\): ")
# What a mark points to that has no source: a passage that does not exist.
NOWHERE = CitationRecord("", "", "")


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A sentence with the marks [n] behind it, and the line that heads its group ("" without one)."""

    text: str
    citations: tuple[CitationRecord, ...]
    heading: str


@dataclass(frozen=True, slots=True)
class Layout:
    """`other` are the lines without a mark that neither head cited ones nor name sources nor offer passages."""

    cited: tuple[CitedLine, ...]
    other: tuple[str, ...]


def layout_of(record: Record) -> Layout:
    """Read from the text alone, so that answers of any make are read the same way."""
    lines = [line for line in record.text.split("\n") if line.strip()]
    sources = dict(_sources(lines))
    by_label: dict[str, list[CitationRecord]] = {}
    for one in record.citations:
        by_label.setdefault(one.label, []).append(one)
    cited: list[CitedLine] = []
    other: list[str] = []
    heading = ""
    for line in lines:
        found = _MARKED.match(line)
        if _SOURCE.match(line) or _STRUCK.match(line) or _OFFERED.match(line):
            continue
        if found:
            labels = [sources.get(number, "") for number in re.findall(r"\d+", found[2])]
            own = tuple(one for label in labels for one in by_label.get(label, (NOWHERE,)))
            cited.append(CitedLine(found[1], own, heading))
        elif line.endswith(":"):
            heading = line
        else:
            other.append(line)
    return Layout(tuple(cited), tuple(other))


def _sources(lines: list[str]) -> Iterator[tuple[str, str]]:
    """(number, printed label) of the source lines."""
    for line in lines:
        if found := _SOURCE.match(line):
            yield found[1], found[2].split("; ")[0]
