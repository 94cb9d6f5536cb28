"""How many recommendations, sessions and meetings a sentence says that there were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.desk.draft.finding import Fault
from assistant.desk.proceedings.numbers import CARDINAL, value_of
from assistant.desk.proceedings.recommended import Approved
from assistant.desk.proceedings.record import MeetingRecord
from assistant.desk.proceedings.statement import Stated, Statement, false
from vectorstore.records import Passage
from vectorstore.words import fold

_RECOMMENDATIONS = re.compile(rf"{CARDINAL} (?:(?:nuevas|proyectos? de|otras) )?(?:recomendaciones|recomendacion)\b")
# Before a number of all that was recommended, not of some of it.
_OF_ALL = re.compile(
    r"(?:\b(?:aprob|adopt|formul|emit|recog|reun|conten|contien|figur|inclu|compren|comprend|present|public|dio)\w*|\bhizo|"
    r"\bconsta(?:ba)? de|\btotal de|\bconjunto de|\bsuma\w* (?:de )?|\bfueron|\bson|\beran)"
    r"(?: (?:en total|un total de|un conjunto de|las|sus|con|lugar a|por consenso|de nuevo))*,? $"
)
_THAT = re.compile(r" (?:en las )?que (?!figuran|se presentan|constan|aparecen|siguen|se exponen)")
_THE = re.compile(r"\b(?:las|sus|estas|esas|dichas) $")
_OF_THE_MEETING = re.compile(
    r" (?:aprobadas|adoptadas|formuladas|acordadas|que (?:aprobo|adopto|figuran|formulo)|recogidas|contenidas|"
    r"(?:de|del|en) (?:la |su |el |dicha |esa )?(?:\S+ )?(?:reunion|informe|grupo|recopilacion|(?:19|20)\d\d))"
)
_SOME = (
    r"(?:sobre|relativ\w+ al?|acerca del?|referid\w+ al?|en materia de|dedicad\w+ al?|tratan? (?:del?|sobre)|"
    r"versan? sobre|se refier\w+ al?|se dedic\w+ al?|se ocup\w+ del?|correspond\w+ al?|concern\w+ al?)"
)
_TAIL = rf"(?: (?:son )?(generales)\b| {_SOME} (?:el |la |los |las )?([^,;.:()]+?)(?= y {CARDINAL}|[,;.:()]|$))"
_THEMATIC = re.compile(rf"{CARDINAL}(?: (?:recomendaciones|de ellas|fueron|son))?{_TAIL}")
_SESSIONS = re.compile(rf"{CARDINAL} sesiones\b(?! de capacit)")
_HELD = re.compile(
    rf"\b(?:celebr|reun)\w+(?: en total| ya| hasta (?:la fecha|entonces)| un total de)* {CARDINAL} (?:reuniones|"
    rf"veces)\b"
)
_BEFORE = re.compile(r"\b(?:antes de|con anterioridad a|previamente a|hasta)\b|\banteriores\b")
_RANGE = re.compile(
    rf"\brecomendaciones (\d{{1,3}}) a (?:la )?(\d{{1,3}})\b.{{0,60}}?{_SOME} (?:el |la |los |las )?([^,;.:()]+)"
)
_BLOCK = re.compile(
    rf"\b(primer|segundo|tercer|cuarto)o? (?:bloque|grupo|conjunto|apartado)(?: de recomendaciones)?.{{0,30}}?{_SOME} "
    r"(?:el |la |los |las )?([^,;.:()]+)"
)


def counted(statement: Statement) -> Iterator[Stated]:
    """The numbers of a sentence that count what meetings did."""
    yield from _recommendations(statement)
    yield from _under_headings(statement)
    yield from _sessions(statement)
    yield from _meetings(statement)
    yield from _ranges(statement)


def _recommendations(statement: Statement) -> Iterator[Stated]:
    for found in _RECOMMENDATIONS.finditer(statement.folded):
        records = statement.meetings_at(found.start())
        before, after = statement.folded[: found.start()], statement.folded[found.end() :]
        if re.match(_TAIL, after) or _THAT.match(after) or not records:
            continue
        if _OF_ALL.search(before) or before.endswith("| ") or (_THE.search(before) and _OF_THE_MEETING.match(after)):
            yield from _against(statement, found.span(), value_of(found[1]), records)


def _against(
    statement: Statement, span: tuple[int, int], number: int | None, records: Sequence[MeetingRecord]
) -> Iterator[Stated]:
    known = [(one, what) for one in records if (what := _of(statement, one)).heads]
    if number is None or not known:
        return
    for _, what in known:
        if number in what.counts:
            yield Stated(*span, passages=_ids(what.ends))
            return
    record, what = known[0]
    yield false(statement, span, Fault.NUMBER, _told(record, what, statement.of_draft), _ids(what.ends))


def _of(statement: Statement, record: MeetingRecord) -> Approved:
    return record.proposed if statement.of_draft else record.approved


def _told(record: MeetingRecord, what: Approved, of_draft: bool) -> str:
    counts, ends = what.counts, what.ends
    verb = "el proyecto de informe contiene" if of_draft else "aprobó"
    whose = f"de {record.named} {verb}" if of_draft else f"{record.named} {verb}"
    noun = "recomendación" if counts[0] == 1 else "recomendaciones"
    span = f" ({ends[0].label} a {ends[-1].label})" if len(ends) > 1 else ""
    lettered = f", con {counts[2]} apartados" if len(counts) > 1 else ""
    return f"{whose} {counts[0]} {noun}{span}{lettered}."


def _under_headings(statement: Statement) -> Iterator[Stated]:
    """ "18 recomendaciones generales y 8 sobre prevención": the number under a heading of the report."""
    if "recomendaci" not in statement.folded:
        return
    for found in _THEMATIC.finditer(statement.folded):
        words = found[2] or found[3]
        number = value_of(found[1])
        for record in statement.meetings_at(found.start())[:1]:
            what = _of(statement, record).under(words)
            if number is None or not what.heads:
                continue
            if number == len(what.heads):
                yield Stated(*found.span(), passages=_ids(what.ends))
            else:
                heading = what.heads[0].section[-1]
                told = f"bajo «{heading}» hay {len(what.heads)} ({what.ends[0].label} a {what.ends[-1].label})."
                yield false(statement, found.span(), Fault.NUMBER, told, _ids(what.ends))


def _sessions(statement: Statement) -> Iterator[Stated]:
    for found in _SESSIONS.finditer(statement.folded):
        known = [one for one in statement.meetings_at(found.start()) if one.sessions]
        number = value_of(found[1])
        for record in known[:1]:
            held, passage = record.sessions or (0, "")
            if number == held:
                yield Stated(*found.span(), passages=(passage,))
            else:
                told = f"{record.named} celebró {held} sesiones."
                yield false(statement, found.span(), Fault.NUMBER, told, (passage,))


def _meetings(statement: Statement) -> Iterator[Stated]:
    """How many meetings were held, in all or before the one that is named."""
    for found in _HELD.finditer(statement.folded):
        number, before = value_of(found[1]), _BEFORE.search(statement.folded)
        records = statement.meetings_at(found.start()) if before else ()
        records = tuple(one for one in records if one.meeting.ordinal)
        held = records[0].number - 1 if records else statement.records.last
        passages = tuple(one for record in records for one in record.counting[:1])
        if number in {held, *(one.number - 1 for one in records)}:
            yield Stated(*found.span(), passages=passages)
        elif number and (records or (number < held and not before)):
            when = f"antes de {records[0].named} se celebraron" if records else "la biblioteca conoce"
            yield false(statement, found.span(), Fault.NUMBER, f"{when} {held} reuniones.", passages)


def _ranges(statement: Statement) -> Iterator[Stated]:
    """ "Las recomendaciones 27 a 39 tratan de …", "el primer bloque se ocupa de …": what stands under one heading."""
    folded = fold(statement.text)
    if len(folded) != len(statement.text):
        return
    for found in _RANGE.finditer(folded):
        for record in statement.meetings_at(found.start())[:1]:
            what = _of(statement, record).under(found[3])
            numbers = [re.findall(r"\d+", one.label)[-1] for one in what.ends]
            if numbers and (found[1], found[2]) == (numbers[0], numbers[-1]):
                yield Stated(*found.span(), passages=_ids(what.ends))
    for found in _BLOCK.finditer(folded):
        for record in statement.meetings_at(found.start())[:1]:
            what, headings = _of(statement, record).under(found[2]), _of(statement, record).headings
            at = ("primer", "segundo", "tercer", "cuarto").index(found[1])
            if what.heads and headings.index(what.heads[0].section[-1:]) == at:
                yield Stated(*found.span(), passages=_ids(what.ends))


def _ids(passages: Sequence[Passage]) -> tuple[str, ...]:
    return tuple(one.id for one in passages)
