"""A claim laid beside its sources: which word stands for which, and which sentences it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.check.source import Source
from assistant.check.text import Text, Word, read_text

EXACT, SAME_GROUP, SAME_FAMILY = 1.0, 0.9, 0.85
_MIN_FAMILY_PREFIX = 5
_FAMILY_SHARE = 0.7
_AS_GOOD = 0.06  # a group and a family compete; an exact word leaves them behind
_MIN_GAIN = 0.12
_MAX_FOCUS = 4
_MOST_PLACES = 64
# A second sentence that backs less than this share of what the first does is not the one that is spoken of.
_CLEARLY = 0.6


@dataclass(frozen=True, slots=True)
class Match:
    """A word of the source that may stand for a word of the claim."""

    position: int
    quality: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """`matches` maps positions of words of the claim to their best ones of the source; `focus` are sentences of it."""

    claim: Text
    source: Text
    sources: tuple[Source, ...]
    context: Text
    matches: Mapping[int, tuple[Match, ...]]
    focus: tuple[int, ...]

    def quality(self, word: Word) -> float:
        return max((match.quality for match in self.matches.get(word.position, ())), default=0.0)

    def focus_words(self) -> tuple[Word, ...]:
        chosen = set(self.focus)
        return tuple(word for word in self.source.words if word.sentence in chosen)

    def focus_text(self) -> str:
        """The folded words of the focus, in order, between spaces."""
        return f" {' '.join(word.folded for word in self.focus_words())} "

    def own_sentence(self, leaves_out: Callable[[Word], bool]) -> int | None:
        """The sentence of the source that clearly backs the claim, some words left out; None when several do."""
        backed: dict[int, float] = {}
        for word in self.claim.content():
            found: dict[int, float] = {}
            for match in () if leaves_out(word) else self.matches.get(word.position, ()):
                at = self.source.words[match.position].sentence
                found[at] = max(found.get(at, 0.0), match.quality * word.weight)
            for at, gain in found.items():
                backed[at] = backed.get(at, 0.0) + gain
        ranked = sorted(backed, key=lambda at: -backed[at])
        clear = len(ranked) == 1 or (ranked and backed[ranked[1]] <= _CLEARLY * backed[ranked[0]])
        return ranked[0] if clear else None

    def focused(self, word: Word) -> tuple[Match, ...]:
        """Matches within the focus, or all when it has none there."""
        found = self.matches.get(word.position, ())
        inside = tuple(match for match in found if self.source.words[match.position].sentence in self.focus)
        return inside or found


def _same_family(left: str, right: str) -> bool:
    """Whether two words share so long a beginning that one derives from the other (prevenir, prevención)."""
    shared = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= _MIN_FAMILY_PREFIX and shared >= _FAMILY_SHARE * min(len(left), len(right))


def match_quality(claimed: Word, found: Word) -> float:
    if claimed.stem == found.stem:
        return EXACT
    if claimed.sides and any((line, 1 - side) in found.sides for line, side in claimed.sides):
        return 0.0
    if claimed.groups & found.groups:
        return SAME_GROUP
    return SAME_FAMILY if _same_family(claimed.folded, found.folded) else 0.0


@dataclass(frozen=True, slots=True)
class _Index:
    """The words of a text that may match, by their folded form: of a very frequent one only the first places.

    `keys` maps stems, groups and beginnings to the forms that have them.
    """

    places: Mapping[str, Sequence[Word]]
    keys: Mapping[object, Sequence[str]]

    def candidates(self, word: Word) -> Iterator[Sequence[Word]]:
        """The places of every form that can match a word at all."""
        forms = dict.fromkeys(form for key in _keys(word) for form in self.keys.get(key, ()))
        return (self.places[form] for form in forms)


def _keys(word: Word) -> tuple[object, ...]:
    """What two words that match have in common: the stem, a group, or the beginning of a family."""
    return ("stem", word.stem), ("start", word.folded[:_MIN_FAMILY_PREFIX]), *word.groups


@lru_cache(maxsize=512)
def _index(text: Text) -> _Index:
    places: dict[str, list[Word]] = {}
    for word in text.words:
        if word.is_word and len(word.folded) > 2:
            found = places.setdefault(word.folded, [])
            if len(found) < _MOST_PLACES:
                found.append(word)
    keys: dict[object, list[str]] = {}
    for form, found in places.items():
        for key in _keys(found[0]):
            keys.setdefault(key, []).append(form)
    return _Index(places, keys)


def _match(claim: Text, source: Text) -> dict[int, tuple[Match, ...]]:
    index = _index(source)
    matches: dict[int, tuple[Match, ...]] = {}
    for word in claim.words:
        if not word.is_word or len(word.folded) < 3:
            continue
        found = [(match_quality(word, places[0]), places) for places in index.candidates(word)]
        best = max((quality for quality, _ in found), default=0.0)
        good = [(quality, places) for quality, places in found if quality and quality >= best - _AS_GOOD]
        at = sorted((place.position, quality) for quality, places in good for place in places)
        matches[word.position] = tuple(Match(position, quality) for position, quality in at[:_MOST_PLACES])
    return matches


def _focus(claim: Text, source: Text, matches: Mapping[int, tuple[Match, ...]]) -> tuple[int, ...]:
    """The sentences that together back most of the claim, the best first."""
    total = sum(word.weight for word in claim.words) or 1.0
    covered: dict[int, float] = {}
    chosen: list[int] = []
    while len(chosen) < min(_MAX_FOCUS, source.sentences):
        gains = [0.0] * source.sentences
        for word in claim.words:
            per_sentence: dict[int, float] = {}
            for match in matches.get(word.position, ()):
                at = source.words[match.position].sentence
                per_sentence[at] = max(per_sentence.get(at, 0.0), match.quality)
            for at, quality in per_sentence.items():
                gains[at] += word.weight * max(0.0, quality - covered.get(word.position, 0.0))
        best = max(range(source.sentences), key=lambda at: gains[at])
        if chosen and gains[best] < _MIN_GAIN * total:
            break
        chosen.append(best)
        for word in claim.words:
            for match in matches.get(word.position, ()):
                if source.words[match.position].sentence == best:
                    covered[word.position] = max(covered.get(word.position, 0.0), match.quality)
    return tuple(chosen)


def compare(claim: str, sources: Sequence[Source]) -> Comparison:
    read_claim = read_text(claim.strip())
    joined = read_text(" ; ".join(source.text.strip() for source in sources))
    context = read_text(" ; ".join(f"{source.context} {source.speaker or ''}".strip() for source in sources))
    matches = _match(read_claim, joined)
    return Comparison(read_claim, joined, tuple(sources), context, matches, _focus(read_claim, joined, matches))


def literal_share(comparison: Comparison) -> float:
    """The weight of the claim's words that stand in the source as they are, over that of all."""
    words = comparison.claim.content()
    total = sum(word.weight for word in words) or 1.0
    return sum(word.weight for word in words if comparison.quality(word) >= EXACT) / total


def backed_outside(comparison: Comparison, clause: Sequence[Word]) -> float:
    """How much of the claim outside a clause the source backs: a foreign purpose of a known thing is suspect."""
    rest = [word for word in comparison.claim.content() if word not in clause]
    total = sum(word.weight for word in rest) or 1.0
    return sum(word.weight * comparison.quality(word) for word in rest) / total
