"""How often the assistant answers what its passages do not, and refuses what they do: NoMIRACL in Spanish.

    python tests/assistant/measure_refusals.py ../shared/bench/nomiracl-es.jsonl

Each row is a report of its ten passages in one library, and its question is asked within that report. The published
GPT-4 answers 11.6 % of the unanswerable and refuses 22.0 % of the answerable (on other rows of the set).
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.building import build_assistant
from assistant.choice import ScopeChoice
from assistant.settings import AssistantSettings
from vectorstore.records import Passage, PassageKind, Report, ReportKind, Status
from vectorstore.store import Store


@dataclass(frozen=True, slots=True)
class Row:
    """A question with its passages, each a title and a text; `answerable` says whether one of them answers it."""

    report_id: str
    question: str
    answerable: bool
    passages: tuple[tuple[str, str], ...]


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of JSON Lines with `question`, `answerable` and `passages` of `title` and `text`."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        Row(
            f"fila-{number}",
            row["question"],
            row["answerable"],
            tuple((one["title"], one["text"]) for one in row["passages"]),
        )
        for number, row in enumerate(rows, 1)
    ]


def build_library(directory: Path, rows: list[Row]) -> Assistant:
    """An assistant without a model over a library that holds each row as a report."""
    with Store.open(directory) as store, store.writing():
        for row in rows:
            report = Report(row.report_id, row.question, ReportKind.REPORT, Status.SUMMARY)
            store.put(report, [_passage(row, number, *one) for number, one in enumerate(row.passages, 1)])
    return build_assistant(Store.open(directory), AssistantSettings())


def _passage(row: Row, number: int, title: str, text: str) -> Passage:
    identifier, label = f"{row.report_id}:p{number}", f"párr. {number}"
    kind, status = PassageKind.PARAGRAPH, Status.SUMMARY
    return Passage(identifier, row.report_id, label, kind, status, text, text, number - 1, section=(title,))


def main(path: Path) -> None:
    rows = read_rows(path)
    with tempfile.TemporaryDirectory() as directory:
        assistant = build_library(Path(directory), rows)
        refused = {
            row: assistant.ask(row.question, chosen=ScopeChoice(reports=(row.report_id,))).outcome is Outcome.NOT_FOUND
            for row in rows
        }
    for answerable, wrong, name in ((False, False, "contesta sin deber"), (True, True, "se abstiene sin deber")):
        asked = [row for row in rows if row.answerable is answerable]
        failed = sum(refused[row] is wrong for row in asked)
        print(f"{name}: {failed} de {len(asked)} ({failed / len(asked):.1%})")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
