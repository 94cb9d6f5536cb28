"""The head of a document: organ, symbol, distribution, date, language, session, agenda item, title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingestion.lines import Line
from ingestion.masthead_words import (
    AGENDA,
    AGENDA_NUMBER,
    AUTHOR,
    BODY,
    DATE,
    DISTRIBUTION,
    HELD,
    LANGUAGE,
    MODIFIER,
    PREFACE,
    SESSION,
    TITLE,
    is_fixed,
)
from ingestion.ordinals import ordinal
from ingestion.structure.blocks import Block
from ingestion.structure.markers import ended
from ingestion.symbols import SYMBOL
from vectorstore.records import Meeting

_MOST_WORDS = 60
_SHORTEST_PROSE = 50  # characters of a wrapped line
_COLUMNS = re.compile(r"\s{3,}|\t+|\s(?=Distr\.)|\s\|\s")
# A line that ends so is wrapped.
_OPEN = re.compile(
    r"\b(?:de|del|la|el|los|las|y|e|en|sobre|para|a|al|con|por|of|the|on|and|for|du|des|et|sur|le|les)$", re.I
)
# A title whose dates stand in the next line: "celebrada en Viena los días".
_AWAITS_DATES = re.compile(r"\bcelebrad[oa]\b.*(?:\b(?:del?|el|los\s+d[ií]as)|,)$", re.I)
_SPONSORED = re.compile(
    r":\s*proyecto de (?:resoluci[oó]n|decisi[oó]n)|:\s*(?:revised )?draft (?:resolution|decision)", re.I
)
# "Informe sobre la reunión del Grupo de Trabajo ... celebrada en", "Decisiones adoptadas por el Comité ... en su".
_MEETING_OF = re.compile(
    r"\b(?:(?:reuni[oó]n|per[ií]odo de sesiones)\s(?:del|de la)|(?:aprobad|adoptad|formulad)[oa]s\spor\s(?:el|la))\s"
    r"(.+?)(?=\s(?:celebrad[oa]|relativ[oa]|(?:en|durante|desde)\s(?:el|la|su|sus)\b)|[,.;(]|$)"
    r"|^Informe\s(?:del|de\sla)\s(.+?)\s(?:acerca\sde|sobre)\ssus?\s(?=\w+(?:\s\w+)?\s(?:reuni|per[ií]odo))"
)
# "5/14. Fin de los residuos": the number and name of a resolution, below the line that says who adopted it.
_RESOLUTION_NAME = re.compile(r"\d{1,3}/\d{1,4}\.\s+[A-ZÁÉÍÓÚÑ]")
# The date alone, or that of the sitting of a record: "Martes 9 de enero de 2024, a las 10.00 horas".
_ISSUED = re.compile(
    rf"(?:(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)\s)?({DATE.pattern})(?:,?\s+a\slas\s.*)?", re.I
)
_SITTING = re.compile(r"\d{1,5}ª\s+sesi[oó]n\b.*", re.I)
_RECORD_OF = re.compile(r"Acta\b.*\bcelebrada\b", re.I)
_OFFICER = re.compile(r"(?:President[ea]|Presidencia|Relator[a]?|Chair\w*|Président\w*)\s*:", re.I)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a head says; `meeting` is the session that it names with its dates. `parts` are its texts in order."""

    symbol: str | None = None
    date: str | None = None
    body: str | None = None
    agenda_item: str | None = None
    original_language: str | None = None
    title: str | None = None
    meeting: Meeting | None = None
    parts: tuple[str, ...] = ()


def is_masthead(block: Block) -> bool:
    """A block before the first section that names the document and is no prose of its own."""
    text = block.whole
    first = block.lines[0].text if not block.printed else text
    if is_fixed(first) or AGENDA.match(text) or LANGUAGE.search(first):
        return len(text.split()) <= 2 * _MOST_WORDS
    if SYMBOL.fullmatch(text) or DATE.fullmatch(text):
        return True
    return len(text.split()) <= _MOST_WORDS and not ended(text) and not text.endswith(",")


def split(block: Block) -> list[Block]:
    """A block before the first section as its parts: a new one starts at each line that is one of a masthead."""
    parts: list[list[Line]] = []
    own = False
    longest = max(len(line.text) for line in block.lines)
    for line in block.lines:
        awaited = bool(parts) and _AWAITS_DATES.search(" ".join(one.text for one in parts[-1])) is not None
        stands_alone = _stands_alone(line) and not awaited
        wrapped = bool(parts) and _is_filled(parts[-1][-1].text, longest)
        if stands_alone or own or not parts or (_starts_part(line.text, parts[-1]) and not wrapped):
            parts.append([line])
        else:
            parts[-1].append(line)
        own = stands_alone
    return [replace(block, lines=tuple(lines)) for lines in parts]


def _stands_alone(line: Line) -> bool:
    text = line.text
    return is_fixed(text) or bool(LANGUAGE.match(text) or PREFACE.fullmatch(text)) or len(_cells(line)) > 1


def _is_filled(text: str, longest: int) -> bool:
    """The line goes on below: nearly as long as the longest of its block, and in mid-sentence."""
    return longest >= _SHORTEST_PROSE and len(text) > 0.8 * longest and not ended(text)


def _starts_part(text: str, before: Sequence[Line]) -> bool:
    """What follows the number of an agenda item is the title of the item, not of the document."""
    if _OPEN.search(before[-1].text) or (len(before) == 1 and AGENDA_NUMBER.fullmatch(before[0].text)):
        return False
    return text[:1].isupper() and any(pattern.match(text) for pattern in (AGENDA, TITLE, BODY))


