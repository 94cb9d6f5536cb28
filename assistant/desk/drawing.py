"""Pictures: a family of recommendations as a line in time, and a heat map of themes by meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.desk.lineage import Family, Member, Relation
from assistant.desk.picture import Box, Dot, Group, Label, Line, Picture
from vectorstore.records import Meeting

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


def timeline(family: Family, meetings: Sequence[Meeting], columns: Sequence[int]) -> Picture:
    """The family over every meeting that is known; a meeting without a member stays empty, and is seen to be.

    `columns` gives the place in `meetings` of each member's meeting.
    """
    stacks: dict[int, list[Member]] = {}
    for member, column in zip(family.members, columns, strict=True):
        stacks.setdefault(column, []).append(member)
    deepest = max(map(len, stacks.values()))
    width, height = len(meetings) * _COLUMN + 20, _TOP + 26 + deepest * (_LINE + 14)
    axis = [Group("", (Line((10, 34), (width - 10, 34), "#999999"),)), *_names(meetings)]
    boxes = [_box(member, column, depth) for column, stack in stacks.items() for depth, member in enumerate(stack)]
    return Picture("Línea en el tiempo de la recomendación", width, height, (*axis, *boxes))


def heat_map(rows: Sequence[HeatRow], meetings: Sequence[Meeting]) -> Picture:
    """Cells darker where more was recommended; the number stands in each, so that colour is not needed."""
    most = max((count for row in rows for count in row.counts), default=0) or 1
    head = tuple(Label(_LEFT + (at + 0.5) * _CELL, 26, column_name(one), 11) for at, one in enumerate(meetings))
    groups = [Group("", head)]
    for line, row in enumerate(rows):
        y = 40 + line * _TALL
        groups.append(Group("", (Label(8, y + 22, _cut(row.theme, 32), 13, centred=False),)))
        for at, count in enumerate(row.counts):
            told = f"{row.theme}, reunión {column_name(meetings[at])}: {count}"
            groups.append(Group(told, tuple(_cell((_LEFT + at * _CELL, y), count, count / most))))
    width, height = _LEFT + len(meetings) * _CELL + 10, 50 + len(rows) * _TALL
    return Picture("Recomendaciones por reunión", width, height, tuple(groups))


def column_name(meeting: Meeting) -> str:
    """A meeting at the head of a column: "9.ª (2019)"; meetings of two bodies may share their number."""
    return f"{meeting.number}.ª" + (f" ({meeting.year})" if meeting.year else "")


def _names(meetings: Sequence[Meeting]) -> Iterator[Group]:
    for at, one in enumerate(meetings):
        yield Group("", (Label(_x(at), 22, column_name(one), 13), Dot(_x(at), 34, 3, "#555555")))


def _box(member: Member, column: int, depth: int) -> Group:
    x, y = _x(column), _TOP + 14 + depth * (_LINE + 14)
    likeness = f"{member.likeness:.2f}".replace(".", ",")
    told = f"{member.passage.label}: {member.relation} ({likeness}). {member.passage.text[:200]}"
    label = member.passage.label.rpartition("reunión, ")[2].replace("recomendación", "rec.")
    box = Box(x - 58, y - 13, 116, 34, _COLOURS[member.relation], round=4)
    named = Label(x, y + 1, label, 11, "#ffffff")
    return Group(told, (box, named, Label(x, y + 15, _cut(member.relation, 24), 9.5, "#ffffff")))


def _cell(place: tuple[float, float], count: int, share: float) -> Iterator[Box | Label]:
    x, y = place
    colour = f"#{int(255 - 244 * share):02x}{int(255 - 194 * share):02x}{int(255 - 153 * share):02x}"
    yield Box(x, y, 64, 32, colour, "#cccccc")
    yield Label(x + 32, y + 21, str(count), 13, "#ffffff" if share > 0.5 else "#222222")


def _x(column: int) -> int:
    return 10 + column * _COLUMN + _COLUMN // 2


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
