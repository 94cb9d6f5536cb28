"""Pictures as SVG: a family of recommendations as a line in time, and a heat map of themes by meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from assistant.desk.lineage import Family, Member, Relation
from vectorstore.records import Meeting

_FONT = 'font-family="Helvetica,Arial,sans-serif"'
_COLUMN, _TOP, _LINE = 132, 54, 30
_LEFT, _CELL, _TALL = 230, 66, 34
_COLOURS = {
    Relation.ROOT: "#0b3d66",
    Relation.FIRST: "#2d7dd2",
    Relation.REPEATED: "#2d7dd2",
    Relation.REWORDED: "#2d7dd2",
    Relation.SPLIT: "#6a4c93",
    Relation.MERGED: "#6a4c93",
    Relation.NEAR: "#9aa5b1",
}


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A theme and how many recommendations each meeting made on it."""

    theme: str
    counts: tuple[int, ...]


def timeline(family: Family, meetings: Sequence[Meeting]) -> str:
    """The family over every meeting that is known; a meeting without a member stays empty, and is seen to be."""
    columns = {one.number: at for at, one in enumerate(meetings)}
    stacks: dict[int, list[Member]] = {}
    for member in family.members:
        stacks.setdefault(member.meeting, []).append(member)
    deepest = max(map(len, stacks.values()))
    width, height = len(meetings) * _COLUMN + 20, _TOP + 26 + deepest * (_LINE + 14)
    body = [_axis(meetings, width)]
    for number, stack in stacks.items():
        for depth, member in enumerate(stack):
            body.append(_dot(member, columns.get(number, 0), depth))
    return _svg(width, height, "Línea en el tiempo de la recomendación", "".join(body))


def heat_map(rows: Sequence[HeatRow], meetings: Sequence[Meeting]) -> str:
    """Cells darker where more was recommended; the number stands in each, so that colour is not needed."""
    most = max((count for row in rows for count in row.counts), default=0) or 1
    style = f'y="26" text-anchor="middle" font-size="11" {_FONT}'
    parts = [
        f'<text x="{_LEFT + (at + 0.5) * _CELL:g}" {style}>{_short(one)}</text>' for at, one in enumerate(meetings)
    ]
    for line, row in enumerate(rows):
        y = 40 + line * _TALL
        parts.append(f'<text x="8" y="{y + 22}" font-size="13" {_FONT}>{escape(_cut(row.theme, 32))}</text>')
        for at, count in enumerate(row.counts):
            told = f"{row.theme}, reunión {meetings[at].number}"
            parts.append(_cell((_LEFT + at * _CELL, y), count, count / most, told))
    width, height = _LEFT + len(meetings) * _CELL + 10, 50 + len(rows) * _TALL
    return _svg(width, height, "Recomendaciones por reunión", "".join(parts))


def _svg(width: float, height: float, title: str, body: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" role="img" '
        f'aria-label="{escape(title)}"><title>{escape(title)}</title>'
        f'<rect width="100%" height="100%" fill="#fff"/>{body}</svg>'
    )


def _axis(meetings: Sequence[Meeting], width: float) -> str:
    names = "".join(
        f'<text x="{_x(at)}" y="22" text-anchor="middle" font-size="13" {_FONT}>{_short(one)}</text>'
        f'<circle cx="{_x(at)}" cy="34" r="3" fill="#555"/>'
        for at, one in enumerate(meetings)
    )
    return f'<line x1="10" x2="{width - 10:g}" y1="34" y2="34" stroke="#999"/>{names}'


def _dot(member: Member, column: int, depth: int) -> str:
    x, y = _x(column), _TOP + 14 + depth * (_LINE + 14)
    likeness = f"{member.likeness:.2f}".replace(".", ",")
    told = f"{member.passage.label}: {member.relation} ({likeness}). {member.passage.text[:200]}"
    label = member.passage.label.rpartition("reunión, ")[2].replace("recomendación", "rec.")
    return (
        f'<g><title>{escape(told)}</title><rect x="{x - 58}" y="{y - 13}" width="116" height="34" rx="4" '
        f'fill="{_COLOURS[member.relation]}"/>'
        f'<text x="{x}" y="{y + 1}" text-anchor="middle" font-size="11" fill="#fff" {_FONT}>{escape(label)}</text>'
        f'<text x="{x}" y="{y + 15}" text-anchor="middle" font-size="9.5" fill="#fff" {_FONT}>'
        f"{escape(_cut(member.relation, 24))}</text></g>"
    )


def _cell(place: tuple[float, float], count: int, share: float, told: str) -> str:
    x, y = place
    colour = f"rgb({int(255 - 244 * share)},{int(255 - 194 * share)},{int(255 - 153 * share)})"
    ink = "#fff" if share > 0.5 else "#222"
    box = f'<rect x="{x:g}" y="{y:g}" width="64" height="32" fill="{colour}" stroke="#ccc"/>'
    number = (
        f'<text x="{x + 32:g}" y="{y + 21:g}" text-anchor="middle" font-size="13" fill="{ink}" {_FONT}>{count}</text>'
    )
    return f"<g><title>{escape(told)}: {count}</title>{box}{number}</g>"


def _short(meeting: Meeting) -> str:
    return f"{meeting.number}ª" + (f" ({meeting.year})" if meeting.year else "")


def _x(column: int) -> int:
    return 10 + column * _COLUMN + _COLUMN // 2


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
