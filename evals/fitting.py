"""Does the question set fit the library? A set that lost its evidence is refused rather than scored lower."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.check import verify_quote
from evals.errors import QuestionsError
from evals.metrics.text import fold, is_part_of
from evals.questions import PENDING, Question
from vectorstore.records import Passage


def require_fit(questions: Sequence[Question], passages: Mapping[str, Passage]) -> None:
    """Every passage id of a question is in the library, and its gold passages say what the answer must include.

    Raises:
        QuestionsError: with the file and row of each fault.
    """
    faults = tuple(f"{one.place}: {fault} ({one.id})" for one in questions for fault in _faults(one, passages))
    if faults:
        raise QuestionsError(faults)


def _faults(question: Question, passages: Mapping[str, Passage]) -> Iterator[str]:
    missing = sorted(question.allowed - passages.keys())
    missing += sorted({one.id for one in question.quotes} - passages.keys())
    if missing:
        yield f"la biblioteca no tiene {', '.join(missing)}"
        return
    if question.category == PENDING:
        yield "está pendiente: complete gold y must_include y dele su tipo"
    for quote in question.quotes:
        if verify_quote(quote.text, passages[quote.id].text) is None:
            yield f"{quote.id} no dice «{quote.text}»"
    text = fold(" ".join(_gold_texts(question, passages)))
    for alternatives in question.must_include if question.gold else ():
        if not any(fold(one) in text for one in alternatives):
            yield f"ningún pasaje de gold dice «{' | '.join(alternatives)}»"


def _gold_texts(question: Question, passages: Mapping[str, Passage]) -> Iterator[str]:
    """Of each gold passage its words and those of its items, with lead-in and headings, as a reader sees them."""
    wanted = {one for group in question.gold for one in group}
    for passage in passages.values():
        if passage.id in wanted or any(is_part_of(passage.id, one) for one in wanted):
            yield " ".join((*passage.section, passage.label, passage.lead_in, passage.text))
