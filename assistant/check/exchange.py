"""Two things that change places: "de los jueces a la fiscalía" for "de los fiscales a la judicatura"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.check.comparison import Comparison
from assistant.check.numerals import is_number_word
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word

_PLACING = frozenset("a al ante con contra de del desde en entre hacia hasta para por sobre tras antes despues".split())
_SAME = {"al": "a", "del": "de"}
_BETWEEN = frozenset(
    "el la los las un una unos unas su sus otro otra otros otras dicho dicha dichos dichas este esta estos estas "
    "ese esa ambos ambas cada todo toda todos todas mismo misma y e o , propio propia propios propias".split()
)
# "De formar a los jueces" and "a la formación de los jueces" place the deed otherwise, and exchange nothing.
_DEED = re.compile(r"(?:[aei]r(?:se|l[aeo]s?)?|[cs]ion(?:es)?|mientos?)$")
# "Con ayuda de las empresas" links, as "en asociación con" does.
_HELP = frozenset("ayuda apoyo concurso medio auxilio respaldo".split())
_APART = 12
_WEIGHT = 0.65


@dataclass(frozen=True, slots=True)
class Placed:
    """A word and the preposition that governs it, over articles and what is joined to it by "y"."""

    word: Word
    by: str


@lru_cache(maxsize=1024)
def _placed(text: Text) -> dict[int, Placed]:
    found: dict[int, Placed] = {}
    by, joined = "", False
    for word in text.words:
        if word.folded in _PLACING:
            by, joined = _SAME.get(word.folded, word.folded), True
        elif word.weight > 0 and joined:
            if not _DEED.search(word.folded) and word.folded not in _HELP and not is_number_word(word):
                found[word.position] = Placed(word, by)
            joined = False
        elif word.folded in ("y", "e", "o") and by:
            joined = True
        elif word.folded not in _BETWEEN:
            joined = False
    return found


def check_exchange(comparison: Comparison) -> Iterator[Finding]:
    """Two words of the claim that both stand in the source, each governed by the preposition of the other."""
    stated = _placed(comparison.source)
    ways: list[tuple[Placed, set[str]]] = []
    for placed in _placed(comparison.claim).values():
        found = {stated[match.position].by for match in comparison.focused(placed.word) if match.position in stated}
        if found and placed.by not in found:
            ways.append((placed, found))
    for at, (first, firsts) in enumerate(ways):
        for second, seconds in ways[at + 1 :]:
            near = second.word.position - first.word.position <= _APART
            if near and first.by != second.by and second.by in firsts and first.by in seconds:
                reason = f"En la fuente «{first.word.form}» y «{second.word.form}» están al revés."
                yield Finding(FindingKind.ATTRIBUTION, _WEIGHT, reason)
                return
