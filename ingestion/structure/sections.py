"""Which blocks are headings, and how deep they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingestion.ordinals import roman
from ingestion.structure.blocks import Block
from ingestion.structure.markers import APPENDIX, HEADINGS, Kind, ended
from ingestion.structure.numbering import Role, Sighting, assign

# An appendix, one level below, stands inside its annex.
ANNEX_LEVEL, PART_LEVEL = -1, 3
_LEVELS = {Kind.ANNEX: ANNEX_LEVEL, Kind.ROMAN: 1, Kind.CAPITAL: 2, Kind.PART: PART_LEVEL}
NUMBERED_LEVEL = 3
UNNUMBERED_LEVEL = 4
_MOST_WORDS, _MOST_STYLED_WORDS, _MOST_TITLE_WORDS = 18, 50, 60
# Sections that stand at the top of a report of a meeting even when their number was lost.
_TOP = re.compile(
    r"(?:Introducci[oó]n|Resumen|Recomendaciones|Conclusiones|Organizaci[oó]n de|Aprobaci[oó]n del informe|"
    r"Deliberaciones|"
    r"Clausura|Antecedentes|Decisiones|Observaciones finales)\b"
)


@dataclass(frozen=True, slots=True)
class Leveled:
    """A block with its depth when it is a heading (-1 annex, 0 appendix, 1 roman, 2 capital, 3 number, 4 none)."""

    block: Block
    level: int | None = None


def with_headings(blocks: Sequence[Block]) -> list[Leveled]:
    """All blocks in order, headings recognised; a Roman list inside a paragraph becomes rows of it."""
    titled = _give_titles(_settle_letters(_settle_bare(blocks)))
    settled = _settle_romans(titled)
    found = [_as_heading(settled, index) for index in range(len(settled))]
    return _levels(found)


def _settle_bare(blocks: Sequence[Block]) -> Sequence[Block]:
    """A numeral alone on its line is the number of a part where there are several."""
    bare = [block for block in blocks if block.kind is Kind.ROMAN and not block.printed.endswith((".", "-", "–", "—"))]
    if len(bare) > 1:
        return blocks
    return [block.as_row().turned(Kind.TEXT) if block in bare else block for block in blocks]


def _settle_letters(blocks: Sequence[Block]) -> list[Block]:
    """ "I." after "H." is the letter."""
    settled: list[Block] = []
    letter = ""
    for block in blocks:
        follows = letter and len(block.token) == 1 and ord(block.token) == ord(letter) + 1
        settled.append(block.turned(Kind.CAPITAL) if block.kind is Kind.ROMAN and follows else block)
        if settled[-1].kind in (Kind.CAPITAL, Kind.ROMAN):
            letter = block.token if settled[-1].kind is Kind.CAPITAL else ""
    return settled


def _give_titles(blocks: Sequence[Block]) -> list[Block]:
    """A section number alone on its line takes the text that follows as its title."""
    titled: list[Block] = []
    for block in blocks:
        last = titled[-1] if titled else None
        if last and block.kind is Kind.TEXT and last.kind in _LEVELS and not last.text and _is_title(block.text):
            titled[-1] = replace(last, lines=last.lines + block.lines)
        else:
            titled.append(block)
    return titled


def _is_title(text: str) -> bool:
    return len(text.split()) <= _MOST_TITLE_WORDS and not ended(text) and not text.endswith(",")


def _settle_romans(blocks: Sequence[Block]) -> list[Block]:
    places = [index for index, block in enumerate(blocks) if block.kind is Kind.ROMAN]
    roles = assign([_roman_sighting(blocks, index, places) for index in places])
    settled = list(blocks)
    for index, role in zip(places, roles, strict=True):
        if role in (Role.LIST, Role.STRAY) and not blocks[index].lines[0].heading:
            settled[index] = blocks[index].as_row()
    return settled


def _roman_sighting(blocks: Sequence[Block], index: int, places: Sequence[int]) -> Sighting:
    before = blocks[index - 1] if index else None
    opens = before is not None and before.kind not in HEADINGS and before.text.endswith(":")
    after = blocks[index + 1].kind if index + 1 < len(blocks) else None
    leads_on = after in (Kind.NUMBER, Kind.CAPITAL, Kind.RECOMMENDATION)
    start = max((place for place in places if place < index), default=0)
    annexed = any(block.kind is Kind.ANNEX for block in blocks[start:index])
    return Sighting(
        number=roman(blocks[index].token) or 0,
        list_cost=0.5 if opens else 5.0,
        restart_cost=0.0 if annexed else 4.0,
        continue_cost=1.0 if leads_on else 0.0,
    )


def _as_heading(blocks: Sequence[Block], index: int) -> Block:
    block = blocks[index]
    before = blocks[index - 1] if index else None
    if block.kind is Kind.ITEM and _is_lettered_heading(block, before, blocks[index + 1 : index + 2]):
        return block.turned(Kind.HEADING)
    if block.kind is Kind.TEXT and _is_heading(block, before, blocks[index + 1 : index + 2]):
        return block.turned(Kind.HEADING)
    return block


def _is_heading(block: Block, before: Block | None, after: Sequence[Block]) -> bool:
    """Short, in capitals or with a capital first, no full stop, alone, between two finished texts."""
    text = block.text
    if block.lines[0].heading:
        return len(text.split()) <= _MOST_STYLED_WORDS
    if not _is_title(text) or len(text.split()) > _MOST_WORDS or not text[:1].isupper() or text.endswith((":", ";")):
        return False
    if not after or not _stands_free(block, before):
        return False
    if not block.gap and not after[0].gap:
        return len(block.lines) == 1 and after[0].kind not in (Kind.TEXT, Kind.ITEM, Kind.BULLET, Kind.ROW)
    return after[0].gap > 0 and after[0].kind not in (Kind.ITEM, Kind.BULLET, Kind.ROW)


def _is_lettered_heading(block: Block, before: Block | None, after: Sequence[Block]) -> bool:
    """ "a) Comunicación de la fuente" alone, after a finished text and before a paragraph: below "1. Información"."""
    text = block.text
    if not (block.gap and after and after[0].gap and _is_title(text) and text[:1].isupper()) or len(block.lines) > 2:
        return False
    led = after[0].kind in (Kind.NUMBER, Kind.HEADING)
    return led and before is not None and before.kind is not Kind.ITEM and _is_finished(before)


def _is_finished(before: Block) -> bool:
    """A text that ends a sentence, or a title."""
    if before.kind in HEADINGS:
        return True
    titled = before.kind is Kind.NUMBER and _is_title(before.text) and before.text[:1].isupper()
    return titled or (ended(before.text) and not before.text.endswith((":", ";")))


def _stands_free(block: Block, before: Block | None) -> bool:
    """The text above is finished and leads to nothing."""
    if before is None:
        return True
    if before.kind is Kind.RECOMMENDATION and not before.text:
        return False
    return before.kind in HEADINGS or (ended(before.text) and not before.text.endswith(":"))


def _levels(blocks: Sequence[Block]) -> list[Leveled]:
    leveled = [Leveled(block, _level(block)) for block in blocks]
    for level in (1, 2):
        for index in _fill_gaps(leveled, level):
            leveled[index] = replace(leveled[index], level=level)
    return leveled


def _level(block: Block) -> int | None:
    if block.kind is Kind.HEADING:
        return UNNUMBERED_LEVEL
    if block.kind is Kind.ANNEX and block.token.startswith(APPENDIX):
        return ANNEX_LEVEL + 1
    return _LEVELS.get(block.kind)


def _fill_gaps(leveled: Sequence[Leveled], level: int) -> list[int]:
    """Where one number is missing in a row of sections (II ... IV), the heading between that lost it."""
    filled: list[int] = []
    last = 0
    candidates: list[int] = []
    for index, entry in enumerate(leveled):
        if entry.level is None or entry.level > level:
            if entry.level == UNNUMBERED_LEVEL:
                candidates.append(index)
            continue
        number = _position(entry.block) if entry.level == level else 0
        if number == last + 2 and last and candidates:
            filled.append(_likeliest(leveled, candidates))
        last, candidates = number, []
    return filled


def _position(block: Block) -> int:
    if block.kind is Kind.CAPITAL:
        return ord(block.token) - ord("A") + 1
    return roman(block.token) or 0 if block.kind is Kind.ROMAN else 0


def _likeliest(leveled: Sequence[Leveled], candidates: Sequence[int]) -> int:
    known = [index for index in candidates if _TOP.match(leveled[index].block.text)]
    return (known or list(candidates))[0]
