"""Sentences of a passage with their place in it, so that a quote is always a span of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ABBREVIATED = re.compile(
    r"(?:\b(?:Sr|Sra|Sres|Dr|Dra|Excmo|Excma|párr|párrs|art|arts|núm|núms|vol|pág|págs|secc|cap|etc|ibid|Ibid|EE|UU|"
    r"[A-Z])\.)$"
)
_END = re.compile(r"[.!?…]+[»”\")\]]*(?=\s+[«“\"(¿¡]?[A-ZÁÉÍÓÚÑ0-9])|\n+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text == passage[start:end]`, without surrounding white space."""

    text: str
    start: int
    end: int


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order. Abbreviations and initials end none."""
    found: list[Sentence] = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(text) if not _is_abbreviation(text, match)), len(text)]:
        piece = text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            found.append(Sentence(piece.strip(), left, left + len(piece.strip())))
        start = end
    return tuple(found)


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    return match[0] == "." and bool(_ABBREVIATED.search(text[max(0, match.start() - 8) : match.end()]))
