"""The commands in which people take part: feedback, new questions, review."""

from __future__ import annotations

import argparse

from evals.authoring import Desk, write_question
from evals.balance import balance
from evals.errors import RunError
from evals.feedback import append, propose
from evals.fitting import require_fit
from evals.judging import in_words
from evals.library import of_store
from evals.opening import open_store
from evals.questions import dataset_hash, read_questions
from evals.review import Agreement, agreement, checker_judgements, read_sheet, sheet
from evals.run_folder import ANSWERS, read_answers

SHEET = "review.csv"
_CANDIDATES = 12


def check(options: argparse.Namespace) -> int:
    """Read the set, hold it against the library, and say what it is made of."""
    questions = read_questions(options.questions)
    store, _ = open_store(options.store)
    require_fit(questions, of_store(store).passages)
    print(balance(questions))
    print(f"Las {len(questions)} preguntas casan con la biblioteca; conjunto {dataset_hash(questions)[:12]}.")
    return 0


def import_feedback(options: argparse.Namespace) -> int:
    proposed = propose(options.file, read_questions(options.questions))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.unlink(missing_ok=True)
    append(options.out, proposed)
    print(f"{len(proposed)} preguntas propuestas en {options.out}: complete gold y must_include y páselas al conjunto.")
    return 0


def new_question(options: argparse.Namespace) -> int:
    store, _ = open_store(options.store)
    passages = {passage.id: passage for passage in store.passages()}
    desk = Desk(input, print, lambda text: store.search((text,), limit=_CANDIDATES), passages)
    print(f"Añadida a {write_question(desk, read_questions(options.questions), options.questions)}.")
    return 0


def review(options: argparse.Namespace) -> int:
    """Without sheets, write an empty one; with one, compare it with the support metric; with two, with each other."""
    answers = {one.id: one for one in read_answers(options.run / ANSWERS)}
    if not options.sheets:
        questions = [one for one in read_questions(options.questions) if one.id in answers]
        (options.run / SHEET).write_text(sheet(questions, answers), encoding="utf-8-sig", newline="")
        print(f"Hoja para revisores: {options.run / SHEET}. Escriba «sí» o «no» en supported y useful.")
        return 0
    if len(options.sheets) > 2:
        raise RunError("Se comparan una o dos hojas: quite las demás.")
    first, *others = map(read_sheet, options.sheets)
    if others:
        print(_told("Las dos hojas", agreement(first, others[0])))
        return 0
    store, _ = open_store(options.store)
    checked = checker_judgements(answers, {passage.id: passage for passage in store.passages()})
    print(_told("La hoja y la comprobación automática", agreement(first, checked)))
    return 0


def _told(who: str, found: Agreement) -> str:
    return f"{who} {in_words(found)}"
