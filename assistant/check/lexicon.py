"""The vocabulary of the genre: words that say the same, words that contradict, countries and organizations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from assistant.check.roots import root
from vectorstore.words import fold

StemKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Keys are roots; a phrase is a tuple of several. `groups` and `sides` map to the numbers of their lines."""

    groups: Mapping[StemKey, frozenset[int]]
    sides: Mapping[StemKey, frozenset[tuple[int, int]]]
    countries: Mapping[str, str]
    organizations: Mapping[str, str]
    longest_phrase: int


def _lines(name: str) -> Iterator[str]:
    text = (files("assistant.check") / "data" / name).read_text(encoding="utf-8")
    return (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _key(entry: str) -> StemKey:
    return tuple(root(fold(word)) for word in entry.split("_"))


def _synonyms() -> dict[StemKey, frozenset[int]]:
    found: dict[StemKey, set[int]] = defaultdict(set)
    for number, line in enumerate(_lines("synonyms.txt")):
        for entry in line.split():
            found[_key(entry)].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _antonyms() -> dict[StemKey, frozenset[tuple[int, int]]]:
    found: dict[StemKey, set[tuple[int, int]]] = defaultdict(set)
    for number, line in enumerate(_lines("antonyms.txt")):
        for side, entries in enumerate(line.split("|")):
            for entry in entries.split():
                found[_key(entry)].add((number, side))
    return {key: frozenset(sides) for key, sides in found.items()}


def _aliases(name: str) -> dict[str, str]:
    """Every name of a line, and the first one, which stands for all."""
    lines = (line.split(",") for line in _lines(name))
    return {alias: names[0] for names in lines for alias in names}


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    groups, sides = _synonyms(), _antonyms()
    longest = max(len(key) for key in (*groups, *sides))
    return Lexicon(groups, sides, _aliases("countries.txt"), _aliases("organizations.txt"), longest)
