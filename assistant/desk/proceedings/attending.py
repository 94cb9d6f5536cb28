"""Who a sentence says attended or spoke at a meeting, and as what, against the printed lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.desk.draft.finding import Fault
from assistant.desk.proceedings.numbers import CARDINAL, value_of
from assistant.desk.proceedings.record import MeetingRecord
from assistant.desk.proceedings.statement import Stated, Statement, false
from assistant.records.proceedings import Roll
from assistant.words.conjunctions import joined_by_and
from assistant.words.names import Gazetteer, Name
from assistant.words.ordinals import NUMBERS, listed
from vectorstore.words import fold

_ATTENDED = re.compile(
    r"\b(?:asisti(?:o|eron)|acudi(?:o|eron)|particip(?:o|aron)(?= en la|,)|estuv(?:o|ieron) (?:\w+ )?presentes?|"
    r"representad[ao]s?|figur(?:o|aron|a|an) (?:entre|en la lista))\b"
)
_SPOKE = re.compile(
    r"\b(?:(?:formul|hic|hiz|pronunci)\w+ (?:una |sendas |tambien )?(?:declaraci\w+|uso de la palabra)|tom(?:o|"
    r"aron) la palabra)\b"
)
_DENIED = re.compile(r"\bno (?:asisti|acudi|particip|estuv|formul|hic|hiz|tom)")
_ITEMS = re.compile(rf"\btemas? {NUMBERS}")
_OBSERVER = re.compile(r"\bobservador")
_PARTY = re.compile(r"\bestados? partes?\b|\bpartes? en (?:el|la)\b")
_NUMBER = re.compile(
    rf"{CARDINAL} (?:representantes de )?(?:(estados no partes|estados (?:que no|observadores)|observadores)|"
    rf"(estados partes?|partes)|"
    r"(organizaciones|organismos|entidades)|(estados|paises|delegaciones))"
)
_CLAUSE = re.compile(r"[;:]|, (?:que|quien|mientras|pero|donde)\b")


def attended(statement: Statement, gazetteer: Gazetteer) -> Iterator[Stated]:
    """The States that are said to have been there or to have spoken, one by one, and their number."""
    folded = statement.folded
    spoke = _SPOKE.search(folded)
    verb = spoke or _ATTENDED.search(folded)
    if verb is None or _DENIED.search(folded):
        return
    records = statement.meetings_at(verb.start())
    if any(one.rolls for one in records):
        yield from _named(statement, verb, bool(spoke), records[0], gazetteer)
        yield from _numbered(statement, bool(spoke), records[0], gazetteer)


def _named(
    statement: Statement, verb: re.Match[str], spoke: bool, record: MeetingRecord, gazetteer: Gazetteer
) -> Iterator[Stated]:
    start, end = _clause(statement.folded, verb)
    items = frozenset(listed(_ITEMS, statement.folded))
    rolls = [one for one in _rolls(record, spoke) if not items or not one.items or items & one.items]
    for name in (one for one in gazetteer.find(statement.text[start:end]) if one.country):
        place = statement.text.find(name.written, start)
        if place >= 0 and rolls:
            yield _one(statement, (place, place + len(name.written)), name, rolls, record)


def _clause(folded: str, verb: re.Match[str]) -> tuple[int, int]:
    before = [one.end() for one in _CLAUSE.finditer(folded, 0, verb.start())]
    after = _CLAUSE.search(folded, verb.end())
    return (before[-1] if before else 0), (after.start() if after else len(folded))


def _rolls(record: MeetingRecord, spoke: bool) -> list[Roll]:
    return [one for one in record.rolls if one.spoke is spoke and not one.draft]


def _one(
    statement: Statement, span: tuple[int, int], name: Name, rolls: Sequence[Roll], record: MeetingRecord
) -> Stated:
    on = [one for one in rolls if any(name.occurs_in(fold(written)) for written in one.names)]
    did = "de quienes hicieron declaraciones" if rolls[0].spoke else "de asistencia"
    passages = tuple(one.passage_id for one in on or rolls)
    if not on:
        told = f"{name.written} no figura en las listas {did} de {record.named}."
        return false(statement, span, Fault.NAME, told, passages)
    if not rolls[0].spoke and (amiss := _standing(statement.folded, on)):
        return false(statement, span, Fault.ATTRIBUTION, f"{name.written} {amiss} en {record.named}.", passages)
    return Stated(*span, passages=passages[:1])


def _standing(folded: str, on: Sequence[Roll]) -> str:
    """What a State was, where a sentence says that it was the other."""
    observer, party = _OBSERVER.search(folded), _PARTY.search(folded)
    if party and not observer and all(one.observers for one in on):
        return "no figura entre los Estados partes, sino como observador,"
    if observer and not party and not any(one.observers for one in on):
        return "no figura como observador, sino entre los Estados partes,"
    return ""


def _numbered(statement: Statement, spoke: bool, record: MeetingRecord, gazetteer: Gazetteer) -> Iterator[Stated]:
    rolls = _rolls(record, spoke)
    for found in _NUMBER.finditer(statement.folded):
        number = value_of(found[1])
        sort = next(at for at in range(2, 6) if found[at])
        chosen = [one for one in rolls if _of_sort(one, sort)]
        counts = _counts(chosen, sort)
        if number is None or not chosen or statement.folded[found.end() :].startswith(" de "):
            continue
        passages = tuple(one.passage_id for one in chosen)
        if number in counts:
            yield Stated(*found.span(), passages=passages[:1])
        else:
            listed_ones = joined_by_and([str(one) for one in sorted(set(counts))])
            told = f"en las listas de {record.named} constan {listed_ones}."
            yield false(statement, found.span(), Fault.NUMBER, told, passages)


def _of_sort(roll: Roll, sort: int) -> bool:
    """2: observers that are States, or all; 3: parties; 4: organizations; 5: any State."""
    return {2: roll.observers, 3: not roll.observers, 4: roll.bodies, 5: not roll.bodies}[sort]


def _counts(rolls: Sequence[Roll], sort: int) -> list[int]:
    """The numbers that may be meant: with and without the European Union, with and without observers."""
    named = [len({name for one in rolls for name in one.names})]
    own = [one for one in rolls if not (one.observers if sort == 5 else one.bodies if sort == 2 else False)]
    named += [len({name for one in own for name in one.names})] if own else []
    union = any("union europea" in fold(name) for one in rolls for name in one.names)
    return [*named, *(one - 1 for one in named if union and sort in (3, 5))]
