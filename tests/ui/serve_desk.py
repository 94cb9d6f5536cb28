"""`python -m tests.ui.serve_desk PORT FOLDER [USERS]`: the page over the library of the tests.

What is kept goes to FOLDER; with a file of users they have to log in, and editors may change a library.
"""

from __future__ import annotations

import sys
from pathlib import Path

import uvicorn

from tests.ui.desk_for_tests import ScriptedAssistant, ShelfLibrary
from ui.access.login import Access
from ui.conversations.archive import Archive
from ui.conversations.feedback import FeedbackFile
from ui.desk import Desk
from ui.evaluation.runs import Runs
from ui.library.librarian import Librarian
from ui.server import build_server
from vectorstore.store import Store

PAUSE = 0.03

if __name__ == "__main__":
    folder = Path(sys.argv[2])
    archive, feedback = Archive(folder / "conversations.sqlite"), FeedbackFile(folder / "feedback.jsonl")
    runs = Runs((), Path(__file__).parents[2] / "evals" / "baseline")
    librarian = Librarian(Store.open(folder / "store")) if sys.argv[3:] else None
    desk = Desk(ScriptedAssistant(PAUSE), ShelfLibrary(), archive, feedback, librarian=librarian, runs=runs)
    access = Access.over(Path(sys.argv[3]), folder / "access.sqlite") if sys.argv[3:] else Access()
    server, port = build_server(desk, access=access), int(sys.argv[1])
    uvicorn.run(server, host="127.0.0.1", port=port, log_level="warning", timeout_graceful_shutdown=3)
