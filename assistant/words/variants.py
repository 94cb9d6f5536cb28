"""Ways to say one thing, as a terminologist writes them down."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from assistant.words.topic import names_doer
from vectorstore.words import STOP_WORDS, stem, terms, tokens

Stems = tuple[str, ...]

_ARTICLES = frozenset("el la los las un una the a an le les l".split())
_ONE = {"quienes": "quien", "quien": "quien"}
# Words of one stem may mean different things by how they end: who exploits and exploitation, a journalist and a period.
_DOER, _DOING, _QUALITY, _OTHER = 0, 1, 5, -1
_SORTS = (
    re.compile(r"(?:[aei]dor|tor|sor)(?:a|es|as)?$|(?:ante|ente)s?$"),
    re.compile(r"[cs]ion(?:es)?$|mientos?$"),
    re.compile(r"istas?$"),
    re.compile(r"ismos?$"),
    re.compile(r"(?<=..)idad(?:es)?$"),
    re.compile(r"[ai]tiv[oa]s?$"),
)
_AKIN = ({_OTHER, _DOER}, {_OTHER, _DOING}, {_OTHER, _QUALITY}, {_DOING, _QUALITY})


@dataclass(frozen=True, slots=True)
class Variant:
    """A way to name a concept, by the stems of its words of content.

    `spoken` are the stems of all its words, where those without content make its meaning ("dar con", "quien paga"):
    it then stands only where all of them do. `sort` tells how its only word is formed. `words` are those of content,
    folded, for the stems of other languages.
    """

    stems: Stems
    spoken: Stems = ()
    sort: int = _OTHER
    words: tuple[str, ...] = ()

    def names(self, words: Sequence[str], said: Stems) -> bool:
        """Whether folded words with these stems mean the same, in a question that says the stems `said`."""
        if len(words) > 1:
            return self.said_in(said) and list(map(names_doer, words)) == list(map(names_doer, self.words))
        return self.said_in(said) and _akin(self.sort, sort_of(words[0]))

    def derives(self, words: Sequence[str], said: Stems) -> bool:
        """Whether folded words of the same foreign stems mean the same; one or several is told apart by the list."""
        several = all(one.rstrip("s") == other.rstrip("s") for one, other in zip(words, self.words, strict=True))
        return not several and self.said_in(said)

    def said_in(self, said: Stems) -> bool:
        """Whether its small words stand in a question that says the stems `said`."""
        return not self.spoken or _within(self.spoken, said)


@dataclass(frozen=True)
class Concept:
    """`official`: the wordings of the reports. `variants`: every way to say it, in three languages; `foreign`: those of
    English and of French; `homographs`: folded words that mean it in a question and something else in the reports
    ("formar", beside "formas")."""

    official: tuple[str, ...]
    variants: frozenset[Variant]
    foreign: Mapping[str, frozenset[Variant]] = field(default_factory=dict, hash=False, compare=False)
    homographs: frozenset[str] = frozenset()

    @cached_property
    def wordings(self) -> frozenset[Stems]:
        return frozenset(stems for text in self.official if (stems := tuple(terms(text))))


def sort_of(word: str) -> int:
    """How a folded word is formed: the number of its ending in `_SORTS`, or another."""
    return next((number for number, ending in enumerate(_SORTS) if ending.search(word)), _OTHER)


def _akin(one: int, other: int) -> bool:
    """Whether words of one stem mean the same by their endings: a verb goes with who does it and with the doing."""
    return one == other or {one, other} in _AKIN


def read_variant(text: str) -> Variant | None:
    """A way to name a concept as a terminologist writes it; None without a word of content."""
    words = tokens(text)
    content = [word for word in words if word not in STOP_WORDS]
    if not content:
        return None
    bare = len(content) == 1 and len(words) > 1 and not set(words) - set(content) <= _ARTICLES
    spoken = spoken_stems(text) if bare else ()
    sort = sort_of(content[0]) if len(content) == 1 else _OTHER
    return Variant(tuple(map(stem, content)), spoken, sort, tuple(content))


def _within(part: Stems, whole: Stems) -> bool:
    return any(whole[start : start + len(part)] == part for start in range(len(whole) - len(part) + 1))


def spoken_stems(text: str) -> Stems:
    """The stems of all words of a text; one person or several is the same."""
    return tuple(_ONE.get(word, stem(word)) for word in tokens(text))
