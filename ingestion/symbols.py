"""Document symbols of the United Nations: CAC/COSP/2019/L.4/Rev.1, A/RES/64/293, CEDAW/C/ESP/CO/9 ...

A symbol is a row of components parted by slashes: organ, bodies, session or year, nature, number, and modifiers
that tell how the document stands to another one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_ORGANS = (
    "A|S|E|T|ST|TD|UNEP|DP|HSP|NPT|CTOC|CAC|CRC|CEDAW|CCPR|CAT|CERD|CMW|CRPD|CED|CRPD|HRI|HRC|ECE|ECA|LC|ESCAP|ESCWA|"
    r"ICCD|FCCC|CBD|UNCTAD|UNODC|IDB\.\d+|GC\.\d+|CD|BWC|CCW|CCM|APLC|ATT|ISBA|SPLOS|CLCS|OPCAT|DCP|PCT|AT|LOS|CP|"
    "JIU|ID|TRANS|TRADE|ENERGY|WP|EB|PC|COP|MC|IAEA|WFP|EC|AAC|UNW|UNFPA|DESA|SAICM|MPFN|UNIDO|CCQAB|IPCC|"
    r"HS|PBC\.\d+|PCNICC|ICC-ASP|UNFF|CES|GOV|UNU|UNITAR|PNUMA|CEPAL"
)
# A body, country, nature or modifier ("COP", "WG.4", "SER.A", "COP(14)", "Add"), or a session, year or number.
_KEYWORD = (
    r"[A-Z][A-Za-z]{0,11}(?:\.(?:\d{1,4}|[IVX]{1,6}|[A-Z]{1,4}|[A-Z][a-z]{2,5}(?=[./])))*"
    r"(?:-[A-Z]{3})*(?:-P)?(?:\(\d{1,4}\))?"
)
_NUMBER = r"(?:(?:S-|ES-)?\d{1,4}[A-Z]?(?:-\d{1,3}|-[A-Z])?|\(\d{1,4}\)|[A-Z]{2,8}\d{1,4})"
_SUFFIX = (
    r"(?:\s?\((?:19|20)\d\d\)|\s?\([IVXL]{1,7}\)"
    r"|\s?\((?:Sect|Secc|Part|Parte|Vol|Resumption|Findings|Prog|Suppl)\b\.?\s?[\w-]{0,6}\))"
)
_COMPONENT = rf"(?:{_NUMBER}|{_KEYWORD}){_SUFFIX}?"
# Half a symbol is another document's, so it ends where nothing of a symbol can follow. The look ahead for a digit is
# bounded: without spaces, each letter of a long run would look to its end.
_END = rf"(?![\w/(]|\.[A-Z0-9]|-(?!(?:{_ORGANS})/)\w)"
SYMBOL = re.compile(rf"(?<![\w/.])(?=[A-Z.\d-]{{1,8}}/)(?=\S{{0,120}}\d)(?:{_ORGANS})(?:/{_COMPONENT})+{_END}")
_MODIFIER = re.compile(r"(Add|Corr|Rev|Amend)\.(\d{1,3})", re.I)
_LIMITED = re.compile(r"/L\.\d+", re.I)
_OWN_L = "LC/"  # there L. is the series of all documents
_YEAR = re.compile(r"/((?:19|20)\d\d)(?=/|$)")


class Relation(StrEnum):
    """How a document stands to the one that its symbol is built on."""

    ADDS = "add"
    CORRECTS = "corr"
    REPLACES = "rev"
    AMENDS = "amend"


@dataclass(frozen=True, slots=True)
class Family:
    """`base` without modifiers, then the modifiers in order: X/L.1/Add.3 is X/L.1 with (ADDS, 3)."""

    base: str
    modifiers: tuple[tuple[Relation, int], ...] = ()
    limited: bool = False
    year: int | None = None

    @property
    def parent(self) -> str | None:
        """The symbol that the last modifier applies to; None for a document of its own."""
        if not self.modifiers:
            return None
        rest = (f"{relation.capitalize()}.{number}" for relation, number in self.modifiers[:-1])
        return "/".join((self.base, *rest))


def find(text: str) -> tuple[str, ...]:
    """The symbols that stand in a text, in order, with no full stop at the end."""
    return tuple(match[0] for match in SYMBOL.finditer(text))


def family(symbol: str) -> Family:
    """The parts of a symbol that tell its relations."""
    components = symbol.strip().rstrip(".").split("/")
    modifiers: list[tuple[Relation, int]] = []
    while len(components) > 1 and (match := _MODIFIER.fullmatch(components[-1])):
        modifiers.insert(0, (Relation(match[1].lower()), int(match[2])))
        components.pop()
    base = "/".join(components)
    year = _YEAR.search(base)
    limited = bool(_LIMITED.search(base)) and not base.startswith(_OWN_L)
    return Family(base, tuple(modifiers), limited, int(year[1]) if year else None)
