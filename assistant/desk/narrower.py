"""Narrower terms of broad themes: a note on help to victims takes in what the reports say of shelter or of lawyers.

A question for a list means the words it uses; a note is for who must know all that was recommended on its subject.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vectorstore.words import terms

_FILE = Path(__file__).parent / "data" / "narrower.txt"
# Content words that may stand between those of a term.
_BETWEEN = 4
# The name of an instrument, of a fund or of a mandate says nothing of those it is named after.
_NAMES = re.compile(r"(?<=trata de personas, )especialmente (?:de )?(?:las )?mujeres y (?:los )?niños", re.IGNORECASE)
# "El menor tiempo posible" speaks of no minor.
_LESSER = re.compile(
    r"\bmenor (?=(?:tiempo|medida|grado|número|cantidad|parte|riesgo|coste?o?|plazo)\b)", re.IGNORECASE
)
# A body shares its stem with an organ.
_BODIES = re.compile(r"\borganismos?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BroadTheme:
    """`names`: stems of every name of the theme. `narrower`: the terms that belong to it."""

    names: tuple[frozenset[str], ...]
    narrower: tuple[str, ...]


def matter(text: str) -> str:
    """A text without what only looks as if it spoke of a theme."""
    return _BODIES.sub("entidad", _LESSER.sub("", _NAMES.sub("", text)))


def narrower_terms(themes: Sequence[str]) -> tuple[str, ...]:
    """The narrower terms of the themes that the file knows, each once."""
    found: dict[str, None] = {}
    for theme in themes:
        stems = frozenset(terms(theme))
        for broad in read_themes():
            if stems in broad.names:
                found |= dict.fromkeys(broad.narrower)
    return tuple(found)


def stating(narrower: Sequence[str]) -> Callable[[str], bool]:
    """Whether a text states one of the terms: all its words, in a window of a few more."""
    wanted = [frozenset(terms(one)) for one in narrower]

    def states(text: str) -> bool:
        stems = terms(text)
        return any(_stands_together(one, stems) for one in wanted if one <= set(stems))

    return states


def _stands_together(wanted: frozenset[str], stems: Sequence[str]) -> bool:
    width = len(wanted) + _BETWEEN
    return any(wanted <= set(stems[start : start + width]) for start, stem in enumerate(stems) if stem in wanted)


@lru_cache(maxsize=1)
def read_themes(path: Path = _FILE) -> tuple[BroadTheme, ...]:
    """The themes of the file. Raises ValueError naming the line that has no two fields."""
    themes = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        names, separator, narrower = line.partition(" | ")
        if not separator:
            raise ValueError(f"{path.name}, línea {number}: se esperaban dos campos separados por « | »")
        named = tuple(frozenset(terms(one)) for one in names.split(";"))
        themes.append(BroadTheme(named, tuple(one.strip() for one in narrower.split(";") if one.strip())))
    return tuple(themes)
