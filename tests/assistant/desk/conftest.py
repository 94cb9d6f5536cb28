"""The desk over the papers of the working group."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.desk.briefing import Briefing, open_briefing
from assistant.desk.draft.judging import DraftChecker, open_checker
from assistant.desk.note import Note
from assistant.desk.outline import propose_outline

# The small server that speaks the protocol of OpenAI stands with the tests of the model.
sys.path.insert(0, str(Path(__file__).parents[1] / "model"))


@pytest.fixture(scope="session")
def briefing(assistant: Assistant) -> Briefing:
    return open_briefing(assistant)


@pytest.fixture(scope="session")
def checker(assistant: Assistant) -> DraftChecker:
    return open_checker(assistant)


@pytest.fixture(scope="session")
def vessels(briefing: Briefing) -> Note:
    """The note on a theme that two meetings recommended something on, with a speaker in between."""
    return briefing.write(propose_outline("la inspección de los buques pesqueros"))
