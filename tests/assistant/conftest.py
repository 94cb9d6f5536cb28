"""One store and one assistant for all tests of the package: what they read is never changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from working_group_for_tests import MEETINGS, REPORTS, passages

from assistant.assistant import Assistant
from assistant.building import build_assistant
from assistant.records.catalogue import Catalogue, read_catalogue
from assistant.settings import AssistantSettings
from vectorstore.store import Store


@pytest.fixture(scope="session")
def store_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the papers of the working group."""
    directory = tmp_path_factory.mktemp("working_group")
    with Store.open(directory) as store, store.writing():
        store.put_meetings(MEETINGS)
        for report in REPORTS:
            store.put(report, passages(report))
    return directory


@pytest.fixture(scope="session")
def store(store_directory: Path) -> Store:
    return Store.open(store_directory)


@pytest.fixture(scope="session")
def assistant(store: Store) -> Assistant:
    """Without a chat model: it answers with the sentences of the passages."""
    return build_assistant(store, AssistantSettings())


@pytest.fixture(scope="session")
def catalogue(store: Store) -> Catalogue:
    return read_catalogue(store.reports(), store.meetings(), store.passages())
