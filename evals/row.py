"""A question with what was answered and what that is worth."""

from __future__ import annotations

from dataclasses import dataclass

from evals.questions import Question
from evals.record import Record
from evals.scoring import Score


@dataclass(frozen=True, slots=True)
class Row:
    question: Question
    answer: Record
    score: Score

    @property
    def result(self) -> str:
        """In Spanish, as the reports filter by it."""
        if self.score.failed:
            return "error"
        return "bien" if self.score.ok == 1 else "mal" if self.score.ok == 0 else "a medias"
