"""Writers that die or meet: the store answers as before or as after, and nothing is lost.

RELATORIA_KILLS and RELATORIA_ROUNDS make the loops longer than the usual run needs.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from reports_for_tests import paragraphs, report

from vectorstore.store import Store

KILLS = int(os.environ.get("RELATORIA_KILLS", "4"))
ROUNDS = int(os.environ.get("RELATORIA_ROUNDS", "1"))


def _start(directory: Path, name: str) -> subprocess.Popen[str]:
    """Another process that opens the store and then begins to add a report of 160 paragraphs."""
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root), str(Path(__file__).parent)))}
    command = [sys.executable, str(Path(__file__).with_name("writer_for_tests.py")), str(directory), name]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def _await_start(writer: subprocess.Popen[str]) -> None:
    assert writer.stdout is not None
    assert writer.stdout.readline() == "listo\n"


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("before")
    with Store.open(directory, "hashed") as store, store.writing():
        store.put(report(), paragraphs())
    return directory


@pytest.fixture(scope="module")
def duration(before: Path, tmp_path_factory: pytest.TempPathFactory) -> float:
    """Seconds an addition takes when nobody disturbs it."""
    directory = shutil.copytree(before, tmp_path_factory.mktemp("timed") / "store")
    with _start(directory, "2031-informe") as writer:
        _await_start(writer)
        begun = time.monotonic()
        assert writer.wait() == 0
    with Store.open(directory, "hashed") as store:
        assert len(store.passages()) == 164
    return time.monotonic() - begun


@pytest.mark.parametrize("number", range(KILLS))
def test_a_killed_writer_leaves_the_store_as_before_or_as_after(
    number: int, before: Path, duration: float, tmp_path: Path
) -> None:
    directory = shutil.copytree(before, tmp_path / "store")
    with _start(directory, "2031-informe") as writer:
        _await_start(writer)
        time.sleep(duration * (number + random.Random(number).random()) / KILLS)
        writer.kill()
    with Store.open(directory, "hashed") as store:
        count = len(store.passages())
        hits = store.search(["glosario de términos"], limit=None)
        assert count in (4, 164)
        assert store.notice is None
        assert {hit.passage for hit in hits} == set(store.passages())
        assert hits[0].dense > 0
    with _start(directory, "2031-informe") as writer:
        assert writer.wait() == 0
    with Store.open(directory, "hashed") as store:
        assert len(store.passages()) == 164
        assert len([path for path in (directory / "index").iterdir() if path.is_dir()]) == 1


@pytest.mark.parametrize("number", range(ROUNDS))
@pytest.mark.parametrize("together", [3])
def test_writers_that_meet_take_turns(number: int, together: int, before: Path, tmp_path: Path) -> None:
    directory = shutil.copytree(before, tmp_path / "store")
    names = [f"203{ordinal}-informe" for ordinal in range(1, together + 1)]
    writers = [_start(directory, name) for name in names]
    for writer in writers:
        with writer:
            writer.communicate()
            assert writer.returncode == 0
    with Store.open(directory, "hashed") as store:
        assert [found.id for found in store.reports()] == ["2030-informe", *names]
        assert len(store.search(["glosario"], limit=None)) == 4 + 160 * together
        assert store.verify() == ()
