"""Narrower terms of broad themes: a note on help to victims takes in what the reports say of shelter or of lawyers.

A question for a list means the words it uses; a note is for who must know all that was recommended on its subject.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.desk.facets import facets, is_clause
from assistant.search.matter import without_names
from vectorstore.words import terms

_FILE = Path(__file__).parent / "data" / "narrower.txt"
_OF_THE_FIELD = frozenset(terms("trata personas"))
# Content words that may stand between those of a term.
_BETWEEN = 4
# An instrument and an office are not what they are against.
_INSTRUMENTS = re.compile(
    r"(?<=Convención)(?: de las Naciones Unidas)? contra la Delincuencia Organizada(?: Transnacional)?|"
    r"(?<=Naciones Unidas) contra la Droga y el Delito|"
    r"(?<=Protocolo) para Prevenir, Reprimir y Sancionar la Trata de Personas",
    re.IGNORECASE,
)
# What is done regularly, and sessions, share their stem with those who write for a newspaper.
_PERIODS = re.compile(r"\bperiódic(?:amente|[oa]s?)\b|\bper[íi]odos?(?= (?:de )?sesiones\b)", re.IGNORECASE)
# A body shares its stem with an organ.
_BODIES = re.compile(r"\borganismos?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BroadTheme:
    """`names`: stems of every name of the theme, `clauses` of those with a verb. `narrower`: what belongs to it."""

    names: tuple[frozenset[str], ...]
    clauses: tuple[frozenset[str], ...]
    narrower: tuple[str, ...]


def matter(text: str) -> str:
    """A text without what only looks as if it spoke of a theme."""
    return _BODIES.sub("entidad", _PERIODS.sub("regular", _INSTRUMENTS.sub("", without_names(text))))


def narrower_terms(themes: Sequence[str]) -> tuple[str, ...]:
    """The narrower terms of the themes that the file knows, each once; a clause may say more than the name of one."""
    found: dict[str, None] = {}
    for theme in themes:
        stems = _named_by(theme)
        for broad in read_themes():
            if stems in broad.names or (is_clause(theme) and any(one <= stems for one in broad.clauses)):
                found |= dict.fromkeys(broad.narrower)
    return tuple(found)


def named_whole(theme: str) -> bool:
    """Whether a theme of several subjects is one that the file knows: then its terms alone say what belongs to it."""
    return len(facets(theme)) > 1 and any(_named_by(theme) in one.names for one in read_themes())


def _named_by(theme: str) -> frozenset[str]:
    """The stems that tell a theme from others: all of them are about trafficking in persons."""
    stems = frozenset(terms(theme))
    return stems - _OF_THE_FIELD or stems


def stating(
    narrower: Sequence[str], same: Callable[[str, str], bool] = lambda one, other: one == other, between: int = _BETWEEN
) -> Callable[[str], bool]:
    """Whether a text states one of the terms: all its words, with at most `between` others. `same` compares stems."""
    wanted = [frozenset(terms(one)) for one in narrower]

    def states(text: str) -> bool:
        stems = terms(text)
        return any(_stands_together(one, stems, same, between) for one in wanted)

    return states


def _stands_together(
    wanted: frozenset[str], stems: Sequence[str], same: Callable[[str, str], bool], between: int
) -> bool:
    """Whether all wanted stems stand in a window of the text that begins with one of them."""
    found = [frozenset(one for one in wanted if same(one, stem)) for stem in stems]
    if not wanted or frozenset().union(*found) != wanted:
        return False
    width = len(wanted) + between
    return any(frozenset().union(*found[at : at + width]) == wanted for at, one in enumerate(found) if one)


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
        written = [one.strip() for one in names.split(";")]
        named = tuple(map(_named_by, written))
        clauses = tuple(stems for one, stems in zip(written, named, strict=True) if is_clause(one))
        themes.append(BroadTheme(named, clauses, tuple(one.strip() for one in narrower.split(";") if one.strip())))
    return tuple(themes)
