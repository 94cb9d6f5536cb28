"""Claims in a file, verdicts in another."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.check.batch import run


def _rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _line(identifier: str, text: str, *sources: str) -> str:
    return json.dumps({"id": identifier, "text": text, "sources": sources})


def test_each_claim_gives_a_verdict_in_order(tmp_path: Path) -> None:
    given, found = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    text = "El comité se reunió en Quito en 2013."
    given.write_text(_line("a", text, text) + "\n\n" + _line("b", "El comité se reunió en 2015.", text) + "\n")
    assert run(given, found) == 0
    first, second = _rows(found)
    assert (first["id"], first["supported"], first["reasons"]) == ("a", True, [])
    assert (second["id"], second["supported"]) == ("b", False)
    assert "2015" in str(second["reasons"])


def test_a_bad_line_gives_an_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    given, found = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    bad = ["{no", "[1]", json.dumps({"id": 7, "sources": []}), json.dumps({"id": 8, "text": "Algo.", "sources": "x"})]
    given.write_text("\n".join([*bad, _line("z", "Hubo consenso.", "Hubo consenso.")]))
    assert run(given, found) == 1
    rows = _rows(found)
    assert [row["id"] for row in rows] == [None, None, 7, 8, "z"]
    assert all(row["error"] and row["supported"] is False for row in rows[:4])
    assert rows[4]["supported"] is True


def test_a_claim_without_sources_is_not_backed(tmp_path: Path) -> None:
    given, found = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given.write_text(_line("a", "Hubo consenso."))
    assert run(given, found) == 0
    assert _rows(found)[0]["supported"] is False
