"""Lines become blocks: each starts with a marker or a new paragraph and holds the wrapped lines that follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from ingestion.clean import join
from ingestion.lines import Line, width
from ingestion.structure.markers import HEADINGS, Kind, Marker, ended, follows, read, refers

_HARD_WRAP = 120
# A line that ends before this share of the width was not broken by the wrapping.
_SHORT = 0.75
_FIRST = frozenset({"1", "1.1", "I"})
# A paragraph of the preamble of a resolution: "Recordando ...,", "Convencida de ...,".
_PREAMBLE = re.compile(r"(?:[A-ZÁÉÍÓÚ][a-záéíóúñ]+(?:ando|iendo|yendo|ad[oa]s?|id[oa]s?)|Consciente|Profundamente)\b")
_LEADS = frozenset({Kind.NUMBER, Kind.ROMAN, Kind.CAPITAL, Kind.RECOMMENDATION})
_LIST_GOES_ON = re.compile(r"(?:[,;:]|[,;:]?\s(?:y|e|o|u|y/o))$")
_BREAKS_IN_SENTENCE = frozenset({Kind.NUMBER, Kind.ITEM, Kind.BULLET})
_NEEDS_NEW_SENTENCE = frozenset({Kind.ROMAN, Kind.CAPITAL, Kind.ANNEX, Kind.PART, Kind.RECOMMENDATION})


@dataclass(frozen=True, slots=True)
class Block:
    """`lines` with the marker taken off the first one; `printed` is that marker as it stands in print."""

    kind: Kind
    token: str
    printed: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return join([line.text for line in self.lines])[0]

    @property
    def whole(self) -> str:
        """The text with its marker, as printed."""
        return f"{self.printed} {self.text}".strip()

    @property
    def gap(self) -> int:
        return self.lines[0].gap

    def turned(self, kind: Kind) -> Block:
        return replace(self, kind=kind)

    def as_row(self) -> Block:
        """The same block as a line of its paragraph: the marker goes back into the text."""
        first = replace(self.lines[0], text=f"{self.printed} {self.lines[0].text}".strip())
        return Block(Kind.ROW, "", "", (first, *self.lines[1:]))


def assemble(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a file, in order; every line is in exactly one."""
    assembly = _Assembly(width(lines))
    for line, following in zip_longest(lines, lines[1:]):
        assembly.take(line, following)
    blocks = [grown.block for grown in assembly]
    several = len({block.token for block in blocks if block.kind is Kind.PART}) > 1
    return blocks if several else [_as_text(block) if block.kind is Kind.PART else block for block in blocks]


def _as_text(block: Block) -> Block:
    """A lone "Resolución 26/1" is the title of its document."""
    return block.as_row().turned(Kind.TEXT)


@dataclass(slots=True)
class _Growing:
    marker: Marker
    lines: list[Line]

    @property
    def last(self) -> str:
        return self.lines[-1].text

    @property
    def block(self) -> Block:
        return Block(self.marker.kind, self.marker.token, self.marker.printed, tuple(self.lines))


