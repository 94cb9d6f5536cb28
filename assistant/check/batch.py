"""Claims in a file, verdicts in another: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from assistant.check.checker import check_claim
from assistant.check.source import Source


class ClaimRowError(ValueError):
    """A line that holds no claim."""


def _read(line: str) -> tuple[object, str, list[str]]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ClaimRowError("La línea no es JSON: escriba un objeto por línea.") from error
    if not isinstance(row, dict):
        raise ClaimRowError("La línea no es un objeto JSON con «id», «text» y «sources».")
    text, sources = row.get("text"), row.get("sources")
    if not isinstance(text, str) or not text.strip():
        raise ClaimRowError("Falta «text»: la afirmación que se comprueba.")
    if not isinstance(sources, list) or not all(isinstance(source, str) for source in sources):
        raise ClaimRowError("Falta «sources»: una lista de textos.")
    return row.get("id"), text, sources


def _identifier(line: str) -> object:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row.get("id") if isinstance(row, dict) else None


def _row(line: str) -> dict[str, object]:
    try:
        identifier, text, sources = _read(line)
    except ClaimRowError as error:
        return {"id": _identifier(line), "supported": False, "score": 0.0, "reasons": [], "error": str(error)}
    verdict = check_claim(text, [Source(source) for source in sources])
    return {"id": identifier, "supported": verdict.supported, "score": verdict.score, "reasons": list(verdict.reasons)}


def check_file(lines: Iterable[str]) -> Iterator[dict[str, object]]:
    """A verdict for each line that is not blank; a bad line gives a row with "error"."""
    return (_row(line) for line in lines if line.strip())


def run(in_path: Path | str, out_path: Path | str) -> int:
    """Exit code: 0, or 1 when some line could not be checked. Raises OSError when a file cannot be opened."""
    failed = 0
    with (
        Path(in_path).open(encoding="utf-8-sig", errors="replace") as lines,
        Path(out_path).open("w", encoding="utf-8") as out,
    ):
        for row in check_file(lines):
            failed += "error" in row
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 1 if failed else 0
