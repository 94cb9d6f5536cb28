"""What readers say of answers and citations, one JSON line each, in the form that `python -m evals` imports.

A line: {"question", "verdict": "right" | "wrong" | "missing_citation", "comment", "history", "language", "citations",
"outcome"}; that of a single citation also has "citation": {"id", "label", "quote"}. Nothing in it names the reader.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from filelock import FileLock

VERDICTS = ("right", "wrong", "missing_citation")
COMMENT_LENGTH = 1_000


@dataclass(frozen=True, slots=True)
class Subject:
    """What a verdict is about: an answer, or one passage cited in it."""

    conversation: str
    exchange: int
    passage: str = ""

    @property
    def key(self) -> str:
        return "/".join(filter(None, (self.conversation, str(self.exchange), self.passage)))


class FeedbackFile:
    """A file with the last verdict on each subject. It is replaced in one step, so it is never half written."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._between_threads = Lock()
        self._between_processes = FileLock(file.with_suffix(".lock"))

    def give(self, subject: Subject, row: Mapping[str, object]) -> None:
        """Keep a verdict in place of the one before on the same subject."""
        self._replace(subject, json.dumps({"subject": subject.key, **row}, ensure_ascii=False))

    def withdraw(self, subject: Subject) -> None:
        self._replace(subject, None)

    def _replace(self, subject: Subject, line: str | None) -> None:
        with self._between_threads, self._between_processes:
            kept = [one for one in self._lines() if json.loads(one).get("subject") != subject.key]
            draft = self._file.with_suffix(".new")
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
                out.writelines(f"{one}\n" for one in [*kept, *([line] if line else [])])
            draft.replace(self._file)

    def _lines(self) -> list[str]:
        if not self._file.exists():
            return []
        return [line for line in self._file.read_text(encoding="utf-8").split("\n") if line.strip()]
