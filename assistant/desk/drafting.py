"""Sections of a note written by a chat model: its sentences go through the same check as its answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import EXTRACTIVE, Claim, SearchedScope
from assistant.conversation import Turn
from assistant.desk.note import Block, Section, SectionKind, SectionPlan
from assistant.evidence import Evidence
from assistant.model.written import Notice, Written
from assistant.plan import Intent, Plan
from assistant.writers import Writer
from prompts import load_prompt
from vectorstore.records import Hit, Passage, Status

_ORDERS = {
    SectionKind.BACKGROUND: "qué documentos previos tratan del asunto y qué reuniones lo examinaron",
    SectionKind.DISCUSSED: "qué se dijo en los debates y quién lo dijo",
    SectionKind.OPEN: "qué quedó sin resolver, qué dificultades se señalaron y qué se dejó para reuniones futuras",
    SectionKind.TOPIC: "qué dicen los pasajes",
}
# Recommendations are given to the letter and in full, and an evolution is computed: no model could better either.
DRAFTED = frozenset(_ORDERS)


@dataclass(frozen=True)
class Silent:
    """The writer that takes the place of a model that fails here: the section is then made of quotations."""

    name: str = EXTRACTIVE

    def write(self, plan: Plan, evidence: Evidence, history: Sequence[Turn] = ()) -> Iterator[Written]:
        return iter(())


@dataclass(frozen=True)
class SectionDrafter:
    """Drafts sections with a writer. `heading` names the meeting of a passage."""

    writer: Writer
    heading: Callable[[Passage], str]

    @property
    def name(self) -> str:
        return self.writer.name

    def draft(self, plan: SectionPlan, theme: str, passages: Sequence[Passage]) -> Section | None:
        """The section, its refused sentences apart; None when the model gave nothing that the check backs."""
        hits = tuple(Hit(one, 1.0, 1.0, 0.0) for one in passages)
        evidence = Evidence(hits, hits, (), SearchedScope((), (), len(hits)))
        order = f"«{plan.title}», de una nota sobre {theme}: {_ORDERS[plan.kind]}."
        written = list(self.writer.write(Plan(Intent.BRIEFING, order, topic=theme), evidence))
        claims = [one for one in written if isinstance(one, Claim)]
        good = [one for one in claims if one.verdict.supported and one.citations]
        if not good:
            return None
        failed = tuple(one for one in claims if not one.verdict.supported)
        remarks = tuple(one.text for one in written if isinstance(one, Notice))
        return Section(plan, tuple(self._blocks(good)), remarks, failed, drafted=True)

    def _blocks(self, claims: Sequence[Claim]) -> Iterator[Block]:
        """Sentences by the meeting of what they cite, in the order of the meetings."""
        groups: dict[tuple[int, str], list[Claim]] = {}
        for one in sorted(claims, key=lambda one: one.citations[0].passage.meeting or 0):
            passage = one.citations[0].passage
            groups.setdefault((passage.meeting or 0, self._named(passage)), []).append(one)
        return (Block(heading, tuple(group)) for (_, heading), group in groups.items())

    def _named(self, passage: Passage) -> str:
        said = ", según el resumen de la Presidencia" if passage.status is Status.SUMMARY else ""
        return self.heading(passage) + said


def open_drafter(writer: Writer, heading: Callable[[Passage], str]) -> SectionDrafter | None:
    """The drafter with the model of an assistant's writer; None when it writes without one."""
    if writer.name == Silent.name:
        return None
    # As in ../building.py: the clients of a model are not loaded for an assistant without one.
    from assistant.model.writer import ModelWriter  # noqa: PLC0415

    if not isinstance(writer, ModelWriter):
        return None
    prompts = (load_prompt("brief_system"), load_prompt("brief_user"), load_prompt("repair_user"))
    composer = replace(writer.composer, prompts=prompts)
    return SectionDrafter(replace(writer, composer=composer, fallback=Silent(), show_unsupported=True), heading)
