"""What a sentence says that an item of the agenda was about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from assistant.desk.draft.finding import Fault
from assistant.desk.proceedings.record import MeetingRecord
from assistant.desk.proceedings.statement import Stated, Statement, false
from assistant.desk.stems import common
from vectorstore.words import terms

_ITEM = re.compile(
    r"\btema (\d{1,2})(?: del programa)?(?: de la (?:\S+ )?reunion(?: de \d{4})?)?,? (?:\(|«|"
    r"[“\"])?(?:de la \S+ reunion )?"
    r"(?:titulado|relativo a|relativa a|sobre|acerca de|dedicado a|trato (?:del?|sobre)|trataba del?|"
    r"se dedico a|verso sobre|se referia a|"
    r"se refirio a|consistio en|fue|era|examino|abordo|correspondio a|se centro en)\b,? ?([^;.]{8,})"
)
_ITS_NUMBER = re.compile(r"([^;.(]{12,160}) \((?:el )?tema (\d{1,2})(?: del programa)?\)")
# What stands before the subject in "el Grupo examinó el uso de la tecnología (tema 2) y la contratación (tema 3)".
_OPENS = re.compile(r"\b(?:examin|abord|debati|analiz|consider)\w*|[,:]|\b(?:sobre|y)\b(?= (?:el|la|los|las)\b)")
_MEANT = 0.5
_CLEARER = 1.6


def on_agenda(statement: Statement) -> Iterator[Stated]:
    """The subject of an item that is named by its number."""
    for found in _ITEM.finditer(statement.folded):
        yield from _judged(statement, found.span(), int(found[1]), found[2])
    for found in _ITS_NUMBER.finditer(statement.folded):
        start = found.start() + max((one.end() for one in _OPENS.finditer(found[1])), default=0)
        yield from _judged(statement, (start, found.end()), int(found[2]), statement.folded[start : found.end(1)])


def _judged(statement: Statement, span: tuple[int, int], item: int, words: str) -> Iterator[Stated]:
    records = [one for one in statement.meetings_at(span[0]) if item in one.agenda]
    for record in records[:1]:
        rated = {number: _share(title, words) for number, (title, _) in record.agenda.items()}
        best = max(rated, key=lambda one: rated[one])
        if rated[best] < _MEANT:
            return
        if rated[item] * _CLEARER >= rated[best]:
            yield Stated(*span, passages=(record.agenda[item][1],))
        else:
            yield false(statement, span, Fault.DETAIL, _told(record, item, best), (record.agenda[item][1],))


def _told(record: MeetingRecord, item: int, other: int) -> str:
    titles: Mapping[int, tuple[str, str]] = record.agenda
    return f"el tema {item} de {record.named} se titula «{titles[item][0]}»; «{titles[other][0]}» es el tema {other}."


def _share(title: str, words: str) -> float:
    """How much of the shorter of a title and a text the other has, 0..1."""
    wanted, said = frozenset(terms(title)), frozenset(terms(words))
    return len(common(wanted, said)) / min(len(wanted), len(said)) if wanted and said else 0.0