class _Assembly(list[_Growing]):
    """The blocks so far; the last one may still grow."""

    def __init__(self, wrapped_at: int) -> None:
        super().__init__()
        self._wrapped_at = wrapped_at
        self._hard = wrapped_at <= _HARD_WRAP
        self._tokens = {Kind.ITEM: "", Kind.NUMBER: ""}

    def take(self, line: Line, following: Line | None) -> None:
        marker = self._holding(read(line.text, line.heading), line)
        apart = self and self[-1].last.endswith(",") and _PREAMBLE.match(line.text)
        if self and marker.kind is Kind.TEXT and not apart and self._goes_on(line, following):
            self[-1].lines.append(line)
            return
        if marker.kind in self._tokens:
            self._tokens[marker.kind] = marker.token
        self.append(_Growing(marker, [replace(line, text=marker.body)]))

    def _holding(self, marker: Marker, line: Line) -> Marker:
        """The marker, or plain text where what looks like one stands in the middle of a sentence."""
        plain = Marker(Kind.TEXT, "", "", line.text)
        if marker.kind is Kind.ITEM and marker.printed.endswith(".") and not self._expected(marker):
            return plain
        if not self or line.gap or line.heading or self._is_finished():
            return marker
        if self._opens_the_first_run(marker):
            return marker
        if marker.kind in _NEEDS_NEW_SENTENCE:
            return marker if self._stopped_short() else plain
        if marker.kind in _BREAKS_IN_SENTENCE:
            return marker if self._breaks(marker) else plain
        return marker

    def _is_finished(self) -> bool:
        before = self[-1]
        return ended(before.last) or before.marker.kind in HEADINGS or before.marker.kind is Kind.RECOMMENDATION

    def _opens_the_first_run(self, marker: Marker) -> bool:
        """The first section or paragraph may follow the title, which has no full stop, or a preamble."""
        if self[-1].marker.kind is not Kind.TEXT or marker.token not in _FIRST or not marker.body[:1].isupper():
            return False
        seen = any(grown.marker.kind is marker.kind for grown in self)
        return marker.kind in (Kind.NUMBER, Kind.ROMAN) and not seen and not refers(self[-1].last)

    def _stopped_short(self) -> bool:
        """The last line ends before the width: the wrapping did not break it."""
        last = self[-1].last
        return self._hard and len(last) < _SHORT * self._wrapped_at and not refers(last)

    def _breaks(self, marker: Marker) -> bool:
        """A number, letter or bullet may follow a line that does not end a sentence, if it is its turn."""
        before, last = self[-1].marker, self[-1].last
        if marker.kind is Kind.BULLET:
            return before.kind is Kind.BULLET or last.endswith((",", ";"))
        if marker.kind is Kind.ITEM and _LIST_GOES_ON.search(last):
            return True
        return not refers(last) and (
            self._stopped_short() or (self._expected(marker) and marker.token not in ("a", "i", "1"))
        )

    def _expected(self, marker: Marker) -> bool:
        before = self._tokens[marker.kind]
        if marker.token in ("a", "i", "1"):
            return True
        if marker.kind is Kind.NUMBER:
            return bool(before) and follows(before, marker.token)
        if len(marker.token) == 1 and len(before) == 1:
            return ord(marker.token) == ord(before) + 1
        return bool(before)

    def _goes_on(self, line: Line, following: Line | None) -> bool:
        """The line belongs to the sentence or paragraph of the block before it."""
        marker, last = self[-1].marker, self[-1].lines[-1]
        if marker.kind is Kind.ROW or line.heading or last.heading or self._is_bare_title():
            return False
        continues = line.text[0].islower() or (line.text[0] in '(“«"' and not ended(last.text))
        if marker.kind in HEADINGS:
            return not line.gap and (continues or (self._hard and len(last.raw.strip()) > 0.8 * self._wrapped_at))
        if continues or (not line.gap and not ended(last.text)):
            return True
        filled = len(last.raw.strip()) > 0.6 * self._wrapped_at
        if line.gap:
            cut = not ended(last.text) and not last.text.endswith(",") and filled
            return cut and marker.kind in _BREAKS_IN_SENTENCE
        return self._hard and filled and not self._is_dense_heading(line, following)

    def _is_bare_title(self) -> bool:
        """ "Recomendación 4" alone on its line: the text below is no part of the title."""
        grown = self[-1]
        return grown.marker.kind is Kind.RECOMMENDATION and not grown.last and len(grown.lines) == 1

    def _is_dense_heading(self, line: Line, following: Line | None) -> bool:
        """Without blank lines: a short line without full stop, after a full stop, before a number or a section."""
        if following is None or not line.text[0].isupper() or ended(line.text) or line.text.endswith(","):
            return False
        return len(line.text) < _SHORT * self._wrapped_at and read(following.text).kind in _LEADS
