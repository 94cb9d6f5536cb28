"""What a question is about, in its words: its subject without the frame in which it is asked, and the names in it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from assistant.question.plain_count import without_frame
from assistant.records.catalogue import Catalogue
from assistant.words.frame_words import without_frame_nouns
from assistant.words.glossary import Glossary
from assistant.words.names import Gazetteer, Name, office_speaking, session_name, titled_persons
from assistant.words.topic import is_generic, topic_words
from vectorstore.words import STOP_WORDS, fold


def subject_words(question: str, catalogue: Catalogue, glossary: Glossary) -> str:
    """The words of the subject; a word of asking is one of them within a term ("inspectores de trabajo").

    A word that the reports have in another sense gives way to theirs, unless it stands within a term.
    """
    places = {fold(one.place) for one in catalogue.meetings if one.place}
    bodies = {fold(one.body) for one in catalogue.reports if one.body}
    question = without_frame_nouns(without_frame(question, places, bodies))
    terms = [term for term in glossary.terms_in(question) if not all(map(is_generic, term))]
    within = {word for term in terms for word in term}
    words = topic_words(question, within)
    said = [word if (bare := fold(word)) in within else glossary.homographs.get(bare, word) for word in words]
    return " ".join(said)


def names_in(question: str, gazetteer: Gazetteer, catalogue: Catalogue, glossary: Glossary) -> tuple[Name, ...]:
    """The names of a question; a person who speaks in the reports is also found by the surname alone."""
    surnames = {fold(one.speaker).split()[-1] for one in catalogue.proceedings.addresses}
    named = tuple(_as_printed(_by_surname(name, surnames), glossary) for name in gazetteer.find(question))
    named = (*named, *session_name(fold(question)))
    return named or titled_persons(fold(question), surnames) or office_speaking(fold(question))


def _as_printed(name: Name, glossary: Glossary) -> Name:
    """A name that is a term of the glossary is also found as the reports write it ("Blue Heart")."""
    words = [word for word in fold(name.written).split() if word not in STOP_WORDS]
    terms = [one for one in glossary.named(name.written) if one.length == len(words) > 1]
    printed = {fold(text) for one in terms for concept in one.concepts for text in concept.official}
    return replace(name, forms=name.forms | printed) if printed and not name.country else name


def _by_surname(name: Name, surnames: Collection[str]) -> Name:
    words = fold(name.written).split()
    if name.country or len(words) < 2 or words[-1] not in surnames:
        return name
    return replace(name, forms=frozenset({*name.forms, words[-1]}))
