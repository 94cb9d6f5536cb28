"""Runs of assistants over a small library, each in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from assistants_for_tests import Knowing, Runner
from library_for_tests import LIBRARY, PASSAGES, REPORTS, questions

from evals.asking import Asked
from evals.provenance import Provenance
from evals.questions import dataset_hash
from evals.run_folder import Finished, read_finished
from evals.running import Plan, run
from evals.task import Task


@pytest.fixture(scope="session")
def knowing() -> Knowing:
    return Knowing(questions(), PASSAGES, REPORTS)


@pytest.fixture(scope="session")
def task() -> Task:
    provenance = Provenance(
        dataset_hash(questions()), len(questions()), "all", tuple(REPORTS), "s1", "hashed", "sin modelo"
    )
    return Task(questions(), LIBRARY, provenance)


@pytest.fixture
def run_of(task: Task, tmp_path: Path) -> Runner:
    def make(assistant: Asked, name: str) -> Finished:
        run(assistant, task, Plan(tmp_path / name))
        return read_finished(tmp_path / name)

    return make
