"""The sentences of the passages found that are about what a question asks: where its answer has to stand."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.search.coverage import Subject
from assistant.words.sentences import split_sentences
from vectorstore.records import Passage
from vectorstore.words import terms

# Share of what the best sentence states that a sentence must state to be about the same.
_AS_MUCH = 0.5


def on_subject(subject: Subject, passages: Sequence[Passage]) -> tuple[str, ...]:
    """Sentences, each between the two beside it, that state at least half as much of the subject as the best one.

    Every passage with its lead-in where none of them states anything of the subject.
    """
    rated = [
        (subject.stated(frozenset(terms(text))), " ".join(around))
        for passage in passages
        for text, around in _sentences(passage)
    ]
    most = max((share for share, _ in rated), default=0.0)
    if not most:
        return tuple(f"{passage.lead_in} {passage.text}" for passage in passages)
    return tuple(around for share, around in rated if share >= _AS_MUCH * most)


def _sentences(passage: Passage) -> list[tuple[str, list[str]]]:
    """Each sentence after the lead-in of its passage, and the same with its neighbours."""
    texts = [sentence.text for sentence in split_sentences(passage.text)]
    return [
        (f"{passage.lead_in} {text}", [passage.lead_in, *texts[max(0, place - 1) : place + 2]])
        for place, text in enumerate(texts)
    ]
