"""What a run is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from evals.provenance import Provenance
from evals.questions import Question
from vectorstore.records import Passage


@dataclass(frozen=True, slots=True)
class Task:
    """The questions, the passages of the library by id, and what they will be answered with."""

    questions: tuple[Question, ...]
    passages: Mapping[str, Passage]
    provenance: Provenance
