"""Countries of the source that the claim gives to somebody or something else of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.check.comparison import Comparison
from assistant.check.lexicon import load_lexicon
from assistant.check.names import named_in
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word
from assistant.words.figures import figures

_REGIONS = frozenset("africa asia pacifico europa occidental oriental america latina caribe".split())
# All but a word or two of what a claim tells stand in the sentence that it is told by.
_MOSTLY = 0.7


def _country_after(words: tuple[Word, ...], index: int, countries: Mapping[str, str]) -> str | None:
    """The country that stands right behind a name: "Nadia Roca (Chile)", "Nadia Roca, de Chile"."""
    for word in words[index + 1 : index + 5]:
        if word.folded in countries:
            return countries[word.folded]
        if word.folded not in {"(", ",", "de", "del", "la", "el", "los"}:
            return None
    return None


def _swapped_countries(comparison: Comparison) -> Iterator[Finding]:
    """A name whose country in the source is another one of the source's."""
    countries = load_lexicon().countries.standard
    homes = {
        word.folded: home
        for index, word in enumerate(comparison.source.words)
        if word.form[0].isupper() and (home := _country_after(comparison.source.words, index, countries)) is not None
    }
    for index, word in enumerate(comparison.claim.words):
        home = _country_after(comparison.claim.words, index, countries)
        stated = homes.get(word.folded)
        if home is not None and stated is not None and home != stated and word.folded not in countries:
            yield Finding(FindingKind.NAME, 0.85, f"La fuente sitúa a «{word.form}» en otro país.")


def _places(words: list[Word]) -> set[str]:
    countries = load_lexicon().countries.standard
    return {
        word.folded
        for word in words
        if word.form[0].isupper() and (word.folded in _REGIONS or word.folded in countries)
    }


def _items(text: Text) -> list[list[Word]]:
    """The parts of a list whose items are closed by semicolons."""
    items: list[list[Word]] = [[]]
    for word in text.words:
        if word.folded == ";":
            items.append([])
        else:
            items[-1].append(word)
    return items


def _mixed_items(comparison: Comparison) -> Iterator[Finding]:
    """A person of one item of a list with a place of another item."""
    items = _items(comparison.source)
    places = [_places(item) for item in items]
    people = [
        {word.folded for word in item if word.form[0].isupper()} - place
        for item, place in zip(items, places, strict=True)
    ]
    claimed = {word.folded for word in comparison.claim.words if word.form[0].isupper()}
    homes = {
        at for at, names in enumerate(people) for name in claimed & names if sum(name in other for other in people) == 1
    }
    if len(items) < 3 or len(homes) != 1:
        return
    home = homes.pop()
    foreign = _places(list(comparison.claim.words)) - places[home]
    for place in sorted(foreign):
        if sum(place in other for other in places) == 1:
            yield Finding(FindingKind.NAME, 0.7, f"La fuente une «{place.title()}» a otra persona.")
            return


def _moved_countries(comparison: Comparison) -> Iterator[Finding]:
    """A country of the source in what one sentence of it tells of other countries."""
    claimed = _countries(comparison.claim.words)
    names = frozenset(word for name in claimed for word in name.split())
    own = comparison.own_sentence(lambda word: word.folded in names) if claimed else None
    if own is None:
        return
    sentence = comparison.source.sentence_words(own)
    if not figures(comparison.claim.raw) <= figures(" ".join(word.form for word in sentence)):
        return
    there, positions = _countries(sentence), {word.position for word in sentence}
    told = [word for word in comparison.claim.content() if word.folded not in names]
    backed = [word for word in told if any(one.position in positions for one in comparison.focused(word))]
    if len(backed) < _MOSTLY * len(told) or not there - claimed:
        return
    known = _countries(comparison.source.words) - there - _countries(comparison.context.words)
    for name in sorted(claimed & known):
        yield Finding(FindingKind.NAME, 0.75, f"La fuente no lo dice de «{name.title()}», sino de otro país.")
        return


def _countries(words: Sequence[Word]) -> set[str]:
    return set(named_in([word.folded for word in words], load_lexicon().countries))


def check_places(comparison: Comparison) -> Iterator[Finding]:
    yield from _swapped_countries(comparison)
    yield from _mixed_items(comparison)
    yield from _moved_countries(comparison)
