"""What the command line does: reads settings, wires the parts, says what came of it."""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from assistant.building import build_assistant
from assistant.errors import AssistantError
from assistant.relevance import WEIGHTS_FILE
from assistant.settings import AssistantSettings, from_environment
from evals import run_folder
from evals.by_hand import import_feedback, new_question, review
from evals.calibration import FOLDS, cross_validated, fit, read_samples, write_weights
from evals.comparison import compare
from evals.errors import EvaluationError, RunError
from evals.opening import open_store
from evals.options import NO_MODEL, parse
from evals.provenance import describe
from evals.questions import of_split, read_questions
from evals.reports import markdown
from evals.reports.names import number, percent
from evals.reports.writing import HTML, write_comparison
from evals.running import Answered, Plan, Run, run, run_answers
from evals.speed.racing import race, told
from evals.task import Task
from evals.timings import Prices
from vectorstore.errors import StoreError
from vectorstore.settings import StoreSettings

NO_WORSE, WORSE, COULD_NOT_RUN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done or no worse, 1 worse, 2 could not run."""
    options = parse(arguments)
    commands = {
        "run": _run,
        "compare": _compare,
        "import-feedback": import_feedback,
        "new": new_question,
        "review": review,
        "speed": _speed,
        "calibrate": _calibrate,
    }
    try:
        return commands[options.command](options)
    except (AssistantError, EvaluationError, OSError, StoreError) as error:
        print(error, file=sys.stderr)
        return COULD_NOT_RUN


def _calibrate(options: argparse.Namespace) -> int:
    store, _ = open_store(options.store)
    questions = of_split(read_questions(options.questions), options.split)
    samples = list(read_samples(build_assistant(store, AssistantSettings()), questions))
    if len(samples) < FOLDS:
        raise RunError(f"Solo {len(samples)} preguntas piden una lista completa: hacen falta {FOLDS} o más.")
    for kind, score in cross_validated(samples).items():
        print(f"{kind:20} F1 {number(score)}")
    if options.write:
        write_weights(fit(samples), WEIGHTS_FILE)
    return NO_WORSE


def _run(options: argparse.Namespace) -> int:
    settings = _assistant_settings(options.model)
    store, embeddings = open_store(options.store)
    questions = of_split(read_questions(options.questions), options.split)
    if not questions:
        raise RunError(f"Ninguna pregunta es de «{options.split}»: use --split all.")
    provenance = describe(questions, options.split, store, embeddings, settings)
    task = Task(questions, {passage.id: passage for passage in store.passages()}, provenance)
    plan = Plan(options.out, options.jobs, options.resume, Prices(*options.prices))
    if options.answers:
        digest = hashlib.sha256(options.answers.read_bytes()).hexdigest()
        made = replace(provenance, source=f"{options.answers.name} {digest[:12]}", model="no consta")
        finished = run_answers(run_folder.read_answers(options.answers), replace(task, provenance=made), plan)
    else:
        finished = run(build_assistant(store, settings), task, plan, _bar)
    print(_told(finished, options.out))
    return NO_WORSE


def _compare(options: argparse.Namespace) -> int:
    comparison = compare(
        run_folder.read_finished(options.before), run_folder.read_finished(options.after), options.margin
    )
    if options.out:
        write_comparison(options.out, comparison)
    print(markdown.of_comparison(comparison), end="")
    return NO_WORSE if comparison.passed else WORSE


def _speed(options: argparse.Namespace) -> int:
    embeddings = options.embeddings or StoreSettings.from_environment().embeddings
    print(told(race(options.passages, embeddings)))
    return NO_WORSE


def _assistant_settings(model: str | None) -> AssistantSettings:
    settings = from_environment(os.environ)
    if model == NO_MODEL:
        return replace(settings, model=None, api_key=None, base_url=None)
    return replace(settings, model=model) if model else settings


def _bar(answers: Iterable[Answered], count: int) -> Iterable[Answered]:
    bar: Iterable[Answered] = tqdm(
        answers, total=count, unit="pregunta", desc="Preguntando", disable=not sys.stderr.isatty()
    )
    return bar


def _told(finished: Run, folder: Path) -> str:
    summary, spent = finished.summary, finished.expense
    lines = [f"{one.name:<18}{one.questions:>5}  acierto {number(one.figures['ok'].mean)}" for one in summary.kinds]
    whole = summary.whole
    lines += [
        f"{'total':<18}{whole.questions:>5}  acierto {number(whole.figures['ok'].mean)}",
        f"se abstiene sin deber {percent(summary.outcomes.wrongly_refused)}, "
        f"contesta sin deber {percent(summary.outcomes.wrongly_answered)}, errores {summary.outcomes.failed}",
        f"p50 {number(spent.p50)} s, p95 {number(spent.p95)} s, tokens {spent.tokens_in} + {spent.tokens_out}, "
        f"{number(spent.cost, 4)} dólares",
        f"Informe: {folder / HTML}",
    ]
    return "\n".join(lines)
