"""The two sides of a comparison: a report, a meeting, or a text that the user brings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.assistant import Assistant
from assistant.desk.alignment import Alignment, Fate, Part, Row, align
from assistant.desk.differences import Change, Piece
from assistant.desk.draft.reading import read_draft
from assistant.desk.draft.text import DraftParagraph
from assistant.desk.export.blocks import Cell
from assistant.desk.export.sheets import Sheet
from assistant.desk.likeness import Likeness
from assistant.desk.recommendations import Unit, proposed, recommended, units
from assistant.desk.theme import ThemeReader
from assistant.errors import AssistantError
from assistant.wording import meeting_name, with_article
from assistant.words.conjunctions import joined_by_and
from assistant.words.labels import report_name
from vectorstore.records import Meeting, Passage, Report, Scope

_WIDTHS = (0.42, 0.42, 0.16)


class UnknownTextError(AssistantError):
    """What is to be compared is no report, no meeting and no file."""


class NothingToCompareError(AssistantError):
    """Neither of two texts has anything on the theme, or they are one text."""


@dataclass(frozen=True, slots=True)
class Side:
    """`name` heads a column ("informe de 2019"), `named` stands in a sentence ("el informe de 2019")."""

    name: str
    named: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Comparer:
    """Compares over one library. Without `files` a side is a report or a meeting only."""

    assistant: Assistant
    files: bool = True

    def compare(self, left: str, right: str, theme: str = "") -> Alignment:
        """Two sides, each a report (id or symbol), a meeting (number or year) or a path; bound to a theme if given.

        Raises:
            UnknownTextError: a side is none of these.
            NothingToCompareError: neither side has anything on the theme, or both are the same.
        """
        one, other = self._side(left, theme), self._side(right, theme)
        if one.parts and one.parts == other.parts:
            raise NothingToCompareError(f"Los dos lados son el mismo texto, {one.named}: elija otro para uno de ellos.")
        if theme and not (one.parts or other.parts):
            raise NothingToCompareError(
                f"En {one.named} y {other.named} no consta ninguna recomendación sobre «{theme}»."
            )
        known = [unit.text for unit in recommended(self.assistant.finder.store.passages())]
        return align(one.parts, other.parts, (one.name, other.name), Likeness.over(known) if known else None)

    def _side(self, named: str, theme: str) -> Side:
        report = self._report(named)
        if report is not None:
            return Side(
                report_name(report), with_article(report), self._parts(Scope(reports=frozenset({report.id})), theme)
            )
        meeting = self._meeting(named)
        if meeting is not None:
            scope = Scope(meetings=frozenset({meeting.number}))
            return Side(meeting_name(meeting), meeting_name(meeting), self._parts(scope, theme))
        path = Path(named)
        if self.files and path.is_file():
            return Side(path.name, f"«{path.name}»", text_parts(read_draft(path)))
        known = ", ".join(one.id for one in self.assistant.planner.catalogue.reports)
        raise UnknownTextError(f"«{named}» no es un archivo, una reunión ni un informe de la biblioteca ({known}).")

    def _report(self, named: str) -> Report | None:
        reports = self.assistant.planner.catalogue.reports
        return next((one for one in reports if named.lower() in (one.id.lower(), (one.symbol or "").lower())), None)

    def _meeting(self, named: str) -> Meeting | None:
        """By its number, or by a year that has only one."""
        catalogue = self.assistant.planner.catalogue
        held = [one for one in catalogue.meetings if one.number in catalogue.held]
        fitting = [one for one in held if named in (str(one.number), str(one.year))]
        return fitting[0] if len(fitting) == 1 else None

    def _parts(self, scope: Scope, theme: str) -> tuple[Part, ...]:
        passages = self.assistant.finder.store.passages(scope)
        if theme:
            wanted = {
                one.id for one in ThemeReader(self.assistant, wide=True).read(theme, tuple(scope.meetings)).recommended
            }
            passages = tuple(one for one in passages if one.id in wanted)
        return unit_parts(_chosen(passages, whole_reports=bool(scope.reports)))


def _chosen(passages: Sequence[Passage], whole_reports: bool) -> tuple[Unit, ...]:
    """The recommendations of a report or a meeting; a report that has none is compared paragraph by paragraph."""
    chosen = proposed(passages) if whole_reports else recommended(passages)
    return chosen or units(passages)


def unit_parts(chosen: Sequence[Unit]) -> tuple[Part, ...]:
    return tuple(Part(one.head.label, one.text, one.number, one.head.id) for one in chosen)


def text_parts(paragraphs: Sequence[DraftParagraph]) -> tuple[Part, ...]:
    """The paragraphs of a text that somebody brings, numbered as they come."""
    bodies = [one for one in paragraphs if not one.heading]
    return tuple(Part(f"párrafo {number}", one.text) for number, one in enumerate(bodies, 1))


def as_sheet(alignment: Alignment) -> Sheet:
    """Both texts side by side, the words that changed marked."""
    rows = tuple((_cell(row, left=True), _cell(row, left=False), "; ".join(row.fates)) for row in alignment.rows)
    title = f"Comparación: {joined_by_and([alignment.left_name, alignment.right_name])}"
    head = (_capital(alignment.left_name), _capital(alignment.right_name), "Qué cambió")
    return Sheet(title, head, rows, _WIDTHS, (summary(alignment), _LEGEND))


_LEGEND = (
    "Tachado, lo suprimido; subrayado, lo añadido; en cursiva, lo que cambió de lugar. Las diferencias de mayúsculas, "
    "acentos y puntuación no se marcan."
)


def summary(alignment: Alignment) -> str:
    """How many passages correspond, and how many stand alone on each side."""
    same = sum(row.fates == (Fate.SAME,) for row in alignment.pairs)
    return (
        f"{len(alignment.pairs)} pasajes se corresponden ({same} sin cambios); {len(alignment.added)} del segundo "
        f"texto no tienen correspondencia en el primero, y {len(alignment.removed)} del primero en el segundo."
    )


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]


def _cell(row: Row, left: bool) -> Cell:
    part = row.left if left else row.right
    if part is None:
        return "(sin correspondencia)"
    if row.words is None:
        return f"{part.label}: {part.text}"
    pieces = row.words.left if left else row.words.right
    return (Piece(f"{part.label}:", Change.SAME), *pieces)
