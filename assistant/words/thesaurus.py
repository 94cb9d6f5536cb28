"""Words and phrases that say the same, by the stems of the search: the groups that the check compares claims with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vectorstore.words import terms

SYNONYMS_FILE = Path(__file__).parents[1] / "check" / "data" / "synonyms.txt"
Stems = tuple[str, ...]
Groups = frozenset[int]


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Groups by number: `words` those of each stem, `phrases` those of several stems, by the first one; `wordings` all
    that stands in each group."""

    words: Mapping[str, Groups]
    phrases: Mapping[str, tuple[tuple[Stems, int], ...]]
    wordings: Sequence[frozenset[Stems]]

    def senses(self, stems: Sequence[str]) -> list[Groups]:
        """The groups of each stem of a text, as a word alone and as a part of a phrase."""
        found = [self.words.get(stem, frozenset()) for stem in stems]
        for span, group in self._places(stems):
            found[span] = [groups | {group} for groups in found[span]]
        return found

    def spans(self, stems: Sequence[str]) -> list[slice]:
        """Where phrases stand in a text, the longest first."""
        places = {(span.start, span.stop) for span, _ in self._places(stems)}
        return [slice(*place) for place in sorted(places, key=lambda one: (one[0] - one[1], one[0]))]

    def others(self, stems: Stems) -> frozenset[Stems]:
        """What can stand for a word or phrase, itself included where it is known at all."""
        if len(stems) == 1:
            groups = self.words.get(stems[0], frozenset())
        else:
            groups = frozenset(group for phrase, group in self.phrases.get(stems[0], ()) if phrase == stems)
        return frozenset().union(*(self.wordings[group] for group in groups))

    def _places(self, stems: Sequence[str]) -> Iterator[tuple[slice, int]]:
        for start, stem in enumerate(stems):
            for phrase, group in self.phrases.get(stem, ()):
                end = start + len(phrase)
                if tuple(stems[start:end]) == phrase:
                    yield slice(start, end), group


NO_THESAURUS = Thesaurus({}, {}, ())


@lru_cache(maxsize=1)
def read_thesaurus(path: Path = SYNONYMS_FILE) -> Thesaurus:
    """The groups of a file: one a line, phrases with "_"."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    words: defaultdict[str, set[int]] = defaultdict(set)
    phrases: defaultdict[str, set[tuple[Stems, int]]] = defaultdict(set)
    wordings: list[frozenset[Stems]] = []
    for number, row in enumerate(rows):
        wordings.append(frozenset(tuple(terms(entry.replace("_", " "))) for entry in row) - {()})
        for stems in wordings[-1]:
            if len(stems) == 1:
                words[stems[0]].add(number)
            else:
                phrases[stems[0]].add((stems, number))
    return Thesaurus(
        {stem: frozenset(groups) for stem, groups in words.items()},
        {stem: tuple(sorted(found)) for stem, found in phrases.items()},
        wordings,
    )
