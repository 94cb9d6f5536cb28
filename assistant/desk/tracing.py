"""From a label or an id to a family, and from themes to a heat map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.assistant import Assistant
from assistant.desk.citing import cite
from assistant.desk.drawing import HeatRow, timeline
from assistant.desk.export.sheets import Sheet
from assistant.desk.lineage import Family, Genealogy, Member
from assistant.desk.picture import Picture
from assistant.desk.recommendations import is_recommendation, recommended
from assistant.desk.theme import ThemeReader
from assistant.errors import AssistantError
from assistant.search.counting import outermost
from assistant.words.conjunctions import joined_by_and
from assistant.words.ordinals import ordinal_in_spanish, short_meeting
from vectorstore.meetings import differ
from vectorstore.records import Meeting, Passage

_HEAD = ("Reunión", "Cita", "Relación", "Parecido", "Fuerza", "Texto")
# Likeness does not go from one to the next: what is the oldest here need not be so from another one.
_OLDER = (
    "La más antigua de estas, {}, se parece a su vez a otra anterior, {}, que no se parece bastante a la consultada."
)
_WIDTHS = (0.09, 0.2, 0.14, 0.08, 0.1, 0.39)


class NoRecommendationError(AssistantError):
    """What is named is no recommendation of the library."""


@dataclass(frozen=True)
class Tracer:
    """Traces recommendations over one library."""

    assistant: Assistant
    genealogy: Genealogy

    def find(self, named: str) -> Passage:
        """The recommendation of an id ("2019-informe:r22") or of words ("recomendación 22 de 2019").

        Raises:
            NoRecommendationError: there is none, or what is named was never adopted.
        """
        store = self.assistant.finder.store
        ids = (named,) if ":" in named else self.assistant.planner.plan(named).passages
        passages = [one for one in map(store.passage, ids) if one is not None]
        adopted = [one for one in passages if is_recommendation(one)]
        if not adopted:
            raise NoRecommendationError(
                f"«{named}» no es una recomendación aprobada de la biblioteca: escriba, por ejemplo, "
                "«recomendación 22 de 2019» o su identificador."
            )
        return adopted[0]

    def family(self, named: str) -> Family:
        return self.genealogy.family(self.find(named))

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings that the library holds something of, those of other bodies with the same number too."""
        catalogue = self.assistant.planner.catalogue
        known = (*catalogue.meetings, *catalogue.namesakes)
        return tuple(sorted((one for one in known if one.number in catalogue.held), key=_in_time))

    def columns(self, passages: Iterable[Passage]) -> tuple[int, ...]:
        """The place among the meetings of that of each passage."""
        return tuple(map(self._column, passages))

    def _column(self, passage: Passage) -> int:
        """By its number and the year that its report gives: two bodies may have a ninth meeting."""
        report = next(one for one in self.assistant.planner.catalogue.reports if one.id == passage.report_id)
        own = [one for one in report.meetings if one.number == passage.meeting]
        fitting = [at for at, one in enumerate(self.meetings) if own and not differ(one, own[0])]
        return fitting[0] if fitting else 0

    def drawn(self, family: Family) -> Picture:
        """The family as a line in time."""
        return timeline(family, self.meetings, self.columns(one.passage for one in family.members))

    def heat(self, themes: Sequence[str]) -> tuple[HeatRow, ...]:
        """How many recommendations each meeting made on each theme, as an answer counts them; an enumeration once."""
        reader = ThemeReader(self.assistant)
        return tuple(HeatRow(theme, self._counts(reader, theme)) for theme in themes)

    def absent(self) -> tuple[str, ...]:
        """Tells which meetings have no column, because the library has no report of them."""
        catalogue = self.assistant.planner.catalogue
        lacking = [one for one in catalogue.meetings if one.number not in catalogue.held]
        named = joined_by_and([short_meeting(one.number, one.year) for one in lacking])
        return (f"Sin informe en la biblioteca, y por eso sin columna: {named}.",) if lacking else ()

    def _counts(self, reader: ThemeReader, theme: str) -> tuple[int, ...]:
        heads = {outermost(one.id): one for one in reader.read(theme).recommended}
        counts = Counter(self.columns(heads.values()))
        return tuple(counts[at] for at in range(len(self.meetings)))


def open_tracer(assistant: Assistant) -> Tracer:
    return Tracer(assistant, Genealogy.over(recommended(assistant.finder.store.passages())))


def family_sheet(family: Family, tracer: Tracer) -> Sheet:
    reports = {one.id: one for one in tracer.assistant.planner.catalogue.reports}
    rows = tuple(
        (
            str(one.meeting),
            cite(one.passage, reports[one.passage.report_id]),
            str(one.relation),
            f"{one.likeness:.2f}".replace(".", ","),
            _force(one),
            f"{one.passage.lead_in} {one.passage.text}".strip(),
        )
        for one in family.members
    )
    root = cite(family.root, reports[family.root.report_id])
    notes = _notes(family)
    if (older := tracer.genealogy.older(family)) and len(family.members) > 1:
        oldest = family.members[0].passage
        notes.append(_OLDER.format(*(cite(one, reports[one.report_id]) for one in (oldest, older))))
    return Sheet(f"Linaje de {root}", _HEAD, rows, _WIDTHS, tuple(notes))


def heat_sheet(rows: Sequence[HeatRow], meetings: Sequence[Meeting], remarks: Sequence[str] = ()) -> Sheet:
    head = ("Tema", *(short_meeting(one.number, one.year) for one in meetings), "Total")
    body = tuple((row.theme, *map(str, row.counts), str(sum(row.counts))) for row in rows)
    widths = (0.3, *((0.62 / len(meetings),) * len(meetings)), 0.08)
    note = "Recomendaciones aprobadas por reunión; una enumeración cuenta una vez."
    return Sheet("Recomendaciones por tema y reunión", head, body, widths, (note, *remarks))


def _notes(family: Family) -> list[str]:
    notes = [
        "El parecido (0 a 1) es el coseno de las palabras de los dos textos: dice que la redacción se parece, no que "
        "una recomendación proceda de otra."
    ]
    if len(family.members) == 1:
        notes.append("Ninguna otra reunión tiene una recomendación de redacción parecida.")
    if family.silent:
        named = joined_by_and([ordinal_in_spanish(one) for one in family.silent])
        noun = "la reunión" if len(family.silent) == 1 else "las reuniones"
        notes.append(f"No vuelve con redacción parecida en {noun} {named}.")
    return notes


def _force(member: Member) -> str:
    if member.stronger is None:
        return ""
    return "más firme" if member.stronger else "menos firme"


def _in_time(meeting: Meeting) -> tuple[int, int]:
    return meeting.number, meeting.year or 0
