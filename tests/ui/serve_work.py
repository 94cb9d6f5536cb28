"""`python -m tests.ui.serve_work PORT FOLDER`: the whole desk over the papers of the working group of the tests."""

from __future__ import annotations

import sys
from pathlib import Path

import uvicorn

from assistant.building import build_assistant
from assistant.desk.work import DeskWork
from assistant.settings import AssistantSettings
from tests.assistant.working_group_for_tests import MEETINGS, REPORTS, passages
from ui.access.login import Access
from ui.conversations.archive import Archive
from ui.conversations.feedback import FeedbackFile
from ui.desk import Desk
from ui.server import build_server
from vectorstore.store import Store

if __name__ == "__main__":
    folder = Path(sys.argv[2])
    store = Store.open(folder / "store")
    with store.writing():
        store.put_meetings(MEETINGS)
        for report in REPORTS:
            store.put(report, passages(report))
    assistant = build_assistant(store, AssistantSettings())
    archive, feedback = Archive(folder / "conversations.sqlite"), FeedbackFile(folder / "feedback.jsonl")
    desk = Desk(assistant, store, archive, feedback, work=DeskWork(lambda: assistant))
    server, port = build_server(desk, access=Access()), int(sys.argv[1])
    uvicorn.run(server, host="127.0.0.1", port=port, log_level="warning", timeout_graceful_shutdown=3)
