"""Parts of a document that count their paragraphs anew: meetings of a compilation, annexes, resolutions, articles."""

from __future__ import annotations

from dataclasses import dataclass

from ingestion.structure import meetings
from ingestion.structure.blocks import Block
from ingestion.structure.markers import APPENDIX, Kind
from ingestion.structure.sections import ANNEX_LEVEL
from vectorstore.records import Meeting


@dataclass(frozen=True, slots=True)
class Part:
    """`key` and `label` stand before those of every passage of the part ("m4-" and "cuarta reunión, ")."""

    key: str = ""
    label: str = ""
    level: int = ANNEX_LEVEL - 1
    meeting: Meeting | None = None


def opened(block: Block, level: int, around: Part, compilation: bool) -> Part | None:
    """The part that a heading opens inside the one around it; None when it is a mere section."""
    named = meetings.of_heading(block.text) if compilation else None
    if named is not None:
        return Part(f"m{named.meeting.number}-", f"{named.name}, ", level, named.meeting)
    if block.kind is Kind.ANNEX:
        is_appendix = block.token.startswith(APPENDIX)
        number = block.printed.rstrip(".:").split()[-1] if " " in block.printed else ""
        name = f"{'apéndice' if is_appendix else 'anexo'} {number}".strip()
        key = block.token if is_appendix else f"a{block.token}"
        return Part(f"{around.key}{key}-", f"{around.label}{name}, ", level, around.meeting)
    if block.kind is Kind.PART:
        name = block.printed.rstrip(".:")
        label = f"{around.label}{name[0].lower()}{name[1:]}, "
        return Part(f"{around.key}{block.token}-", label, level, around.meeting)
    return None
