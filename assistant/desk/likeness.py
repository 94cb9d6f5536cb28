"""How alike two texts are: the cosine of their words, the rare ones counting most.

tf-idf as in Salton and Buckley (1988), with log(1 + tf) and the idf of BM25, over stems; 0..1.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vectorstore.words import STOP_WORDS, stem, tokens

# Words that every recommendation of the genre has; what is alike in them says nothing.
_FRAME = frozenset(
    stem(word)
    for word in """
    estado estados parte partes deberian deberia deben alienta alentar posibilidad considerar estudiar examinar
    trata personas persona medidas adoptar grupo trabajo conferencia velar procurar tratar incluida incluido
    entre otras cosas conformidad derecho interno proceda medida posible
    """.split()
)
_FRAME_WEIGHT = 0.15


@dataclass(frozen=True, slots=True)
class Likeness:
    """Weights of stems, from how many of the texts hold each."""

    weights: Mapping[str, float]
    unknown: float

    @classmethod
    def over(cls, texts: Sequence[str]) -> Likeness:
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(set(_stems(text)))
        total = len(texts)
        weights = {one: _rarity(count, total) * _share(one) for one, count in counts.items()}
        return cls(weights, _rarity(0, total))

    def vector(self, text: str) -> dict[str, float]:
        """Weights of the stems of a text, of length 1; empty for a text without words."""
        counts = Counter(_stems(text))
        raw = {one: math.log1p(count) * self.weights.get(one, self.unknown) for one, count in counts.items()}
        length = math.sqrt(sum(value * value for value in raw.values()))
        return {one: value / length for one, value in raw.items()} if length else {}

    def of(self, one: str, other: str) -> float:
        return cosine(self.vector(one), self.vector(other))


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Of two vectors of length 1."""
    short, long = sorted((one, other), key=len)
    return sum(value * long.get(key, 0.0) for key, value in short.items())


def _stems(text: str) -> list[str]:
    return [stem(word) for word in tokens(text) if word not in STOP_WORDS]


def _rarity(count: int, total: int) -> float:
    return math.log(1 + (total - count + 0.5) / (count + 0.5))


def _share(stemmed: str) -> float:
    return _FRAME_WEIGHT if stemmed in _FRAME else 1.0
