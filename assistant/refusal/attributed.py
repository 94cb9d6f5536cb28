"""A deed that a question gives to a country or a meeting, and that the passage which tells it gives to another."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.plan import Intent, Plan
from assistant.refusal.assumed import wrongly_assumed
from assistant.search.rating import searchable
from assistant.words.conjunctions import joined_by_and
from assistant.words.figures import has_figures_of
from assistant.words.names import Gazetteer, Name, read_gazetteer
from assistant.words.sentences import split_sentences
from assistant.words.spans_of_meetings import MEETING_NOUN
from vectorstore.records import Hit, Passage, Status
from vectorstore.words import fold, terms

# Asked why or how it was done, a question takes for granted that it was, and by whom.
_PRESUMES = re.compile(
    r"^\W*(?:(?:y|and|et) )?(?:(?:explica\w*|explain|explique\w*|dime|cuenta(?:me)?|describe) )?"
    r"(?:por que|como|de que (?:modo|manera|forma)|a que se debe|why|how(?! (?:many|much|long|often))|pourquoi|"
    r"comment)\b"
)
_DEFERRED = re.compile(r"\b(?:aplaz|posterg|pospu|pospon|postpon|defer|report(?:e|er|ee)\b|remit|trasl|dej\w+ para)")
_A_MEETING = re.compile(r"\b(?:\d{1,2}\.?[ao]|\w+(?:ima|ava|ena|era|nda|nta|xta)) reunion\b")
# The score of a passage that answers well, what it covers of the rest, and how far behind it the second must be where
# the words of another language tell little.
_ANSWERED_WELL, _COVERED, _AHEAD = 0.7, 0.8, 1.25
# That of a text which says to what meeting something was put off.
_PUT_OFF = 0.4
_TOLD_OF = 6


@dataclass(frozen=True, slots=True)
class Misattribution:
    """The names that the passage does not have, and the notice, in Spanish, of whom it tells it."""

    names: tuple[Name, ...]
    notice: str


def not_mentioned(
    plan: Plan, names: Sequence[Name], hits: Sequence[Hit], about: Callable[[Passage], float] | None
) -> Misattribution | None:
    """A name that a question takes for granted and no passage tells of."""
    wrong = wrongly_assumed(plan, names, hits, about)
    told = f"Los pasajes consultados no mencionan «{wrong.written}»; lo que consta es esto." if wrong else ""
    return Misattribution((wrong,), told) if wrong else None


def misattributed(
    plan: Plan, names: Sequence[Name], hits: Sequence[Hit], about: Callable[[Passage], float] | None
) -> Misattribution | None:
    """What a question takes for granted of countries, or of a meeting still to come, that the best passage has not.

    None where anything but that is missing.
    """
    return (_of_meeting(plan, names, hits) or _of_countries(plan, names, hits, about)) if hits else None


def _of_countries(
    plan: Plan, names: Sequence[Name], hits: Sequence[Hit], about: Callable[[Passage], float] | None
) -> Misattribution | None:
    told = [hit for hit in hits if hit.passage.status is not Status.ORGANIZATION]
    if plan.intent is not Intent.FACT or not told:
        return None
    best = told[0].passage
    text = searchable(best)
    absent = tuple(name for name in names if not name.occurs_in(text))
    presumed = _PRESUMES.search(fold(plan.wording)) and all(name.country for name in absent)
    # A bare year that chose the meeting may be the year of the deed.
    bound = plan.meetings and not re.search(MEETING_NOUN, fold(plan.wording))
    if bound or not absent or not presumed:
        return None
    if not (has_figures_of(plan.wording, best.text) or _clearly(plan, told, about)):
        return None
    return Misattribution(absent, _notice(plan, absent, best))


def _of_meeting(plan: Plan, names: Sequence[Name], hits: Sequence[Hit]) -> Misattribution | None:
    """Something put off to a meeting that is not the one of the text."""
    if not _DEFERRED.search(fold(plan.wording)):
        return None
    text = searchable(hits[0].passage)
    absent = tuple(name for name in names if name.meeting and not name.occurs_in(text))
    if not absent or hits[0].score < _PUT_OFF or not (_DEFERRED.search(text) and _A_MEETING.search(text)):
        return None
    return Misattribution(absent, f"El texto citado no habla de la «{absent[0].written}»; dice lo que sigue.")


def _clearly(plan: Plan, hits: Sequence[Hit], about: Callable[[Passage], float] | None) -> bool:
    if hits[0].score < _ANSWERED_WELL:
        return False
    if about is not None:
        return about(hits[0].passage) >= _COVERED
    return plan.language != "es" and (len(hits) < 2 or hits[0].score >= _AHEAD * hits[1].score)


def _notice(plan: Plan, absent: Sequence[Name], best: Passage) -> str:
    asked = joined_by_and([f"«{name.written}»" for name in absent])
    others = _countries(plan, best)
    told = f"nombra a {joined_by_and(others)}" if others else "lo que consta es esto"
    return f"El texto citado no lo dice de {asked}; {told}."


def _countries(plan: Plan, passage: Passage) -> list[str]:
    """The countries of the sentence that has most of the question's words; else those of the passage."""
    wanted = set(terms(plan.topic)) | {term for text in plan.search_texts[1:] for term in terms(text)}
    sentences = [one.text for one in split_sentences(passage.text)]
    best = max(sentences, key=lambda text: len(wanted & set(terms(text))), default="")
    found = ([name.written for name in _gazetteer().find(text) if _is_country(name)] for text in (best, passage.text))
    return next(filter(None, found), [])[:_TOLD_OF]


def _is_country(name: Name) -> bool:
    """Whether a name is a country's, written out, not an organization's or the word for who comes from there."""
    return name.country and name.written[:1].isupper() and not name.written.isupper()


@lru_cache(maxsize=1)
def _gazetteer() -> Gazetteer:
    return read_gazetteer()
