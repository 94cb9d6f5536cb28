"""From the feedback of the chat to proposed questions: a person completes them before they join the set.

A line of feedback: {"question", "verdict": "right" | "wrong" | "missing_citation", "comment"?, "history"?, "language"?,
"citations"?: [passage id or {"id": ...}], "citation"?: {"id": ...}}. One with "citation" is about that passage of the
answer alone. Other fields are ignored.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.errors import EvaluationError
from evals.fields import LANGUAGES
from evals.metrics.text import fold
from evals.questions import PENDING, Question, as_row, parse_question

Row = Mapping[str, Any]

VERDICTS = ("right", "wrong", "missing_citation")


def propose(file: Path, known: Iterable[Question]) -> list[Question]:
    """A question for each one asked that is new to the set, of all that was said of it.

    What was right in every line brings its citations as gold; for the rest someone has to fill the gold in.

    Raises:
        EvaluationError: a line is no feedback.
    """
    asked = {_key(one.question, len(one.history)) for one in known}
    said: dict[tuple[str, int], list[Row]] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            row = _read(line, f"{file.name}:{number}")
            said.setdefault(_key(row["question"], len(row.get("history") or [])), []).append(row)
    rows = (_proposal(of_one) for key, of_one in said.items() if key not in asked)
    return [parse_question(json.dumps(row, ensure_ascii=False), file.name) for row in rows]


def append(file: Path, questions: Iterable[Question]) -> None:
    """Write questions at the end of a file."""
    with file.open("a", encoding="utf-8") as out:
        out.writelines(json.dumps(as_row(one), ensure_ascii=False) + "\n" for one in questions)


def new_id(question: str, turns: int) -> str:
    """Stable, so that the same feedback twice gives one question."""
    return f"N{hashlib.sha256(f'{_key(question, turns)}'.encode()).hexdigest()[:8]}"


def _read(line: str, place: str) -> Row:
    try:
        row: Row = json.loads(line)
        if row["verdict"] not in VERDICTS:
            raise ValueError(f"«verdict» debe ser {', '.join(VERDICTS)}")
        parse_question(json.dumps(_proposal([row]), ensure_ascii=False), place)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(f"{place}: no es una valoración ({error}); quite o corrija la fila.") from error
    return row


def _proposal(rows: Sequence[Row]) -> dict[str, object]:
    """The row of the question that these lines are about."""
    first, right = rows[0], all(row["verdict"] == "right" for row in rows)
    gold = [[one] for one in dict.fromkeys(one for row in rows for one in _cited(row))] if right else []
    history, language = first.get("history") or [], first.get("language")
    return {
        "id": new_id(first["question"], len(history)),
        "category": _kind(right, bool(gold), bool(history)),
        "lang": language if language in LANGUAGES else "es",
        "question": first["question"],
        "history": history,
        "answerable": bool(gold) or not right,
        "gold": gold,
        "must_include": [],
        "note": "propuesta por la página (" + "; ".join(map(_note, rows)) + ")",
        "split": "",
    }


def _cited(row: Row) -> list[str]:
    """The ids that a line speaks of."""
    cited = [row["citation"]] if row.get("citation") else row.get("citations") or []
    return [one if isinstance(one, str) else one["id"] for one in cited]


def _note(row: Row) -> str:
    about = f" {', '.join(_cited(row))}" if row.get("citation") else ""
    return f"{row['verdict']}{about}: {row.get('comment') or ''}".strip(": ")


def _kind(right: bool, cited: bool, follows: bool) -> str:
    """What was right without a citation was a refusal."""
    if not right:
        return PENDING
    if not cited:
        return "unanswerable"
    return "followup" if follows else "fact"


def _key(question: str, turns: int) -> tuple[str, int]:
    return fold(question).strip(" ¿?¡!."), turns
