"""Example questions drawn from what the library holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from ui.desk import Library
from ui.language import DEFAULT_LANGUAGE, Texts
from ui.names import label_asked
from vectorstore.records import Passage, PassageKind, Report, Scope, Status
from vectorstore.words import fold

MAXIMUM = 4
TOPIC_WORDS, SHORTENED_WORDS = range(2, 13), range(4, 13)
# "A. ", "III. ", "2. " before a heading.
HEADING_NUMBER = re.compile(r"^(?:[IVXLC]+|[A-Z]|\d+)\.\s+")
GOES_ON = re.compile(r",| y | para | a nivel ")
# Headings that every report has: nobody asks about them.
FORMAL = re.compile(r"otros asuntos|otras cuestiones|organizacion de|aprobacion de|apertura|clausura|eleccion de")


def example_questions(library: Library, texts: Texts) -> tuple[str, ...]:
    """At most four questions that this library can answer, the newest adopted reports first."""
    adopted = [report for report in library.reports() if report.status is Status.ADOPTED and report.year]
    adopted.sort(key=lambda report: report.year or 0, reverse=True)
    return tuple(islice(dict.fromkeys(_questions(library, adopted, texts)), MAXIMUM))


def _questions(library: Library, reports: Sequence[Report], texts: Texts) -> Iterator[str]:
    years = [report.year for report in reports]
    if reports:
        passages = library.passages(Scope(reports=frozenset({reports[0].id})))
        yield texts("example.recommended", year=years[0])
        # A heading is in Spanish: in a question of another language it reads as a mistake.
        if texts.language == DEFAULT_LANGUAGE and (topic := _topic(passages)):
            yield texts("example.about", topic=topic, year=years[0])
        for passage in _middle(passages):
            yield texts("example.lookup", label=label_asked(passage, texts), year=years[0])
    if len(reports) > 1:
        yield texts("example.changed", before=years[1], after=years[0])


def _topic(passages: Sequence[Passage]) -> str | None:
    """What was discussed longest: the section with most paragraphs among those below the heading of the debate."""
    debated = [passage.section[-1] for passage in passages if passage.status is Status.SUMMARY and passage.section[1:]]
    for heading, _ in Counter(debated).most_common():
        topic = HEADING_NUMBER.sub("", heading).strip(" .")
        topic = _shortened(topic)
        if len(topic.split()) in TOPIC_WORDS and not FORMAL.match(fold(topic)):
            return topic[0].lower() + topic[1:] if topic[1:2].islower() else topic
    return None


def _shortened(topic: str) -> str:
    """A long heading up to where it first goes on: before a comma, "y", "para", "a nivel"."""
    if len(topic.split()) in TOPIC_WORDS:
        return topic
    heads = [topic[: found.start()] for found in GOES_ON.finditer(topic)]
    return next((head for head in heads if len(head.split()) in SHORTENED_WORDS), topic)


def _middle(passages: Sequence[Passage]) -> Sequence[Passage]:
    recommendations = [passage for passage in passages if passage.kind is PassageKind.RECOMMENDATION]
    return recommendations[len(recommendations) // 2 :][:1]
