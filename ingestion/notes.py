"""Footnotes leave the text: their marks are taken out of the lines, their own lines are set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingestion.lines import Line, width

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = re.compile(r"(?<=\S)(?<!\bm)(?<!\bkm)(?<!\bcm)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_GLUED = re.compile(r"(?:(?<=[a-záéíóúñ]{3})|(?<=[”»\"’)]))(\d{1,2})(?![\w/%]|[.,]\d)")
_GENRE = (
    r"(?:www\.|https?://|Véase|Veanse|Véanse|Vease|Ib[ií]d|Ídem|Op\. cit|Documentos Oficiales|Naciones Unidas,|"
    r"Resoluci[oó]n|"
    r"Decisi[oó]n|Publicaci[oó]n de las|Disponible en|Consult|[A-Z]{1,5}/[A-Z0-9])"
)
_RAISED_NOTE = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\^?\d{1,3}\]:)\s*(\S.*)")
_PLAIN_NOTE = re.compile(r"(\d{1,3})\s+([A-ZÁÉÍÓÚÑ“«\"¿*w].*|https?:.*)")
_STAR_NOTE = re.compile(r"(\*{1,4})\s*(\S.*)")
_STAR_TEXT = re.compile(rf"{_GENRE}|Publicado|El presente|Nueva tirada|Este documento|La presente|En el presente")
_STAR_MARK = re.compile(r"(?<=[^\W_])(\*{1,4})(?=[\s.,;:)]|$)")
_READ_NOTE = re.compile(rf"([Il!|1])\s+({_GENRE}.*)")
_READ_MARK = re.compile(r"(?<=[^\W\d_]{2})!(?=[.,;:\s]|$)")
_STARTS = re.compile(
    r"(?:\d{1,4}\.|[-–]?\s*\(?[a-z]{1,4}\)|[IVX]+\.|[A-Z]\.|[-–•]\s|Recomendaci[oó]n \d|Anexo)(?:\s|$)"
)
_ENDED = re.compile(r"[.:;?!]['\"”»)]*$")
_REACH = 200


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A footnote with the lines where its own text stands (none when the file holds the mark alone)."""

    mark: str
    text: str
    lines: tuple[Line, ...]


def take_out(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[PlacedNote, ...]]:
    """(the lines without notes, with their marks in `marks`; the notes)."""
    lines = [_unmark(line, _RAISED) if not _RAISED_NOTE.match(line.text) else line for line in lines]
    lines = _unmark_glued(_parted(lines))
    wrapped_at = width(lines)
    kept: list[Line] = []
    notes: list[PlacedNote] = []
    position = 0
    while position < len(lines):
        start = _note_start(lines[position], kept, notes)
        if start is None:
            kept.append(lines[position])
            position += 1
            continue
        end = _note_end(lines, position, wrapped_at)
        notes.append(_placed(start, lines[position:end], kept))
        position = end
    return tuple(kept), tuple(notes)


def _unmark(line: Line, pattern: re.Pattern[str]) -> Line:
    marks = tuple(mark.translate(_SUPERSCRIPTS) for mark in pattern.findall(line.text))
    if not marks:
        return line
    return replace(line, text=pattern.sub("", line.text), marks=line.marks + marks)


def _parted(lines: Sequence[Line]) -> list[Line]:
    """Two marks at one place look like one number: "¹²" is notes 1 and 2 where note 1 is the next."""
    last = 0
    parted = []
    for line in lines:
        marks: list[str] = []
        for mark in line.marks:
            marks += _in_turn(mark, last + 1)
            last = int(marks[-1])
        parted.append(replace(line, marks=tuple(marks)) if marks else line)
    return parted


def _in_turn(mark: str, expected: int) -> list[str]:
    """The numbers from `expected` on that the mark is made of; the mark itself when it is not."""
    numbers, rest = [], mark
    while rest and rest.startswith(str(expected)):
        numbers.append(str(expected))
        rest, expected = rest.removeprefix(str(expected)), expected + 1
    return [mark] if rest else numbers


def _unmark_glued(lines: Sequence[Line]) -> list[Line]:
    """Digits glued to words ("medidas1") are marks when they count 1, 2, 3 ... through the file."""
    found: dict[int, list[str]] = {}
    last = max((int(mark) for line in lines for mark in line.marks if mark.isdigit()), default=0)
    first = last
    for index, line in enumerate(lines):
        for match in _GLUED.finditer(line.text):
            if int(match[1]) == last + 1:
                last += 1
                found.setdefault(index, []).append(match[1])
    if last - first < 2:
        return list(lines)
    return [_without_glued(line, found[index]) if index in found else line for index, line in enumerate(lines)]


