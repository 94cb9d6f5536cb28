"""When and where a meeting met, as a sentence says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.desk.draft.finding import Fault
from assistant.desk.proceedings.dates import Date, find_dates
from assistant.desk.proceedings.mentions import Mention
from assistant.desk.proceedings.numbers import CARDINAL, value_of
from assistant.desk.proceedings.record import MeetingRecord
from assistant.desk.proceedings.statement import Stated, Statement, false
from vectorstore.words import fold

_LONGEST_GAP = 110
# Words that may stand between a meeting and its date; what else stands there says that something else was then.
_LINKS = re.compile(
    r"(?:del?|la|el|los|las|en|y|a|su|sus|que|se|fue|dia|dias|ano|grupo|trabajo|celebr\w+|tuvo|tuvieron|lugar|reuni\w+|"
    r"desarroll\w+|sesiones|periodo|convoc\w+|abri\w+|inaugur\w+|conclu\w+|aprob\w+|adopt\w+|recomend\w+|formul\w+|"
    r"acord\w+|duro|entre|ambas?|sede|modalidad|formato|hibrido|linea|presencial|virtual\w*|durante|correspondiente|sobre|trata|personas)"
)
_ACTED = re.compile(r"(?:aprob|adopt|recomend|formul|acord|conclu)\w+$")
_MET = re.compile(
    r"\b(?:reunion|encuentro)?,? ?(?:se reuni\w+|se celebr\w+|celebrad[ao]|tuvo lugar|celebro (?:en|su|la))"
)
_SETTLED = re.compile(
    r"(?:diferencia de|respecto de|antes de|despues de|desde|hasta|posterior\w* a|en contraste con)\s*$"
)
_DAYS = re.compile(rf"\b(?:duro|durante|duracion de|a lo largo de) {CARDINAL} dias\b")
_SINCE = re.compile(
    r"\b(?:se reune|viene reuniendose|celebra reuniones|se ha reunido),? desde (?:el ano )?((?:19|20)\d\d)\b"
)
_PLACE = re.compile(
    r"(?:\b[Cc]elebr\w+|\breuni(?:ó|eron|d[ao]s?)|\btuvo lugar|\breunión|\bsede)(?:,? (?!en\b)[\w]+){0,3}?,? "
    r"(?:en|de) ((?!(?:Estados|Internet|Grupo|Naciones|Trabajo)\b)[A-ZÁÉÍÓÚ]\w+(?: [A-ZÁÉÍÓÚ]\w+)*)"
    r"|\b[Rr]euni(?:ón|ones)(?: de \d{4}|"
    r" del Grupo de Trabajo)? \((?:celebrada en )?([A-ZÁÉÍÓÚ][\w]+(?: [A-ZÁÉÍÓÚ]\w+)*)(?=[,)])"
)


def dated(statement: Statement) -> Iterator[Stated]:
    """Every date that is said to be that of a meeting; then those of a meeting that nothing else names."""
    bound: set[int] = set()
    for mention in statement.mentions:
        date = _date_of(statement, mention) if mention.number and mention.records else None
        if date is not None and date.start not in bound:
            bound.add(date.start)
            yield from _judged(statement, date, mention.records)
    for date in statement.dates:
        if date.start not in bound and not any(one.number for one in statement.mentions):
            yield from _undated(statement, date)


def _date_of(statement: Statement, mention: Mention) -> Date | None:
    after = [one for one in statement.dates if mention.end <= one.start]
    if after and _connected(statement, mention.end, after[0].start):
        return after[0]
    before = [one for one in statement.dates if one.end <= mention.start]
    settled = bool(before) and _SETTLED.search(statement.folded[: before[-1].start])
    if before and not settled and _connected(statement, before[-1].end, mention.start):
        return before[-1]
    return None


def _connected(statement: Statement, start: int, end: int) -> bool:
    """Whether only words of meeting, and names of places, stand between."""
    if end - start > _LONGEST_GAP or re.search(r"[.;:]", statement.text[start:end]):
        return False
    words = list(re.finditer(r"[^\W_]+", statement.folded[start:end]))
    acting = [at for at, one in enumerate(words) if _ACTED.match(one[0])]
    if acting and (acting[0] != len(words) - 1 and words[acting[0] + 1][0] != "en"):
        return False
    return all(_LINKS.fullmatch(one[0]) or statement.text[start + one.start()].isupper() for one in words)


def _judged(statement: Statement, date: Date, records: Sequence[MeetingRecord]) -> Iterator[Stated]:
    agreed = [date.agrees(one.dates) for one in records]
    if True in agreed:
        told = records[agreed.index(True)]
        yield Stated(date.start, date.end, passages=told.convened[:1])
    elif None not in agreed:
        yield _misdated(statement, date, records[0])


def _misdated(statement: Statement, date: Date, record: MeetingRecord) -> Stated:
    others = [
        one for one in statement.records.meetings if one.number != record.number and date.agrees(one.dates) is True
    ]
    then = f" Entonces se celebró {others[0].named}." if len(others) == 1 else ""
    when = record.meeting.dates or f"en {record.meeting.year}"
    where = f"en {record.place}, " if record.place else ""
    told = f"{_ordinal(record)} se celebró {where}{when}.{then}"
    return false(statement, (date.start, date.end), Fault.NUMBER, told, record.convened[:1])


def _ordinal(record: MeetingRecord) -> str:
    return record.named.partition(" (")[0]


def _undated(statement: Statement, date: Date) -> Iterator[Stated]:
    """A date that a sentence gives to a meeting which it does not number: that of the year, or the one around."""
    if not (date.days or date.months) or not _MET.search(statement.folded) or date.year is None:
        return
    before = statement.folded[: date.start]
    met = list(_MET.finditer(before))
    if not met or not _connected(statement, met[-1].end(), date.start):
        return
    records = statement.records.of_year(date.year)
    if statement.around and _names_it(before):
        records = statement.around
    if records:
        yield from _judged(statement, date, records)


def _names_it(before: str) -> bool:
    return bool(re.search(r"\b(?:la|esa|esta|dicha|su) reunion\b(?! de \d)", before))


def lasted(statement: Statement) -> Iterator[Stated]:
    """How many days a meeting took, and since when meetings are held."""
    for found in _DAYS.finditer(statement.folded):
        for record in [one for one in statement.meetings_at(found.start()) if len(one.dates.months) == 1][:1]:
            days = record.dates.days[-1] - record.dates.days[0] + 1
            yield from _equal(statement, found.span(), value_of(found[1]) == days, record)
    for found in _SINCE.finditer(statement.folded):
        for record in statement.records.of(1)[:1]:
            yield from _equal(statement, found.span(), int(found[1]) == record.meeting.year, record)


def _equal(statement: Statement, span: tuple[int, int], equal: bool, record: MeetingRecord) -> Iterator[Stated]:
    if equal:
        yield Stated(*span, passages=record.convened[:1])
    else:
        yield false(statement, span, Fault.NUMBER, f"{record.named}.", record.convened[:1])


def placed(statement: Statement) -> Iterator[Stated]:
    """Where a sentence says that a meeting met."""
    for found in _PLACE.finditer(statement.masked):
        group = 1 if found[1] else 2
        records = statement.meetings_at(found.start(group)) or _of_dates(statement)
        known = [one for one in records if one.place]
        if not known or _is_month_or_link(found[group]):
            continue
        if any(fold(one.place) == fold(found[group]) for one in known):
            yield Stated(*found.span(group), passages=known[0].convened[:1])
        elif not any(fold(found[group]) in fold(one.place) for one in known):
            told = f"{_ordinal(known[0])} se celebró en {known[0].place}."
            yield false(statement, found.span(group), Fault.NAME, told, known[0].convened[:1])


def _is_month_or_link(name: str) -> bool:
    return bool(find_dates(f"{fold(name)} de 2000")[0].months) or fold(name) in ("viena austria",)


def _of_dates(statement: Statement) -> tuple[MeetingRecord, ...]:
    """The meeting that met when the sentence says."""
    return tuple(
        one
        for one in statement.records.meetings
        for date in statement.dates
        if date.months and date.year and date.agrees(one.dates)
    )
