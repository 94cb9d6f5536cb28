"""How much of a question's subject a passage covers, in the question's words or in those of the reports."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from assistant.words.glossary import Glossary
from assistant.words.thesaurus import NO_THESAURUS, Thesaurus
from vectorstore.words import terms

Stems = tuple[str, ...]
_HEAVIEST = 6.0
# From this part of a wording on, by the rarity of its words, it is nearly there.
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class Unit:
    """One idea of a question: any of its `wordings` counts, `own` is the question's; `weight` its words' rarity."""

    wordings: frozenset[Stems]
    weight: float
    own: Stems = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """The ideas of a question."""

    units: tuple[Unit, ...]

    def covered(self, stems: frozenset[str]) -> float:
        """Share of the weight of the ideas that a text with these stems covers, 0..1; 0 where there are no ideas."""
        return self._share(lambda unit: _best(unit, stems))

    def stated(self, stems: frozenset[str]) -> float:
        """The same, but an idea counts only when one of its wordings stands there whole."""
        return self._share(lambda unit: float(any(stems.issuperset(wording) for wording in unit.wordings)))

    def nearly(self, stems: frozenset[str], weight: Callable[[str], float]) -> float:
        """The same, but an idea also counts by the part of a wording that stands there, if by the rarity of its words
        (`weight` rates a stem) that is most of it: "misiones diplomáticas" for "misiones diplomáticas y consulares"."""
        return self._share(lambda unit: max(_most(wording, stems, weight) for wording in unit.wordings))

    def _share(self, rate: Callable[[Unit], float]) -> float:
        total = sum(unit.weight for unit in self.units)
        return sum(unit.weight * rate(unit) for unit in self.units) / total if total else 0.0


def _most(wording: Stems, stems: frozenset[str], weight: Callable[[str], float]) -> float:
    total = sum(map(weight, wording))
    share = sum(weight(stem) for stem in wording if stem in stems) / total if total else 0.0
    return share if share >= _MOST else 0.0


def _best(unit: Unit, stems: frozenset[str]) -> float:
    return max(sum(stem in stems for stem in wording) / len(wording) for wording in unit.wordings)


def rarity(document_count: int, documents: int) -> float:
    """The idf of BM25, log(1 + (N - n + .5) / (n + .5)), with a ceiling for words that occur nowhere."""
    return min(_HEAVIEST, math.log(1 + (documents - document_count + 0.5) / (document_count + 0.5)))


def read_subject(
    topic: str,
    glossary: Glossary,
    weight: Callable[[str], float],
    said: str = "",
    thesaurus: Thesaurus = NO_THESAURUS,
) -> Subject:
    """The ideas of a topic: the longest glossary terms first, phrases of the thesaurus, then its single words.

    `weight` rates a stem. `said` is the question that the topic is taken from, with its small words.
    """
    words = terms(topic)
    free = [True] * len(words)
    units: list[Unit] = []
    for named in sorted(glossary.named(topic, said), key=lambda one: (-one.length, one.reach, one.start)):
        if not all(free[place] for place in named.places):
            continue
        for place in named.places:
            free[place] = False
        own = tuple(words[place] for place in named.places)
        wordings = {own, *(wording for concept in named.concepts for wording in concept.wordings)}
        units.append(Unit(frozenset(wordings), max(weight(stem) for stem in own), own))
    for span in thesaurus.spans(words):
        if all(free[span]):
            free[span] = [False] * (span.stop - span.start)
            own = tuple(words[span])
            units.append(Unit(thesaurus.others(own), max(map(weight, own)), own))
    units += [
        Unit(frozenset({(word,), *thesaurus.others((word,))}), weight(word), (word,))
        for word, alone in zip(words, free, strict=True)
        if alone
    ]
    return Subject(tuple(units))
