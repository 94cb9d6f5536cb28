"""Runs of the evaluation as their folders keep them: read for the page, not computed anew."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from ui.evaluation.verdict import COMPARISON, Verdict, verdict_of

SUMMARY, SCORES = "summary.json", "scores.jsonl"
OK = "ok"
# A run lies in a folder that is named, or in one of its folders.
DEPTH = ("", "*/", "*/*/")


@dataclass(frozen=True, slots=True)
class Figure:
    """The mean of a metric in [0, 1] over `count` questions."""

    mean: float
    count: int


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run. `kinds` gives the figures by kind of question, `risk` (coverage, risk) pairs, both in [0, 1].

    `scored` is `ok` by the id of a question, with its kind; `when` an ISO 8601 time; `reference` marks the run that
    comes with the program, which is shown where no other was made.
    """

    name: str
    when: str
    model: str
    questions: int
    whole: Mapping[str, Figure]
    kinds: Mapping[str, Mapping[str, Figure]]
    risk: Sequence[tuple[float, float]]
    scored: Mapping[str, tuple[str, float]]
    reference: bool = False


@dataclass(frozen=True, slots=True)
class Runs:
    """The latest run and the one to compare it with: the baseline, unless that is the latest itself."""

    folders: tuple[Path, ...]
    baseline: Path

    def latest(self) -> Run | None:
        return next(self._newest_first(), None)

    def before(self, latest: Run) -> Run | None:
        baseline = read_run(self.baseline)
        return baseline if baseline is not None and baseline.name != latest.name else None

    def verdict(self, latest: Run) -> Verdict | None:
        """What the last comparison of that run found, if it was compared."""
        nearby = {file.parent for folder in self.folders for depth in DEPTH for file in folder.glob(depth + COMPARISON)}
        return verdict_of(Path(latest.name), sorted(nearby))

    def _newest_first(self) -> Iterator[Run]:
        found = {file for folder in self.folders for depth in DEPTH for file in folder.glob(f"{depth}{SUMMARY}")}
        newest = sorted(found, key=lambda file: file.stat().st_mtime, reverse=True)
        yield from (run for file in newest if (run := read_run(file.parent)) is not None)
        if reference := read_run(self.baseline):
            yield replace(reference, reference=True)


def read_run(folder: Path) -> Run | None:
    """The run of a folder; None when there is none that can be read."""
    try:
        summary = json.loads((folder / SUMMARY).read_text(encoding="utf-8"))
        scores = [json.loads(line) for line in (folder / SCORES).read_text(encoding="utf-8").splitlines()]
        changed = datetime.fromtimestamp((folder / SUMMARY).stat().st_mtime, UTC)
        return Run(
            name=str(folder),
            when=changed.isoformat(timespec="seconds"),
            model=str(summary["provenance"]["model"]),
            questions=int(summary["whole"]["questions"]),
            whole=figures(summary["whole"]),
            kinds={str(kind["name"]): figures(kind) for kind in summary["kinds"]},
            risk=[(float(point["coverage"]), float(point["risk"])) for point in summary["coverage_risk"]],
            scored={str(one["id"]): (str(one["category"]), float(one[OK])) for one in scores if one[OK] is not None},
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def figures(part: Mapping[str, Mapping[str, Mapping[str, float]]]) -> dict[str, Figure]:
    return {
        name: Figure(float(figure["mean"]), int(figure["count"]))
        for name, figure in part["figures"].items()
        if figure["mean"] is not None
    }
