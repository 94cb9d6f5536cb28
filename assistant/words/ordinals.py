"""Ordinals and months in Spanish, English and French. All arguments are folded: lower case, no accents."""

from __future__ import annotations

import re

_UNITS_ES = (
    "primer segund tercer cuart quint sext septim octav noven decim undecim duodecim "
    "decimotercer decimocuart decimoquint decimosext decimoseptim decimoctav decimonoven vigesim"
).split()
_UNITS_EN = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_UNITS_FR = (
    "premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme "
    "treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme vingtieme"
).split()
MONTHS = {
    word: number
    for words in (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
        "january february march april may june july august september october november december".split(),
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(),
    )
    for number, word in enumerate(words, 1)
}
SPANISH_MONTHS = "|".join(list(MONTHS)[:12])
ORDINAL = (
    r"(\d{1,2}\s?\.?(?:ª|º|a|[ndrtmv]a|era|th|st|nd|rd|e|re|i?eme)(?![a-z])|onceava|decimoprimera|doceava|decimosegunda|(?:"
    + "|".join(reversed(_UNITS_ES))
    + r")[ao]?|"
    + "|".join(_UNITS_EN + _UNITS_FR)
    + r")"
)


# A meeting whose ordinal is not told goes by its year (`vectorstore.records.Meeting`).
_EARLIEST_YEAR = 1000


def meeting_in_spanish(number: int) -> str:
    """ "undécima reunión"; "reunión de 2022" where the year stands for the ordinal."""
    return f"reunión de {number}" if number >= _EARLIEST_YEAR else f"{ordinal_in_spanish(number)} reunión"


def year_behind(number: int, year: int | None) -> str:
    """ " (2021)" behind the name of a meeting; nothing where the name is the year, or no year is known."""
    return f" ({year})" if year and year != number else ""


def short_meeting(number: int, year: int | None) -> str:
    """A meeting in a narrow column or a list to choose from: "9.ª (2019)", "2022"."""
    return str(number) if number >= _EARLIEST_YEAR else f"{number}.ª{year_behind(number, year)}"


def ordinal_in_spanish(number: int) -> str:
    """The feminine ordinal as the reports print it: "undécima"; from the thirteenth on "13ª"; "de 2022" for a year."""
    if number >= _EARLIEST_YEAR:
        return f"de {number}"
    words = [
        "primera",
        "segunda",
        "tercera",
        "cuarta",
        "quinta",
        "sexta",
        "séptima",
        "octava",
        "novena",
        "décima",
        "undécima",
        "duodécima",
    ]
    return words[number - 1] if 0 < number <= len(words) else f"{number}ª"


def ordinal_number(word: str) -> int | None:
    """The number of an ordinal in Spanish, English or French, in words or digits ("11ª", "11th", "1re"); else None."""
    digits = re.fullmatch(r"(\d{1,2})\s*\.?(?:ª|º|a|o|th|st|nd|rd|e|re|er|i?eme|era|[ndrtmv]a)?", word)
    if digits:
        return int(digits[1])
    if word in ("onceava", "decimoprimera"):
        return 11
    if word in ("doceava", "decimosegunda"):
        return 12
    for units in (_UNITS_ES, _UNITS_EN, _UNITS_FR):
        for number, stem in enumerate(units, 1):
            if word == stem or (units is _UNITS_ES and re.fullmatch(stem + "[ao]?", word)):
                return number
    return None


def month_in_spanish(name: str) -> str:
    """ "octubre" for "october" or "octobre"; the argument is folded."""
    return list(MONTHS)[MONTHS[name] - 1]


# "2 y 3", "2, 3 and 4": numbers in a row, in three languages.
NUMBERS = r"(\d{1,2}(?:(?:,? ?(?:y|e|a|and|et) |, ?)\d{1,2})*)"


def listed(pattern: re.Pattern[str], folded: str) -> tuple[int, ...]:
    """The numbers of all runs that a pattern with NUMBERS as its only group finds, each once, in their order."""
    return tuple(dict.fromkeys(int(one) for found in pattern.findall(folded) for one in re.findall(r"\d+", found)))
