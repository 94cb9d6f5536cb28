"""A briefing note from a theme: evidence, then each section of its outline, then the note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.assistant import Assistant
from assistant.desk.drafting import DRAFTED, SectionDrafter, open_drafter
from assistant.desk.evolution import HOW, EvolutionBuilder
from assistant.desk.lineage import Genealogy
from assistant.desk.note import Block, Cited, Note, Outline, Section, SectionKind, SectionPlan
from assistant.desk.recommendations import recommended
from assistant.desk.sections import SectionBuilder
from assistant.desk.statement import Quoting
from assistant.desk.theme import ThemeEvidence, ThemeReader
from assistant.desk.told import searched, sources
from assistant.errors import AssistantError
from assistant.wording import scope_sentence
from vectorstore.records import Report

_SILENCE = {
    SectionKind.BACKGROUND: "En los informes consultados no constan antecedentes sobre el asunto.",
    SectionKind.RECOMMENDED: "En los informes consultados no consta ninguna recomendación aprobada sobre el asunto.",
    SectionKind.DISCUSSED: "En los resúmenes de las deliberaciones consultados no consta nada sobre el asunto.",
    SectionKind.EVOLUTION: "No hay recomendaciones sobre el asunto de dos reuniones: no hay evolución que comparar.",
    SectionKind.OPEN: "En los pasajes consultados no consta ninguna cuestión abierta ni tema futuro sobre el asunto.",
    SectionKind.TOPIC: "En los informes consultados no consta nada sobre el título de este apartado.",
}


class NothingFoundError(AssistantError):
    """The reports hold nothing on the theme of a note."""


class UnknownMeetingError(AssistantError):
    """A meeting that the library does not hold."""


@dataclass(frozen=True)
class Briefing:
    """Writes notes over one library."""

    reader: ThemeReader
    builder: SectionBuilder
    evolution: EvolutionBuilder
    drafter: SectionDrafter | None = None

    def write(self, outline: Outline, on_section: Callable[[Section], None] = lambda _: None) -> Note:
        """The note of an outline. `on_section` hears of each section as it is ready.

        Raises:
            NothingFoundError: the reports hold nothing on the theme; the message says what was searched.
            UnknownMeetingError: one of the meetings is not in the library.
        """
        evidence = self._evidence(outline)
        sections = []
        for section in self._sections(outline, evidence):
            on_section(section)
            sections.append(section)
        reports = self.reader.reports
        rows = tuple(Cited(one, reports[one.report_id]) for one in evidence.recommended)
        cited = _cited_reports(sections, reports.values())
        model = self.drafter.name if self.drafter else ""
        return Note(outline, tuple(sections), rows, cited, evidence.scope, model)

    def rewrite(self, note: Note, place: int) -> Note:
        """The note with one of its sections, by place from 0, written again; the others stay as they are."""
        evidence = self._evidence(note.outline)
        section = self.section(note.outline.sections[place], evidence)
        sections = (*note.sections[:place], section, *note.sections[place + 1 :])
        return replace(note, sections=sections, reports=_cited_reports(sections, self.reader.reports.values()))

    def _evidence(self, outline: Outline) -> ThemeEvidence:
        held = self.reader.assistant.planner.catalogue.held
        missing = [number for number in outline.meetings if number not in held]
        if missing:
            known = ", ".join(map(str, sorted(held)))
            raise UnknownMeetingError(f"La biblioteca no tiene la reunión {missing[0]}: elija entre {known}.")
        evidence = self.reader.read(outline.theme, outline.meetings)
        if evidence.empty:
            said = f"En los informes de la biblioteca no consta nada sobre «{outline.theme}»."
            raise NothingFoundError(f"{said} {scope_sentence(evidence.scope)}")
        return evidence

    def _sections(self, outline: Outline, evidence: ThemeEvidence) -> Iterator[Section]:
        for plan in outline.sections:
            yield self.section(plan, evidence)

    def section(self, plan: SectionPlan, evidence: ThemeEvidence) -> Section:
        """One section; sentences that the check refuses are set apart."""
        if plan.kind is SectionKind.SEARCHED:
            return Section(plan, remarks=searched(evidence))
        if plan.kind in (SectionKind.TABLE, SectionKind.SOURCES):
            return Section(plan, remarks=sources(evidence) if plan.kind is SectionKind.SOURCES else ())
        return self._drafted(plan, evidence) or sifted(plan, self._blocks(plan, evidence))

    def _drafted(self, plan: SectionPlan, evidence: ThemeEvidence) -> Section | None:
        """The section as a model writes it; None without a model, without material, or when nothing of it holds."""
        if self.drafter is None or plan.kind not in DRAFTED:
            return None
        blocks = self._blocks(plan, evidence)
        cited = {one.passage.id: one.passage for block in blocks for claim in block.claims for one in claim.citations}
        return self.drafter.draft(plan, evidence.theme, tuple(cited.values())) if cited else None

    def _blocks(self, plan: SectionPlan, evidence: ThemeEvidence) -> tuple[Block, ...]:
        match plan.kind:
            case SectionKind.BACKGROUND:
                return self.builder.background(evidence)
            case SectionKind.RECOMMENDED:
                return self.builder.recommended(evidence)
            case SectionKind.DISCUSSED:
                return self.builder.discussed(evidence)
            case SectionKind.EVOLUTION:
                return self.evolution.build(evidence.recommended)
            case SectionKind.OPEN:
                return self.builder.open_points(evidence)
            case _:
                passages, covered = self.reader.about(plan.title, evidence)
                return self.builder.topic(passages, covered)


def open_briefing(assistant: Assistant) -> Briefing:
    """The briefing over the library of an assistant."""
    reader = ThemeReader(assistant, wide=True)
    quoting = Quoting(reader.reports)
    genealogy = Genealogy.over(recommended(assistant.finder.store.passages()))
    builder = SectionBuilder(quoting)
    drafter = open_drafter(assistant.writer, builder.heading)
    return Briefing(reader, builder, EvolutionBuilder(quoting, genealogy), drafter)


def sifted(plan: SectionPlan, blocks: tuple[Block, ...]) -> Section:
    """A section of the supported sentences of blocks; the others are its failed ones."""
    kept = tuple(
        replace(block, claims=tuple(claim for claim in block.claims if claim.verdict.supported)) for block in blocks
    )
    kept = tuple(block for block in kept if block.claims)
    failed = tuple(claim for block in blocks for claim in block.claims if not claim.verdict.supported)
    told = (HOW,) if plan.kind is SectionKind.EVOLUTION else ()
    return Section(plan, kept, told if kept else (_SILENCE[plan.kind],), failed)


def _cited_reports(sections: Sequence[Section], reports: Iterable[Report]) -> tuple[Report, ...]:
    cited = {one.report.id for section in sections for claim in section.claims for one in claim.citations}
    return tuple(one for one in reports if one.id in cited)
