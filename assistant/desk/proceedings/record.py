"""What the library knows of each meeting: when and where it met, what it approved, who presided, who was there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.desk.proceedings.dates import Date, find_dates
from assistant.desk.proceedings.numbers import value_of
from assistant.desk.proceedings.recommended import Approved, approved_by
from assistant.records.catalogue import Catalogue
from assistant.records.proceedings import Roll
from assistant.wording import meeting_name
from vectorstore.meetings import differ
from vectorstore.records import Meeting, Passage, Report, ReportKind, Status
from vectorstore.words import fold

_PLACE = re.compile(r"(?:[Cc]elebr\w+|reuni[óo]|reunión|lugar)(?: \w+)? en ([A-ZÁÉÍÓÚ]\w+(?: [A-ZÁÉÍÓÚ]\w+)*)")
_SESSIONS = re.compile(r"celebr\w+ (?:en total )?(\w+) sesiones")
_TITLED = re.compile(r"\btema (\d{1,2}) del programa, titulado [“«\"]([^”»\"]+)[”»\"]")
_LISTED = re.compile(r"^(\d{1,2})\. (.+?)[.;:]?$", re.MULTILINE)
_LISTED_SYMBOL = re.compile(r"\(([A-Z][A-Za-z]*(?:/[A-Z0-9][A-Za-z0-9.\-]*)+)\)")
_NAMING = re.compile(r"panelista|ponente|expositor|orador|declaro abierta|presidi|presiden")
_COUNTING = re.compile(r"ha celebrado (?:un total de )?\w+ reuniones|reuniones anteriores")
_UNAPPROVED = re.compile(
    r"no fue objeto de (?:negociacion|aprobacion)|no (?:se )?(?:negoci|aprob)\w+ (?:el|este) resumen"
)
_APPROVED_REPORT = re.compile(r"aprobo (?:el|su|las secciones[^.]*del presente) informe|aprobo el presente informe")


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A meeting; `opened` and `convened` are passages on who presided it and on when it met.

    `approved` tells what it recommended by the report, `proposed` what a draft did. `agenda` gives the titles of the
    items by number, `closing` the passages that say when the report was approved.
    """

    meeting: Meeting
    dates: Date
    place: str
    convened: tuple[str, ...]
    opened: tuple[Passage, ...]
    closing: tuple[Passage, ...]
    sessions: tuple[int, str] | None
    approved: Approved
    proposed: Approved
    agenda: Mapping[int, tuple[str, str]]
    rolls: tuple[Roll, ...]
    counting: tuple[str, ...] = ()
    unapproved: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        return self.meeting.number

    @property
    def named(self) -> str:
        """ "la novena reunión (Viena, 9 a 11 de septiembre de 2019)"."""
        return meeting_name(self.meeting)


@dataclass(frozen=True)
class Records:
    """The meetings of a library, those of several bodies too; `catalogue` is what they were read from.

    `people`: the State of a person by the folded surname, with its passage; `texts`: what persons said, by passage.
    `documents`: how the list of documents of a meeting describes the one of a symbol, with the passage.
    """

    meetings: tuple[MeetingRecord, ...]
    catalogue: Catalogue
    people: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def of(self, number: int) -> tuple[MeetingRecord, ...]:
        return tuple(one for one in self.meetings if one.number == number)

    def of_year(self, year: int) -> tuple[MeetingRecord, ...]:
        return tuple(one for one in self.meetings if one.meeting.year == year)

    def of_report(self, report: Report) -> tuple[MeetingRecord, ...]:
        """The only meeting of a report."""
        own = report.meetings if len(report.meetings) == 1 else ()
        return tuple(one for one in self.meetings for meeting in own if not differ(one.meeting, meeting))

    def told_by(self, surname: str) -> dict[str, str]:
        """What a person said, by the ids of the passages."""
        return {
            one.passage_id: self.texts[one.passage_id]
            for one in self.catalogue.proceedings.addresses
            if fold(surname) in fold(one.speaker).split() and one.passage_id in self.texts
        }

    @property
    def last(self) -> int:
        return max((one.number for one in self.meetings if one.meeting.ordinal), default=0)


