"""Which numbered blocks are paragraphs of the report, and which rows of a list or numbered headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingestion.structure import meetings
from ingestion.structure.markers import Kind, ended, follows, is_plain
from ingestion.structure.numbering import Role, Sighting, assign
from ingestion.structure.sections import ANNEX_LEVEL, NUMBERED_LEVEL, PART_LEVEL, Leveled

_MOST_HEADING_WORDS = 15
_FREE_HEADING, _DENSE_HEADING = 0.6, 1.5
_SAME_SECTION, _NEW_SECTION, _NEW_PART = 8.0, 2.0, 0.0
_MOST_SKIPPED = 20
# A point of a corrigendum, "1. Párrafo 17", is no heading of what it puts in place of that paragraph.
_CORRECTED = re.compile(r"(?:P[áa]ginas?|P[áa]rrafos?|Cuadros?|Gr[áa]ficos?|Recuadros?|Notas?|Paragraphs?)\s+\d", re.I)
_FIRST_DOTTED = re.compile(r"(?:\d+|[IVX]+)\.1(?:\.1)?")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A block after numbering is settled: `restarts` where a new run of paragraph numbers begins."""

    entry: Leveled
    restarts: bool = False


def settle(entries: Sequence[Leveled]) -> list[Numbered]:
    """The same blocks; lists have become rows, numbered headings have a level, the rest of NUMBER are paragraphs."""
    entries = _settle_dotted(entries)
    places = [index for index, entry in enumerate(entries) if entry.block.kind is Kind.NUMBER]
    plain = [index for index in places if is_plain(entries[index].block.token)]
    roles = assign(_sightings(entries, plain))
    settled = [Numbered(entry) for entry in entries]
    for index, role in zip(plain, roles, strict=True):
        settled[index] = _with_role(entries[index], role)
    return _without_false_parts(settled)


def _without_false_parts(settled: list[Numbered]) -> list[Numbered]:
    """ "Artículo 5" is a title where the paragraphs count on through most of the articles, as in reports of States."""
    firsts: list[int] = []
    opened = False
    for one in settled:
        block = one.entry.block
        if block.kind is Kind.PART:
            opened = True
        elif opened and block.kind is Kind.NUMBER and is_plain(block.token):
            firsts.append(int(block.token))
            opened = False
    if 2 * sum(number > 1 for number in firsts) <= len(firsts):
        return settled
    return [_as_title(one) if one.entry.block.kind is Kind.PART else one for one in settled]


def _as_title(one: Numbered) -> Numbered:
    return replace(one, entry=replace(one.entry, block=one.entry.block.turned(Kind.HEADING)))


def _with_role(entry: Leveled, role: Role) -> Numbered:
    if role is Role.HEADING:
        return Numbered(Leveled(entry.block.turned(Kind.HEADING), NUMBERED_LEVEL))
    if role in (Role.LIST, Role.STRAY):
        return Numbered(replace(entry, block=entry.block.as_row()))
    return Numbered(entry, restarts=role is Role.RESTART)


def _sightings(entries: Sequence[Leveled], places: Sequence[int]) -> list[Sighting]:
    sightings = []
    start, in_part = 0, False
    for index in places:
        between = entries[start:index]
        restart = min((_restart_cost(entry) for entry in between), default=_SAME_SECTION)
        for entry in between:
            if entry.level is not None and entry.level <= PART_LEVEL:
                in_part = entry.block.kind is Kind.PART
        sightings.append(replace(_sighting(entries, index, restart), in_part=in_part))
        start = index
    return sightings


def _restart_cost(entry: Leveled) -> float:
    if entry.level is None:
        return _SAME_SECTION
    if entry.level <= ANNEX_LEVEL + 1 or entry.block.kind is Kind.PART or meetings.of_heading(entry.block.text):
        return _NEW_PART
    return _NEW_SECTION if entry.level <= 2 else _SAME_SECTION


def _sighting(entries: Sequence[Leveled], index: int, restart: float) -> Sighting:
    before = entries[index - 1].block if index else None
    opens = before is not None and entries[index - 1].level is None and before.text.endswith(":")
    return Sighting(
        number=int(entries[index].block.token),
        list_cost=0.5 if opens else 4.0,
        restart_cost=restart,
        heading_cost=_heading_cost(entries, index),
        continue_cost=4.0 if restart < _SAME_SECTION else 0.0,
    )


def _heading_cost(entries: Sequence[Leveled], index: int) -> float | None:
    """A short title without full stop, alone on its line, that something of the report follows."""
    block = entries[index].block
    if index + 1 >= len(entries) or len(block.text.split()) > _MOST_HEADING_WORDS or not block.text:
        return None
    after = entries[index + 1]
    follows = after.block.kind in (Kind.NUMBER, Kind.TEXT, Kind.CAPITAL) or after.level is not None
    if ended(block.text) or not block.text[0].isupper() or not follows or _CORRECTED.match(block.text):
        return None
    return _FREE_HEADING if after.block.gap or block.gap else _DENSE_HEADING


def _settle_dotted(entries: Sequence[Leveled]) -> list[Leveled]:
    """Paragraphs "2.1", "100.12", "IV.3" and "7 bis"; out of turn they are plain text."""
    settled = list(entries)
    last = ""
    for index, entry in enumerate(entries):
        if entry.block.kind is not Kind.NUMBER:
            continue
        token = entry.block.token
        if is_plain(token) or (follows(last, token, _MOST_SKIPPED) if last else _FIRST_DOTTED.fullmatch(token)):
            last = token
        elif not _opens_a_run(token, entry, entries[index - 1] if index else None):
            settled[index] = replace(entry, block=entry.block.as_row())
    return settled


def _opens_a_run(token: str, entry: Leveled, before: Leveled | None) -> bool:
    """ "IV.1" or "3.1" right under a heading counts anew."""
    return before is not None and before.level is not None and bool(_FIRST_DOTTED.fullmatch(token))
