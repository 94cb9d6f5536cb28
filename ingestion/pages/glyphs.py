"""The letters and digits of a page with the place of each, and the lines of a passage found again among them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Prefix

# left, top, right, bottom in pixels
Box = tuple[float, float, float, float]

_COMPARED = 400  # characters that tell two places with the same first line apart
_REACH = 250  # a note or a running head may stand between two lines of a passage
_SURE = 12  # characters of a line that is no other line


@dataclass(frozen=True, slots=True)
class Glyphs:
    """`stream[i]` is a letter or digit in lower case, `boxes[i]` its place."""

    stream: str
    boxes: tuple[Box, ...]


def key(text: str) -> str:
    """What two readers of the same line agree on: letters and digits, raised ones as plain ones."""
    return "".join(mark for mark in unicodedata.normalize("NFKC", text).lower() if mark.isalnum())


def glyphs(pieces: Iterable[tuple[str, Box]]) -> Glyphs:
    """Of pieces of text, characters or words, each with its box."""
    stream: list[str] = []
    boxes: list[Box] = []
    for text, box in pieces:
        letters = key(text)
        stream.append(letters)
        boxes += [box] * len(letters)
    return Glyphs("".join(stream), tuple(boxes))


def take(keys: Sequence[str], page: Glyphs, starts: bool) -> tuple[list[tuple[int, int]], list[str]]:
    """(the spans of the stream that hold the lines, the lines that are left for the next page).

    `starts` says that the passage begins on this page; otherwise its next line may stand anywhere.
    """
    spans: list[tuple[int, int]] = []
    left = list(keys)
    cursor = _start(keys, page.stream) if starts else 0
    missed = ""
    for index, line in enumerate(keys):
        place = page.stream.find(line, cursor)
        near = place - cursor <= _REACH + len(missed) or not spans
        if place < 0 or not near or (missed and len(line) < _SURE):
            missed += line
            continue
        # What was read differently here and there is still the passage when it fills the gap.
        gap = place - cursor
        spans.append((cursor if spans and missed and 0.7 * len(missed) < gap < 1.3 * len(missed) else place, place))
        spans[-1] = (spans[-1][0], place + len(line))
        cursor, missed, left = place + len(line), "", list(keys[index + 1 :])
    return spans, left


def _start(keys: Sequence[str], stream: str) -> int:
    """Where the first lines stand; of several places with the same first line, the one that goes on alike."""
    wanted = "".join(keys)[:_COMPARED]
    first = next((line for line in keys[:3] if line in stream), None)
    if first is None:
        return 0
    wanted = wanted[wanted.find(first) :]
    places = []
    place = stream.find(first)
    while place >= 0:
        places.append(place)
        place = stream.find(first, place + 1)
    return max(places, key=lambda at: Prefix.similarity(wanted, stream[at : at + _COMPARED]))


def rectangles(page: Glyphs, spans: Sequence[tuple[int, int]]) -> list[Box]:
    """The boxes of the spans, those of one line as one."""
    found: list[Box] = []
    for start, end in spans:
        for box in page.boxes[start:end]:
            if found and _same_line(found[-1], box):
                last = found[-1]
                found[-1] = (min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
            else:
                found.append(box)
    return found


def _same_line(line: Box, box: Box) -> bool:
    overlap = min(line[3], box[3]) - max(line[1], box[1])
    return overlap > 0.4 * min(line[3] - line[1], box[3] - box[1]) and box[0] >= line[0]
