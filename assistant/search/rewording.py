"""Everyday words for those of the reports: which sentence of a passage says a subject in other words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistant.records.catalogue import Catalogue
from assistant.search.coverage import rarity
from assistant.search.relevance import Rating
from assistant.words.sentences import split_sentences
from assistant.words.thesaurus import Groups, read_thesaurus
from vectorstore.records import Passage
from vectorstore.words import terms

# The sentences of a passage do not change, and a question looks at some eighty passages.
_REMEMBERED = 16_384


@dataclass(frozen=True, slots=True)
class _Idea:
    """A word of a subject: how rare it is, and its groups with how rare it is that a passage has one of their words."""

    stem: str
    weight: float
    groups: Mapping[int, float]

    def said(self, stems: frozenset[str], senses: Groups) -> float:
        """What of its weight a sentence has: all with the word itself, no more than a synonym's rarity without it."""
        if self.stem in stems:
            return self.weight
        shared = [rare for group, rare in self.groups.items() if group in senses]
        return min(self.weight, max(shared)) if shared else 0.0


def in_other_words(subject: str, catalogue: Catalogue) -> Rating:
    """The share, 0..1, of a Spanish subject's words by rarity that the best sentence of a passage has, or words that
    say the same; 0 without a subject.

    A group is as frequent as all its words together, so that a wide one counts little: the sum bounds from above in
    how many passages one of them stands.
    """
    thesaurus, counts, size = read_thesaurus(), catalogue.stem_counts, max(1, catalogue.size)

    def rare(stems: Iterable[str]) -> float:
        return rarity(min(size, sum(counts.get(stem, 0) for stem in stems)), size)

    def members(group: int) -> list[str]:
        return [stems[0] for stems in thesaurus.wordings[group] if len(stems) == 1]

    words = [stem for stem in terms(subject) if not stem.isdigit()]
    ideas = [
        _Idea(stem, rare((stem,)), {group: rare(members(group)) for group in groups})
        for stem, groups in zip(words, thesaurus.senses(words), strict=True)
    ]
    total = sum(idea.weight for idea in ideas)

    def rate(passage: Passage) -> float:
        sentences = _sentences(passage.lead_in, passage.text) if total else ()
        return max((sum(idea.said(*read) for idea in ideas) / total for read in sentences), default=0.0)

    return rate


@lru_cache(maxsize=_REMEMBERED)
def _sentences(lead_in: str, text: str) -> tuple[tuple[frozenset[str], Groups], ...]:
    """The stems and the groups of each sentence of a passage, after its lead-in."""
    thesaurus, opening = read_thesaurus(), terms(lead_in)
    read = [[*opening, *terms(sentence.text)] for sentence in split_sentences(text)]
    return tuple((frozenset(stems), frozenset().union(*thesaurus.senses(stems))) for stems in read)
