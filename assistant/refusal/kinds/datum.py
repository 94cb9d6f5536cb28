"""A kind of datum: the words that ask for it, how a text that gives one reads, its name; with what many kinds share.

Patterns are searched in folded text; in a text "^" stands before every word that is written with a capital.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

YEAR = r"\b(?:1\d|20)\d\d\b"
NUMBERS = r"(?:\d+|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta)"
# Somebody as reports print them: "la Sra. Pérez", "Ana Pérez (Chile)", "Ana Pérez, Directora de".
PERSON = (
    r"\^(?:sra?s?|excm[oa]|dra?)\.|(?:\^\w+ ){1,4}\^\w+ \(\^|"
    r"(?:\^\w+ ){1,4}\^\w+, \^?(?:jef|direct|fiscal|analist|asesor|agregad|defensor|president|embajador|ministr|"
    r"coordinador)"
)


@dataclass(frozen=True, slots=True)
class Datum:
    """A kind of datum. `asked` and `given` are patterns; `name` says in Spanish what does not stand there."""

    asked: re.Pattern[str]
    given: re.Pattern[str]
    name: str


def datum(asked: str, given: str, name: str) -> Datum:
    return Datum(re.compile(asked), re.compile(given), name)
