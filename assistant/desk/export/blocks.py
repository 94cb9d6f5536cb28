"""A document as a list of blocks, so that Word, Markdown and HTML are written from the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from assistant.answer import EXTRACTIVE, Claim
from assistant.desk.citing import cite, cite_all
from assistant.desk.differences import Piece
from assistant.desk.note import Note, Section, SectionKind
from assistant.desk.picture import Picture
from assistant.wording import STATUS_NAMES
from vectorstore.records import Passage


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A paragraph with the citations of its footnotes, one note for all of them."""

    text: str
    note: str = ""
    listed: bool = False
    remark: bool = False


# A text, or a text in pieces that say what became of each.
Cell = str | tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`head` and rows of the same width; `widths` are shares of the page."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]


# The table is for finding a recommendation; its text stands in full in the note.
_SHORTENED = 170
_LEAD_IN = 60


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in a document that can hold one; the others leave it out."""

    picture: Picture


Block = Heading | Sentence | Table | Figure


@dataclass(frozen=True, slots=True)
class Document:
    """`title` and `subtitle` stand above the table of contents."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...] = field(repr=False)
    contents: bool = True


def note_document(note: Note) -> Document:
    """A note, with what the check refused in a last part of its own."""
    blocks: list[Block] = []
    for number, section in enumerate(note.sections, 1):
        blocks += _section(section, number, note)
    if note.failed:
        blocks += _failed(note.failed)
    return Document(f"Nota informativa: {note.outline.theme}", _subtitle(note), tuple(blocks))


def _subtitle(note: Note) -> str:
    if note.writer == EXTRACTIVE:
        how = "Redactada con las frases de los propios informes, citadas letra por letra."
    else:
        how = f"Redactada con el modelo {note.writer}; cada frase se ha comprobado contra el párrafo que cita."
    return f"{how} Documento de trabajo, no oficial."


def _section(section: Section, number: int, note: Note) -> Iterator[Block]:
    yield Heading(f"{_roman(number)}. {section.plan.title}", 1)
    for block in section.blocks:
        if block.heading:
            yield Heading(block.heading, 2)
        for claim in block.claims:
            yield Sentence(claim.text, footnote(claim), listed=block.numbered)
    if section.plan.kind is SectionKind.TABLE:
        yield recommendation_table(note)
    listed = section.plan.kind is SectionKind.SOURCES
    yield from (Sentence(remark, listed=listed, remark=True) for remark in section.remarks)


def recommendation_table(note: Note) -> Table:
    rows = tuple(
        (
            str(one.passage.meeting or ""),
            cite(one.passage, one.report),
            _told(one.passage),
            STATUS_NAMES[one.passage.status],
        )
        for one in note.recommendations
    )
    return Table(("Reunión", "Cita", "Texto", "Estado"), rows, (0.11, 0.25, 0.41, 0.23))


def _told(passage: Passage) -> str:
    """What tells a recommendation from the others: of an item its own text, behind a few words of its lead-in."""
    lead_in = opening(passage.lead_in, _LEAD_IN) if passage.lead_in else ""
    return f"{lead_in} {opening(passage.text, _SHORTENED)}".strip()


def opening(text: str, length: int) -> str:
    """The first words of a text; the mark says that there are more."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[:length].rsplit(" ", 1)[0] + " […]"


def _failed(claims: Sequence[Claim]) -> Iterator[Block]:
    yield Heading("Frases retiradas por la comprobación", 1)
    yield Sentence("No forman parte de la nota: los pasajes citados no las respaldan.", remark=True)
    rows = tuple((claim.text, " ".join(claim.verdict.reasons), footnote(claim)) for claim in claims)
    yield Table(("Frase", "Motivo", "Pasajes citados"), rows, (0.45, 0.33, 0.22))


def footnote(claim: Claim) -> str:
    """The citations of a sentence, each passage once: "CTOC/…/6, párr. 34; CTOC/…/5, …"."""
    return cite_all([(one.passage, one.report) for one in claim.citations])


def _roman(number: int) -> str:
    digits = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for value, sign in digits:
        written += sign * (number // value)
        number %= value
    return written
