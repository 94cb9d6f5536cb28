"""From the feedback of the chat to proposed questions: a person completes them before they join the set.

A line of feedback: {"question", "verdict": "right" | "wrong" | "missing_citation", "comment"?, "history"?, "language"?,
"citations"?: [passage id or {"id": ...}], "outcome"?}. Other fields are ignored.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from evals.errors import EvaluationError
from evals.metrics.text import fold
from evals.questions import LANGUAGES, PENDING, Question, as_row, parse_question

VERDICTS = ("right", "wrong", "missing_citation")


def propose(file: Path, known: Iterable[Question]) -> list[Question]:
    """A question for each line that is new to the set.

    What was right brings its citations as gold; for the rest someone has to fill the gold in.

    Raises:
        EvaluationError: a line is no feedback.
    """
    asked = {_key(one.question, len(one.history)) for one in known}
    proposed: list[Question] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            one = _proposal(line, f"{file.name}:{number}")
            if _key(one.question, len(one.history)) not in asked:
                asked.add(_key(one.question, len(one.history)))
                proposed.append(one)
    return proposed


def append(file: Path, questions: Iterable[Question]) -> None:
    """Write questions at the end of a file."""
    with file.open("a", encoding="utf-8") as out:
        out.writelines(json.dumps(as_row(one), ensure_ascii=False) + "\n" for one in questions)


def new_id(question: str, turns: int) -> str:
    """Stable, so that the same feedback twice gives one question."""
    return f"N{hashlib.sha256(f'{_key(question, turns)}'.encode()).hexdigest()[:8]}"


def _proposal(line: str, place: str) -> Question:
    try:
        row = json.loads(line)
        if row["verdict"] not in VERDICTS:
            raise ValueError(f"«verdict» debe ser {', '.join(VERDICTS)}")
        return parse_question(json.dumps(_row(row), ensure_ascii=False), place)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(f"{place}: no es una valoración ({error}); quite o corrija la fila.") from error


def _row(row: Mapping[str, Any]) -> dict[str, object]:
    right = row["verdict"] == "right"
    cited = [one if isinstance(one, str) else one["id"] for one in row.get("citations") or ()]
    gold = [[one] for one in dict.fromkeys(cited)] if right else []
    history = row.get("history") or []
    language = row.get("language")
    return {
        "id": new_id(row["question"], len(history)),
        "category": _kind(right, bool(gold), bool(history)),
        "lang": language if language in LANGUAGES else "es",
        "question": row["question"],
        "history": history,
        "answerable": bool(gold) or not right,
        "gold": gold,
        "must_include": [],
        "note": f"propuesta por la página ({row['verdict']}): {row.get('comment') or ''}".strip(": "),
        "split": "",
    }


def _kind(right: bool, cited: bool, follows: bool) -> str:
    """What was right without a citation was a refusal."""
    if not right:
        return PENDING
    if not cited:
        return "unanswerable"
    return "followup" if follows else "fact"


def _key(question: str, turns: int) -> tuple[str, int]:
    return fold(question).strip(" ¿?¡!."), turns
