"""Questions from a file, answers to a file: the door of evaluators and scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeGuard

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.errors import BadFileError, BadRowError
from assistant.render import AnswerRow, as_row


def run(assistant: Assistant, source: Path, target: Path, search_only: bool = False) -> tuple[str, ...]:
    """Answer every line of `source`; returns the errors of bad lines, which do not stop the rest."""
    lines = _lines(source)
    if target.exists() and target.samefile(source):
        raise BadFileError(f"{target} es también el archivo de preguntas: elija otro para las respuestas.")
    failed: list[str] = []
    with target.open("w", encoding="utf-8", errors="replace") as out:
        for row in answer_lines(assistant, lines, search_only):
            failed += [row["error"]] if row["error"] is not None else []
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return tuple(failed)


def _lines(source: Path) -> list[str]:
    try:
        return source.read_bytes().decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise BadFileError(f"{source} no está en UTF-8: guárdelo con esa codificación y repita.") from error
    except OSError as error:
        raise BadFileError(f"No se puede leer {source}: compruebe la ruta y los permisos.") from error


def answer_lines(assistant: Assistant, lines: Iterable[str], search_only: bool = False) -> Iterator[AnswerRow]:
    answer: Callable[[str, tuple[Turn, ...]], Answer] = assistant.search if search_only else assistant.ask
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        identifier = f"línea {number}"
        try:
            row = _object(line, identifier)
            identifier = identifier if row.get("id") is None else str(row["id"])
            question, history = _read(row, identifier)
            yield as_row(identifier, answer(question, history))
        except BadRowError as error:
            yield AnswerRow(
                id=identifier, answer="", citations=[], abstained=False, retrieved=[], seconds=0.0, error=str(error)
            )


def _object(line: str, identifier: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRowError(f"{identifier}: no es JSON válido; escriba un objeto por línea") from error
    if not isinstance(row, dict):
        raise BadRowError(f"{identifier}: no es un objeto JSON con «id» y «question»")
    return row


def _read(row: dict[str, object], identifier: str) -> tuple[str, tuple[Turn, ...]]:
    question = row.get("question")
    if not isinstance(question, str) or not question.strip():
        raise BadRowError(f"{identifier}: falta el campo «question» con la pregunta")
    return question, _history(row.get("history") or [], identifier)


def _history(turns: object, identifier: str) -> tuple[Turn, ...]:
    if not isinstance(turns, list) or not all(_is_turn(turn) for turn in turns):
        raise BadRowError(f"{identifier}: «history» debe ser una lista de {{role: user|assistant, content}}")
    return tuple(Turn(turn["role"], turn["content"]) for turn in turns)


def _is_turn(turn: object) -> TypeGuard[dict[str, str]]:
    return isinstance(turn, dict) and turn.get("role") in ("user", "assistant") and isinstance(turn.get("content"), str)
