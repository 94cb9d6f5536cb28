"""The run of a summary: which paragraphs tell what was said on which item of the agenda."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from vectorstore.records import Passage
from vectorstore.words import fold

# "El Grupo de Trabajo examinó el tema 3 del programa, titulado “…”": what follows is on it, up to the next one.
_TOOK_UP = re.compile(r"\bexamin\w+ (?:el|los) temas? (?P<number>\d+)[^“«\"]*(?:[“«\"](?P<title>[^”»\"]+)[”»\"])?")
_ON_ITEM = re.compile(r"^(?:en relacion con|respecto del?|sobre) (?:el|los) temas? (?P<number>\d+)\b")
_SPEAKERS = re.compile(
    r"\b(?:panelistas?|ponentes?|oradores|oradoras) siguientes\b|\bsiguientes (?:panelistas|ponentes)\b"
)


def introduces_speakers(passage: Passage) -> bool:
    """Whether a paragraph only names who introduced a debate."""
    return _SPEAKERS.search(fold(passage.text)) is not None


def takes_up(passage: Passage, on_theme: Callable[[str], bool]) -> bool:
    """Whether a paragraph says that a meeting examined an item whose title is on a theme."""
    taken = _TOOK_UP.search(fold(passage.text))
    return taken is not None and on_theme(taken["title"] or "")


def on_items(said: Sequence[Passage], on_theme: Callable[[str], bool]) -> Iterator[Passage]:
    """The paragraphs on the items whose title is on a theme. `said`: summaries, in printed order report by report."""
    report, number, wanted = "", "", False
    for one in said:
        if one.report_id != report:
            report, number, wanted = one.report_id, "", False
        taken = _TOOK_UP.search(fold(one.text))
        other = _ON_ITEM.search(fold(one.text))
        if taken:
            number, wanted = taken["number"], on_theme(taken["title"] or "")
        elif other and other["number"] != number:
            number, wanted = other["number"], False
        if wanted and not taken:
            yield one
