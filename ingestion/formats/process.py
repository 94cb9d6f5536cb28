"""Starts a child process for one file and takes its answer; a child that dies or dawdles becomes one clear error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ingestion.errors import UnreadableFileError
from ingestion.limits import Limits
from ingestion.progress import NOTEBOOK

_ROOT = Path(__file__).parents[2]


def ask(start: str, request: Mapping[str, object], data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    """Run the Python line `start` in a child, with the request and the limits as JSON in a first line before the data.

    Raises:
        UnreadableFileError: it took too long, or died.
    """
    header = json.dumps({"request": request, "limits": asdict(limits), "progress": NOTEBOOK.path}).encode()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT), *sys.path]), "OMP_THREAD_LIMIT": "1"}
    try:
        child = subprocess.run(
            [sys.executable, "-P", "-c", start],
            input=header + b"\n" + data,
            capture_output=True,
            timeout=limits.seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFileError(name, f"no terminó en {limits.seconds} segundos") from error
    if child.returncode != 0 or not child.stdout:
        raise UnreadableFileError(name, "superó los límites de tiempo o memoria, o está dañado")
    answer: dict[str, Any] = json.loads(child.stdout)
    return answer
