"""The folder of a run: what is written, read back and resumed.

answers.jsonl, scores.jsonl, summary.json and provenance.json are the same to the byte in every run of a deterministic
assistant; seconds and tokens go to timings.json.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from evals import record as records
from evals import scoring
from evals.errors import RunError
from evals.provenance import Provenance
from evals.record import Record
from evals.row import Row
from evals.scoring import Score
from evals.summary import Summary
from evals.timings import Expense, Timing

ANSWERS, SCORES, SUMMARY = "answers.jsonl", "scores.jsonl", "summary.json"
PROVENANCE, TIMINGS, PROGRESS = "provenance.json", "timings.json", "progress.jsonl"
_LOCK = ".lock"


class Start(Enum):
    """What to do with what a folder holds: go on with an interrupted run made with the same; go on also with one that
    ended, asking again what failed; or begin anew."""

    GO_ON = "go on"
    RESUME = "resume"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Finished:
    """A run as far as a comparison needs it. `expense` is None for a baseline, which keeps no timings."""

    name: str
    provenance: Provenance
    scores: tuple[Score, ...]
    expense: Expense | None


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """The folder for this run alone. Raises RunError while another run has it."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / _LOCK, timeout=0):
            yield
    except Timeout as error:
        raise RunError(f"Otra corrida escribe en {folder}: espere a que termine o indique otra con --out.") from error


def begin(folder: Path, provenance: Provenance, start: Start) -> dict[str, tuple[Record, Timing]]:
    """Make the folder ready; returns the answers by id that need not be asked again.

    Raises:
        RunError: a run that has to be resumed was made with something else.
    """
    made = folder / PROVENANCE
    same = made.exists() and _read_json(made) == json.loads(_provenance(provenance))
    if start is Start.RESUME and made.exists() and not same:
        raise RunError(f"La corrida de {folder} se hizo con otras preguntas, almacén o código: quite --resume.")
    interrupted = (folder / PROGRESS).exists()
    if same and (start is Start.RESUME or (start is Start.GO_ON and interrupted)):
        kept = {record.id: (record, timing) for record, timing in _kept(folder) if record.error is None}
    else:
        kept = {}
        for file in (PROGRESS, ANSWERS, SCORES, SUMMARY, TIMINGS):
            (folder / file).unlink(missing_ok=True)
    _write(made, _provenance(provenance))
    return kept


def note(folder: Path, record: Record, timing: Timing) -> None:
    """Keep an answer as soon as it is there."""
    with (folder / PROGRESS).open("a", encoding="utf-8") as file:
        file.write(f"{json.dumps(asdict(timing))}\t{records.to_line(record)}\n")


def finish(folder: Path, rows: Sequence[Row], summary: Summary) -> None:
    """Write what has to be the same in every run."""
    _write(folder / ANSWERS, "".join(records.to_line(row.answer) + "\n" for row in rows))
    _write(folder / SCORES, "".join(scoring.to_line(row.score) + "\n" for row in rows))
    _write(folder / SUMMARY, _json(asdict(summary) | {"provenance": _read_json(folder / PROVENANCE)}))
    (folder / PROGRESS).unlink(missing_ok=True)


def write_timings(folder: Path, timings: Sequence[Timing], spent: Expense) -> None:
    _write(folder / TIMINGS, _json({"total": asdict(spent), "questions": [asdict(one) for one in timings]}))


def read_finished(folder: Path) -> Finished:
    """Raises RunError when the folder holds no finished run of this format."""
    try:
        provenance = _read_json(folder / SUMMARY)["provenance"]
        lines = (folder / SCORES).read_text(encoding="utf-8").splitlines()
        scores = tuple(scoring.from_line(line) for line in lines)
        timings = folder / TIMINGS
        spent = Expense(**_read_json(timings)["total"]) if timings.exists() else None
        return Finished(str(folder), _provenance_from(provenance), scores, spent)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise RunError(
            f"{folder} no contiene una corrida terminada de esta versión ({error}): hágala con `python -m evals run`."
        ) from error


def read_answers(file: Path) -> tuple[Record, ...]:
    """The rows of an answers file, also of one that `python -m assistant batch` wrote.

    Raises:
        RunError: it cannot be read, a row is no answer, or two have the same id.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RunError(f"No se puede leer {file} ({error}): indique el archivo con --answers.") from error
    found = tuple(records.from_line(line, f"{file.name}:{n}") for n, line in enumerate(lines, 1) if line.strip())
    if len({one.id for one in found}) != len(found):
        raise RunError(f"{file.name} tiene dos respuestas con el mismo id: deje una por pregunta.")
    return found


def _kept(folder: Path) -> Iterator[tuple[Record, Timing]]:
    """The answers of an interrupted run, or of one that ended."""
    yield from _progress(folder)
    if (folder / ANSWERS).exists() and (folder / TIMINGS).exists():
        timings = {row["id"]: Timing(**row) for row in _read_json(folder / TIMINGS)["questions"]}
        for record in read_answers(folder / ANSWERS):
            yield record, timings[record.id]


def _progress(folder: Path) -> Iterator[tuple[Record, Timing]]:
    file = folder / PROGRESS
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n")[:-1] if file.exists() else []
    for line in lines:
        timing, _, record = line.partition("\t")
        yield records.from_line(record, file.name), Timing(**json.loads(timing))


def _provenance(provenance: Provenance) -> str:
    return _json(asdict(provenance))


def _provenance_from(row: dict[str, Any]) -> Provenance:
    return Provenance(**(row | {"library": tuple(row["library"])}))


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _read_json(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def _write(file: Path, text: str) -> None:
    """In one step, so that a reader never sees half a file."""
    draft = file.with_suffix(".new")
    draft.write_text(text, encoding="utf-8")
    draft.replace(file)
