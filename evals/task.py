"""What a run is about."""

from __future__ import annotations

from dataclasses import dataclass

from evals.library import Library
from evals.provenance import Provenance
from evals.questions import Question


@dataclass(frozen=True, slots=True)
class Task:
    """The questions, the library, and what they will be answered with."""

    questions: tuple[Question, ...]
    library: Library
    provenance: Provenance
