"""Questions from a file, answers to a file: the door of evaluators and scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeGuard

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.errors import BadRowError
from assistant.render import AnswerRow, as_row


def run(assistant: Assistant, source: Path, target: Path, search_only: bool = False) -> int:
    """Answer every line of `source`; returns the number of rows with an error. A bad line does not stop the rest."""
    failed = 0
    with target.open("w", encoding="utf-8") as out:
        for row in answer_lines(assistant, source.read_text(encoding="utf-8").splitlines(), search_only):
            failed += row["error"] is not None
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return failed


def answer_lines(assistant: Assistant, lines: Iterable[str], search_only: bool = False) -> Iterator[AnswerRow]:
    answer: Callable[[str, tuple[Turn, ...]], Answer] = assistant.search if search_only else assistant.ask
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        identifier = f"línea {number}"
        try:
            identifier, question, history = _read(line, identifier)
            yield as_row(identifier, answer(question, history))
        except BadRowError as error:
            yield AnswerRow(
                id=identifier, answer="", citations=[], abstained=False, retrieved=[], seconds=0.0, error=str(error)
            )


def _read(line: str, identifier: str) -> tuple[str, str, tuple[Turn, ...]]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadRowError(f"{identifier}: no es JSON válido ({error.msg}); escriba un objeto por línea") from error
    if not isinstance(row, dict) or not isinstance(row.get("question"), str) or not row["question"].strip():
        raise BadRowError(f"{identifier}: falta el campo «question» con la pregunta")
    return str(row.get("id", identifier)), row["question"], _history(row.get("history") or [], identifier)


def _history(turns: object, identifier: str) -> tuple[Turn, ...]:
    if not isinstance(turns, list) or not all(_is_turn(turn) for turn in turns):
        raise BadRowError(f"{identifier}: «history» debe ser una lista de {{role: user|assistant, content}}")
    return tuple(Turn(turn["role"], turn["content"]) for turn in turns)


def _is_turn(turn: object) -> TypeGuard[dict[str, str]]:
    return isinstance(turn, dict) and turn.get("role") in ("user", "assistant") and isinstance(turn.get("content"), str)
