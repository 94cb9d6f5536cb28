"""Where a sentence names a meeting: by its ordinal, by its year, or as the first of all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.desk.proceedings.record import MeetingRecord, Records
from assistant.words.ordinals import MONTHS, ORDINAL, ordinal_number

_NOUN = r"(?:reunion(?:es)?|periodos? de sesiones)"
# Meetings of other bodies, and the first so many of all.
_OTHERS = (
    r"(?! (?:de (?:la|las) (?:conferencia|mesa|comision|asamblea)|de expertos|intergubernamental|ampliada|anterior))"
)
_BEFORE_NOUN = re.compile(rf"\b{ORDINAL}(?=(?:(?:,| y| e| o) (?:la )?{ORDINAL})*(?: y ultima)? {_NOUN}\b{_OTHERS})")
_AFTER_NOUN = re.compile(rf"\breuniones\b{_OTHERS} (?:\w+ )?(?={ORDINAL})")
_MONTH = "|".join(list(MONTHS)[:12])
_ALONE = re.compile(
    rf"\b(?:la|en la|y la) {ORDINAL}(?=,? \(?(?:celebrada|que se celebro|(?:en|de) (?:\d{{4}}|{_MONTH})))"
)
_IN_ROW = re.compile(rf"(?:^|\| ){ORDINAL}(?= \|)")
_NEXT = re.compile(rf"(?:\s*\([^()]*\))?[\s,]*(?:y |e )?(?:la |en la |a la )?(?={ORDINAL})")
_FIRST_OF_ALL = re.compile(r"\bpor (?:primera vez|vez primera)\b")
_OF_YEAR = re.compile(
    r"\b(?:reunion|informe|encuentro|sesiones)(?: (?:celebrad[ao]|del grupo de trabajo|anual))?(?: en [a-z]+)?,?"
    rf" (?:de|del|del ano|en|correspondiente a)(?: (?:{'|'.join(list(MONTHS)[:12])}) de)? ((?:19|20)\d\d)(?![\d/])"
    r"|\b(?:aprobad|adoptad|formulad|celebrad|reunid|acordad)[ao]s? en ((?:19|20)\d\d)(?![\d/])"
    r"|\brecomendaciones de ((?:19|20)\d\d)(?![\d/])"
    r"|^(?:en|durante) ((?:19|20)\d\d)(?![\d/])"
    r"|\b(?:celebro|aprobo|adopto|recomendo|formulo|se reunio)(?: \w+)?,? en ((?:19|20)\d\d)(?![\d/])"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """`records` are the meetings that are meant, of several bodies or of one year; none where it is unknown.

    `number`: the ordinal that is written, 0 where the year alone names the meeting.
    """

    start: int
    end: int
    records: tuple[MeetingRecord, ...]
    number: int = 0


def find_mentions(folded: str, records: Records) -> tuple[Mention, ...]:
    """The meetings that a folded sentence names, in order."""
    found = [*_by_ordinals(folded, records), *_by_years(folded, records)]
    return tuple(sorted(found, key=lambda one: one.start))


def _by_ordinals(folded: str, records: Records) -> Iterator[Mention]:
    spans = {found.span(1): found[1] for found in _BEFORE_NOUN.finditer(folded)}
    spans |= {found.span(1): found[1] for found in _ALONE.finditer(folded)}
    spans |= {found.span(1): found[1] for found in _IN_ROW.finditer(folded)}
    for found in _AFTER_NOUN.finditer(folded):
        place: int | None = found.end()
        while place is not None and (one := re.compile(ORDINAL).match(folded, place)):
            spans[one.span(1)] = one[1]
            following = _NEXT.match(folded, one.end())
            place = following.end() if following else None
    for (start, end), word in sorted(spans.items()):
        number = ordinal_number(word)
        noun = re.compile(rf" {_NOUN}").match(folded, end)
        if number and not folded[end:].startswith(" vez"):
            yield Mention(start, noun.end() if noun else end, records.of(number), number)
    for found in _FIRST_OF_ALL.finditer(folded):
        if re.search(r"\breuni\w+", folded[max(0, found.start() - 40) : found.start()]):
            yield Mention(*found.span(), records.of(1), 1)


def _by_years(folded: str, records: Records) -> Iterator[Mention]:
    for found in _OF_YEAR.finditer(folded):
        year = next(int(one) for one in found.groups() if one)
        yield Mention(found.start(), found.end(), records.of_year(year))
