"""Numbers that a source gives without printing them: how long a list is, "bienal", an item's label, a century."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.check.lexicon import load_lexicon
from assistant.check.text import Text
from vectorstore.words import fold

_PERIODS = {
    "semestral": "6",
    "trimestral": "3",
    "cuatrimestral": "4",
    "bimestral": "2",
    "bimensual": "2",
    "bienal": "2",
    "bianual": "2",
    "bienio": "2",
    "trienal": "3",
    "trienio": "3",
    "cuatrienio": "4",
    "quinquenal": "5",
    "quinquenio": "5",
    "decenio": "10",
    "decada": "10",
    "quincena": "15",
    "docena": "12",
    "mitad": "50%",
    "doble": "2",
    "triple": "3",
    "trio": "3",
    "tripartit": "3",
    "bilateral": "2",
}
_PERIOD = re.compile(rf" ({'|'.join(_PERIODS)})\w*(?= )")
_ROMAN_LABEL = re.compile(r"^\s*(?:[a-z]\)\s*)?(x{0,1}(?:ix|iv|v?i{0,3}))\)\s", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_LETTER_LABEL = re.compile(r"^\s*-?\s*([a-z])\)\s")
_LABEL_END = re.compile(r"(?:\d|\)) ([a-z]{1,4})\)(?=;|$)")
_LISTED = re.compile(r":\s*([^.;:]+(?:;[^.:]+)*)")
_TWICE = re.compile(r" (?:duplic|dobl|repet|repit)\w+(?= )")
_COMMA = re.compile(r"\s*[,;]\s*")
_AND = re.compile(r"\s+(?:y|e)\s+")
_YEAR = re.compile(r"(?<= )(1\d{3}|20\d{2})(?= )")
_DAYS = re.compile(r"(?<= )(\d{1,2}) (y|al?) (\d{1,2})(?= de)")
_ITEM = re.compile(r"(?:^|[;:.]\s|\s-\s|\n\s*)-?\s*([a-z])\)\s")


@lru_cache(maxsize=512)
def derived_values(text: Text) -> frozenset[str]:
    """Values that a claim about the text may give as well."""
    found = {_PERIODS[word] for word in _PERIOD.findall(text.folded)}
    found |= {_in_roman((int(year) - 1) // 100 + 1) for year in _YEAR.findall(text.folded)}
    # "Dos veces el mismo trabajo" is what duplicates it.
    found |= {"2"} if _TWICE.search(text.folded) else set()
    return frozenset(found | {str(value) for value in (*_labels(text.raw), *_lengths(text)) if value > 1})


def places_in(text: Text) -> set[str]:
    """The place that the own label of an item gives it: all that an ordinal may follow from."""
    return {str(value) for value in _labels(text.raw) if value > 1}


def _in_roman(century: int) -> str:
    """The number of a century up to XXXIX.

    >>> _in_roman(19), _in_roman(20)
    ('XIX', 'XX')
    """
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (century // 10) + units[century % 10]


def label_values(context: str) -> set[str]:
    """The place of an item by the end of its printed label, as in "párr. 46 i) iii)": "la tercera opción"."""
    return {str(value) for value in _labels_of(_LABEL_END.findall(context))}


def _labels_of(ends: list[str]) -> Iterator[int]:
    for end in ends:
        if end in _ROMAN:
            yield _ROMAN[end]
        elif len(end) == 1:
            yield ord(end) - ord("a") + 1


def _labels(raw: str) -> Iterator[int]:
    """The place of an item among its siblings, from its own label."""
    roman = _ROMAN_LABEL.match(raw)
    if roman and roman[1]:
        yield _ROMAN.get(roman[1].lower(), 0)
    letter = _LETTER_LABEL.match(raw)
    if letter:
        yield ord(letter[1]) - ord("a") + 1


def _lengths(text: Text) -> Iterator[int]:
    """The number of countries, of lettered items, and of things listed after a colon or between commas."""
    yield len(_countries(text.folded))
    yield len(_ITEM.findall(text.raw))
    for listed in _LISTED.findall(text.raw):
        yield _length(listed)
        yield len([part for part in listed.split(";") if part.strip()])
    for first, link, last in _DAYS.findall(text.folded):
        yield 2 if link == "y" else int(last) - int(first) + 1


def _length(listed: str) -> int:
    """Things between commas; "y" parts two of the last ones alone: "Costas y Puertos, Aduanas y Correos" are 3."""
    parts = [part for part in _COMMA.split(listed) if part.strip()]
    return len(parts) + bool(parts and _AND.search(parts[-1]) and not _AND.match(f" {parts[-1]}"))


def _countries(folded: str) -> set[str]:
    countries = load_lexicon().countries.standard
    return {standard for name, standard in countries.items() if f" {fold(name)} " in folded}
