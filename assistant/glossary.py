"""The terms of the field: everyday Spanish, English and French words mapped to those the reports use."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from vectorstore.words import terms

GLOSSARY_FILE = Path(__file__).parent / "data" / "glossary.txt"
Stems = tuple[str, ...]


@dataclass(frozen=True)
class Concept:
    """`official`: the wordings of the reports. `variants`: stems of every way to say it, in three languages."""

    official: tuple[str, ...]
    variants: frozenset[Stems]

    @cached_property
    def wordings(self) -> frozenset[Stems]:
        return frozenset(stems for text in self.official if (stems := tuple(terms(text))))


@dataclass(frozen=True)
class Glossary:
    concepts: tuple[Concept, ...]

    @cached_property
    def _by_variant(self) -> dict[Stems, list[Concept]]:
        by_variant: dict[Stems, list[Concept]] = defaultdict(list)
        for concept in self.concepts:
            for variant in concept.variants:
                by_variant[variant].append(concept)
        return dict(by_variant)

    @cached_property
    def longest(self) -> int:
        """The number of stems of the longest variant."""
        return max((len(variant) for variant in self._by_variant), default=0)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every stem of every variant."""
        return frozenset(stem for variant in self._by_variant for stem in variant)

    def named(self, stems: Stems) -> list[Concept]:
        """The concepts that these very stems name."""
        return self._by_variant.get(stems, [])

    def expand(self, question: str) -> tuple[str, ...]:
        """The official wordings of the concepts that a question names, the most specific first."""
        words = terms(question)
        found: dict[tuple[str, ...], int] = {}
        for start in range(len(words)):
            for length in range(1, min(self.longest, len(words) - start) + 1):
                for concept in self.named(tuple(words[start : start + length])):
                    found[concept.official] = max(length, found.get(concept.official, 0))
        return tuple(", ".join(official) for official in sorted(found, key=lambda key: -found[key]))


def read_glossary(path: Path = GLOSSARY_FILE) -> Glossary:
    """Read the terminologist's file. Raises ValueError naming the line that has not four fields."""
    concepts = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [[variant.strip() for variant in field.split(";") if variant.strip()] for field in line.split("|")]
        if len(fields) != 4:
            raise ValueError(f"{path.name}, línea {number}: se esperaban cuatro campos separados por « | »")
        variants = frozenset(tuple(terms(variant)) for field in fields for variant in field) - {()}
        concepts.append(Concept(tuple(fields[0]), variants))
    return Glossary(tuple(concepts))
