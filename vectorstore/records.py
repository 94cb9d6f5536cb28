"""What the library holds: meetings, reports and passages. Every other package speaks in these words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "celebrada en Viena los días 12 y 13 de junio de 2022", "celebrado del 3 al 5 de mayo de 2016".
_HELD = re.compile(
    r"\bcelebrad[oa]\s+(?:en\s+([^\d,;.()]+?),?\s+)?(?:del?|los\s+d[ií]as|el(?:\s+d[ií]a)?)\s+"
    r"(\d{1,2}\b[^.;:()]{0,60}?\bdel?\s+((?:19|20)\d\d))",
    re.IGNORECASE,
)
# "Informe de la reunión de 2022": a title may hold other years ("la Agenda 2030").
_OF_YEAR = re.compile(
    r"\b(?:informe|reuni[oó]n|per[ií]odo de sesiones|conferencia)\s(?:anual\s)?(?:de|del\saño)\s((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# No body has met so often: a higher number is a year.
_EARLIEST_YEAR = 1000


class ReportKind(StrEnum):
    REPORT = "report"
    COMPILATION = "compilation"
    BACKGROUND = "background"
    DRAFT = "draft"


class Status(StrEnum):
    """What a passage is worth when it is quoted. Only ADOPTED and COMPILED text was approved by a meeting."""

    ADOPTED = "adopted"
    DRAFT = "draft"
    COMPILED = "compiled"
    SUMMARY = "summary"
    BACKGROUND = "background"
    ORGANIZATION = "organization"


class PassageKind(StrEnum):
    RECOMMENDATION = "recommendation"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    UNNUMBERED = "unnumbered"


class SymbolSource(StrEnum):
    """Where a symbol was read. An inferred one is never shown as fact."""

    FILE = "file"
    CROSS_REFERENCE = "crossref"
    INFERRED = "inferred"
    USER = "user"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a body. `dates` is the printed form, "12 y 13 de octubre de 2021".

    `number` is its ordinal or, where no report tells it, its year.
    """

    number: int
    year: int | None = None
    dates: str | None = None
    place: str | None = None

    @property
    def ordinal(self) -> int | None:
        return self.number if self.number < _EARLIEST_YEAR else None


@dataclass(frozen=True, slots=True)
class Gathering:
    """When and where a meeting was held whose ordinal is not told; `dates` as in `Meeting`."""

    year: int
    dates: str
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One document. `status` is that of its recommendations; None when it holds none of its own.

    `repaired`: its text went through OCR, here or before it came.
    """

    id: str
    title: str
    kind: ReportKind
    status: Status | None
    meetings: tuple[Meeting, ...] = ()
    symbol: str | None = None
    symbol_source: SymbolSource | None = None
    date: str | None = None
    body: str | None = None
    draft_of: str | None = None
    official: bool = True
    repaired: bool = False
    source_name: str = ""
    source_hash: str = ""
    added: str = ""

    @property
    def year(self) -> int | None:
        """That of its only meeting; else of its title, date, symbol or id, the first to tell."""
        if len(self.meetings) == 1 and self.meetings[0].year and self.kind is not ReportKind.COMPILATION:
            return self.meetings[0].year
        if self.gathering is not None and not self.meetings:
            return self.gathering.year
        titled = _OF_YEAR.search(self.title)
        found = _YEAR.search(f"{self.date or ''} {self.symbol or ''} {titled[1] if titled else ''} {self.id}")
        return int(found[0]) if found else None

    @property
    def gathering(self) -> Gathering | None:
        """When the meeting that the title names was held."""
        found = _HELD.search(self.title)
        return Gathering(int(found[3]), " ".join(found[2].split()), found[1]) if found else None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, taken out of the text of its passage."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """Where a passage stands in its file: character offsets of the loaded raw text, first line and page from 1."""

    start: int
    end: int
    line: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """The citable unit as printed: a numbered paragraph, a recommendation, or one of its lettered items.

    `id` is `<report id>:<label key>`; `label` is the printed form without the report ("recomendación 10 b)").
    `text` is clean, unwrapped and, where the file was bad OCR, repaired; `raw` is what the file says, to the letter.
    The text of a passage that has items is its lead-in only; each item is a passage with `parent_id` and `lead_in`.
    `position` orders the passages of a report from 0.
    """

    id: str
    report_id: str
    label: str
    kind: PassageKind
    status: Status
    text: str
    raw: str
    position: int
    meeting: int | None = None
    section: tuple[str, ...] = ()
    speaker: str | None = None
    parent_id: str | None = None
    lead_in: str = ""
    notes: tuple[Note, ...] = ()
    repaired: bool = False
    span: SourceSpan | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """A filter over passages. An empty set leaves that side open."""

    reports: frozenset[str] = field(default_factory=frozenset)
    meetings: frozenset[int] = field(default_factory=frozenset)
    statuses: frozenset[Status] = field(default_factory=frozenset)
    kinds: frozenset[PassageKind] = field(default_factory=frozenset)

    def admits(self, passage: Passage) -> bool:
        return (
            (not self.reports or passage.report_id in self.reports)
            and (not self.meetings or passage.meeting in self.meetings)
            and (not self.statuses or passage.status in self.statuses)
            and (not self.kinds or passage.kind in self.kinds)
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found. `dense` is the cosine in [-1, 1], `sparse` the BM25 score (0 when no word is shared).

    `score` is the fused score: higher is better, comparable within one search only.
    """

    passage: Passage
    score: float
    dense: float
    sparse: float
