"""A short way to have one sentence of a draft checked."""

from __future__ import annotations

from assistant.desk.draft.finding import DraftFinding
from assistant.desk.draft.judging import DraftChecker
from assistant.desk.draft.reading import read_text
from assistant.desk.draft.text import sentences


def finding_of(checker: DraftChecker, text: str) -> DraftFinding:
    """What the check says of a draft of one sentence."""
    (sentence,) = sentences(read_text(text))
    return checker.judge(sentence)
