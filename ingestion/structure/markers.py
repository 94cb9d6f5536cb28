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


# The token of an appendix, "ap1", begins with it.
APPENDIX = "ap"
HEADINGS = frozenset({Kind.ANNEX, Kind.PART, Kind.ROMAN, Kind.CAPITAL, Kind.HEADING})


@dataclass(frozen=True, slots=True)
class Marker:
    """`token` is the number or letter, `printed` the mark with its punctuation, `body` the rest of the line."""

    kind: Kind
    token: str
    printed: str
    body: str


_ANNEX = re.compile(
    r"((?i:anexos?|ap[ée]ndice|annexe?|appendi(?:x|ce)))(?:\s+([IVX]{1,5}|\d{1,2}|[A-Z])(?!\w))?\s*[.:]?(?:\s+[-–—]?\s*(.*))?"
)
# "Anexo de la carta de fecha ...": the annex of a document that is a letter or a note.
_ANNEXED = re.compile(
    r"(?:de|a) (?:la|las) (?:carta|nota|comunicaci)|to the (?:letter|note)|à la (?:lettre|note)", re.I
)
_PARTED = re.compile(r"\w+\s*[:.–—]\s")
_PART = re.compile(
    r"(proyecto de resoluci[oó]n|proyecto de decisi[oó]n|resoluci[oó]n|decisi[oó]n|art[íi]culo|regla|principio|"
    r"directriz|draft resolution|draft decision|resolution|decision|article|rule|principle|projet de résolution)\s+"
    r"((?:[A-Z]{1,4}[-.])?\d{1,4}(?:\s?\([IVXL]{1,7}\)|/\d{1,4}|/[A-Z]{1,4}\.\d{1,3})*|[IVX]{1,5}(?:/\d{1,3})?)"
    r"\s*[.:]?(?:\s+[-–—]?\s*([^.;:]{3,100}))?",
    re.I,
)
_PART_KEYS = {"resol": "res", "decis": "dec", "artíc": "art", "artic": "art", "regla": "regla", "princ": "principio",
              "résol": "res"}  # fmt: skip
_ROMAN = re.compile(r"([IVX]{1,6})\.(?:\s*[-–—])?(?:\s+(.*))?")
# The parts of a resolution: the numeral alone on its line, the title below.
_ROMAN_ALONE = re.compile(r"[IVX]{1,5}")
_CAPITAL = re.compile(r"([A-Z])\.(?:\s*[-–—])?(?:\s+(.*))?")
_RECOMMENDATION = re.compile(
    r"(?:Proyecto de )?recomendaci[oó]n\s+(?:n[uú]m(?:ero|\.)?\s*|n\.?[º°o]\s*)?(\d{1,3})\s*(?:[.:—–-]+(?:\s+(.*))?)?",
    re.I,
)
_LATINS = ("bis", "ter", "quater", "quinquies")
_LATIN = r"(?:\s?(?:bis|ter|quater|quinquies))"
_NUMBER = re.compile(rf"(\d{{1,6}}(?:\.\d{{1,3}}){{0,3}}{_LATIN}?)\.(?:\s*[-–—])?(?:\s+(.*))?")
# "2.1 Text", "100.12 Text", "IV.3 Text", "12 bis Text": no full stop after the number.
_DOTTED = re.compile(
    rf"(\d{{1,3}}(?:\.\d{{1,3}}){{1,3}}|[IVX]{{1,6}}\.\d{{1,3}}|\d{{1,4}}{_LATIN})\.?\s+([A-ZÁÉÍÓÚÑ¿“«\"].*)"
)
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
# "50ª sesión plenaria / 19 de diciembre de 2023", below a resolution: no part of its last paragraph.
ADOPTED_AT = re.compile(r"\d{1,5}ª sesi[oó]n(?: plenaria)?\b|\[?(?:Aprobad[oa]|Adoptad[oa]) (?:el|en) [^.;]{4,80}\]?$")
_ENDED = re.compile(r"(?:[.:;?!…]|\.\.\.)['\"”»’)\]]*$")


