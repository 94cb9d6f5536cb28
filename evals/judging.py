"""The command that has a model judge a run, and says how far it agrees with the check and with people."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from langchain_core.messages import HumanMessage, SystemMessage
from tqdm import tqdm

from assistant.model.allowance import Allowance
from assistant.model.breaker import CircuitBreaker
from assistant.model.calling import ModelCaller
from assistant.model.chat import ChatModel, open_chat_model
from assistant.settings import AssistantSettings, from_environment
from evals.errors import RunError
from evals.judge import Ask, Judge, Opinion, as_lines, judge_all
from evals.library import of_store
from evals.opening import open_store
from evals.questions import read_questions
from evals.reports.names import number, percent
from evals.review import Agreement, Judgements, agreement, checker_judgements, read_sheet
from evals.run_folder import ANSWERS, read_answers

OPINIONS = "judgements.jsonl"


def judge(options: argparse.Namespace) -> int:
    """Judge a run; 0 also when the model finds faults, since its opinion is none of the gate's."""
    settings = from_environment(os.environ)
    if options.model:
        settings = replace(settings, model=options.model)
    if settings.model is None:
        raise RunError("Falta el modelo que juzga: indique --model, y OPENAI_API_KEY u OPENAI_BASE_URL en el entorno.")
    answers = {one.id: one for one in read_answers(options.run / ANSWERS)}
    library = of_store(open_store(options.store)[0])
    judging = Judge(settings.model, asking(settings), options.cache)
    opinions = judge_all(judging, read_questions(options.questions), answers, library, options.jobs)
    kept = list(tqdm(opinions, unit="respuesta", desc="Juzgando", disable=not sys.stderr.isatty()))
    (options.run / OPINIONS).write_text(as_lines(kept), encoding="utf-8")
    print(_told(judging.version(), kept, options.run / OPINIONS))
    found = of_opinions(kept)
    print(_agreement("El modelo y la comprobación automática", found, checker_judgements(answers, library.passages)))
    if options.sheet:
        print(_agreement("El modelo y la hoja", found, read_sheet(options.sheet)))
    return 0


def asking(settings: AssistantSettings) -> Ask:
    """One call of the chat model of the settings, with its deadline and its retry."""
    opened = open_chat_model(settings, settings.limits)
    caller = ModelCaller(ChatModel(opened.model, opened.name), CircuitBreaker(), settings.limits.reply_characters)

    def ask(system: str, user: str) -> str:
        messages = [SystemMessage(system), HumanMessage(user)]
        return "".join(piece.text for piece in caller.stream(messages, Allowance(settings.deadline)))

    return ask


def of_opinions(opinions: Sequence[Opinion]) -> Judgements:
    return {(one.id, place): backed for one in opinions for place, backed in enumerate(one.backed, 1)}


def _told(version: str, opinions: Sequence[Opinion], file: Path) -> str:
    given = [one for one in opinions if not one.fault]
    backed = [value for one in given for value in one.backed]
    lines = [f"Juez: {version}. No cuenta en la puerta.", f"Opiniones: {len(given)} de {len(opinions)}, en {file}."]
    if given:
        lines.append(
            f"Frases respaldadas: {percent(sum(backed) / len(backed))} de {len(backed)}; "
            f"contestan la pregunta: {percent(sum(one.answers for one in given) / len(given))}."
        )
    faults = sorted({one.fault for one in opinions if one.fault})
    return "\n".join((*lines, *(f"Sin opinión: {fault}" for fault in faults[:3])))


def _agreement(who: str, first: Judgements, second: Judgements) -> str:
    if not first.keys() & second.keys():
        return f"{who}: ninguna frase en común."
    return f"{who} {in_words(agreement(first, second))}"


def in_words(found: Agreement) -> str:
    kappa = "sin definir (todo igual)" if found.kappa is None else number(found.kappa, 2)
    balanced = "" if found.balanced is None else f"; exactitud equilibrada {number(found.balanced, 2)}"
    return f"coinciden en {percent(found.same)} de {found.count} frases; kappa de Cohen {kappa}{balanced}."
