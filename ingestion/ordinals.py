"""Spanish ordinals and Roman numerals: how meetings and sections are numbered in print."""

from __future__ import annotations

import re
import unicodedata

_UNITS = ("", "primera", "segunda", "tercera", "cuarta", "quinta", "sexta", "séptima", "octava", "novena")
_TENS = {10: "décima", 20: "vigésima", 30: "trigésima", 40: "cuadragésima", 50: "quincuagésima", 60: "sexagésima",
         70: "septuagésima", 80: "octogésima", 90: "nonagésima"}  # fmt: skip
_SPECIAL = {11: ("undécima", "décimo primera", "decimoprimera"), 12: ("duodécima", "décimo segunda", "decimosegunda")}
_ROMAN = re.compile(r"(?=[ivxl])(x{0,3}|xl|l)(ix|iv|v?i{0,3})")
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(character for character in plain if not unicodedata.combining(character))


def feminine(number: int) -> str:
    """4 -> "cuarta"; digits and ª beyond ninety-nine."""
    if number in _SPECIAL:
        return _SPECIAL[number][0]
    if not 0 < number < 100:
        return f"{number}ª"
    tens, unit = number // 10 * 10, number % 10
    if tens == 10 and unit:
        return f"decimo{_UNITS[unit]}"
    return " ".join(part for part in (_TENS.get(tens, ""), _UNITS[unit]) if part)


def _spellings() -> dict[str, int]:
    found: dict[str, int] = {}
    for number in range(1, 100):
        forms = {feminine(number), *_SPECIAL.get(number, ())}
        tens, unit = number // 10 * 10, number % 10
        if tens and unit:
            forms |= {f"{_TENS[tens]} {_UNITS[unit]}", f"{_TENS[tens][:-1]}o{_UNITS[unit]}"}
        for form in forms:
            folded = _fold(form)
            found[folded] = number
            found[re.sub(r"a\b", "o", folded)] = number
            found[folded[:-1] + "o"] = number
    found |= {"primer": 1, "tercer": 3}
    return found


_ORDINALS = _spellings()
# Longest first, so that "décima primera" is not read as "décima".
ORDINAL_PATTERN = r"\d{1,3}\s?(?:[ªº°]|\.[ªº]|er|a\.|o\.)|(?:[a-záéíóúñ]+\s)?[a-záéíóúñ]+"


def ordinal(text: str) -> int | None:
    """ "Undécima" -> 11, "9ª" -> 9, "primer" -> 1; None when it is no ordinal."""
    digits = re.match(r"(\d{1,3})\s?(?:[ªº°]|\.[ªº]|er|a\.|o\.)$", text.strip())
    if digits:
        return int(digits[1])
    return _ORDINALS.get(_fold(" ".join(text.split())))


def roman(text: str) -> int | None:
    """ "iv" -> 4 up to 89, in one case only; None when it is not a Roman numeral."""
    if text not in (text.lower(), text.upper()):
        return None
    lower = text.lower()
    if not _ROMAN.fullmatch(lower):
        return None
    values = [_DIGITS[letter] for letter in lower]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