def read(blocks: Sequence[Block], page_lines: Sequence[str]) -> Masthead:
    """What the masthead blocks say; the symbol may stand in a running head (`page_lines`)."""
    parts = _texts(blocks)
    title = _title(parts)
    return Masthead(
        symbol=_symbol([*parts, *page_lines]),
        date=_date(parts),
        body=_issuer(title) or next((part for part in reversed(parts) if _is_body(part)), None),
        agenda_item=next((part for part in parts if AGENDA.match(part)), None),
        original_language=next((match[1].lower() for part in parts if (match := LANGUAGE.search(part))), None),
        title=title,
        meeting=_meeting(parts),
        parts=tuple(parts),
    )


def _texts(blocks: Sequence[Block]) -> list[str]:
    """The head as texts, each one datum: columns parted, wrapped lines joined."""
    texts: list[str] = []
    goes_on = False
    for block in blocks:
        for number, line in enumerate(block.lines):
            cells = [block.whole] if block.printed and len(block.lines) == 1 else _cells(line)
            if number and goes_on and len(cells) == 1 and (not is_fixed(cells[0]) or _AWAITS_DATES.search(texts[-1])):
                texts[-1] = f"{texts[-1]} {cells[0]}"
                continue
            if texts and _is_wrapped(texts, cells):
                _go_on(texts, cells.pop(0))
            texts += cells
            goes_on = bool(cells) and not is_fixed(cells[-1])
    return texts


def _is_wrapped(texts: Sequence[str], cells: Sequence[str]) -> bool:
    """The first cell goes on with a text above: it is no datum of its own and does not begin as one."""
    if is_fixed(cells[0]):
        return False
    above = next((text for text in reversed(texts) if not is_fixed(text)), "")
    return cells[0][:1].islower() or (len(cells) > 1 and bool(_OPEN.search(above)))


def _go_on(texts: list[str], rest: str) -> None:
    """A name wrapped in the left column goes on below the data of the right one; dates go on where they stand."""
    if HELD.fullmatch(texts[-1]) and DATE.search(rest):
        texts[-1] = f"{texts[-1]} {rest}"
        return
    place = next((at for at in range(len(texts) - 1, -1, -1) if not is_fixed(texts[at])), len(texts) - 1)
    texts[place] = f"{texts[place]} {rest}"


def _cells(line: Line) -> list[str]:
    """The columns of a line; notes marks and spaces are those of the clean text where there is one column."""
    cells = [" ".join(cell.split()) for cell in _COLUMNS.split(line.raw.strip()) if cell.strip()]
    return cells if len(cells) > 1 else [line.text]


def _issuer(title: str | None) -> str | None:
    """The body whose meeting a report is about: the head may name its parent alone."""
    found = _MEETING_OF.search(title or "")
    name = (found[1] or found[2]).strip() if found else ""
    return name if BODY.match(name) else None


def _is_body(part: str) -> bool:
    return bool(BODY.match(part)) and len(part.split()) <= 45 and not _SPONSORED.search(part)


def _date(parts: Sequence[str]) -> str | None:
    """The date of issue stands alone; that of the session says from when to when."""
    alone = next((match[1] for part in parts if (match := _ISSUED.fullmatch(part))), None)
    return alone or next(
        (
            found[0]
            for part in parts
            if (DISTRIBUTION.match(part) or _RECORD_OF.match(part)) and (found := DATE.search(part))
        ),
        None,
    )


def _symbol(texts: Sequence[str]) -> str | None:
    """A symbol that stands nearly alone in its line; one inside a sentence is another document's."""
    for text in texts:
        match = SYMBOL.search(text)
        if match and len(text.split()) <= 8 and not text.startswith(("*", "(")) and not ended(text):
            return match[0]
    return None


def _meeting(parts: Sequence[str]) -> Meeting | None:
    """The session and, below it, its place and dates; a session without dates may be that of a parent body."""
    number: int | None = None
    for part in parts:
        session = SESSION.fullmatch(part)
        if session:
            number = ordinal(session[1] or "")
        elif number and (held := HELD.fullmatch(part)) and not DATE.fullmatch(part):
            return Meeting(number, int(held[3]), held[2], held[1])
    return None


def _title(parts: Sequence[str]) -> str | None:
    places = [at for at, part in enumerate(parts) if TITLE.match(part) and not _is_other(part)]
    plain = [at for at, part in enumerate(parts) if not (_is_other(part) or TITLE.match(part))]
    sponsored = next((at for at in plain if _SPONSORED.search(parts[at])), None)
    if sponsored is not None:
        return ". ".join(parts[at] for at in (sponsored, sponsored + 1) if at in plain)
    if not places:
        sitting = next((part for part in parts if _SITTING.fullmatch(part)), None)
        if sitting:
            return f"[Acta de la {sitting}]"
        return next((parts[at] for at in reversed(plain) if len(parts[at].split()) > 2), None)
    place = places[0]
    title = parts[place]
    if AUTHOR.match(title) and place - 1 in plain:
        title = f"{parts[place - 1]}. {title}"
    if place + 1 in plain and len(parts[place + 1].split()) <= 4 and not _OFFICER.match(parts[place + 1]):
        title = f"{title}. {parts[place + 1]}"
    numbered = [parts[at] for at in plain if _RESOLUTION_NAME.match(parts[at])]
    return ". ".join([title, *numbered, *(part for part in parts if MODIFIER.match(part))])


def _is_other(part: str) -> bool:
    """Something of a masthead that is no title."""
    return bool(
        (is_fixed(part) and not TITLE.match(part))
        or (BODY.match(part) and not TITLE.match(part))
        or AGENDA.match(part)
        or LANGUAGE.match(part)
        or SYMBOL.search(part)
    )
