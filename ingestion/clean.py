"""Second step: each line without the traces of its format (Markdown, indents, doubled spaces)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingestion.lines import Line

_LINK = re.compile(r"!?\[([^\]\n]+)\]\((?:#|https?:|mailto:|/|\.)?[^()\s]*\)")
# The empty target that a converter leaves may be wrapped to the next line.
_CUT_LINK = re.compile(r"\[([^\]\n]+)\]([ \n])\(#\)")
# Emphasis may be wrapped over a few lines.
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]*(?:\n[^*\n]+){0,4}?)(?<=[^\s*])\1(?![\w*])")
_UNDERSCORES = re.compile(r"(?<!\w)(_{1,2})(?=\S)([^_\n]+?)(?<=\S)\1(?!\w)")
_HASHES = re.compile(r"^#{1,6}\s+(?=\S)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|-])")
_CLOSING = ").,;:”»"
_SPACES = re.compile(r" {2,}")
# "deli- \n berar": a word cut at the end of a line.
_CUT_WORD = re.compile(r"[^\W\d_]{2,}-$")


def clean(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines with clean text; a Markdown heading is marked as such."""
    text = "\n".join(_unlinked(line.text) for line in lines)
    plain = _EMPHASIS.sub(r"\2", _CUT_LINK.sub(r"\1\2", text)).split("\n")
    return tuple(
        replace(line, text=_unescaped(text), heading=line.heading or bool(_HASHES.match(line.text)))
        for line, text in zip(lines, plain, strict=True)
    )


def _unlinked(text: str) -> str:
    return _LINK.sub(r"\1", _HASHES.sub("", text))


def _unescaped(text: str) -> str:
    text = _ESCAPE.sub(r"\1", _UNDERSCORES.sub(r"\2", text))
    return _SPACES.sub(" ", text).strip() or text


def join(texts: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Wrapped lines as one text, and where each line starts in it. A word cut at a line end is made whole."""
    joined, starts = "", []
    for text in texts:
        if joined and _CUT_WORD.search(joined) and text[:1].islower():
            joined = joined[:-1]
        elif joined and text and text[0] not in _CLOSING:
            joined += " "
        starts.append(len(joined))
        joined += text
    return joined, tuple(starts)