def ended(text: str) -> bool:
    """The text stops at the end of a sentence or of an item."""
    return bool(_ENDED.search(text))


def refers(text: str) -> bool:
    """The text stops where a number or a letter must follow."""
    return bool(_REFERS.search(text))


def follows(before: str, token: str, most: int = 1) -> bool:
    """7 after 6, 7 bis after 7, 2.3 after 2.2, 3.1 after 2.4 or after 3, 2.1.1 after 2.1; up to `most` further on."""
    old, new = _counted(before), _counted(token)
    same = next((place for place, (left, right) in enumerate(zip(old, new, strict=False)) if left != right), None)
    if same is None:
        return len(new) == len(old) + 1 and new[-1] <= 1
    step = new[same] - old[same]
    return 0 < step <= (most if same == len(new) - 1 and same else 1) and all(rest <= 1 for rest in new[same + 1 :])


def is_plain(token: str) -> bool:
    """A paragraph number of the main run: neither "2.1" nor "7 bis"."""
    return token.isdecimal()


def _counted(token: str) -> tuple[int, ...]:
    """ "7" is (7), "2.1" is (2, 1), "IV.3" is (4, 3), "7 bis" is (7, 1) and "7 ter" (7, 2)."""
    number, _, latin = token.partition(" ")
    parts = tuple(roman(part) or 0 if part[0] in "IVX" else int(part) for part in number.split("."))
    return (*parts, _LATINS.index(latin) + 1) if latin else parts


def read(text: str, styled: bool = False) -> Marker:
    """The marker at the start of a line, taken alone; whether it holds there is for the block to say.

    `styled`: the file itself calls the line a heading, so "Anexo Calendario" needs no colon.
    """
    if styled and (marker := _annex(text, styled)):
        return marker
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


def _annex(text: str, styled: bool = False) -> Marker | None:
    match = _ANNEX.fullmatch(text)
    if not match or not text[0].isupper():
        return None
    if match[3] and not match[2] and not (styled or _ANNEXED.match(match[3]) or _PARTED.match(text)):
        return None
    number = match[2] or ""
    value = roman(number) if number else 1
    key = APPENDIX if match[1].lower().startswith("ap") else ""
    return _marker(Kind.ANNEX, f"{key}{value or number.lower()}", text, match[3])


def _part(text: str) -> Marker | None:
    """ "Resolución 26/1", "Artículo 5": a part of its own where the document has several of them."""
    match = _PART.fullmatch(text)
    if not match or not text[0].isupper() or (match[3] and not match[3][0].isupper()):
        return None
    name = match[1].lower()
    draft, kind = name.startswith(("proyecto", "draft", "projet")), name.rsplit(maxsplit=1)[-1]
    key = ("p" if draft else "") + _PART_KEYS.get(kind[:5], kind)
    number = re.sub(r"[^a-z0-9]+", "-", match[2].lower()).strip("-")
    return _marker(Kind.PART, f"{key}{number}", text, match[3])


def _section(text: str) -> Marker | None:
    match = _ROMAN.fullmatch(text)
    if match and roman(match[1]):
        return _marker(Kind.ROMAN, match[1], text, match[2])
    if _ROMAN_ALONE.fullmatch(text) and roman(text):
        return Marker(Kind.ROMAN, text, text, "")
    match = _CAPITAL.fullmatch(text)
    return _marker(Kind.CAPITAL, match[1], text, match[2]) if match else None


def _number(text: str) -> Marker | None:
    match = _NUMBER.fullmatch(text) or _DOTTED.fullmatch(text)
    if match is None or (match[1][0] in "IVX" and not roman(match[1].partition(".")[0])):
        return None
    return _marker(Kind.NUMBER, re.sub(r"(?<=\d)\s?(?=[a-z])", " ", match[1]), text, match[2])


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
