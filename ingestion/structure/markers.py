"""What the start of a line says: a section, a paragraph number, a recommendation, a letter, a bullet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ingestion.ordinals import roman


class Kind(StrEnum):
    ANNEX = "annex"
    PART = "part"
    ROMAN = "roman"
    CAPITAL = "capital"
    HEADING = "heading"
    RECOMMENDATION = "recommendation"
    NUMBER = "number"
    ITEM = "item"
    BULLET = "bullet"
    ROW = "row"
    TEXT = "text"


HEADINGS = frozenset({Kind.ANNEX, Kind.PART, Kind.ROMAN, Kind.CAPITAL, Kind.HEADING})


@dataclass(frozen=True, slots=True)
class Marker:
    """`token` is the number or letter, `printed` the mark with its punctuation, `body` the rest of the line."""

    kind: Kind
    token: str
    printed: str
    body: str


_ANNEX = re.compile(
    r"(Anexo|ANEXO|Ap[ée]ndice|AP[ÉE]NDICE)(?:\s+([IVX]{1,5}|\d{1,2}|[A-Z]))?\s*[.:]?(?:\s+[-–—]?\s*(.*))?"
)
_PART = re.compile(
    r"(proyecto de resoluci[oó]n|proyecto de decisi[oó]n|resoluci[oó]n|decisi[oó]n|art[íi]culo|regla|principio|"
    r"directriz)\s+(\d{1,3}(?:/\d{1,3})?|[IVX]{1,5})\s*[.:]?(?:\s+[-–—]?\s*([^.;:]{3,100}))?",
    re.I,
)
_PART_KEYS = {"resol": "res", "decis": "dec", "artíc": "art", "artic": "art", "regla": "regla", "princ": "principio"}
_ROMAN = re.compile(r"([IVX]{1,6})\.(?:\s*[-–—])?(?:\s+(.*))?")
_CAPITAL = re.compile(r"([A-Z])\.(?:\s*[-–—])?(?:\s+(.*))?")
_RECOMMENDATION = re.compile(
    r"(?:Proyecto de )?recomendaci[oó]n\s+(?:n[uú]m(?:ero|\.)?\s*|n\.?[º°o]\s*)?(\d{1,3})\s*(?:[.:—–-]+(?:\s+(.*))?)?",
    re.I,
)
_NUMBER = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)\.(?:\s*[-–—])?(?:\s+(.*))?")
_DOTTED = re.compile(r"(\d{1,3}\.\d{1,3})\s+([A-ZÁÉÍÓÚÑ“«\"].*)")
_ITEM = re.compile(
    r"(?:[-–—•·*]\s*)?(?:\(\s?([a-z]{1,4})\s?\)|([a-z]{1,4})[¢]?\s?\)|([a-z]|[ivx]{2,4})\.(?=\s))\s*(\S.*)?"
)
_BULLET = re.compile(r"([-–—•·▪●◦*])\s+(\S.*)")
_TABLE = re.compile(r"\||\t")
# The words that come before a number or letter that is quoted: "el apartado / a) del artículo 3".
_REFERS = re.compile(
    r"\b(?:p[áa]rrs?|p[áa]rrafos?|apartados?|incisos?|art|arts|art[íi]culos?|literal(?:es)?|letras?|temas?|"
    r"n[úu]m|n[úu]ms|"
    r"puntos?|numeral(?:es)?|cap|sección|resolución|decisión|anexos?|recomendaci[oó]n(?:es)?|vol|págs?|y|e|o|u|"
    r"de|el|los|la|a)\.?$",
    re.I,
)
_ENDED = re.compile(r"(?:[.:;?!…]|\.\.\.)['\"”»’)\]]*$")


def ended(text: str) -> bool:
    """The text stops at the end of a sentence or of an item."""
    return bool(_ENDED.search(text))


def refers(text: str) -> bool:
    """The text stops where a number or a letter must follow."""
    return bool(_REFERS.search(text))


def follows(before: str, token: str, most: int = 1) -> bool:
    """7 after 6, 2.3 after 2.2, 3.1 after 2.4 or after 3; up to `most` further within 2.x."""
    (whole, part), (next_whole, next_part) = _decimal(before), _decimal(token)
    if next_whole == whole:
        return 0 < next_part - part <= most
    return next_whole == whole + 1 and next_part <= 1


def _decimal(token: str) -> tuple[int, int]:
    whole, _, part = token.partition(".")
    return int(whole), int(part or 0)


def read(text: str) -> Marker:
    """The marker at the start of a line, taken alone; whether it holds there is for the block to say."""
    for reader in (_recommendation, _annex, _part, _section, _number, _item, _bullet):
        if marker := reader(text):
            return marker
    if _TABLE.search(text):
        return Marker(Kind.ROW, "", "", text)
    return Marker(Kind.TEXT, "", "", text)


def _marker(kind: Kind, token: str, text: str, body: str | None) -> Marker:
    body = body or ""
    return Marker(kind, token, text[: len(text) - len(body)].strip(), body)


def _recommendation(text: str) -> Marker | None:
    match = _RECOMMENDATION.fullmatch(text)
    return _marker(Kind.RECOMMENDATION, match[1], text, match[2]) if match else None


def _annex(text: str) -> Marker | None:
    match = _ANNEX.fullmatch(text)
    if not match or (match[3] and not match[2]):
        return None
    number = match[2] or ""
    value = roman(number) if number else 1
    return _marker(Kind.ANNEX, str(value or number.lower()), text, match[3])


def _part(text: str) -> Marker | None:
    """ "Resolución 26/1", "Artículo 5": a part of its own where the document has several of them."""
    match = _PART.fullmatch(text)
    if not match or not text[0].isupper() or (match[3] and not match[3][0].isupper()):
        return None
    name = match[1].lower()
    draft, kind = name.startswith("proyecto"), name.rsplit(maxsplit=1)[-1]
    key = ("p" if draft else "") + _PART_KEYS.get(kind[:5], kind)
    return _marker(Kind.PART, f"{key}{match[2].replace('/', '-').lower()}", text, match[3])


def _section(text: str) -> Marker | None:
    match = _ROMAN.fullmatch(text)
    if match and roman(match[1]):
        return _marker(Kind.ROMAN, match[1], text, match[2])
    match = _CAPITAL.fullmatch(text)
    return _marker(Kind.CAPITAL, match[1], text, match[2]) if match else None


def _number(text: str) -> Marker | None:
    match = _NUMBER.fullmatch(text) or _DOTTED.fullmatch(text)
    return _marker(Kind.NUMBER, match[1], text, match[2]) if match else None


def _item(text: str) -> Marker | None:
    match = _ITEM.fullmatch(text)
    if not match:
        return None
    token = match[1] or match[2] or match[3]
    if len(token) > 1 and not roman(token) and token != token[0] * 2:
        return None
    return _marker(Kind.ITEM, token, text, match[4])


def _bullet(text: str) -> Marker | None:
    match = _BULLET.fullmatch(text)
    return Marker(Kind.BULLET, "", "-", match[2]) if match else None
