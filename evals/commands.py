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
from assistant.search.relevance import WEIGHTS_FILE
from assistant.settings import AssistantSettings, from_environment
from evals import run_folder
from evals.asking import Answered
from evals.by_hand import check, import_feedback, new_question, review
from evals.calibration import FOLDS, cross_validated, fit, read_samples, write_weights
from evals.comparison import compare
from evals.errors import EvaluationError, RunError
from evals.fitting import require_fit
from evals.gate import Limits
from evals.judging import judge
from evals.library import of_store
from evals.mutants.trial import table, try_all
from evals.opening import open_store
from evals.options import NO_MODEL, parse
from evals.provenance import describe
from evals.questions import of_split, read_questions, spread
from evals.reports import markdown
from evals.reports.names import number, percent
from evals.reports.writing import HTML, write_comparison
from evals.running import Plan, Run, run, run_answers
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
        "check": check,
        "compare": _compare,
        "import-feedback": import_feedback,
        "new": new_question,
        "review": review,
        "judge": judge,
        "mutants": _mutants,
        "speed": _speed,
        "calibrate": _calibrate,
    }
    try:
        return commands[options.command](options)
    except (AssistantError, EvaluationError, OSError, StoreError) as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print("Interrumpido: la misma orden sigue donde se quedó.", file=sys.stderr)
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
    task = Task(questions, of_store(store), provenance)
    plan = Plan(options.out, options.jobs, _start(options), Prices(*options.prices), options.timeout)
    if options.answers:
        digest = hashlib.sha256(options.answers.read_bytes()).hexdigest()
        made = replace(provenance, source=f"{options.answers.name} {digest[:12]}", model="no consta")
        finished = run_answers(run_folder.read_answers(options.answers), replace(task, provenance=made), plan)
    else:
        finished = run(build_assistant(store, settings), task, plan, _bar)
    print(_told(finished, options.out))
    return NO_WORSE


def _compare(options: argparse.Namespace) -> int:
    before, after = run_folder.read_finished(options.before), run_folder.read_finished(options.after)
    comparison = compare(before, after, Limits(options.margin, options.slower), options.common)
    if options.out:
        write_comparison(options.out, comparison)
    print(markdown.of_comparison(comparison), end="")
    return NO_WORSE if comparison.passed else WORSE


def _mutants(options: argparse.Namespace) -> int:
    """0 when every broken assistant is caught, else 1. Answers come from the sources alone, so no model is asked."""
    settings = _assistant_settings(NO_MODEL)
    store, embeddings = open_store(options.store)
    questions = spread(of_split(read_questions(options.questions), options.split), options.most)
    task = Task(questions, of_store(store), describe(questions, options.split, store, embeddings, settings))
    require_fit(task.questions, task.library.passages)
    tried = try_all(build_assistant(store, settings), task, options.jobs, lambda what: print(what, file=sys.stderr))
    trials = {one.defect: one for one in tried}
    if options.out:
        options.out.write_text(table(trials), encoding="utf-8")
    print(table(trials), end="")
    return NO_WORSE if all(one.caught for one in trials.values()) else WORSE


def _speed(options: argparse.Namespace) -> int:
    embeddings = options.embeddings or StoreSettings.from_environment().embeddings
    print(told(race(options.passages, embeddings)))
    return NO_WORSE


def _assistant_settings(model: str | None) -> AssistantSettings:
    settings = from_environment(os.environ)
    if model == NO_MODEL:
        return replace(settings, model=None, api_key=None, base_url=None)
    return replace(settings, model=model) if model else settings


def _start(options: argparse.Namespace) -> run_folder.Start:
    if options.resume:
        return run_folder.Start.RESUME
    return run_folder.Start.AGAIN if options.restart else run_folder.Start.GO_ON


def _bar(answers: Iterable[Answered], done: int, count: int) -> Iterable[Answered]:
    """In a log, where no line can be drawn anew, one line every half minute."""
    if done:
        print(f"Sigue con una corrida interrumpida: {done} de {count} ya contestadas.", file=sys.stderr)
    every = 0.1 if sys.stderr.isatty() else 30
    bar: Iterable[Answered] = tqdm(
        answers, initial=done, total=count, unit="pregunta", desc="Preguntando", mininterval=every, maxinterval=every
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
