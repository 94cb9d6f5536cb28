"""A draft as it was brought: paragraphs, their sentences, and the notes that hang on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.words.sentences import split_sentences

# Marks that stand for a note inside a text while its sentences are found; private characters, never printed.
_FIRST_MARK = 0xE000
_MOST_NOTES = 0x1800
_MARK = re.compile("[\ue000-\uf7ff]")


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """`text` without its notes; `place` counts the paragraphs of the file, those of tables too, from 0.

    `marks` are (offset in the text, note). `row` is the row of a table that the text is a cell of,
    and `row_at` where it stands there.
    """

    text: str
    place: int
    heading: bool = False
    marks: tuple[tuple[int, str], ...] = ()
    row: str = ""
    row_at: int = 0


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """`paragraph.text[start:end] == text`; `notes` are those whose marks stand in it or right behind it."""

    text: str
    start: int
    end: int
    paragraph: DraftParagraph
    notes: tuple[str, ...] = ()


def paragraph(marked: str, notes: Sequence[str], place: int, heading: bool = False) -> DraftParagraph:
    """A paragraph from its text with a private mark for each note."""
    marked = " ".join(marked.split())
    text, marks = "", []
    for character in marked:
        if _MARK.match(character):
            marks.append((len(text), notes[ord(character) - _FIRST_MARK]))
        else:
            text += character
    return DraftParagraph(text, place, heading, tuple(marks))


def mark_of(number: int) -> str:
    """The private mark of the note at a place from 0; of too many notes the last ones have none."""
    return chr(_FIRST_MARK + number) if number < _MOST_NOTES else ""


def sentences(paragraphs: Sequence[DraftParagraph]) -> Iterator[DraftSentence]:
    """The sentences of a draft, without its headings. A citation in brackets behind the full stop belongs before it."""
    for one in paragraphs:
        if not one.heading:
            yield from _sentences(one)


def _sentences(one: DraftParagraph) -> Iterator[DraftSentence]:
    found = [[sentence.start, sentence.end] for sentence in split_sentences(one.text)]
    spans: list[list[int]] = []
    for start, end in found:
        only_citation = re.fullmatch(r"\([^()]*(?:\([^()]*\)|[a-z]+\)|[^()])*\)\.?", one.text[start:end])
        if spans and only_citation:
            spans[-1][1] = end
        else:
            spans.append([start, end])
    for at, (start, end) in enumerate(spans):
        following = spans[at + 1][0] if at + 1 < len(spans) else len(one.text)
        notes = tuple(note for offset, note in one.marks if start < offset <= max(end, following - 1))
        yield DraftSentence(one.text[start:end], start, end, one, notes)
