"""Dates as drafts and reports write them in Spanish: "del 9 al 11 de septiembre de 2019", "octubre de 2021", "2021"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.words.ordinals import MONTHS

_SPANISH = list(MONTHS)[:12]
_DAY, _MONTH = r"([0-3]?\d)(?:o|a)?", rf"({'|'.join(_SPANISH)}|setiembre)"
_YEAR = r"(?<![\d/.,])((?:19|20)\d\d)(?![\d/]|[.,]\d)"
_OF_YEAR = rf"(?:,? (?:de |del )?(?:ano )?{_YEAR})?"
_LEAD = r"(?:\b(?:entre |desde )?(?:del|de|los dias|el dia|el|dias|los)(?: dias)? )?"
_TO = r"(?: al? | y (?:el )?| ?[-–] ?)"
_FORMS = (
    re.compile(rf"{_LEAD}\b{_DAY} de {_MONTH}{_TO}{_DAY} de {_MONTH}{_OF_YEAR}"),
    re.compile(rf"{_LEAD}\b{_DAY}{_TO}{_DAY} de {_MONTH}{_OF_YEAR}"),
    re.compile(rf"{_LEAD}\b{_DAY} de {_MONTH}{_OF_YEAR}"),
    re.compile(rf"\b{_MONTH},? (?:de |del )?(?:ano )?{_YEAR}"),
    re.compile(rf"\b{_MONTH} (?:del mismo|de ese(?: mismo)?) ano\b"),
    re.compile(_YEAR),
)


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a run of days, a month or a year, as far as it is written; `text[start:end]` is where it stands."""

    start: int
    end: int
    days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    year: int | None = None

    def agrees(self, other: Date) -> bool | None:
        """Whether what is written is so of the dates of a meeting; None where they do not tell."""
        if self.year and other.year and self.year != other.year:
            return False
        if self.months and not other.months:
            return None
        if set(self.months) - set(other.months):
            return False
        return self._days_agree(other)

    def _days_agree(self, other: Date) -> bool | None:
        if self.days and not other.days:
            return None
        if len(self.days) == 1 and len(set(other.months)) == 1:
            return other.days[0] <= self.days[0] <= other.days[-1]
        return not self.days or self.days == other.days


def find_dates(folded: str) -> tuple[Date, ...]:
    """The dates of a folded text in order; what is part of a fuller date is not one of its own."""
    taken: list[Date] = []
    for at, form in enumerate(_FORMS):
        for found in form.finditer(folded):
            if not any(one.start < found.end() and found.start() < one.end for one in taken):
                taken.append(_date(at, found))
    return tuple(sorted(taken, key=lambda one: one.start))


def _date(form: int, found: re.Match[str]) -> Date:
    groups = [one for one in found.groups() if one]
    days = tuple(int(one) for one in groups if one.isdigit() and len(one) < 3)
    months = tuple(_month(one) for one in groups if not one.isdigit())
    year = next((int(one) for one in groups if one.isdigit() and len(one) == 4), None)
    return Date(found.start(), found.end(), days, months, year)


def _month(name: str) -> int:
    return _SPANISH.index("septiembre" if name == "setiembre" else name) + 1
