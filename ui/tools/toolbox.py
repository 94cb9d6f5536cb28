"""The four things that a program may ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from typing_extensions import TypedDict

from assistant.conversation import Turn
from assistant.events import AnswerReady
from assistant.question.choice import OPEN
from ui.desk import Answering, Library
from ui.tools.replies import (
    AnswerReply,
    FoundReply,
    PassageReply,
    ReportReply,
    answer_reply,
    found_reply,
    passage_reply,
    report_reply,
)
from vectorstore.records import Scope

QUESTION_LIMIT = 2_000
HISTORY_LIMIT = 40
MOST_FOUND = 50
ROLES = ("user", "assistant")


class ToolError(Exception):
    """What was asked cannot be done; the message says what to do instead."""


class TurnInput(TypedDict):
    """`role` is user or assistant."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Toolbox:
    """Answers programs over one library. Errors are ToolError with a line for the caller."""

    assistant: Answering
    library: Library

    def ask(self, question: str, history: list[TurnInput] | None = None) -> AnswerReply:
        """Answer a question about the reports, in Spanish; every claim carries the printed paragraph that supports it.

        Args:
            question: In Spanish, English or French, 2,000 characters at most.
            history: The conversation before it, oldest first: [{"role": "user" or "assistant", "content": ...}].
        """
        events = self.assistant.stream(checked(question, "question"), turns(history or []), OPEN)
        return next(answer_reply(event.answer) for event in events if isinstance(event, AnswerReady))

    def search(self, text: str, limit: int = 10, report: str = "", meeting: int = 0) -> list[FoundReply]:
        """Find the paragraphs nearest to a text, best first.

        Args:
            text: What to look for.
            limit: How many, 50 at most.
            report: Only within the report with this id (see list_reports).
            meeting: Only of the meeting with this number; 0 for all.
        """
        reports = {one.id: one for one in self.library.reports()}
        if report and report not in reports:
            raise ToolError(f"No hay ningún informe «{report}»: consulte list_reports.")
        scope = Scope(reports=frozenset(filter(None, [report])), meetings=frozenset(filter(None, [meeting])))
        hits = self.library.search([checked(text, "text")], scope, min(max(limit, 1), MOST_FOUND))
        return [found_reply(hit, reports[hit.passage.report_id]) for hit in hits]

    def read_passage(self, passage_id: str, around: int = 0) -> list[PassageReply]:
        """Read a paragraph by its id ("2021-informe:r11"), with up to 5 before and after it, in printed order.

        Args:
            passage_id: The id that search and ask give.
            around: How many before and after.
        """
        passage = self.library.passage(passage_id)
        if passage is None:
            raise ToolError(f"No hay ningún pasaje «{passage_id}»: use los identificadores que dan search y ask.")
        count = min(max(around, 0), 5)
        found = self.library.neighbours(passage_id, count, count) if count else [passage]
        reports = {report.id: report for report in self.library.reports()}
        return [passage_reply(one, reports[one.report_id]) for one in found]

    def list_reports(self) -> list[ReportReply]:
        """List the reports that can be asked about."""
        return [report_reply(report) for report in self.library.reports()]


def checked(text: str, name: str) -> str:
    text = text.strip()
    if not text or len(text) > QUESTION_LIMIT:
        raise ToolError(f"«{name}» ha de tener de 1 a {QUESTION_LIMIT} caracteres.")
    return text


def turns(history: Sequence[TurnInput]) -> list[Turn]:
    if len(history) > HISTORY_LIMIT or any(
        not isinstance(turn, dict) or turn.get("role") not in ROLES or not isinstance(turn.get("content"), str)
        for turn in history
    ):
        raise ToolError(f'«history» es una lista de hasta {HISTORY_LIMIT} turnos: {{"role", "content"}}.')
    return [Turn(turn["role"], turn["content"][:20_000]) for turn in history]  # type: ignore[arg-type]
