"""The head of a document: organ, symbol, distribution, date, language, agenda item, title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingestion.lines import Line
from ingestion.structure.blocks import Block
from ingestion.structure.markers import ended
from ingestion.symbols import SYMBOL

_MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
_DATE = re.compile(rf"\d{{1,2}}[º°]? de (?:{_MONTHS}) (?:de|del) (?:19|20)\d\d", re.I)
_DISTRIBUTION = re.compile(r"Distr(?:\.|ibuci[oó]n)", re.I)
_LANGUAGE = re.compile(r"Original:\s*\(?([a-záéíóúñ]+(?:\s*(?:/|y|,)\s*[a-záéíóúñ]+)*)", re.I)
_AGENDA = re.compile(r"Temas?\s+\d+.*\bdel\s+programa", re.I)
_BODY = re.compile(
    r"(?:Conferencia|Comit[ée]|Comisi[oó]n|Consejo|Grupo de (?:Trabajo|Expertos)|Asamblea|[ÓO]rgano|Junta|"
    r"Subcomit|Subcomisi|"
    r"Reuni[oó]n de|Mecanismo|Foro)\b",
)
_FIXED = re.compile(
    r"Naciones Unidas|NACIONES UNIDAS|Espa[ñn]ol|ESPA[ÑN]OL|(?:General|Limitada|Reservada)$|Adici[oó]n|Original:|"
    r"Documento de antecedentes|Nota de la Secretar|[A-ZÁÉÍÓÚ][a-záéíóúñ]+(?: \([^)]*\))?, .*\d{4}$"
)
_TITLE = re.compile(
    r"(?:Proyecto de )?(?:informe|nota|observaciones finales|recomendaci|compilaci|recopilaci|resoluci|decisi|"
    r"conclusiones|"
    r"dictamen|resumen|lista|directrices|principios|examen|estudio|programa|actividades)",
    re.I,
)
_MOST_WORDS = 60
_SHORTEST_PROSE = 50  # characters of a wrapped line


@dataclass(frozen=True, slots=True)
class Masthead:
    symbol: str | None = None
    date: str | None = None
    body: str | None = None
    agenda_item: str | None = None
    original_language: str | None = None
    title: str | None = None


def is_masthead(block: Block) -> bool:
    """A block before the first section that names the document and is no prose of its own."""
    text = block.whole
    first = block.lines[0].text if not block.printed else text
    if _is_fixed(first) or _AGENDA.match(text) or _LANGUAGE.search(first):
        return len(text.split()) <= 2 * _MOST_WORDS
    if SYMBOL.fullmatch(text) or _DATE.fullmatch(text):
        return True
    return len(text.split()) <= _MOST_WORDS and not ended(text) and not text.endswith(",")


def read(blocks: Sequence[Block], page_lines: Sequence[str]) -> Masthead:
    """What the masthead blocks say; the symbol may stand in a running head (`page_lines`)."""
    lines = [line.text for block in blocks for line in block.lines]
    parts = [block.whole for block in blocks]
    return Masthead(
        symbol=_symbol([*lines, *page_lines]),
        date=next((match[0] for line in lines if (match := _DATE.match(line) or _own_date(line))), None),
        body=_last(_BODY, parts),
        agenda_item=next((part for part in parts if _AGENDA.match(part)), None),
        original_language=next((match[1].lower() for line in lines if (match := _LANGUAGE.search(line))), None),
        title=_title(parts),
    )


def _is_fixed(text: str) -> bool:
    return bool(_DISTRIBUTION.match(text) or _FIXED.match(text) or SYMBOL.fullmatch(text))


def split(block: Block) -> list[Block]:
    """A block before the first section as its parts: a new one starts at each line that is one of a masthead."""
    parts: list[list[Line]] = []
    own = False
    longest = max(len(line.text) for line in block.lines)
    for line in block.lines:
        stands_alone = _is_fixed(line.text) or bool(_DATE.match(line.text)) or bool(_LANGUAGE.match(line.text))
        wrapped = bool(parts) and _is_filled(parts[-1][-1].text, longest)
        if stands_alone or own or not parts or (_starts_part(line.text) and not wrapped):
            parts.append([line])
        else:
            parts[-1].append(line)
        own = stands_alone
    return [replace(block, lines=tuple(lines)) for lines in parts]


def _is_filled(text: str, longest: int) -> bool:
    """The line goes on below: nearly as long as the longest of its block, and in mid-sentence."""
    return longest >= _SHORTEST_PROSE and len(text) > 0.8 * longest and not ended(text)


def _starts_part(text: str) -> bool:
    return text[:1].isupper() and any(pattern.match(text) for pattern in (_AGENDA, _TITLE, _BODY))


def _own_date(text: str) -> re.Match[str] | None:
    return _DATE.search(text) if _DISTRIBUTION.match(text) else None


def _symbol(texts: Sequence[str]) -> str | None:
    """A symbol that stands nearly alone in its line; one inside a sentence is another document's."""
    for text in texts:
        match = SYMBOL.search(text)
        if match and len(text.split()) <= 8 and not text.startswith(("*", "(")) and not ended(text):
            return match[0]
    return None


def _last(pattern: re.Pattern[str], texts: Sequence[str]) -> str | None:
    """The subordinate body stands below its parent."""
    return next((text for text in reversed(texts) if pattern.match(text) and len(text.split()) <= 30), None)


def _title(texts: Sequence[str]) -> str | None:
    titles = [text for text in texts if _TITLE.match(text) and not text.startswith("Documento")]
    if titles:
        return ". ".join([titles[0], *(text for text in texts if text.startswith("Adición"))])
    plain = [text for text in texts if not (_is_fixed(text) or _BODY.match(text) or _AGENDA.match(text))]
    return next((text for text in plain if len(text.split()) > 2), None)
