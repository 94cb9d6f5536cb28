"""Hard facts that a text does not speak of at all: a price, a wage, a deadline, a language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.check.comparison import Comparison
from assistant.check.lexicon import load_lexicon
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word

_LONGEST_PHRASE = 3
_WEIGHT = 0.55
_NUMBER = (
    r"(?:\d+|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|noventa|pocos?|pocas?)"
)
_SPANS = {
    "años": (r"anos?", r"\w*anual\w*|anos?|bienal\w*|bienio|decenio\w*|aniversari\w*|siglo\w*|decada\w*|(?:19|20)\d\d"),
    "meses": (r"mes(?:es)?", r"mensual\w*|mes(?:es)?|trimestr\w*|semestr\w*"),
    "semanas": (r"semanas?", r"semanal\w*|semanas?|quincen\w*"),
    "días": (r"dias?", r"diari\w*|dias?|jornadas?|diurn\w*"),
    "horas": (r"horas?", r"horas?|horari\w*|permanente\w*|24"),
}
_SPAN = {
    unit: (re.compile(rf" {_NUMBER} (?:\S+ )?(?:{told})(?= )"), re.compile(rf" (?:{stated})(?= )"))
    for unit, (told, stated) in _SPANS.items()
}


def _kinds(words: Sequence[Word]) -> Iterator[tuple[Word, int, int]]:
    """Each word, or the first of a phrase, that names a fact of a kind (0) or only speaks of it (1)."""
    facts = load_lexicon().facts
    for start, word in enumerate(words):
        for length in range(1, _LONGEST_PHRASE + 1):
            key = tuple(other.stem for other in words[start : start + length])
            yield from ((word, kind, side) for kind, side in facts.get(key, ()))


@lru_cache(maxsize=1024)
def _spoken_of(text: Text) -> frozenset[int]:
    return frozenset(kind for _, kind, _ in _kinds(text.words))


def check_facts(comparison: Comparison) -> Iterator[Finding]:
    known = _spoken_of(comparison.source) | _spoken_of(comparison.context)
    for word, kind, side in _kinds(comparison.claim.words):
        if side == 0 and kind not in known:
            yield Finding(FindingKind.DETAIL, _WEIGHT, f"La fuente no habla de eso («{word.form}»).")
            return
    claim, source = comparison.claim.folded, f"{comparison.source.folded}{comparison.context.folded}"
    for unit, (told, stated) in _SPAN.items():
        found = told.search(claim)
        if found and not stated.search(source):
            yield Finding(FindingKind.DETAIL, _WEIGHT, f"La fuente no cuenta en {unit} («{found.group().strip()}»).")
            return