def read_records(catalogue: Catalogue, passages: Sequence[Passage]) -> Records:
    """The records of all meetings that a library knows."""
    meetings = (*catalogue.meetings, *catalogue.namesakes)
    holding: dict[Meeting, set[str]] = {
        meeting: {one.id for one in catalogue.reports if any(not differ(meeting, own) for own in one.meetings)}
        for meeting in meetings
    }
    own: dict[Meeting, list[Passage]] = defaultdict(list)
    for passage in passages:
        for meeting in meetings:
            if passage.meeting == meeting.number and passage.report_id in holding[meeting]:
                own[meeting].append(passage)
    spoken = {one.passage_id for one in catalogue.proceedings.addresses}
    texts = {one.id: one.text for one in passages if one.id in spoken}
    known = tuple(_record(one, own[one], catalogue) for one in meetings)
    return Records(known, catalogue, _people(passages), texts, _documents(passages))


def _record(meeting: Meeting, passages: Sequence[Passage], catalogue: Catalogue) -> MeetingRecord:
    kinds = {one.id: one.kind for one in catalogue.reports}
    final = [one for one in passages if kinds[one.report_id] not in (ReportKind.DRAFT, ReportKind.BACKGROUND)]
    ids = {one.report_id for one in passages}
    proceedings = catalogue.proceedings
    opened = set(proceedings.opened.get(meeting.number, ()))
    place = meeting.place or _place(final, [one for one in catalogue.reports if one.id in ids])
    known = Meeting(meeting.number, meeting.year, meeting.dates, place or None)
    return MeetingRecord(
        meeting=known,
        dates=_dates(meeting),
        place=place,
        convened=proceedings.convened.get(meeting.number, ()),
        opened=tuple(one for one in final if one.id in opened),
        closing=tuple(one for one in final if _APPROVED_REPORT.search(fold(one.text))),
        sessions=_sessions(final),
        approved=approved_by(final),
        proposed=approved_by(one for one in passages if one.status is Status.DRAFT),
        agenda=_agenda(final),
        rolls=tuple(one for one in proceedings.rolls if one.report_id in ids and one.meeting == meeting.number),
        counting=tuple(one.id for one in final if _COUNTING.search(fold(one.text))),
        unapproved=tuple(one.id for one in final if _UNAPPROVED.search(fold(one.text))),
    )


def _dates(meeting: Meeting) -> Date:
    found = find_dates(fold(meeting.dates or ""))
    return found[0] if found else Date(0, 0, year=meeting.year)


def _place(passages: Sequence[Passage], reports: Sequence[Report]) -> str:
    """Where a meeting met, by its own report."""
    titles = [one.title for one in reports if one.kind is ReportKind.REPORT]
    texts = [*titles, *(one.text for one in passages if one.status in (Status.ORGANIZATION, Status.ADOPTED))]
    return next((found[1] for text in texts if (found := _PLACE.search(text))), "")


def _sessions(passages: Iterable[Passage]) -> tuple[int, str] | None:
    for one in passages:
        found = _SESSIONS.search(fold(one.text)) if one.status is Status.ORGANIZATION else None
        if found and (number := value_of(found[1])):
            return number, one.id
    return None


def _agenda(passages: Sequence[Passage]) -> dict[int, tuple[str, str]]:
    """Titles of the items of the agenda with the passage that gives each: where it was examined, else the agenda."""
    items: dict[int, tuple[str, str]] = {}
    for one in passages:
        if one.status is Status.ORGANIZATION and re.search(r"\bsiguiente programa\b", fold(one.text)):
            items = {int(number): (title, one.id) for number, title in _LISTED.findall(one.text)} | items
    for one in passages:
        for number, title in _TITLED.findall(one.text):
            items[int(number)] = (title, one.id)
    return items


def _people(passages: Iterable[Passage]) -> dict[str, tuple[str, str]]:
    """The State that stands in brackets behind a person's name, by the surname, with the passage."""
    found: dict[str, tuple[str, str]] = {}
    for one in passages:
        if one.status is Status.ORGANIZATION and _NAMING.search(fold(one.text)):
            for names, state in re.findall(r"((?:[A-ZÁÉÍÓÚÑ][\w'’-]+ )+)\(([A-ZÁÉÍÓÚÑ][^()]+)\)", one.text):
                for name in names.split()[-2:]:
                    found.setdefault(fold(name), (state, one.id))
    return found


def _documents(passages: Iterable[Passage]) -> dict[str, tuple[str, str]]:
    """The items of lists of documents that print one symbol, by that symbol in lower case."""
    found: dict[str, tuple[str, str]] = {}
    for one in passages:
        symbols = _LISTED_SYMBOL.findall(one.text) if one.status is Status.ORGANIZATION and one.parent_id else []
        if len(symbols) == 1:
            found[symbols[0].lower()] = (one.text, one.id)
    return found
