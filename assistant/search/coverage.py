"""How much of a question's subject a passage covers, in the question's words or in those of the reports."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.words.glossary import Glossary
from assistant.words.thesaurus import NO_THESAURUS, Thesaurus
from vectorstore.words import terms

Stems = tuple[str, ...]
_HEAVIEST = 6.0
# From this part of a wording on, by the rarity of its words, it is nearly there.
_MOST = 0.6
# So many other words may stand between those of one thing.
BETWEEN = 2
# An idea is what a question is first of all about from this share of its heaviest idea on: "analizar" is not.
_HEAVY = 0.25


@dataclass(frozen=True, slots=True)
class Unit:
    """One idea of a question: any of its `wordings` counts, `own` is the question's; `weight` its words' rarity."""

    wordings: frozenset[Stems]
    weight: float
    own: Stems = ()

    def is_said_in(self, words: Stems) -> bool:
        """Whether the words of one of its wordings stand together in a text."""
        there = _stems_of((words,))
        whole = (wording for wording in self.wordings if there.issuperset(wording))
        return any(_together(wording, words).issuperset(wording) for wording in whole)

    def nearly(self, texts: Sequence[Stems], weight: Callable[[str], float]) -> float:
        """The part, 0..1, of a wording that stands together in one of some texts, if that is most of it."""
        there = _stems_of(tuple(texts))
        begun = [wording for wording in self.wordings if not there.isdisjoint(wording)]
        return max((_most(wording, text, weight) for wording in begun for text in texts), default=0.0)


@dataclass(frozen=True, slots=True)
class Subject:
    """The ideas of a question, in its order. A text that its words must stand together in is the stems of its words."""

    units: tuple[Unit, ...]

    @property
    def head(self) -> Unit | None:
        """What comes first of several ideas, which the others only narrow: "capacitación" in "capacitación de jueces".

        None for a subject of one idea.
        """
        heaviest = max((unit.weight for unit in self.units), default=0.0)
        heavy = [unit for unit in self.units if unit.weight >= _HEAVY * heaviest]
        return heavy[0] if len(heavy) > 1 else None

    @property
    def main(self) -> Unit | None:
        """The head or, where one idea outweighs all others, that one: "repatriación" in "repatriación de víctimas"."""
        return self.head or max(self.units, key=lambda unit: unit.weight, default=None)

    def covered(self, stems: frozenset[str]) -> float:
        """Share of the weight of the ideas that a text with these stems covers, 0..1; 0 where there are no ideas."""
        return self._share(lambda unit: _best(unit, stems))

    def stated(self, stems: frozenset[str]) -> float:
        """The same, but an idea counts only when one of its wordings stands there whole."""
        return self._share(lambda unit: float(any(stems.issuperset(wording) for wording in unit.wordings)))

    def said(self, texts: Sequence[Stems]) -> float:
        """The same as stated in one of some texts, but the words of a wording must stand together there."""
        return self._share(lambda unit: float(any(unit.is_said_in(text) for text in texts)))

    def nearly(self, texts: Sequence[Stems], weight: Callable[[str], float]) -> float:
        """The same, but an idea also counts by the part of a wording that stands there, if by the rarity of its words
        (`weight` rates a stem) that is most of it: "misiones diplomáticas" for "misiones diplomáticas y consulares"."""
        return self._share(lambda unit: unit.nearly(texts, weight))

    def _share(self, rate: Callable[[Unit], float]) -> float:
        total = sum(unit.weight for unit in self.units)
        return sum(unit.weight * rate(unit) for unit in self.units) / total if total else 0.0


def together(wording: Stems, words: Stems, between: int = BETWEEN) -> frozenset[str]:
    """The most words of a wording that stand near each other in a text, with at most `between` others among them."""
    wanted = frozenset(wording)
    there = wanted.intersection(words)
    if len(there) < 2:
        return there
    reach = len(wanted) + between
    windows = (there.intersection(words[at : at + reach]) for at, word in enumerate(words) if word in there)
    return max(windows, key=len)


# Most wordings have no word in most passages, which is told at once.
@lru_cache(maxsize=65_536)
def _stems_of(texts: tuple[Stems, ...]) -> frozenset[str]:
    return frozenset(stem for text in texts for stem in text)


# A list asks this of every passage for each wording of its subject.
@lru_cache(maxsize=262_144)
def _together(wording: Stems, words: Stems) -> frozenset[str]:
    return together(wording, words)


def _most(wording: Stems, words: Stems, weight: Callable[[str], float]) -> float:
    there = _together(wording, words)
    total = sum(map(weight, wording)) if there else 0.0
    share = sum(weight(stem) for stem in wording if stem in there) / total if total else 0.0
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
    units: list[tuple[int, Unit]] = []
    for named in sorted(glossary.named(topic, said), key=lambda one: (-one.length, one.reach, one.start)):
        if not all(free[place] for place in named.places):
            continue
        for place in named.places:
            free[place] = False
        own = tuple(words[place] for place in named.places)
        wordings = {own, *(wording for concept in named.concepts for wording in concept.wordings)}
        units.append((named.start, Unit(frozenset(wordings), max(weight(stem) for stem in own), own)))
    for span in thesaurus.spans(words):
        if all(free[span]):
            free[span] = [False] * (span.stop - span.start)
            own = tuple(words[span])
            units.append((span.start, Unit(thesaurus.others(own), max(map(weight, own)), own)))
    units += [
        (place, Unit(frozenset({(word,), *thesaurus.others((word,))}), weight(word), (word,)))
        for place, word in enumerate(words)
        if free[place]
    ]
    return Subject(tuple(unit for _, unit in sorted(units, key=lambda one: one[0])))
