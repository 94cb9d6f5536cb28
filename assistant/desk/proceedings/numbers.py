"""Cardinals up to ninety-nine, in figures and in Spanish words."""

from __future__ import annotations

from assistant.words.cardinals import in_spanish

_TWENTIES = "veintiuna veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
_WORDS = {"cero": 0, "una": 1} | in_spanish(2) | {word: number for number, word in enumerate(_TWENTIES.split(), 21)}
_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
_VALUES = _WORDS | _TENS | {"un": 1, "veintiun": 21, "veintiuno": 21}

_UNITS = "|".join(word for word, number in _WORDS.items() if 0 < number < 10)
_OF_SEVERAL = [*(word for word, number in _WORDS.items() if number > 1), "veintiun", "veintiuno"]
# A cardinal of at least two, as one group of a pattern; texts are folded.
CARDINAL = (
    rf"((?<![\d.,/])\d{{1,3}}(?![\d/]|[.,]\d)|\b(?:{'|'.join(_TENS)})(?: y (?:un|{_UNITS}))?|"
    rf"\b(?:{'|'.join(sorted(_OF_SEVERAL, key=len, reverse=True))})\b)"
)


def value_of(written: str) -> int | None:
    """The number of a folded cardinal; None for another word."""
    if written.isdigit():
        return int(written)
    tens, joint, unit = written.partition(" y ")
    value = _VALUES.get(tens)
    return value + _VALUES.get(unit, 0) if value is not None and joint else value
