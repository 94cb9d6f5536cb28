"""The evaluation page over run folders as `python -m evals run` writes them."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from ui.evaluation.html import evaluation_html
from ui.evaluation.runs import Run, Runs, read_run
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
    html = evaluation_html(latest, runs.before(latest), runs.verdict(latest), SPANISH)
    changed = html[html.index("Preguntas cuyo resultado cambia") :]
    assert changed.index("Q1") < changed.index("Q2") and "Q3" not in changed
    assert "peor" in changed and "mejor" in changed
    assert html.count("<svg") == 2 and 'class="before"' in html
    assert "66,7 %" in html
    assert SPANISH("evaluation.heading") in html


def test_text_of_a_run_stays_text(tmp_path: Path) -> None:
    run = read_run(write_run(tmp_path / "run", {"Q1<b>": 1.0}))
    assert run is not None
    html = evaluation_html(run, None, None, SPANISH)
    assert "<script" not in html and "&lt;script" in html


def test_that_no_model_was_used_is_said_in_the_language_of_the_page(tmp_path: Path) -> None:
    run = read_run(write_run(tmp_path / "run", {"Q1": 1.0}))
    assert run is not None
    alone = replace(run, model="sin modelo")
    assert "no model" in evaluation_html(alone, None, None, load_texts("en"))
    assert "sans modèle" in evaluation_html(alone, None, None, load_texts("fr"))


def test_the_baseline_alone_is_shown_without_a_comparison(tmp_path: Path) -> None:
    runs = Runs((tmp_path / "nothing",), write_run(tmp_path / "baseline", {"Q1": 1.0}))
    latest = runs.latest()
    assert latest is not None and runs.before(latest) is None
    html = evaluation_html(latest, None, None, SPANISH)
    assert SPANISH("evaluation.alone") in html
    assert SPANISH("evaluation.reference") in html and SPANISH("evaluation.heading") not in html


def test_without_a_run_that_can_be_read_the_page_says_how_to_make_one(tmp_path: Path) -> None:
    broken = write_run(tmp_path / "broken", {"Q1": 1.0})
    (broken / "summary.json").write_text("{", encoding="utf-8")
    assert Runs((broken,), tmp_path / "none").latest() is None
    assert "make eval" in evaluation_html(None, None, None, SPANISH)


def write_verdict(folder: Path, after: str, reasons: list[str]) -> None:
    metric = {"name": "ok", "count": 3, "changed": 1, "before": 0.9, "after": 0.8, "low": -0.15, "high": 0.05, "p": 0.5}
    metric |= {"adjusted": 0.7512, "detectable": 0.043, "verdict": "no demostrado"}
    content = {"before": "base", "after": after, "passed": not reasons, "reasons": reasons, "metrics": [metric]}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "comparison.json").write_text(json.dumps(content), encoding="utf-8")


@pytest.mark.parametrize("place", ["new", "comparison"])
def test_the_verdict_of_a_comparison_stands_above_the_plots(tmp_path: Path, place: str) -> None:
    baseline = write_run(tmp_path / "baseline", {"Q1": 1.0}, age=90)
    write_run(tmp_path / "build" / "new", {"Q1": 0.0}, age=10)
    write_verdict(tmp_path / "build" / place, "build/new", [f"baja mucho {EVIL}"])
    runs = Runs((tmp_path / "build",), baseline)
    latest = runs.latest()
    assert latest is not None
    html = evaluation_html(latest, runs.before(latest), runs.verdict(latest), SPANISH)
    assert html.index("No pasa") < html.index("baja mucho &lt;script") < html.index("<svg")
    for told in ("4,3 %", "−15,0 … +5,0", "0,751", "−10,0", "no demostrado"):
        assert told in html


def test_a_run_that_is_no_worse_says_so(tmp_path: Path) -> None:
    run = write_run(tmp_path / "new", {"Q1": 0.0}, age=10)
    write_verdict(run, "build/new", [])
    verdict = Runs((tmp_path,), tmp_path / "none").verdict(_read(run))
    assert verdict is not None and verdict.passed


@pytest.mark.parametrize(("after", "age"), [("build/other", 10), ("build/new", -10)])
def test_the_verdict_on_another_run_or_on_an_older_one_is_not_taken(tmp_path: Path, after: str, age: int) -> None:
    run = write_run(tmp_path / "new", {"Q1": 0.0}, age=age)
    write_verdict(run, after, [])
    runs = Runs((tmp_path,), write_run(tmp_path / "baseline", {"Q1": 1.0}))
    latest = _read(run)
    html = evaluation_html(latest, runs.before(latest), runs.verdict(latest), SPANISH)
    assert "evals compare" in html and "No es peor" not in html


def _read(folder: Path) -> Run:
    run = read_run(folder)
    assert run is not None
    return run
