"""A run: every question asked, every answer scored and kept, every report written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals import run_folder
from evals.asking import Answered, Asked, ask_all
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

# Sees the answers go by, for a progress bar; the numbers are how many there are already and how many in all.
Watch = Callable[[Iterable[Answered], int, int], Iterable[Answered]]


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run in memory."""

    rows: tuple[Row, ...]
    summary: Summary
    expense: Expense


@dataclass(frozen=True, slots=True)
class Plan:
    """How to run. `folder` receives the files; `patience`: the seconds after which an answer is given up."""

    folder: Path
    jobs: int = 1
    start: run_folder.Start = run_folder.Start.GO_ON
    prices: Prices = FREE
    patience: float = 300.0


def silent(answers: Iterable[Answered], _done: int, _count: int) -> Iterable[Answered]:
    return answers


def run(assistant: Asked, task: Task, plan: Plan, watch: Watch = silent) -> Run:
    """Ask, score, keep and report.

    Raises:
        QuestionsError: the questions do not fit the passages.
        RunError: an interrupted run cannot be gone on with, or another run writes to the folder.
    """
    require_fit(task.questions, task.library.passages)
    with run_folder.held(plan.folder):
        done = run_folder.begin(plan.folder, task.provenance, plan.start)
        missing = [one for one in task.questions if one.id not in done]
        answers = ask_all(assistant, missing, plan.jobs, plan.patience)
        for record, timing in watch(answers, len(done), len(task.questions)):
            run_folder.note(plan.folder, record, timing)
            done[record.id] = (record, timing)
        return _finish(task, done, plan)


def run_answers(answers: Sequence[Record], task: Task, plan: Plan) -> Run:
    """Score answers that were made elsewhere.

    Raises:
        QuestionsError: the questions do not fit the passages.
        RunError: a question has no answer.
    """
    require_fit(task.questions, task.library.passages)
    given = {one.id: (one, Timing(one.id, one.seconds)) for one in answers}
    missing = [one.id for one in task.questions if one.id not in given]
    if missing:
        raise RunError(f"Faltan {len(missing)} respuestas ({', '.join(missing[:5])} …): conteste todas las preguntas.")
    with run_folder.held(plan.folder):
        run_folder.begin(plan.folder, task.provenance, run_folder.Start.AGAIN)
        return _finish(task, given, plan)


def _finish(task: Task, done: Mapping[str, Answered], plan: Plan) -> Run:
    rows = tuple(_row(one, done[one.id][0], task) for one in task.questions)
    timings = [done[one.id][1] for one in task.questions]
    failed = {row.answer.id for row in rows if row.answer.error is not None}
    finished = Run(rows, summarize([row.score for row in rows]), expense(timings, plan.prices, failed))
    run_folder.finish(plan.folder, rows, finished.summary)
    run_folder.write_timings(plan.folder, timings, finished.expense)
    write_reports(plan.folder, rows, finished.summary, task)
    return finished


def _row(question: Question, answer: Record, task: Task) -> Row:
    return Row(question, answer, score(question, answer, task.library))