def _without_glued(line: Line, marks: list[str]) -> Line:
    text = _GLUED.sub(lambda match: "" if match[1] in marks else match[0], line.text)
    return replace(line, text=text, marks=(*line.marks, *marks))


def _note_start(line: Line, kept: Sequence[Line], notes: Sequence[PlacedNote]) -> tuple[str, str] | None:
    """(mark, text) when the line opens the text of a note."""
    if raised := _RAISED_NOTE.match(line.text):
        return raised[1].translate(_SUPERSCRIPTS).strip("[]^:"), raised[2]
    star = _STAR_NOTE.match(line.text)
    if star and (_STAR_TEXT.match(star[2]) or any(_STAR_MARK.search(before.text) for before in kept[:40])):
        return star[1], star[2]
    plain = _PLAIN_NOTE.match(line.text)
    if plain and (_is_expected(plain[1], plain[2], kept, notes) or _is_at_the_foot(line, plain[1], kept, notes)):
        return plain[1], plain[2]
    read = _READ_NOTE.match(line.text)
    if read and _ends_whole(kept):
        return str(len(notes) + 1), read[2]
    return None


def _is_expected(mark: str, text: str, kept: Sequence[Line], notes: Sequence[PlacedNote]) -> bool:
    """A plain number opens a note when that mark stands unanswered a little above, or the text is a reference.

    In a list of notes the mark may stand anywhere above.
    """
    if any(note.mark == mark for note in notes):
        return False
    gathered = bool(notes and notes[-1].lines and kept) and kept[-1].number < notes[-1].lines[0].number
    marked = any(mark in line.marks for line in (kept if gathered else kept[-_REACH:]))
    return marked or (bool(re.match(_GENRE, text)) and mark == str(len(notes) + 1) and _ends_whole(kept))


def _is_at_the_foot(line: Line, mark: str, kept: Sequence[Line], notes: Sequence[PlacedNote]) -> bool:
    """Below the rule of a page: the first line, and the next number after the note above."""
    if not line.ruled or (kept and kept[-1].ruled):
        return False
    above = notes[-1] if notes and notes[-1].lines and notes[-1].lines[-1].number + 1 == line.number else None
    return above is None or not above.mark.isdigit() or int(mark) == int(above.mark) + 1


def _ends_whole(kept: Sequence[Line]) -> bool:
    return not kept or bool(_ENDED.search(kept[-1].text))


def _note_end(lines: Sequence[Line], start: int, wrapped_at: int) -> int:
    """A note goes on until a blank line, something that starts, or a short line that ends a sentence."""
    end = start + 1
    while end < len(lines):
        before, line = lines[end - 1], lines[end]
        whole = _ENDED.search(before.text) and (len(before.text) < 0.7 * wrapped_at or wrapped_at > 150)
        if line.gap or line.page != before.page or whole or _opens(line):
            break
        end += 1
    return end


def _opens(line: Line) -> bool:
    return bool(_STARTS.match(line.text) or _RAISED_NOTE.match(line.text) or _PLAIN_NOTE.match(line.text))


def _placed(start: tuple[str, str], lines: Sequence[Line], kept: list[Line]) -> PlacedNote:
    mark, text = start
    whole = " ".join((text, *(line.text for line in lines[1:])))
    if mark.startswith("*"):
        _take_mark(kept, _STAR_MARK, mark)
    elif not any(mark in line.marks for line in kept):
        known = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[”»\"’)])|(?<=\b(?:19|20)\d\d)){mark}(?![\w/%]|[.,]\d)")
        if not _take_mark(kept, _READ_MARK, mark) and mark.isdigit():
            _take_mark(kept, known, mark)
    return PlacedNote(mark, whole, tuple(lines))


def _take_mark(kept: list[Line], pattern: re.Pattern[str], mark: str) -> bool:
    """The nearest line above that shows the mark glued or misread ("medidas1", "sesión!") loses it."""
    for index in range(len(kept) - 1, max(-1, len(kept) - _REACH), -1):
        line = kept[index]
        if "¡" not in line.text and (match := pattern.search(line.text)):
            text = line.text[: match.start()] + line.text[match.end() :]
            kept[index] = replace(line, text=text, marks=(*line.marks, mark))
            return True
    return False
