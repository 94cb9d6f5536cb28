"""Cardinals in words, in Spanish, English and French; all folded: lower case, no accents."""

from __future__ import annotations

_SPANISH = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete "
    "dieciocho diecinueve veinte"
)
_ENGLISH = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_FRENCH = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
# "Un" and the like are articles as well, so that only who knows a number to be meant reads them as one.
ARTICLES = {"un": 1, "una": 1, "une": 1}
_CARDINALS = {
    word: number
    for words in (_SPANISH, _ENGLISH, _FRENCH)
    for number, word in enumerate(words.split(), 1)
    if word not in ARTICLES
}


def cardinals(low: int, high: int = 20) -> dict[str, int]:
    """The words of the three languages for the numbers from `low` to `high`, at most twenty, each with its value."""
    return {word: number for word, number in _CARDINALS.items() if low <= number <= high}


def in_spanish(low: int, high: int = 20) -> dict[str, int]:
    """The Spanish ones of `cardinals`."""
    return {word: number for word, number in cardinals(low, high).items() if word in _SPANISH.split()}
