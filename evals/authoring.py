"""A new question step by step: its words, candidate passages to choose from, what the answer must say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.check import verify_quote
from evals.errors import EvaluationError, QuestionsError
from evals.feedback import append, new_id
from evals.fields import LANGUAGES, SPLITS, WHY, Groups, Quote
from evals.fitting import require_fit
from evals.questions import Question
from vectorstore.records import Hit, Passage

Ask = Callable[[str], str]
Tell = Callable[[str], None]
Find = Callable[[str], Sequence[Hit]]


@dataclass(frozen=True, slots=True)
class Desk:
    """How to talk to the author and to search the library."""

    ask: Ask
    tell: Tell
    find: Find
    passages: Mapping[str, Passage]


def write_question(desk: Desk, known: Sequence[Question], folder: Path) -> Path:
    """Guide through a question and append it to the file of its kind; returns the file.

    Raises:
        EvaluationError: the question is in the set, or the author stopped.
    """
    try:
        question = _asked(desk, sorted({one.category for one in known}))
    except (EOFError, KeyboardInterrupt) as error:
        raise EvaluationError("Se dejó sin escribir: repita `python -m evals new` cuando quiera.") from error
    if any(one.id == question.id for one in known):
        raise EvaluationError(f"La pregunta ya está en el conjunto ({question.id}): escriba otra.")
    file = folder / f"{question.category}.jsonl"
    append(file, [question])
    return file


def _asked(desk: Desk, kinds: Sequence[str]) -> Question:
    text = _required(desk, "Pregunta: ")
    lang = _choice(desk, "Idioma", LANGUAGES)
    kind = _choice(desk, "Tipo", tuple(kinds)) if kinds else _required(desk, "Tipo: ")
    split = _choice(desk, "Mitad", SPLITS)
    answerable = _choice(desk, "¿La contestan los informes?", ("sí", "no")) == "sí"
    why = "" if answerable else _choice(desk, "¿Por qué no?", WHY)
    note = desk.ask("Nota: ").strip()
    base = Question(new_id(text, 0), kind, lang, text, answerable, why_unanswerable=why, split=split, note=note)
    return _with_evidence(desk, base) if answerable else base


def _with_evidence(desk: Desk, base: Question) -> Question:
    while True:
        gold = _gold(desk, base.question)
        complete = _choice(desk, "¿Se piden todos?", ("no", "sí")) == "sí"
        facts = tuple(_alternatives(one) for one in desk.ask("Debe decir (a|b; c): ").split(";") if one.strip())
        question = Question(
            base.id, base.category, base.lang, base.question, True,
            gold=gold, complete=complete, must_include=facts, quotes=_quotes(desk, gold), note=base.note,
            split=base.split,
        )  # fmt: skip
        try:
            require_fit([question], desk.passages)
        except QuestionsError as error:
            desk.tell(str(error))
        else:
            return question


def _gold(desk: Desk, question: str) -> Groups:
    found = desk.find(question)
    for number, hit in enumerate(found, 1):
        desk.tell(f"{number:>2}  {hit.passage.id}  {hit.passage.text[:110]}")
    while True:
        text = desk.ask("Pasajes (números o ids; «|» entre los que valen lo mismo, «,» entre los que hacen falta): ")
        groups = tuple(tuple(_id(one, found) for one in group.split("|") if one.strip()) for group in text.split(","))
        if all(groups) and all(one in desk.passages for group in groups for one in group):
            return groups
        desk.tell("Alguno no está en la biblioteca: escriba números de la lista o ids completos.")


def _quotes(desk: Desk, gold: Groups) -> tuple[Quote, ...]:
    """Words that the author copies from the evidence, with the passage that they were found in."""
    while text := desk.ask("Frase literal que lo prueba (vacío: ninguna): ").strip():
        for one in (one for group in gold for one in group):
            if verify_quote(text, desk.passages[one].text) is not None:
                return (Quote(one, text),)
        desk.tell("Ningún pasaje de gold lo dice así: cópiela letra por letra, o deje la línea vacía.")
    return ()


def _id(text: str, found: Sequence[Hit]) -> str:
    word = text.strip()
    return found[int(word) - 1].passage.id if word.isdigit() and 1 <= int(word) <= len(found) else word


def _alternatives(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split("|") if one.strip())


def _required(desk: Desk, prompt: str) -> str:
    while not (text := desk.ask(prompt).strip()):
        desk.tell("Hace falta un texto.")
    return text


def _choice(desk: Desk, what: str, choices: Sequence[str]) -> str:
    """The first choice when nothing is typed."""
    while True:
        text = desk.ask(f"{what} [{'/'.join(choices)}]: ").strip().lower() or choices[0]
        if text in choices:
            return text
        desk.tell(f"Escriba una de estas: {', '.join(choices)}.")
