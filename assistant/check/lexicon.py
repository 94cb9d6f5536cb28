"""The vocabulary of the genre: words that say the same, words that contradict, countries and organizations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from assistant.check.roots import ends_as_past, root
from vectorstore.words import fold

StemKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """`standard`: each name, and the first of its line, which stands for all. `openings`: the first words of names."""

    standard: Mapping[str, str]
    openings: frozenset[str]

    def __or__(self, other: Names) -> Names:
        return Names({**self.standard, **other.standard}, self.openings | other.openings)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Keys are roots; a phrase is a tuple of several. They map to the numbers of their lines and of the part there.

    `groups` say the same, `sides` contradict each other, `kinds` are things of one kind that exclude each other,
    `facts` what names a hard fact (side 0) or speaks of its kind (side 1).
    `light` are phrases that add no fact, `turning` words that deny what they govern, `wanting` those for
    what is badly done, all by their first word.
    `stances` are phrases by their first word, with the line of `stances.txt` and the part there; a key that begins
    with "=" is a folded word and no root.
    The name that stands for a city is that of its country.
    """

    groups: Mapping[StemKey, frozenset[int]]
    sides: Mapping[StemKey, frozenset[tuple[int, int]]]
    kinds: Mapping[StemKey, frozenset[tuple[int, int]]]
    facts: Mapping[StemKey, frozenset[tuple[int, int]]]
    light: Mapping[str, tuple[StemKey, ...]]
    turning: Mapping[str, tuple[StemKey, ...]]
    wanting: Mapping[str, tuple[StemKey, ...]]
    stances: Mapping[str, tuple[tuple[StemKey, frozenset[tuple[int, int]]], ...]]
    countries: Names
    cities: Names
    organizations: Names
    all_names: Names
    longest_phrase: int


def _lines(name: str) -> Iterator[str]:
    text = (files("assistant.check") / "data" / name).read_text(encoding="utf-8")
    return (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _key(entry: str) -> StemKey:
    return tuple(
        f"={fold(word[1:])}" if word[0] == "=" else root(fold(word), ends_as_past(word, fold(word)))
        for word in entry.split("_")
    )


def _synonyms() -> dict[StemKey, frozenset[int]]:
    found: dict[StemKey, set[int]] = defaultdict(set)
    for number, line in enumerate(_lines("synonyms.txt")):
        for entry in line.split():
            found[_key(entry)].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _phrases(name: str) -> dict[str, tuple[StemKey, ...]]:
    """The phrases of a list, the longest first, by their first word."""
    found: dict[str, tuple[StemKey, ...]] = {}
    for entry in (entry for line in _lines(name) for entry in line.split()):
        key = _key(entry)
        found[key[0]] = tuple(sorted((*found.get(key[0], ()), key), key=len, reverse=True))
    return found


def _parted(name: str) -> dict[StemKey, frozenset[tuple[int, int]]]:
    """From lines with parts between bars, the line and part of each entry."""
    found: dict[StemKey, set[tuple[int, int]]] = defaultdict(set)
    for number, line in enumerate(_lines(name)):
        for side, entries in enumerate(line.split("|")):
            for entry in entries.split():
                found[_key(entry)].add((number, side))
    return {key: frozenset(sides) for key, sides in found.items()}


def _by_first(
    parted: Mapping[StemKey, frozenset[tuple[int, int]]],
) -> dict[str, tuple[tuple[StemKey, frozenset[tuple[int, int]]], ...]]:
    found: dict[str, list[tuple[StemKey, frozenset[tuple[int, int]]]]] = defaultdict(list)
    for key, parts in parted.items():
        found[key[0]].append((key, parts))
    return {first: tuple(entries) for first, entries in found.items()}


def _plural(word: str) -> str:
    return f"{word}s" if word[-1] in "aeiou" else f"{word}es"


def _names(name: str) -> Names:
    """Names and adjectives of one word stand for their plurals too: "franceses", "colombianas"."""
    lines = [line.split(",") for line in _lines(name)]
    plurals = {_plural(alias): names[0] for names in lines for alias in names if " " not in alias}
    standard = plurals | {alias: names[0] for names in lines for alias in names}
    return Names(standard, frozenset(alias.partition(" ")[0] for alias in standard))


def _cities() -> Names:
    """The country of each city."""
    country = dict(line.split(",") for line in _lines("cities.txt"))
    return Names(country, frozenset(city.partition(" ")[0] for city in country))


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    groups, sides = _synonyms(), _parted("antonyms.txt")
    kinds, facts = _parted("siblings.txt"), _parted("facts.txt")
    longest = max(len(key) for key in (*groups, *sides))
    countries, organizations = _names("countries.txt"), _names("organizations.txt")
    named = organizations | countries
    light, turning, wanting = (_phrases(f"{name}.txt") for name in ("light_phrases", "turning", "wanting"))
    stances = _by_first(_parted("stances.txt"))
    return Lexicon(
        groups,
        sides,
        kinds,
        facts,
        light,
        turning,
        wanting,
        stances,
        countries,
        _cities(),
        organizations,
        named,
        longest,
    )
