"""Everyday words for those of the reports: which sentence of a passage says a subject in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.catalogue import Catalogue
from assistant.coverage import rarity
from assistant.relevance import Rating
from assistant.sentences import split_sentences
from vectorstore.records import Passage
from vectorstore.words import terms

SYNONYMS_FILE = Path(__file__).parent / "check" / "data" / "synonyms.txt"
# The sentences of a passage do not change, and a question looks at some eighty passages.
_REMEMBERED = 16_384
Stems = tuple[str, ...]
Groups = frozenset[int]


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Groups of words that say the same, by number: `words` those of each stem, `phrases` those of several stems, by
    the first one; `members` the single stems of each group."""

    words: Mapping[str, Groups]
    phrases: Mapping[str, tuple[tuple[Stems, int], ...]]
    members: Sequence[frozenset[str]]

    def senses(self, stems: Sequence[str]) -> list[Groups]:
        """The groups of each stem of a text, as a word alone and as a part of a phrase."""
        found = [self.words.get(stem, frozenset()) for stem in stems]
        for start, stem in enumerate(stems):
            for phrase, group in self.phrases.get(stem, ()):
                end = start + len(phrase)
                if tuple(stems[start:end]) == phrase:
                    found[start:end] = [groups | {group} for groups in found[start:end]]
        return found


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


@lru_cache(maxsize=1)
def read_thesaurus(path: Path = SYNONYMS_FILE) -> Thesaurus:
    """The groups of a file: one a line, phrases with "_"."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    words: defaultdict[str, set[int]] = defaultdict(set)
    phrases: defaultdict[str, list[tuple[Stems, int]]] = defaultdict(list)
    members: list[frozenset[str]] = []
    for number, row in enumerate(rows):
        read = [tuple(terms(form.replace("_", " "))) for entry in row for form in _forms(entry)]
        members.append(frozenset(stems[0] for stems in read if len(stems) == 1))
        for stem in members[-1]:
            words[stem].add(number)
        for stems in read:
            if len(stems) > 1:
                phrases[stems[0]].append((stems, number))
    return Thesaurus(
        {stem: frozenset(groups) for stem, groups in words.items()},
        {stem: tuple(found) for stem, found in phrases.items()},
        members,
    )


def _forms(entry: str) -> tuple[str, ...]:
    """An entry and, where its plural has another stem ("juez", "jueces"), that too."""
    return (entry, f"{entry[:-1]}ces") if entry.endswith("z") else (entry,)


def in_other_words(subject: str, catalogue: Catalogue) -> Rating:
    """The share, 0..1, of a Spanish subject's words by rarity that the best sentence of a passage has, or words that
    say the same; 0 without a subject.

    A group is as frequent as all its words together, so that a wide one counts little: the sum bounds from above in
    how many passages one of them stands.
    """
    thesaurus, counts, size = read_thesaurus(), catalogue.stem_counts, max(1, catalogue.size)

    def rare(stems: Iterable[str]) -> float:
        return rarity(min(size, sum(counts.get(stem, 0) for stem in stems)), size)

    words = [stem for stem in terms(subject) if not stem.isdigit()]
    ideas = [
        _Idea(stem, rare((stem,)), {group: rare(thesaurus.members[group]) for group in groups})
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
