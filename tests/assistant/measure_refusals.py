"""How often the assistant answers what its passages do not, and refuses what they do: NoMIRACL in Spanish.

    python tests/assistant/measure_refusals.py ../shared/bench/nomiracl-es.jsonl [--bare]

Each row is a library of its own: one report of its ten passages as numbered paragraphs, each after its title unless
`--bare`. The published GPT-4 answers 11.6 % of the unanswerable and refuses 22.0 % of the answerable (on other rows).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.building import assemble
from assistant.settings import AssistantSettings
from vectorstore.embeddings import EmbeddingModel, load_embeddings
from vectorstore.fusion import fuse
from vectorstore.records import Hit, Passage, PassageKind, Report, ReportKind, Scope, Status
from vectorstore.sparse import SparseIndex
from vectorstore.vectors import Vectors

EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class Row:
    """A question with its passages, each a title and a text; `answerable` says whether one of them answers it."""

    question: str
    answerable: bool
    passages: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Shelf:
    """The passages of one report in memory, searched as the store does: exact cosines and BM25, fused."""

    held: tuple[Passage, ...]
    vectors: Vectors
    model: EmbeddingModel
    notice: str | None = None

    @cached_property
    def _sparse(self) -> SparseIndex:
        return SparseIndex.of(passage.text for passage in self.held)

    def search(self, texts: Sequence[str], scope: Scope = EVERYTHING, limit: int | None = None) -> tuple[Hit, ...]:
        sparse = np.stack([self._sparse.scores(text) for text in texts])
        ceilings = np.array([self._sparse.ceiling(text) for text in texts], dtype=np.float32)
        dense = self.model.queries(texts) @ self.vectors.T
        columns = (fuse(dense, sparse, ceilings).max(axis=0), dense.max(axis=0), sparse.max(axis=0))
        hits = [Hit(passage, *map(float, row)) for passage, *row in zip(self.held, *columns, strict=True)]
        return tuple(sorted((hit for hit in hits if scope.admits(hit.passage)), key=lambda hit: -hit.score)[:limit])

    def passage(self, passage_id: str) -> Passage | None:
        return next((passage for passage in self.held if passage.id == passage_id), None)

    def passages(self, scope: Scope = EVERYTHING) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.held if scope.admits(passage))


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of JSON Lines with `question`, `answerable` and `passages` of `title` and `text`."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        Row(row["question"], row["answerable"], tuple((one["title"], one["text"]) for one in row["passages"]))
        for row in rows
    ]


def open_row(row: Row, model: EmbeddingModel, bare: bool) -> Assistant:
    """An assistant without a model over a library of the row's passages."""
    texts = [" ".join((text if bare else f"{title}. {text}").split()) for title, text in row.passages]
    held = tuple(_passage(number, text) for number, text in enumerate(texts, 1))
    report = Report("fila", "Fila", ReportKind.REPORT, Status.SUMMARY)
    return assemble(Shelf(held, model.passages(texts), model), (report,), (), AssistantSettings())


def _passage(number: int, text: str) -> Passage:
    kind, status = PassageKind.PARAGRAPH, Status.SUMMARY
    return Passage(f"fila:p{number}", "fila", f"párr. {number}", kind, status, text, text, number - 1)


def main(path: Path, bare: bool) -> None:
    rows, model = read_rows(path), load_embeddings("built-in")
    refused = [open_row(row, model, bare).ask(row.question).outcome is Outcome.NOT_FOUND for row in rows]
    for answerable, wrong, name in ((False, False, "contesta sin deber"), (True, True, "se abstiene sin deber")):
        failed = [one is wrong for row, one in zip(rows, refused, strict=True) if row.answerable is answerable]
        print(f"{name}: {sum(failed)} de {len(failed)} ({sum(failed) / len(failed):.1%})")


if __name__ == "__main__":
    main(Path(sys.argv[1]), bare="--bare" in sys.argv[2:])
