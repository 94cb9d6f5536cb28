"""The numbers that Word computes for lists: they are not in the text of the paragraphs, but they are what is cited."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ingestion.formats.lines import numeral


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its first number, number format and pattern ("%1.%2)")."""

    start: int = 1
    style: str = "decimal"
    pattern: str = "%1."
    legal: bool = False
    restarts: bool = True
    paragraph_style: str | None = None


@dataclass(slots=True)
class _List:
    """A list definition and how far it has counted. Lists made from one definition count on together."""

    levels: dict[int, Level]
    counted: dict[int, int] = field(default_factory=dict)


class ListNumbers:
    """Counts through the lists of one document, in reading order."""

    def __init__(self, numbering: BaseOxmlElement | None) -> None:
        self._lists: dict[str, _List] = {}
        self._starts: dict[tuple[str, int], int] = {}
        if numbering is None:
            return
        definitions, links = _definitions(numbering)
        for number in numbering.iterchildren(qn("w:num")):
            self._add(number, definitions, links)

    def _add(self, number: BaseOxmlElement, definitions: dict[str, _List], links: dict[str, str]) -> None:
        reference = _value(number, "w:abstractNumId") or ""
        number_id = number.get(qn("w:numId")) or ""
        self._lists[number_id] = definitions.get(links.get(reference, reference), _List({}))
        for override in number.iterchildren(qn("w:lvlOverride")):
            start = _value(override, "w:startOverride")
            if start and start.isdecimal():
                self._starts[(number_id, _integer(override.get(qn("w:ilvl")), 0))] = int(start)

    def level_of_style(self, number_id: str, style_id: str) -> int:
        """The level that a definition ties to a paragraph style; 0 when it ties none."""
        levels = self._lists[number_id].levels if number_id in self._lists else {}
        return next((depth for depth, level in levels.items() if level.paragraph_style == style_id), 0)

    def next(self, number_id: str, depth: int) -> str:
        """The printed number of the next paragraph of a list ("3.", "b)", "-"), or nothing for an unknown list."""
        definition = self._lists.get(number_id)
        if definition is None or depth not in definition.levels:
            return ""
        counted, level = definition.counted, definition.levels[depth]
        start = self._starts.pop((number_id, depth), None)
        counted[depth] = start if start is not None else counted.get(depth, level.start - 1) + 1
        for deeper in [other for other in counted if other > depth and definition.levels[other].restarts]:
            del counted[deeper]
        if level.style == "bullet":
            return "-"
        return re.sub(r"%(\d)", lambda place: self._number(definition, int(place[1]) - 1, level), level.pattern).strip()

    @staticmethod
    def _number(definition: _List, depth: int, shown_at: Level) -> str:
        level = definition.levels.get(depth, Level())
        value = definition.counted.setdefault(depth, level.start)
        return numeral(value, "decimal" if shown_at.legal else level.style)


def _definitions(numbering: BaseOxmlElement) -> tuple[dict[str, _List], dict[str, str]]:
    """(definitions by id; for a definition that only names a list style, the id of the one that defines it)."""
    definitions: dict[str, _List] = {}
    named: dict[str, str] = {}
    naming: dict[str, str] = {}
    for abstract in numbering.iterchildren(qn("w:abstractNum")):
        identifier = abstract.get(qn("w:abstractNumId")) or ""
        levels = {_integer(level.get(qn("w:ilvl")), 0): _level(level) for level in abstract.iterchildren(qn("w:lvl"))}
        definitions[identifier] = _List(levels)
        if style := _value(abstract, "w:styleLink"):
            named[style] = identifier
        if style := _value(abstract, "w:numStyleLink"):
            naming[identifier] = style
    return definitions, {identifier: named.get(style, identifier) for identifier, style in naming.items()}


def _level(level: BaseOxmlElement) -> Level:
    return Level(
        start=_integer(_value(level, "w:start"), 1),
        style=_value(level, "w:numFmt") or "decimal",
        pattern=_value(level, "w:lvlText") or "",
        legal=level.find(qn("w:isLgl")) is not None,
        restarts=_value(level, "w:lvlRestart") != "0",
        paragraph_style=_value(level, "w:pStyle"),
    )


def _value(parent: BaseOxmlElement, tag: str) -> str | None:
    child = parent.find(qn(tag))
    return None if child is None else child.get(qn("w:val"))


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and text.lstrip("-").isdecimal() else default
