"""`python -m tests.ui.serve_desk PORT`: the page over the library of the tests."""

from __future__ import annotations

import sys

import uvicorn

from tests.ui.desk_for_tests import ScriptedAssistant, ShelfLibrary
from ui.desk import Desk
from ui.server import build_server

PAUSE = 0.03

if __name__ == "__main__":
    desk = Desk(ScriptedAssistant(PAUSE), ShelfLibrary())
    uvicorn.run(build_server(desk), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
