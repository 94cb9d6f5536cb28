"""What an English OCR model makes of Spanish letters, read backwards: printed candidates for an observed word."""

from __future__ import annotations

import re
from functools import cache
from math import log

_FLOOR = log(1e-5)  # a reading less likely than this is not considered
_ACUTE = re.compile("[áéíóú]")
# observed -> (printed, probability of reading the printed letter so). The English model knows é and no other accent.
_ACUTE_READINGS: dict[str, dict[str, float]] = {
    "á": {
        "a": 0.93,
        "d": 0.02,
        "4": 0.02,
        "é": 0.003,
        "à": 0.5,
        "â": 0.5,
        "ä": 0.5,
        "ã": 0.5,
        "aé": 0.002,
        "éa": 0.002,
    },
    "é": {
        "e": 0.002,
        "€": 0.01,
        "¢": 0.005,
        "&": 0.002,
        "é¢é": 0.002,
        "é¢": 0.005,
        "¢é": 0.005,
        "ée": 0.005,
        "eé": 0.005,
    },
    "í": {
        "i": 0.97,
        "f": 0.01,
        "l": 0.003,
        "1": 0.005,
        "j": 0.002,
        "t": 0.001,
        "é": 0.001,
        "ì": 0.5,
        "î": 0.5,
        "ï": 0.5,
    },
    "ó": {"o": 0.66, "é": 0.12, "d": 0.09, "éo": 0.05, "dé": 0.02, "do": 0.03, "6": 0.03, "oé": 0.01, "6é": 0.01},
    "ú": {"u": 0.7, "i": 0.08, "ii": 0.08, "ti": 0.08, "t": 0.04, "0": 0.02, "f": 0.002, "it": 0.005, "4": 0.005},
}
_ACUTE_READINGS["é"] |= {"è": 0.5, "ê": 0.5, "ë": 0.5}
_ACUTE_READINGS["ó"] |= {"0": 0.01, "o6": 0.005, "6o": 0.005, "d6": 0.005, "é6": 0.005}
_ACUTE_READINGS["ó"] |= {"ò": 0.5, "ô": 0.5, "ö": 0.5, "õ": 0.5}
_ACUTE_READINGS["á"] |= {"da": 0.01, "dá": 0.01, "ad": 0.005, "i": 0.001}
_ACUTE_READINGS["ás"] = {"s": 0.0005}
_ACUTE_READINGS["í"] |= {"if": 0.005}
_ACUTE_READINGS["ó"] |= {"s": 0.0005, "éd": 0.002, "od": 0.002}
_ACUTE_READINGS["ú"] |= {"ui": 0.01, "tt": 0.01, "tii": 0.005, "uti": 0.005, "ut": 0.005, "iti": 0.005, "wi": 0.001}
_ACUTE_READINGS["ió"] = {"i": 0.002, "io": 0.001}  # the letter is lost: "duracin"
_ACUTE_READINGS["nú"] = {"mi": 0.01, "mii": 0.01, "m": 0.001}  # two letters melt into one: "mimero"
_ACUTE_READINGS["ú"] |= {"ù": 0.5, "û": 0.5, "ü": 0.05, "é": 0.001}
_OTHER_READINGS: dict[str, dict[str, float]] = {
    "ñ": {"fi": 0.8, "fl": 0.04, "f": 0.05, "ifi": 0.03, "fii": 0.02, "fh": 0.005, "n": 0.1, "ii": 0.01, "fif": 0.005},
    "ü": {"u": 0.5, "ii": 0.3, "i": 0.05, "ti": 0.05},
    "o": {"0": 0.001, "6": 0.0005, "é": 0.0005, "e": 0.00001},
    "e": {"é": 0.0005},
    "l": {"1": 0.001, "i": 0.0003},
    "ll": {"h": 0.0003, "il": 0.002, "li": 0.0005, "1l": 0.001, "l1": 0.001},
    "rn": {"m": 0.003},
    "i": {"1": 0.001},
    "s": {"5": 0.001},
}
_OTHER_READINGS["ñ"] |= {
    "ji": 0.01,
    "it": 0.005,
    "iti": 0.002,
    "ti": 0.005,
    "iii": 0.005,
    "fti": 0.002,
    "j": 0.002,
    "fn": 0.003,
    "fni": 0.005,
    "ni": 0.005,
    "ri": 0.003,
    "i": 0.0005,
}


def _backwards(readings: dict[str, dict[str, float]]) -> dict[str, list[tuple[str, float]]]:
    table: dict[str, list[tuple[str, float]]] = {}
    for printed, observed in readings.items():
        for form, probability in observed.items():
            table.setdefault(form, []).append((printed, log(probability)))
    return table


_ACUTE_EDITS = _backwards(_ACUTE_READINGS)
_OTHER_EDITS = _backwards(_OTHER_READINGS)


def candidates(observed: str) -> dict[str, float]:
    """Lower-case forms that may have been read as `observed`, with their log probability; at most one accent each."""
    found: dict[str, float] = {}
    plain = {observed: 0.0}
    for _ in range(2):
        for form, cost in list(plain.items()):
            for edited, extra in _edits(form, _OTHER_EDITS):
                if cost + extra > max(_FLOOR, plain.get(edited, -99.0)):
                    plain[edited] = cost + extra
    for form, cost in plain.items():
        _keep_best(found, form, cost)
        for edited, extra in _edits(form, _ACUTE_EDITS):
            _keep_best(found, edited, cost + extra)
    _keep_best(found, "ó" + observed, log(0.001))  # "rgano"
    if observed[-1:] not in "aeiouáéíóúsn":
        _keep_best(found, observed + "ó", log(0.005))  # no Spanish verb ends so: "recomend" has lost its ó
    return found


def _edits(form: str, table: dict[str, list[tuple[str, float]]]) -> list[tuple[str, float]]:
    return [
        (form[:start] + printed + form[start + length :], cost)
        for length in (1, 2, 3)
        for start in range(len(form) - length + 1)
        for printed, cost in table.get(form[start : start + length], ())
    ]


def _keep_best(found: dict[str, float], form: str, cost: float) -> None:
    if cost > max(_FLOOR, found.get(form, -99.0)) and form.isalpha() and len(_ACUTE.findall(form)) <= 1:
        found[form] = cost


_STRONG = "aeoáéó"
_NUCLEUS = re.compile(r"(?<=[qg])u(?=[eiéí])|([iuü]?[aeoáéó][iuy]?|[íú]|[iuü]{1,2})")
_HIATUS = re.compile(r"[aeo]h?[íú]|[íú]h?[aeo]")
_SOFT_ENDING = re.compile(r"(?:[aeiouáéíóú]s?|n)$")
_DIACRITIC = frozenset(
    "cómo cuándo cuánto cuánta cuántos cuántas cuál cuáles dónde adónde qué quién quiénes más mí sí tú él té dé sé aún"
    " párr párrs núm núms pág págs".split()
)


@cache
def well_accented(word: str) -> bool:
    """Whether the written accent obeys the rules of Spanish; the list has misspellings such as "dió" or "párticipa"."""
    accent = _ACUTE.search(word)
    if not accent or word in _DIACRITIC:
        return True
    position = accent.start()
    if _HIATUS.search(word):
        return True  # the accent breaks a diphthong: país, había
    nuclei = [match.start() for match in _NUCLEUS.finditer(word) if match[1]]
    from_the_end = sum(1 for start in nuclei if start > position)
    soft_ending = _SOFT_ENDING.search(word) is not None
    if from_the_end == 0:
        return len(nuclei) > 1 and soft_ending
    return from_the_end > 1 or not soft_ending
