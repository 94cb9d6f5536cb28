"""What a comparison of runs found, as `python -m evals compare --out` keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMPARISON = "comparison.json"


@dataclass(frozen=True, slots=True)
class MetricVerdict:
    """Means in [0, 1]; `low` and `high` bound the difference at 95 %, `detectable` is the least change to be seen.

    `p` is adjusted for the number of metrics; `verdict` is one of "mejor", "no peor", "no demostrado", "peor".
    """

    name: str
    before: float
    after: float
    low: float
    high: float
    p: float
    detectable: float
    verdict: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reasons` say, in Spanish, why a run does not pass."""

    before: str
    passed: bool
    reasons: tuple[str, ...]
    metrics: tuple[MetricVerdict, ...]


def verdict_of(run: Path, folders: Iterable[Path]) -> Verdict | None:
    """The verdict on a run: a comparison of it in its own folder or in another, not older than the run."""
    found = (folder / COMPARISON for folder in [run, *folders])
    try:
        made = (run / "summary.json").stat().st_mtime
        recent = [file for file in found if file.exists() and file.stat().st_mtime >= made]
    except OSError:
        return None
    return next(filter(None, (read_verdict(file, run.name) for file in recent)), None)


def read_verdict(file: Path, run: str) -> Verdict | None:
    """None when the file tells of another run, or cannot be read."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        if Path(content["after"]).name != run:
            return None
        reasons = tuple(str(reason) for reason in content["reasons"])
        return Verdict(str(content["before"]), content["passed"] is True, reasons, metrics(content["metrics"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def metrics(found: Sequence[dict[str, Any]]) -> tuple[MetricVerdict, ...]:
    return tuple(
        MetricVerdict(
            name=str(one["name"]),
            before=float(one["before"]),
            after=float(one["after"]),
            low=float(one["low"]),
            high=float(one["high"]),
            p=float(one["adjusted"]),
            detectable=float(one["detectable"]),
            verdict=str(one["verdict"]),
        )
        for one in found
    )
