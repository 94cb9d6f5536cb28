"""A briefing note: its outline, its sections, and the checked sentences in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import EXTRACTIVE, Claim, SearchedScope
from vectorstore.records import Passage, Report


class SectionKind(StrEnum):
    """What a section is made from. TOPIC is one that the user adds: its title is what is searched."""

    BACKGROUND = "antecedentes"
    RECOMMENDED = "recomendado"
    DISCUSSED = "deliberaciones"
    EVOLUTION = "evolucion"
    OPEN = "pendiente"
    TABLE = "cuadro"
    SOURCES = "fuentes"
    SEARCHED = "alcance"
    TOPIC = "tema"


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section to be written, with the title it will have."""

    kind: SectionKind
    title: str


@dataclass(frozen=True, slots=True)
class Outline:
    """What a note will hold, in its order. `meetings` are numbers; none means every meeting of the library."""

    theme: str
    sections: tuple[SectionPlan, ...]
    meetings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences under one heading (a meeting); `numbered` when they are a list of recommendations."""

    heading: str
    claims: tuple[Claim, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A written section. `failed` are sentences that the check refused: they are listed apart, never in the text.
    `drafted` says that a model wrote it.

    `remarks` speak of the search, not of the reports: nothing backs them but the search itself.
    """

    plan: SectionPlan
    blocks: tuple[Block, ...] = ()
    remarks: tuple[str, ...] = ()
    failed: tuple[Claim, ...] = ()
    drafted: bool = False

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for block in self.blocks for claim in block.claims)


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage with its report."""

    passage: Passage
    report: Report


@dataclass(frozen=True, slots=True)
class Note:
    """A note. `recommendations` are the rows of its table; `model` may write some of its sections."""

    outline: Outline
    sections: tuple[Section, ...]
    recommendations: tuple[Cited, ...]
    reports: tuple[Report, ...]
    scope: SearchedScope
    model: str = ""

    @property
    def writer(self) -> str:
        """The model, where it wrote any section; else "extractivo"."""
        return self.model if self.model and any(section.drafted for section in self.sections) else EXTRACTIVE

    @property
    def failed(self) -> tuple[Claim, ...]:
        return tuple(claim for section in self.sections for claim in section.failed)
