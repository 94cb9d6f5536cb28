"""Meetings that a heading opens in a compilation: "IV. Cuarta reunión: Roma, 3 a 5 de mayo de 2012"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingestion.ordinals import ORDINAL_PATTERN, ordinal
from vectorstore.records import Meeting

# A sitting ("8ª sesión plenaria") is a part of a meeting.
_GATHERING = r"(?:reuni[oó]n|per[ií]odo de sesiones|sesi[oó]n(?!\s+plenaria)|conferencia)"
_TITLE = re.compile(rf"(({ORDINAL_PATTERN})\s+{_GATHERING})\b[^:,(–—]*[:,(–—]*\s*(.*?)\)?\s*$", re.I)
_PLACE_AND_DATES = re.compile(
    r"(?:(?:celebrad[oa] en )?([A-ZÁÉÍÓÚÑ][^,\d]*?)(?:,|\s+del?|\s+los d[ií]as|\s+el)\s+)?(?:del\s+|"
    r"los d[ií]as\s+|el\s+)?"
    r"(\d{1,2}\b.*?\b(?:de|del)\s+(\d{4}))"
)
_HELD = re.compile(
    rf"(?:^|[^\w])({ORDINAL_PATTERN})\s+(?:reuni[oó]n|per[ií]odo de sesiones)\b[^.;:]{{0,110}}?celebr[^.;:]{{0,90}}?"
    r"((?:del|los d[ií]as|el)\s+)(\d{1,2}\b[^.;:]{0,40}?de\s+((?:19|20)\d\d))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A meeting with the words that name it in print: "cuarta reunión", "segundo período de sesiones"."""

    meeting: Meeting
    name: str


def of_heading(title: str) -> Named | None:
    """The meeting that a heading names; None for any other heading."""
    match = _TITLE.match(title.strip())
    number = _number(match[2]) if match else None
    if match is None or number is None:
        return None
    name = match[1][0].lower() + match[1][1:]
    found = _PLACE_AND_DATES.search(match[3])
    if not found:
        return Named(Meeting(number), name)
    return Named(Meeting(number, int(found[3]), found[2], found[1]), name)


def of_text(text: str) -> Meeting | None:
    """The meeting that a report says it is about: "La sexta reunión del Comité se celebró ... del 3 al 5 de ..."."""
    for match in _HELD.finditer(text):
        number = _number(match[1])
        if number is not None:
            return Meeting(number, int(match[4]), match[3])
    return None


def _number(words: str) -> int | None:
    return ordinal(words) or ordinal(words.rsplit(maxsplit=1)[-1])
