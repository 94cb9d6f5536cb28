"""Meetings that a heading opens in a compilation: "IV. Cuarta reunión: Roma, 3 a 5 de mayo de 2012"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingestion.masthead_words import DATE, HELD
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
# "El Grupo celebró su quinta reunión en Lima del 3 al 5 de mayo de 2022", "su quinta reunión (Lima, ...)".
_NAMED = rf"(?:su|la)\s+({ORDINAL_PATTERN})\s+(?:reuni[oó]n|per[ií]odo de sesiones)"
_HOLDS = re.compile(
    rf"(?:\bcelebr\w+\s+{_NAMED}\b[^.;:]{{0,110}}?(?:del|los d[ií]as|el)\s+|"
    rf"{_NAMED}\s+\((?:[^\d().;:]{{1,60}},\s+)?(?:del\s+)?)"
    r"(\d{1,2}\b[^.;:]{0,40}?de\s+((?:19|20)\d\d))",
    re.I,
)
# Dates of a head that are those of the meeting, not of a period that is reported on.
_OF_MEETING = re.compile(
    r"\b(?:reuni[oó]n|per[ií]odo de sesiones)\b.*\bcelebrad[oa]\b.*\d{1,2}\b.*\bde\s+(?:19|20)\d\d", re.I
)
# "Informe de la duodécima reunión del Grupo (Viena, 12 y 13 de junio de 2022)", "Informe sobre su 4º período".
_TITLED = re.compile(
    rf"^\[?(?:proyecto de )?(?:informe|acta|conclusiones)\b[^.;:]{{0,160}}?\b(?:de|sobre|acerca de)\s+(?:la|el|su)\s+"
    rf"({ORDINAL_PATTERN})\s+(?:reuni[oó]n|per[ií]odo(?:\s(?:extra)?ordinario)?\sde\ssesiones)\b(?!\s+plenaria)(.*)",
    re.I,
)
_MET = re.compile(
    r"\b(?:se\s+reuni[óo]|celebr[óo]\s+(?:su|una|la)\s+(?:reuni[oó]n|per[ií]odo de sesiones))\b[^.;]{0,120}?"
    r"\bde\s+((?:19|20)\d\d)\b",
    re.I,
)
_WITHIN = re.compile(r"\ben su\s+[^,.;:]*$", re.I)
_DATES = re.compile(r"\b\d{1,2}\b(?!\s?[ªº])[^.;:]{0,40}?\bde\s+((?:19|20)\d\d)\b", re.I)
_MONTHS = ("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre").split()
_DAY_OR_MONTH = re.compile(rf"\b(?:\d{{1,2}}|{'|'.join(_MONTHS)}|setiembre)\b")

_Day = tuple[int, int, int]  # year, month, day
_Span = tuple[_Day, _Day]


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


def of_report(head: Sequence[str], texts: Sequence[str]) -> Meeting | None:
    """The meeting that a report is about: "La sexta reunión del Comité se celebró en ... del 3 al 5 de ...".

    `head` are its title and masthead, whose dates tell that meeting from earlier ones and from its own sittings.
    """
    titles = [title for title in head if not DATE.fullmatch(title)]
    spans = [_span(found[0], found[1]) for title in titles for found in _DATES.finditer(title)]
    found = [held for text in (*head, *texts) for held in _held(text)]
    same = next((held.meeting for held in found if held.span in spans), None)
    if same or any(_OF_MEETING.search(title) for title in titles):
        return same
    told = next((held.meeting for held in found if not held.is_sitting(spans)), None)
    return told or _titled(titles)


def year_told(texts: Sequence[str]) -> int | None:
    """The year in which a body met by its own account: "El Grupo se reunió en Viena el 12 de junio de 2022"."""
    found = next(filter(None, map(_MET.search, texts)), None)
    return int(found[1]) if found else None


def same_days(one: str, other: str) -> bool:
    """Whether two printed forms of dates mean the same first and last day: "9 a 11 de mayo", "del 9 al 11 de mayo"."""
    spans = [_span(found[0], found[1]) for found in map(_DATES.search, (one, other)) if found]
    return len(spans) == 2 and spans[0] == spans[1]


def _titled(titles: Sequence[str]) -> Meeting | None:
    """The meeting that a title names; its place and dates stand behind the name or in a line of their own."""
    for at, title in enumerate(titles):
        named = _TITLED.match(title)
        number = _number(named[1]) if named else None
        if named is None or number is None:
            continue
        behind = _PLACE_AND_DATES.search(named[2]) or next(filter(None, map(HELD.fullmatch, titles[at + 1 :])), None)
        if behind is None:
            return Meeting(number)
        place = (behind[1] or "").rsplit("(", 1)[-1].strip() or None
        return Meeting(number, int(behind[3]), behind[2], place)
    return None


@dataclass(frozen=True, slots=True)
class _Held:
    """A meeting as a sentence tells of it; `within` says that the sentence is about something done at it."""

    meeting: Meeting
    span: _Span
    within: bool

    def is_sitting(self, around: Sequence[_Span]) -> bool:
        """A part of the meeting that the head names: "En su tercera reunión, celebrada el 4 de mayo de 2016"."""
        first, last = self.span
        inside = any(start <= first <= end for start, end in around)
        return first == last and (inside or self.within)


def _held(text: str) -> Iterator[_Held]:
    for match in _HELD.finditer(text):
        number = _number(match[1])
        if number is not None:
            within = bool(_WITHIN.search(text[: match.end(1)]))
            yield _Held(Meeting(number, int(match[4]), match[3]), _span(match[3], match[4]), within)
    for match in _HOLDS.finditer(text):
        number = _number(match[1] or match[2])
        if number is not None:
            yield _Held(Meeting(number, int(match[4]), match[3]), _span(match[3], match[4]), within=False)


def _span(dates: str, year: str) -> _Span:
    """The first and the last day; a day without month is of the month after it: "9 a 11 de septiembre de 2019"."""
    days: list[_Day] = []
    month = 0
    for word in reversed(_DAY_OR_MONTH.findall(dates.lower())):
        if word.isdecimal():
            days.append((int(year), month, int(word)))
        else:
            month = _MONTHS.index(word.replace("setiembre", "septiembre")) + 1
    return days[-1], days[0]


def _number(words: str) -> int | None:
    return ordinal(words) or ordinal(words.rsplit(maxsplit=1)[-1])
