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
    "JIU|ID|TRANS|TRADE|ENERGY|WP|EB|PC|COP|MC|IAEA|WFP|EC|AAC|UNW|UNFPA|DESA|SAICM|MPFN|UNIDO|CCQAB|IPCC"
)
# Capitals for bodies, countries and natures of document; the modifiers are written in lower case too.
_KEYWORD = r"(?:[A-Z]{1,8}|Add|Corr|Rev|Amend|Sub|Summary|Min|Dec|Res|Part)(?:\.(?:\d{1,4}|[IVX]{1,5}))?(?:-[A-Z]{3})*"
_NUMBER = r"(?:S-|ES-)?\d{1,4}[A-Z]?(?:-\d{1,3})?"
_SUFFIX = r"(?:\s?\((?:19|20)\d\d\)|\((?:[IVXL]+|Part [IVX]+|Vol\. ?[IVX]+)\))"
_COMPONENT = rf"(?:{_NUMBER}|{_KEYWORD}){_SUFFIX}?"
# The look ahead for a digit is bounded: without spaces, each letter of a long run would look to its end.
SYMBOL = re.compile(rf"(?<![\w/.])(?=[A-Z.\d]{{1,8}}/)(?=\S{{0,120}}\d)(?:{_ORGANS})(?:/{_COMPONENT})+(?![\w/]|-\w)")
_MODIFIER = re.compile(r"(Add|Corr|Rev|Amend)\.(\d{1,3})", re.I)
_LIMITED = re.compile(r"/L\.\d+", re.I)
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
    return Family(base, tuple(modifiers), bool(_LIMITED.search(base)), int(year[1]) if year else None)
