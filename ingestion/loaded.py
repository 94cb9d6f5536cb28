"""What a loader hands over: the text of a file, line by line, whatever its format was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LoadedText:
    """Text with `\\n` line ends, in NFC, without invisible characters.

    `pages` gives the page of each line (from 1), or is empty when the file has none. `headings` are the numbers
    (from 1) of the lines that the file itself styles as headings. Footnotes come as lines that start with a
    superscript mark ("¹ Véase ..."), their marks stand in the text as superscripts.
    """

    text: str
    kind: str
    encoding: str = "utf-8"
    removed: int = 0
    pages: tuple[int, ...] = ()
    headings: frozenset[int] = frozenset()
