"""Who the persons of a meeting are: how its report introduces those who opened it and those who led its debates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.words.ordinals import NUMBERS, listed
from vectorstore.records import Passage, Status
from vectorstore.words import fold

# "…, que fue dirigido por los siguientes panelistas: Ana Ruiz, Fiscal de …; y Luis Paz, Director de …"
_LEADING = re.compile(r"\b(?:panelistas|ponentes|facilitador(?:es|as))\b[^:.]{0,120}:\s*(.+)", re.DOTALL)
_OPENING = re.compile(
    r"\babiert[ao] (?:la reunión|el período de sesiones) (?:(?:la|el) )?(?:Excm[oa]\. )?(?:Sra?\. )?"
    r"(\w[^,(.]{2,60}?)(?:,| (?=\())\s*((?:\([^)]+\), )?(?:(?:Vice)?[Pp]resident[ea])\b[^,.]*)"
)
_WITH_COUNTRY = re.compile(r"(?:\by )?((?:Sra?\. )?\w[^,()]+?) (\([^)]+\))")
_TITLE = re.compile(r"\b(?:sra?|dra?|excm[oa])\. ")
_ITEMS = re.compile(rf"\btemas? {NUMBERS}")
_STATUSES = (Status.SUMMARY, Status.ORGANIZATION)


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person as a report introduces them: the name and what is printed after it, an office or a country in brackets.

    `led`: the person led a debate, on the `items` of the agenda that are named; else opened the meeting.
    """

    passage_id: str
    report_id: str
    meeting: int
    name: str
    office: str
    led: bool
    items: frozenset[int] = frozenset()

    @property
    def told(self) -> str:
        """Name and office, as printed."""
        return f"{self.name}{' ' if self.office.startswith('(') else ', '}{self.office}"


def introductions(passage: Passage) -> list[Introduction]:
    """Those whom a passage introduces."""
    if passage.status not in _STATUSES or passage.meeting is None:
        return []
    of = (passage.id, passage.report_id, passage.meeting)
    opened = [Introduction(*of, name, office, led=False) for name, office in _OPENING.findall(passage.text)]
    found = _LEADING.search(passage.text)
    if not found:
        return opened
    items = frozenset(listed(_ITEMS, fold(passage.text[: found.start(1)])))
    return [*opened, *(Introduction(*of, name, office, True, items) for name, office in _persons(found[1]))]


def fullest(found: Iterable[Introduction]) -> list[Introduction]:
    """Each person who led a debate once: as the list that tells most has them, then those whom it leaves out.

    Reports print such lists twice, with offices and with countries alone.
    """
    lists: dict[str, list[Introduction]] = {}
    for one in found:
        lists.setdefault(one.passage_id, []).append(one)
    told: list[Introduction] = []
    for each in sorted(lists.values(), key=lambda each: -sum(len(one.office) for one in each)):
        told += [one for one in each if not any(is_same(one, other, one.items == other.items) for other in told)]
    return sorted(told, key=lambda one: (one.meeting, sorted(one.items)))


def persons(led: Sequence[Introduction]) -> list[Introduction]:
    """Each person of a meeting once, though they led two debates, by the longest name."""
    told: list[Introduction] = []
    for one in sorted(led, key=lambda one: -len(_words(one.name))):
        if not any(is_same(one, other) for other in told):
            told.append(one)
    return sorted(told, key=led.index)


def is_same(one: Introduction, other: Introduction, same_debate: bool = True) -> bool:
    """Whether two name one person of a meeting: "Sra. Meng" is "Qingtian Meng"."""
    return same_debate and one.meeting == other.meeting and _words(one.name) <= _words(other.name)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{3,}", _TITLE.sub("", fold(name))))


def _persons(listing: str) -> Iterator[tuple[str, str]]:
    """The names of a list with what is printed after each: divided by semicolons, or each with a country behind it."""
    if ";" not in listing:
        yield from ((found[1].strip(), found[2]) for found in _WITH_COUNTRY.finditer(listing))
        return
    for part in listing.split(";"):
        name, comma, office = part.strip().removeprefix("y ").partition(", ")
        if comma and name and office:
            yield name, office.strip().rstrip(".")
