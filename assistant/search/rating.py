"""Rates passages by how much of a question's subject they have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from assistant.plan import Plan
from assistant.records.catalogue import Catalogue
from assistant.search.coverage import Stems, Subject, Unit, rarity, read_subject
from assistant.search.matter import without_names
from assistant.search.relevance import Rating, Ratings
from assistant.search.rewording import in_other_words
from assistant.words.cardinals import cardinals
from assistant.words.glossary import Glossary
from assistant.words.thesaurus import NO_THESAURUS, Thesaurus, read_thesaurus
from vectorstore.records import Passage
from vectorstore.words import fold, stem, terms, tokens

# How many things a list is to have is none of their ideas: "las cuatro ponentes".
_NUMERALS = frozenset(cardinals(2))
# A list rates every passage of its scope three times; the stems of a text do not change.
_REMEMBERED = 16_384


@dataclass(frozen=True)
class Rater:
    """Knows the subjects of questions: their ideas, the rare ones weighing most, also in the words of a thesaurus."""

    catalogue: Catalogue
    glossary: Glossary
    thesaurus: Thesaurus = NO_THESAURUS

    def subject(self, plan: Plan) -> Subject:
        topic = without_names(f"{plan.topic} {plan.context}")
        said = f"{plan.wording} {topic}"
        thesaurus = self.thesaurus if plan.language == "es" else NO_THESAURUS
        glossary = self.glossary.of(plan.language)
        return read_subject(topic, glossary, self._rarity, said, thesaurus)

    def _rarity(self, stem: str) -> float:
        return rarity(self.catalogue.stem_counts.get(stem, 0), max(1, self.catalogue.size))

    def known(self, plan: Plan) -> Subject:
        """The ideas that tell passages apart: those of which the library has some wording, and no bare numbers.

        In other languages the question's own word is in no report, so an idea is as rare as its commonest wording.
        """
        subject = self.subject(plan)
        asked = map(self._in_known_words, subject.units) if _in_any_words(plan) else subject.units
        numerals = {stem(word) for word in tokens(plan.topic) if word in _NUMERALS}
        things = (unit for unit in asked if not numerals.issuperset(unit.own))
        counts = [(unit, max(map(self._passages_with, unit.wordings))) for unit in things]
        units = [unit if plan.language == "es" else self._as_rare(unit, count) for unit, count in counts if count]
        return Subject(tuple(units)) if units else subject

    def in_other_words(self, plan: Plan) -> tuple[str, ...]:
        """The stems by which the library says those ideas of a Spanish question of which it has no wording."""
        asked = self.subject(plan).units if _in_any_words(plan) else ()
        known = [(unit, self._in_known_words(unit)) for unit in asked]
        return tuple(" ".join(one) for unit, other in known if other is not unit for one in sorted(other.wordings))

    def _in_known_words(self, unit: Unit) -> Unit:
        """An idea of which the library has no wording, in the words that say the same and that it has, if any."""
        if any(map(self._passages_with, unit.wordings)):
            return unit
        counts = {one: count for one in read_thesaurus().others(unit.own) if (count := self._passages_with(one))}
        weight = rarity(min(sum(counts.values()), self.catalogue.size), max(1, self.catalogue.size))
        return replace(unit, wordings=frozenset(counts), weight=weight) if counts else unit

    def _passages_with(self, wording: Stems) -> int:
        """In how many passages a wording stands, at most."""
        return min(self.catalogue.stem_counts.get(stem, 0) for stem in wording)

    def _as_rare(self, unit: Unit, count: int) -> Unit:
        return replace(unit, weight=rarity(count, max(1, self.catalogue.size)))

    def covered(self, plan: Plan, heading: bool = True) -> Rating:
        return _on(self.subject(plan).covered, heading)

    def said_of_known(self, plan: Plan) -> Rating:
        subject = self.known(plan)
        return lambda passage: subject.said(_texts(passage, heading=True))

    def stated(self, plan: Plan) -> Rating:
        return _on(self.subject(plan).stated, heading=True)

    def ratings(self, plan: Plan, reworded: Rater | None = None) -> Ratings:
        """`reworded`: the rater that knows other words for those of a question, if not this one."""
        subject = self.known(plan)
        also = reworded.known(plan) if reworded else subject
        nearly = partial(subject.nearly, weight=self._rarity)
        head = subject.head
        topic = f"{plan.topic} {plan.context}" if plan.language == "es" else ""
        return Ratings(
            covered=lambda passage: nearly(_texts(passage, heading=True)),
            covered_alone=lambda passage: nearly(_texts(passage, heading=False)),
            stated=lambda passage: subject.said(_texts(passage, heading=False)),
            otherwise=in_other_words(topic, self.catalogue),
            head=(lambda passage: head.nearly(_texts(passage, heading=True), self._rarity)) if head else None,
            heading=lambda passage: subject.covered(stems_of(" ".join(passage.section[-1:]))),
            reworded=_on(also.covered, heading=True),
        )


def _in_any_words(plan: Plan) -> bool:
    """Whether the words of a question may be said in others: those of Spanish that are not wanted to the letter."""
    return plan.language == "es" and plan.literal is None


def stems(passage: Passage, heading: bool) -> frozenset[str]:
    """The stems of a passage after its lead-in and, if wanted, its title."""
    section = passage.section[-1:] if heading else ()
    return stems_of(" ".join((*section, passage.lead_in, passage.text)))


def _texts(passage: Passage, heading: bool) -> tuple[Stems, ...]:
    """The stems of a passage after its lead-in, in order, and those of its title if wanted."""
    section = passage.section[-1:] if heading else ()
    return (*map(words_of, section), _words_of_matter(f"{passage.lead_in} {passage.text}"))


def read_ahead(passages: Sequence[Passage]) -> None:
    """Remember the stems of passages before the first question waits for them; of a library too large to be
    remembered, of none."""
    if len(passages) > _REMEMBERED // 4:
        return
    for passage in passages:
        stems(passage, heading=True)
        stems(passage, heading=False)
        _texts(passage, heading=True)
        words_of(passage.text)


def searchable(passage: Passage) -> str:
    """The folded text of a passage after its lead-in."""
    return fold(f"{passage.lead_in} {passage.text}")


@lru_cache(maxsize=_REMEMBERED)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a text, remembered: every passage of a library is asked for again and again."""
    return frozenset(words_of(text))


@lru_cache(maxsize=_REMEMBERED)
def words_of(text: str) -> Stems:
    """The same in the order of the text."""
    return tuple(terms(text))


@lru_cache(maxsize=_REMEMBERED)
def _words_of_matter(text: str) -> Stems:
    return words_of(without_names(text))


def _on(rate: Callable[[frozenset[str]], float], heading: bool) -> Rating:
    return lambda passage: rate(stems(passage, heading))
