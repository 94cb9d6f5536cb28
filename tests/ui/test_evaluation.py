"""The evaluation page over run folders as `python -m evals run` writes them."""

from __future__ import annotations

import json
import os
from pathlib import Path

from ui.evaluation.html import evaluation_html
from ui.evaluation.runs import Runs, read_run
from ui.language import load_texts

SPANISH = load_texts("es")
EVIL = "<script>window.hacked = 1</script>"


def write_run(folder: Path, right: dict[str, float], age: int = 0) -> Path:
    folder.mkdir(parents=True)
    figures = {"ok": {"mean": sum(right.values()) / len(right), "count": len(right)}, "mrr": {"mean": None, "count": 0}}
    summary = {
        "whole": {"name": "total", "questions": len(right), "figures": figures},
        "kinds": [{"name": "list", "questions": len(right), "figures": figures}],
        "coverage_risk": [
            {"coverage": 0.5, "risk": 0.1, "threshold": 0.4},
            {"coverage": 1.0, "risk": 0.3, "threshold": 0},
        ],
        "provenance": {"model": EVIL},
    }
    (folder / "summary.json").write_text(json.dumps(summary), encoding="utf-8")
    rows = [json.dumps({"id": name, "category": "list", "ok": ok}) for name, ok in right.items()]
    (folder / "scores.jsonl").write_text("\n".join(rows), encoding="utf-8")
    moment = (folder / "summary.json").stat().st_mtime - age
    os.utime(folder / "summary.json", (moment, moment))
    return folder


def test_the_newest_run_is_compared_with_the_baseline(tmp_path: Path) -> None:
    baseline = write_run(tmp_path / "baseline", {"Q1": 1.0, "Q2": 0.0, "Q3": 1.0}, age=90)
    write_run(tmp_path / "build" / "old", {"Q1": 0.0}, age=60)
    write_run(tmp_path / "build" / "new", {"Q1": 0.0, "Q2": 1.0, "Q3": 1.0})
    runs = Runs((tmp_path / "build",), baseline)
    latest = runs.latest()
    assert latest is not None and latest.name.endswith("new")
    html = evaluation_html(latest, runs.before(latest), SPANISH)
    changed = html[html.index("Preguntas cuyo resultado cambia") :]
    assert changed.index("Q1") < changed.index("Q2") and "Q3" not in changed
    assert "peor" in changed and "mejor" in changed
    assert html.count("<svg") == 2 and 'class="before"' in html
    assert "66,7 %" in html


def test_text_of_a_run_stays_text(tmp_path: Path) -> None:
    run = read_run(write_run(tmp_path / "run", {"Q1<b>": 1.0}))
    assert run is not None
    html = evaluation_html(run, None, SPANISH)
    assert "<script" not in html and "&lt;script" in html


def test_the_baseline_alone_is_shown_without_a_comparison(tmp_path: Path) -> None:
    runs = Runs((tmp_path / "nothing",), write_run(tmp_path / "baseline", {"Q1": 1.0}))
    latest = runs.latest()
    assert latest is not None and runs.before(latest) is None
    assert SPANISH("evaluation.alone") in evaluation_html(latest, None, SPANISH)


def test_without_a_run_that_can_be_read_the_page_says_how_to_make_one(tmp_path: Path) -> None:
    broken = write_run(tmp_path / "broken", {"Q1": 1.0})
    (broken / "summary.json").write_text("{", encoding="utf-8")
    assert Runs((broken,), tmp_path / "none").latest() is None
    assert "make eval" in evaluation_html(None, None, SPANISH)
