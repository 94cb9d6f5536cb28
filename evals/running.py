"""A run: every question asked, every answer scored and kept, every report written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals import run_folder
from evals.asking import Asked, ask_all
from evals.errors import RunError
from evals.fitting import require_fit
from evals.questions import Question
from evals.record import Record
from evals.reports.writing import write_reports
from evals.row import Row
from evals.scoring import score
from evals.summary import Summary, summarize
from evals.task import Task
from evals.timings import FREE, Expense, Prices, Timing, expense

Answered = tuple[Record, Timing]
# Sees the answers go by, for a progress bar; `int` is how many are to come.
Watch = Callable[[Iterable[Answered], int], Iterable[Answered]]


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run in memory."""

    rows: tuple[Row, ...]
    summary: Summary
    expense: Expense


@dataclass(frozen=True, slots=True)
class Plan:
    """How to run. `folder` receives the files."""

    folder: Path
    jobs: int = 1
    resume: bool = False
    prices: Prices = FREE


def silent(answers: Iterable[Answered], _: int) -> Iterable[Answered]:
    return answers


def run(assistant: Asked, task: Task, plan: Plan, watch: Watch = silent) -> Run:
    """Ask, score, keep and report.

    Raises:
        QuestionsError: the questions do not fit the passages.
        RunError: an interrupted run cannot be gone on with.
    """
    require_fit(task.questions, task.passages)
    done = run_folder.begin(plan.folder, task.provenance, plan.resume)
    missing = [one for one in task.questions if one.id not in done]
    for record, timing in watch(ask_all(assistant, missing, plan.jobs), len(missing)):
        run_folder.note(plan.folder, record, timing)
        done[record.id] = (record, timing)
    return _finish(task, done, plan)


def run_answers(answers: Sequence[Record], task: Task, plan: Plan) -> Run:
    """Score answers that were made elsewhere.

    Raises:
        QuestionsError: the questions do not fit the passages.
        RunError: a question has no answer.
    """
    require_fit(task.questions, task.passages)
    given = {one.id: (one, Timing(one.id, one.seconds)) for one in answers}
    missing = [one.id for one in task.questions if one.id not in given]
    if missing:
        raise RunError(f"Faltan {len(missing)} respuestas ({', '.join(missing[:5])} …): conteste todas las preguntas.")
    run_folder.begin(plan.folder, task.provenance, resume=False)
    return _finish(task, given, plan)


def _finish(task: Task, done: Mapping[str, Answered], plan: Plan) -> Run:
    rows = tuple(_row(one, done[one.id][0], task) for one in task.questions)
    timings = [done[one.id][1] for one in task.questions]
    finished = Run(rows, summarize([row.score for row in rows]), expense(timings, plan.prices))
    run_folder.finish(plan.folder, rows, finished.summary)
    run_folder.write_timings(plan.folder, timings, finished.expense)
    write_reports(plan.folder, rows, finished.summary, task)
    return finished


def _row(question: Question, answer: Record, task: Task) -> Row:
    return Row(question, answer, score(question, answer, task.passages))
