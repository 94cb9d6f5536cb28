"""Does the gate catch every broken assistant, and which metric sees which?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from evals.asking import Asked, ask_all
from evals.comparison import Comparison, compare
from evals.gate import Verdict
from evals.mutants.catalogue import broken_assistants
from evals.mutants.wrapping import Remembering
from evals.run_folder import Finished
from evals.scoring import score
from evals.task import Task
from evals.timings import FREE, expense

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Trial:
    """`seen_by`: the metrics, kinds and costs that are worse, those first that move most."""

    defect: str
    caught: bool
    seen_by: tuple[str, ...]


def try_all(sound: Asked, task: Task, jobs: int = 2, tell: Callable[[str], object] = len) -> Iterator[Trial]:
    """Break the assistant in every way and compare it with itself; each question is asked of the sound one once.

    `tell` is told what is tried next. The sound one is timed when it remembers its answers, as the broken ones do.
    """
    remembering = Remembering(sound)
    tell("sound")
    list(ask_all(remembering, task.questions, jobs))
    before = finished("sound", remembering, task, jobs)
    for defect, broken in broken_assistants(remembering, task.questions, task.library).items():
        tell(defect)
        yield verdict(defect, compare(before, finished(defect, broken, task, jobs)))


def finished(name: str, assistant: Asked, task: Task, jobs: int) -> Finished:
    """A run that is kept nowhere."""
    pairs = list(ask_all(assistant, task.questions, jobs))
    scores = tuple(score(one, record, task.library) for one, (record, _) in zip(task.questions, pairs, strict=True))
    failed = {one.id for one in scores if one.failed}
    return Finished(name, task.provenance, scores, expense([timing for _, timing in pairs], FREE, failed))


def verdict(defect: str, comparison: Comparison) -> Trial:
    metrics = sorted(
        (one for one in comparison.metrics if one.verdict is Verdict.WORSE), key=lambda one: one.difference
    )
    kinds = [f"{one.name} (kind)" for one in comparison.kinds if one.verdict is Verdict.WORSE]
    grown = [one.name for one in comparison.growths if one.verdict is Verdict.WORSE]
    failed = ["errors"] if any("error" in reason for reason in comparison.reasons) else []
    margin = ["margin of ok"] if any("demostrado" in reason for reason in comparison.reasons) else []
    seen = (*failed, *grown, *(one.name for one in metrics), *kinds, *margin)
    return Trial(defect, not comparison.passed, seen)


def table(trials: Mapping[str, Trial]) -> str:
    """Markdown, a row a defect."""
    rows = [
        f"| {one.defect} | {'yes' if one.caught else '**no**'} | {_listed(one.seen_by)} |" for one in trials.values()
    ]
    return "\n".join(("| broken assistant | caught | seen by |", "|---|---|---|", *rows)) + "\n"


def _listed(seen: tuple[str, ...]) -> str:
    more = f", {len(seen) - _SHOWN} more" if len(seen) > _SHOWN else ""
    return ", ".join(f"`{one}`" for one in seen[:_SHOWN]) + more
