"""The sentence around a word, and the small words that tell what kind of word follows them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Context:
    """The sentence around a word, lower case: `before` as repaired, nearest last; `after` as observed."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def previous(self) -> str:
        return self.before[-1] if self.before else ""

    @property
    def next(self) -> str:
        return self.after[0] if self.after else ""


ARTICLES = frozenset("el la los las un una unos unas lo".split())
DETERMINERS = ARTICLES | frozenset(
    "del al este ese aquel su sus cada todo ningún algún primer tercer nuevo mayor gran mismo dicho otro cuyo cuyos"
    " nuestro buen mejor tal sendos cualquier ningun algun todos estos esos dichos otros esta esa estas esas".split()
)
PREPOSITIONS = frozenset(
    "a de en con por para sin sobre entre hasta desde según mediante ante bajo contra tras hacia durante como".split()
)
PARTICIPLE = re.compile(
    r".{2,}(?:[aí]d[oa]s?|id[oa]s?|ando|endo|yendo)|.*(?:puest[oa]|hech[oa]|escrit[oa]|previst[oa]|sujet[oa])s?"
)
