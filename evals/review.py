"""A sheet for people to judge answers sentence by sentence, and how far two of them agree."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.errors import EvaluationError
from evals.metrics.support import is_backed, shown_claims
from evals.questions import Question
from evals.record import CitationRecord, Record
from evals.reports.spreadsheet import write_table
from vectorstore.records import Passage

HEAD = ("id", "sentence", "question", "text", "citations", "quotes", "supported", "useful", "comment")
_YES, _NO = "sí", "no"

# (question id, number of the sentence from 1) -> what the reviewer wrote under "supported"
Judgements = dict[tuple[str, int], bool]


@dataclass(frozen=True, slots=True)
class Agreement:
    """`kappa` is None when both always say the same one thing and chance explains everything; `balanced`, the mean of
    the shares of the second's "sí" and of its "no" that the first shares, when the second says one thing only."""

    count: int
    same: float
    kappa: float | None
    balanced: float | None = None


def sheet(questions: Sequence[Question], answers: Mapping[str, Record]) -> str:
    """A row a shown sentence; the reviewer writes "sí" or "no" under "supported" and "useful"."""
    rows = (
        (one.id, number, one.question, claim.text, _labels(claim.citations), _quotes(claim.citations), "", "", "")
        for one in questions
        for number, claim in enumerate(shown_claims(answers[one.id]), 1)
    )
    return write_table(HEAD, rows)


def _labels(citations: Sequence[CitationRecord]) -> str:
    return "; ".join(one.label for one in citations)


def _quotes(citations: Sequence[CitationRecord]) -> str:
    return " […] ".join(one.quote for one in citations)


def read_sheet(file: Path) -> Judgements:
    """What a reviewer filled in; rows left open are skipped.

    Raises:
        EvaluationError: it is no such sheet, or a cell is neither "sí" nor "no".
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
        return dict(_judgements(rows, file.name))
    except (UnicodeDecodeError, KeyError, ValueError) as error:
        raise EvaluationError(f"{file.name}: {error}; use la hoja de `python -m evals review`.") from error


def checker_judgements(answers: Mapping[str, Record], passages: Mapping[str, Passage]) -> Judgements:
    """What the support metric says of the same sentences."""
    return {
        (identifier, number): is_backed(claim, passages)
        for identifier, record in answers.items()
        for number, claim in enumerate(shown_claims(record), 1)
    }


def agreement(first: Judgements, second: Judgements) -> Agreement:
    """Cohen's kappa over the sentences that both judged: (p_o - p_e) / (1 - p_e). Cohen 1960."""
    shared = sorted(first.keys() & second.keys())
    if not shared:
        raise EvaluationError("Las hojas no tienen frases juzgadas en común: rellénelas sobre la misma corrida.")
    pairs = [(first[one], second[one]) for one in shared]
    observed = sum(a == b for a, b in pairs) / len(pairs)
    ours, theirs = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(ours[side] * theirs[side] for side in (True, False)) / len(pairs) ** 2
    kappa = (observed - expected) / (1 - expected) if expected < 1 else None
    return Agreement(len(pairs), observed, kappa, _balanced(pairs, theirs))


def _balanced(pairs: Sequence[tuple[bool, bool]], theirs: Mapping[bool, int]) -> float | None:
    if not (theirs[True] and theirs[False]):
        return None
    return sum(sum(a == b == side for a, b in pairs) / theirs[side] for side in (True, False)) / 2


def _delimiter(text: str) -> str:
    """A spreadsheet program in Spanish saves with semicolons."""
    head = text.split("\n", 1)[0]
    return ";" if head.count(";") > head.count(",") else ","


def _judgements(rows: Sequence[Mapping[str, str]], name: str) -> Iterator[tuple[tuple[str, int], bool]]:
    for line, row in enumerate(rows, 2):
        word = row["supported"].strip().lower()
        if word and word not in (_YES, "si", _NO):
            raise ValueError(f"fila {line} de {name}: «supported» debe ser «sí» o «no», no «{word}»")
        if word:
            yield (row["id"].removeprefix("'"), int(row["sentence"])), word != _NO
