"""The tree of a report: paragraphs, recommendations and their items, each under its sections and its meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingestion.lines import Line
from ingestion.structure import inline
from ingestion.structure.blocks import Block
from ingestion.structure.items import Open, depth
from ingestion.structure.markers import ADOPTED_AT, Kind, ended
from ingestion.structure.numbers import Numbered
from ingestion.structure.parts import Part, opened
from vectorstore.records import Meeting, PassageKind, ReportKind


@dataclass(slots=True)
class Node:
    """A citable unit while it grows. `tail` is what follows its items."""

    kind: PassageKind
    key: str
    label: str
    section: tuple[str, ...]
    meeting: Meeting | None
    lead: list[Block]
    tail: list[Block] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    token: str = ""

    @property
    def lead_text(self) -> str:
        return rendered(self.lead)

    @property
    def text(self) -> str:
        return rendered([*self.lead, *self.tail])


@dataclass(frozen=True, slots=True)
class Heading:
    block: Block
    section: tuple[str, ...]


def rendered(blocks: Sequence[Block]) -> str:
    """Blocks as clean text: paragraphs, bullets and rows of a list on lines of their own."""
    texts = (f"- {block.text}" if block.kind is Kind.BULLET else block.text for block in blocks)
    return "\n".join(text for text in texts if text)


class Outline:
    """Takes the blocks of a report in order; `nodes` and `headings` are what came of them."""

    def __init__(self, kind: ReportKind) -> None:
        self.nodes: list[Node] = []
        self.headings: list[Heading] = []
        self._compilation = kind is ReportKind.COMPILATION
        self._path: list[tuple[int, str]] = []
        self._node: Node | None = None
        self._levels: list[tuple[Open, Node]] = []
        self._listing = False
        self._parts = [Part()]
        self._runs = 1
        self._unnumbered = 0

    def build(self, entries: Sequence[Numbered]) -> None:
        blocks = [entry.entry.block for entry in entries]
        following = _following_items(blocks)
        for entry, next_item in zip(entries, following, strict=True):
            self._take(entry, next_item)
        for node in self.nodes:
            _split_inline(node)

    @property
    def section(self) -> tuple[str, ...]:
        return tuple(title for _, title in self._path)

    def _take(self, entry: Numbered, next_item: str) -> None:
        block = entry.entry.block
        if entry.entry.level is not None:
            self._open_section(block, entry.entry.level)
        elif block.kind in (Kind.NUMBER, Kind.RECOMMENDATION):
            self._open_numbered(block, entry.restarts)
        elif block.kind is Kind.ITEM and not self._listing:
            self._add_item(block, next_item)
        else:
            self._add_text(block)

    def _open_section(self, block: Block, level: int) -> None:
        while self._path and self._path[-1][0] >= level:
            self._path.pop()
        self._path.append((level, block.whole))
        self.headings.append(Heading(block, self.section))
        self._close()
        self._open_part(block, level)

    def _open_part(self, block: Block, level: int) -> None:
        before = self._part
        while self._part.level >= level:
            self._parts.pop()
        part = opened(block, level, self._part, self._compilation)
        if part is not None:
            self._parts.append(part)
            self._unnumbered = 0
        if self._part is not before:
            self._runs = 1

    @property
    def _part(self) -> Part:
        return self._parts[-1]

    def _close(self) -> None:
        self._node, self._levels, self._listing = None, [], False

    def _open_numbered(self, block: Block, restarts: bool) -> None:
        self._close()
        key, label = self._part.key, self._part.label
        if restarts and block.kind is Kind.NUMBER:
            self._runs += bool(not self._is_new_part())
        if self._runs > 1 and block.kind is Kind.NUMBER:
            key, label = f"{key}s{self._runs}-", f"{label}numeración {self._runs}, "
        number = re.sub(r"[. ]", "-", block.token.lower())
        if block.kind is Kind.RECOMMENDATION:
            self._open(PassageKind.RECOMMENDATION, f"{key}r{number}", f"{label}recomendación {block.token}", block)
        else:
            self._open(PassageKind.PARAGRAPH, f"{key}p{number}", f"{label}párr. {block.token}", block)

    def _is_new_part(self) -> bool:
        """No paragraph yet in this meeting or annex: its first number is no second run."""
        prefix = self._part.key
        return bool(prefix) and not any(
            node.key.startswith(prefix) and node.kind is PassageKind.PARAGRAPH for node in self.nodes
        )

    def _open(self, kind: PassageKind, key: str, label: str, block: Block) -> None:
        self._node = Node(kind, key, label, self.section, self._part.meeting, [block])
        self.nodes.append(self._node)

    def _open_unnumbered(self, block: Block) -> None:
        self._unnumbered += 1
        part, count = self._part, self._unnumbered
        key, label = f"{part.key}u{count}", f"{part.label}párrafo sin número {count}"
        if part.meeting and part.key.startswith("m"):
            key = part.key.rstrip("-") + (f"-u{count}" if count > 1 else "")
            label = f"{part.label.rstrip(', ')} (sin número)"
        self._open(PassageKind.UNNUMBERED, key, label, block)

    def _add_item(self, block: Block, next_item: str) -> None:
        if self._node is None:
            self._open_unnumbered(block.as_row())
            return
        level, style = depth([opened for opened, _ in self._levels], block.token, next_item)
        del self._levels[level:]
        parent = self._levels[-1][1] if self._levels else self._node
        item = _child(parent, block.token, [block])
        self._levels.append((Open(style, block.token, block.text.endswith(":")), item))

    def _add_text(self, block: Block) -> None:
        block = block.as_row() if block.kind is Kind.ITEM else block
        if block.kind is Kind.TEXT and ADOPTED_AT.match(block.text):
            self._close()
        node = self._node
        if node is None or (node.kind is PassageKind.UNNUMBERED and self._stands_alone(node, block)):
            self._close()
            self._open_unnumbered(block)
            return
        self._listing = self._listing or (block.kind is Kind.ROW and not self._levels)
        if not self._levels:
            node.lead.append(block)
            return
        item = self._levels[-1][1]
        if block.kind is Kind.TEXT and ended(item.text):
            node.tail.append(block)
        else:
            item.lead.append(block)

    @staticmethod
    def _stands_alone(node: Node, block: Block) -> bool:
        """A new paragraph without number, not the list that the one before it announces."""
        return block.kind is Kind.TEXT and not (node.lead[-1].text.endswith(":") and not block.text[:1].isupper())


def _following_items(blocks: Sequence[Block]) -> list[str]:
    """For each block the token of the next item."""
    following: list[str] = []
    token = ""
    for block in reversed(blocks):
        following.append(token)
        if block.kind is Kind.ITEM:
            token = block.token
    return following[::-1]


def _child(parent: Node, token: str, lead: list[Block]) -> Node:
    key, label = f"{parent.key}-{token}", f"{parent.label} {token})"
    child = Node(PassageKind.ITEM, key, label, parent.section, parent.meeting, lead, token=token)
    parent.children.append(child)
    return child


def _split_inline(node: Node) -> None:
    """Items that stand in the running text of a node become its children, before those on their own lines."""
    own, node.children = node.children, []
    _open_inline(node, own[0].token if own else "")
    for child in own:
        node.children.append(child)
        _split_inline(child)
        _go_on_inline(node, child, {sibling.token for sibling in own})


def _open_inline(node: Node, following: str = "") -> None:
    """`following` is the first of the items on lines of their own, which may go on with those of the text."""
    for position, block in enumerate(node.lead):
        places = inline.find(block.text, until=following) if block.kind is not Kind.ROW else ()
        if not places:
            continue
        head, *groups = inline.cut(block.lines, places)
        after = node.lead[position + 1 :]
        node.lead = [*node.lead[:position], _block(block, head)]
        for (token, _, _), lines in zip(places, groups, strict=True):
            _open_inline(_child(node, token, [_item(token, lines)]))
        node.tail = [*after, *node.tail]
        return


def _go_on_inline(parent: Node, item: Node, taken: set[str]) -> None:
    """ "f) ...; g) ...; y h) ..." on one line, where f) is an item: g) and h) are its siblings."""
    if item.children or len(item.lead) != 1:
        return
    block = item.lead[0]
    places = inline.find(block.text, after=item.token)
    if not places or any(token in taken for token, _, _ in places):
        return
    head, *groups = inline.cut(block.lines, places)
    item.lead = [_block(block, head)]
    for (token, _, _), lines in zip(places, groups, strict=True):
        _child(parent, token, [_item(token, lines)])


def _block(block: Block, lines: Sequence[Line]) -> Block:
    return Block(block.kind, block.token, block.printed, tuple(lines))


def _item(token: str, lines: Sequence[Line]) -> Block:
    return Block(Kind.ITEM, token, f"{token})", tuple(lines))
