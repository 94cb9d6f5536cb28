"""From a label or an id to a family, and from themes to a heat map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.assistant import Assistant
from assistant.desk.citing import cite
from assistant.desk.drawing import HeatRow
from assistant.desk.export.sheets import Sheet
from assistant.desk.lineage import Family, Genealogy, Member
from assistant.desk.recommendations import is_recommendation, recommended
from assistant.desk.theme import ThemeReader
from assistant.errors import AssistantError
from assistant.ordinals import ordinal_in_spanish
from assistant.wording import enumerate_spanish
from vectorstore.records import Meeting, Passage

_HEAD = ("Reunión", "Cita", "Relación", "Parecido", "Fuerza", "Texto")
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
        """The meetings that the library holds something of."""
        catalogue = self.assistant.planner.catalogue
        return tuple(one for one in catalogue.meetings if one.number in catalogue.held)

    def heat(self, themes: Sequence[str]) -> tuple[HeatRow, ...]:
        """How many recommendations each meeting made on each theme; an enumeration counts once."""
        reader = ThemeReader(self.assistant)
        return tuple(HeatRow(theme, self._counts(reader, theme)) for theme in themes)

    def _counts(self, reader: ThemeReader, theme: str) -> tuple[int, ...]:
        found = Counter(_head(one) for one in reader.read(theme).recommended)
        meetings = Counter(meeting for meeting, _ in found)
        return tuple(meetings[one.number] for one in self.meetings)


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
    return Sheet(f"Linaje de {root}", _HEAD, rows, _WIDTHS, tuple(_notes(family)))


def heat_sheet(rows: Sequence[HeatRow], meetings: Sequence[Meeting]) -> Sheet:
    head = ("Tema", *(f"{one.number}ª" + (f" ({one.year})" if one.year else "") for one in meetings), "Total")
    body = tuple((row.theme, *map(str, row.counts), str(sum(row.counts))) for row in rows)
    widths = (0.3, *((0.62 / len(meetings),) * len(meetings)), 0.08)
    note = "Recomendaciones aprobadas por reunión; una enumeración cuenta una vez."
    return Sheet("Recomendaciones por tema y reunión", head, body, widths, (note,))


def _notes(family: Family) -> list[str]:
    notes = [
        "El parecido (0 a 1) es el coseno de las palabras de los dos textos: dice que la redacción se parece, no que "
        "una recomendación proceda de otra."
    ]
    if len(family.members) == 1:
        notes.append("Ninguna otra reunión tiene una recomendación de redacción parecida.")
    if family.silent:
        named = enumerate_spanish([ordinal_in_spanish(one) for one in family.silent])
        noun = "la reunión" if len(family.silent) == 1 else "las reuniones"
        notes.append(f"No vuelve con redacción parecida en {noun} {named}.")
    return notes


def _force(member: Member) -> str:
    if member.stronger is None:
        return ""
    return "más firme" if member.stronger else "menos firme"


def _head(passage: Passage) -> tuple[int, str]:
    """The meeting and the outermost head of a passage: "…:r2-a" and "…:r2-b" are of one recommendation."""
    report, _, key = passage.id.partition(":")
    parts = key.split("-")
    kept = parts[:2] if key.startswith("m") else parts[:1]
    return passage.meeting or 0, f"{report}:{'-'.join(kept)}"
