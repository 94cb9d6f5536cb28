"""The door of the desk for a page: everything it can do, over the library as it is now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock
from typing import Generic, TypeVar

from assistant.assistant import Assistant
from assistant.desk.alignment import Alignment
from assistant.desk.briefing import open_briefing
from assistant.desk.comparing import Comparer
from assistant.desk.draft.finding import DraftReport
from assistant.desk.draft.judging import open_checker
from assistant.desk.draft.text import DraftParagraph
from assistant.desk.drawing import HeatRow
from assistant.desk.export.sheets import Sheet
from assistant.desk.lineage import Family
from assistant.desk.listing import HEAD, theme_sheet
from assistant.desk.note import Note, Outline
from assistant.desk.options import meeting_numbers
from assistant.desk.outline import propose_outline
from assistant.desk.theme import ThemeReader
from assistant.desk.tracing import Tracer, open_tracer

Made = TypeVar("Made")


class Latest(Generic[Made]):
    """What is made of an assistant, kept until another one comes."""

    def __init__(self, make: Callable[[Assistant], Made]) -> None:
        self._make = make
        self._kept: tuple[Assistant, Made] | None = None
        self._lock = Lock()

    def __call__(self, assistant: Assistant) -> Made:
        with self._lock:
            if self._kept is None or self._kept[0] is not assistant:
                self._kept = (assistant, self._make(assistant))
            return self._kept[1]


class DeskWork:
    """Notes, drafts, comparisons, lineages and lists. `assistant` gives the one over the library of the moment.

    What is read once per version of the library is kept while the assistant is the same. All methods raise
    AssistantError with a line for the reader.
    """

    def __init__(self, assistant: Callable[[], Assistant]) -> None:
        self._assistant = assistant
        self._briefing = Latest(open_briefing)
        self._checker = Latest(open_checker)
        self._tracer = Latest(open_tracer)

    def outline(self, theme: str, meetings: str = "") -> Outline:
        """The outline of a note; `meetings` as they are typed, "9, 2021"."""
        return propose_outline(theme, meeting_numbers(meetings, self._assistant()))

    def note(self, outline: Outline) -> Note:
        return self._briefing(self._assistant()).write(outline)

    def rewrite(self, note: Note, place: int) -> Note:
        """The note with one section, by place from 0, written again."""
        return self._briefing(self._assistant()).rewrite(note, place)

    def check(self, paragraphs: Sequence[DraftParagraph]) -> DraftReport:
        return self._checker(self._assistant()).check(paragraphs)

    def compare(self, left: str, right: str, theme: str = "") -> Alignment:
        """Two reports or meetings; a page names no files of the server."""
        return Comparer(self._assistant(), files=False).compare(left, right, theme)

    def family(self, named: str) -> tuple[Family, Tracer]:
        tracer = self._tracer(self._assistant())
        return tracer.family(named), tracer

    def heat(self, themes: Sequence[str]) -> tuple[tuple[HeatRow, ...], Tracer]:
        tracer = self._tracer(self._assistant())
        return tracer.heat(themes), tracer

    def list(self, theme: str, meetings: str = "", year: str = "") -> Sheet:
        """The complete list of recommendations on a theme; of a year, where meetings of two bodies share a number."""
        assistant = self._assistant()
        reader = ThemeReader(assistant)
        sheet = theme_sheet(reader.read(theme, meeting_numbers(meetings, assistant)), reader.reports)
        return replace(sheet, rows=tuple(row for row in sheet.rows if not year or row[HEAD.index("Año")] == year))
