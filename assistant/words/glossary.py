"""The terms of the field: everyday Spanish, English and French words mapped to those the reports use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import Stemmer

from assistant.words.topic import is_generic
from assistant.words.variants import Concept, Stems, Variant, read_variant, spoken_stems
from vectorstore.words import STOP_WORDS, fold, stem, tokens

GLOSSARY_FILE = Path(__file__).parents[1] / "data" / "glossary.txt"
VOCABULARY_FILE = GLOSSARY_FILE.with_name("vocabulary.txt")

HOMOGRAPH = "*"
_STEMMERS = {"en": "english", "fr": "french"}


@dataclass(frozen=True, slots=True)
class Named:
    """Concepts that words of content of a text name, by the numbers of these words in it.

    One word may stand between them: "plazo para que la víctima decida" names what "plazo para decidir" does.
    """

    places: tuple[int, ...]
    words: tuple[str, ...]
    concepts: tuple[Concept, ...]

    @property
    def start(self) -> int:
        return self.places[0]

    @property
    def reach(self) -> int:
        """From its first to its last word."""
        return self.places[-1] - self.places[0]

    @property
    def length(self) -> int:
        return len(self.words)


@dataclass(frozen=True)
class Glossary:
    """`concepts` of the field, and the `common` words of all reports as other languages than theirs name them."""

    concepts: tuple[Concept, ...]
    common: tuple[Concept, ...] = ()
    language: str = "es"

    def of(self, language: str) -> Glossary:
        """What names something in a question of a language: the common words are known where it is not Spanish.

        There a word also stands for those of its stem in that language ("compensated" for "compensation").
        """
        return self._of[language if language in _STEMMERS else "es"]

    @cached_property
    def _of(self) -> dict[str, Glossary]:
        every = (*self.concepts, *self.common)
        return {"es": Glossary(self.concepts), **{language: Glossary(every, (), language) for language in _STEMMERS}}

    @cached_property
    def _by_foreign_stems(self) -> dict[Stems, list[tuple[Variant, Concept]]]:
        by_stems: dict[Stems, list[tuple[Variant, Concept]]] = defaultdict(list)
        for concept in self.concepts if self.language in _STEMMERS else ():
            for variant in sorted(concept.foreign.get(self.language, ()), key=lambda one: (one.words, one.spoken)):
                by_stems[self._foreign_stems(variant.words)].append((variant, concept))
        return dict(by_stems)

    def _foreign_stems(self, words: Sequence[str]) -> Stems:
        return tuple(map(_stemmer(self.language).stemWord, words)) if self.language in _STEMMERS else ()

    @cached_property
    def _by_stems(self) -> dict[Stems, list[tuple[Variant, Concept]]]:
        by_stems: dict[Stems, list[tuple[Variant, Concept]]] = defaultdict(list)
        for concept in self.concepts:
            for variant in sorted(concept.variants, key=lambda one: (one.stems, one.spoken, one.sort)):
                by_stems[variant.stems].append((variant, concept))
        return dict(by_stems)

    @cached_property
    def _longest(self) -> int:
        return max((len(stems) for stems in self._by_stems), default=0)

    @cached_property
    def homographs(self) -> Mapping[str, str]:
        """Folded words that the reports have in another sense, with the wording that they are to be searched by."""
        return {word: concept.official[0] for concept in self.concepts for word in concept.homographs}

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every stem of every variant."""
        return frozenset(stem for stems in self._by_stems for stem in stems)

    def named(self, text: str, said: str = "") -> Iterator[Named]:
        """The concepts that a text names; `said` is the question it is taken from, where it lacks its small words."""
        words = [word for word in tokens(text) if word not in STOP_WORDS]
        spoken = spoken_stems(said or text)
        for places in _spans(len(words), self._longest):
            span = tuple(words[place] for place in places)
            apart = places[-1] - places[0] >= len(places)
            if apart and any(map(is_generic, span)):
                continue
            if concepts := self._concepts(span, spoken):
                yield Named(places, span, concepts)

    def _concepts(self, words: tuple[str, ...], spoken: Stems) -> tuple[Concept, ...]:
        """What folded words name together, in a question that says the stems `spoken`."""
        known = self._by_stems.get(tuple(map(stem, words)), ())
        foreign = self._by_foreign_stems.get(self._foreign_stems(words), ())
        concepts = dict.fromkeys(concept for variant, concept in known if variant.names(words, spoken))
        return tuple(concepts or dict.fromkeys(concept for one, concept in foreign if one.derives(words, spoken)))

    def terms_in(self, text: str) -> Iterator[tuple[str, ...]]:
        """The terms of several words that a text names, as its folded words of content."""
        return (named.words for named in self.named(text) if named.length > 1)

    def expand(self, question: str) -> tuple[str, ...]:
        """The official wordings of the concepts that a question names, the most specific first."""
        found: dict[tuple[str, ...], int] = {}
        for named in self.named(question):
            for concept in named.concepts:
                found[concept.official] = max(named.length, found.get(concept.official, 0))
        return tuple(", ".join(official) for official in sorted(found, key=lambda key: -found[key]))


def _spans(words: int, longest: int) -> Iterator[tuple[int, ...]]:
    """The places of words that may make a term: one after the other, or with one word left out between them."""
    for start in range(words):
        for end in range(start + 1, min(start + longest + 1, words) + 1):
            together = tuple(range(start, end))
            yield together
            yield from (together[:gap] + together[gap + 1 :] for gap in range(1, len(together) - 1))


@lru_cache(maxsize=2)
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(_STEMMERS[language])


def read_glossary(path: Path = GLOSSARY_FILE, vocabulary: Path = VOCABULARY_FILE) -> Glossary:
    """Read the terminologist's file and the words that every report has.

    The Spanish of a term names it in a question; that of a common word is only what it is searched with.
    Raises ValueError naming the line that has not its fields.
    """
    terms_of_field = [_concept(fields, fields) for fields in _rows(path, ("cuatro", 4))]
    common = [_concept(fields, fields[1:]) for fields in _rows(vocabulary, ("tres", 3))]
    return Glossary(tuple(terms_of_field), tuple(common))


def _rows(path: Path, expected: tuple[str, int]) -> Iterator[list[list[str]]]:
    """The lines of a file, each as its fields of variants. `expected`: how many, in words and as a number."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [[variant.strip() for variant in field.split(";") if variant.strip()] for field in line.split("|")]
        if len(fields) != expected[1]:
            raise ValueError(f"{path.name}, línea {number}: se esperaban {expected[0]} campos separados por « | »")
        yield fields


def _concept(fields: Sequence[Sequence[str]], naming: Sequence[Sequence[str]]) -> Concept:
    """A concept with the official wordings of its first field, named by the variants of some of them."""
    read = [_variants(one) for one in naming]
    homographs = frozenset(fold(one.rstrip(HOMOGRAPH)) for one in fields[1] if one.endswith(HOMOGRAPH))
    every = frozenset().union(*read)
    return Concept(tuple(fields[0]), every, dict(zip(_STEMMERS, read[-2:], strict=True)), homographs)


def _variants(texts: Sequence[str]) -> frozenset[Variant]:
    return frozenset(read for text in texts if (read := read_variant(fold(text))))
