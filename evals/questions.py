"""The question set: JSON Lines rows, read strictly. Every fault names its file and row."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.conversation import Turn
from evals.errors import QuestionsError
from evals.fields import READERS, REQUIRED, Groups, Quote

BUNDLED = Path(__file__).parent / "questions"
# The kind of a proposed question that nobody has completed yet.
PENDING = "pendiente"


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what a right answer has.

    `gold`: groups of interchangeable passage ids, each group needs one citation; `gold_optional` is neither required
    nor punished. `complete`: all is asked for. `must_include`: each group needs one of its strings in the answer.
    `soft_must_not_include`: traces of a bad scan. `quotes`: what has to stand in a passage for the question to make
    sense.
    `why_unanswerable`: one of WHY. `version` goes up when the row is corrected. `place` is "file:row", for messages.
    """

    id: str
    category: str
    lang: str
    question: str
    answerable: bool
    history: tuple[Turn, ...] = ()
    gold: Groups = ()
    gold_optional: tuple[str, ...] = ()
    complete: bool = False
    must_include: Groups = ()
    must_not_include: tuple[str, ...] = ()
    soft_must_not_include: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    why_unanswerable: str = ""
    version: int = 1
    note: str = ""
    split: str = ""
    place: str = ""

    @property
    def allowed(self) -> frozenset[str]:
        """The ids that a right answer may cite."""
        return frozenset((*(one for group in self.gold for one in group), *self.gold_optional))


def read_questions(source: Path) -> tuple[Question, ...]:
    """The questions of a file, or of the `*.jsonl` files of a folder in the order of their names.

    Raises:
        QuestionsError: a row does not fit the schema, or two rows have the same id.
    """
    files = sorted(source.glob("*.jsonl")) if source.is_dir() else [source]
    if not files or not files[0].is_file():
        raise QuestionsError((f"{source}: no hay ningún archivo .jsonl; indique otro con --questions",))
    questions: list[Question] = []
    faults: list[str] = []
    for file in files:
        for place, line in _lines(file):
            try:
                questions.append(parse_question(line, place))
            except ValueError as error:
                faults.append(f"{place}: {error}{_named(line)}")
    faults += _repeated(questions)
    if faults:
        raise QuestionsError(tuple(faults))
    return tuple(questions)


def parse_question(line: str, place: str = "") -> Question:
    """One row. Raises ValueError with what is wrong, in Spanish."""
    row = _object(line)
    unknown = row.keys() - READERS.keys()
    missing = REQUIRED - row.keys()
    if unknown or missing:
        raise ValueError(_names("campo desconocido", unknown) or _names("falta el campo", missing))
    values = {name: READERS[name](name, value) for name, value in row.items()}
    question = Question(**values, place=place)  # type: ignore[arg-type]  # every reader returns the type of its field
    if not question.answerable and (question.gold or question.must_include):
        raise ValueError("una pregunta sin respuesta no lleva gold ni must_include")
    if question.answerable and question.why_unanswerable:
        raise ValueError("«why_unanswerable» es de las preguntas sin respuesta")
    return question


def as_row(question: Question) -> dict[str, object]:
    """The row of a question, as it is written to a file."""
    row: dict[str, object] = {name: getattr(question, name) for name in READERS}
    row["history"] = [{"role": turn.role, "content": turn.content} for turn in question.history]
    row["quotes"] = [{"id": one.id, "text": one.text} for one in question.quotes]
    return row


def row_hash(question: Question) -> str:
    """The beginning of the SHA-256 of a row's content: tells whether a question is still the same."""
    return hashlib.sha256(_canonical(question).encode()).hexdigest()[:12]


def dataset_hash(questions: Iterable[Question]) -> str:
    """SHA-256 of the content of the rows; the order and the files they stand in do not count."""
    return hashlib.sha256("\n".join(sorted(map(_canonical, questions))).encode()).hexdigest()


def _canonical(question: Question) -> str:
    return json.dumps(as_row(question), ensure_ascii=False, sort_keys=True)


def of_split(questions: Sequence[Question], split: str) -> tuple[Question, ...]:
    """The questions of "dev" or "test", or "all" of them."""
    return tuple(one for one in questions if split in ("all", one.split))


def spread(questions: Sequence[Question], most: int) -> tuple[Question, ...]:
    """At most so many of them, at even steps, so that every kind keeps its share."""
    count = min(most, len(questions))
    return tuple(questions[place * len(questions) // count] for place in range(count))


def _lines(file: Path) -> Iterator[tuple[str, str]]:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise QuestionsError((f"{file.name}: no está en UTF-8; guárdelo en UTF-8",)) from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield f"{file.name}:{number}", line


def _repeated(questions: Sequence[Question]) -> list[str]:
    first: dict[str, str] = {}
    return [
        f"{one.place}: el id {one.id} ya está en {first[one.id]}"
        for one in questions
        if first.setdefault(one.id, one.place) != one.place
    ]


def _named(line: str) -> str:
    """The id of a row that cannot be read, where it has one: " (Q012)"."""
    found = re.search(r'"id"\s*:\s*"([^"]+)"', line)
    return f" ({found[1]})" if found else ""


def _object(line: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"no es JSON válido ({error.msg})") from error
    if not isinstance(row, dict):
        raise ValueError("la fila no es un objeto JSON")
    return row


def _names(what: str, names: Iterable[str]) -> str:
    listed = ", ".join(sorted(names))
    return f"{what}: {listed}" if listed else ""
