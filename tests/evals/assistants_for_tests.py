"""An assistant that knows every answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, Citation, Claim, Outcome, SearchedScope, Verdict
from assistant.conversation import Turn
from assistant.plan import Intent, Plan
from evals.asking import Asked
from evals.library import Library
from evals.mutants.catalogue import broken_assistants
from evals.questions import Question
from evals.run_folder import Finished
from vectorstore.records import Hit, Passage, Report

# Runs an assistant in a folder of that name.
Runner = Callable[[Asked, str], Finished]

NOWHERE = SearchedScope((), (), 0)
REFUSAL = "No encuentro nada sobre eso en los informes de la biblioteca."


@dataclass(frozen=True)
class Knowing:
    """Cites the gold passages of each question and refuses the rest."""

    questions: Sequence[Question]
    passages: Mapping[str, Passage]
    reports: Mapping[str, Report]

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        known = {(one.question, one.history): one for one in self.questions if one.gold}
        found = known.get((question, tuple(history)))
        return self.citing([group[0] for group in found.gold] if found else [], question)

    def citing(self, ids: Sequence[str], question: str = "") -> Answer:
        claims = tuple(self._claim(self.passages[one]) for one in ids)
        hits = tuple(Hit(self.passages[one], 1.0, 0.9, 1.0) for one in dict.fromkeys((*ids, *list(self.passages)[:9])))
        outcome = Outcome.ANSWERED if claims else Outcome.NOT_FOUND
        lead = "" if claims else REFUSAL
        return Answer(question, Plan(Intent.FACT, question), outcome, lead, claims, NOWHERE, retrieved=hits)

    def _claim(self, passage: Passage) -> Claim:
        citation = Citation(passage, self.reports[passage.report_id], passage.text, 0, len(passage.text))
        return Claim(passage.text, (citation,), Verdict(True, 1.0))


def broken(knowing: Knowing, defect: str) -> Asked:
    """The knowing assistant with one of the defects of the catalogue."""
    return broken_assistants(knowing, knowing.questions, Library(knowing.passages, knowing.reports))[defect]
