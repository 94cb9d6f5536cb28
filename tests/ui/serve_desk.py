"""`python -m tests.ui.serve_desk PORT [USERS SESSIONS]`: the page over the library of the tests."""

from __future__ import annotations

import sys
from pathlib import Path

import uvicorn

from tests.ui.desk_for_tests import ScriptedAssistant, ShelfLibrary
from ui.access.login import Access
from ui.desk import Desk
from ui.server import build_server

PAUSE = 0.03

if __name__ == "__main__":
    desk = Desk(ScriptedAssistant(PAUSE), ShelfLibrary())
    users = [Path(path) for path in sys.argv[2:4]]
    access = Access.over(*users) if users else Access()
    uvicorn.run(build_server(desk, access=access), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
