"""What a question set is made of: a table by kind, and what it lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from evals.fields import LANGUAGES
from evals.questions import Question

_HEAD = ("tipo", "todas", *LANGUAGES, "dev", "test", "sin respuesta", "completas", "con historia")


def balance(questions: Sequence[Question]) -> str:
    """A line a kind, one of the whole, and how many are unanswerable for each reason."""
    kinds = sorted({one.category for one in questions})
    rows = [(kind, [one for one in questions if one.category == kind]) for kind in kinds]
    lines = [f"{_HEAD[0]:<18}" + "".join(f"{cell:>14}" for cell in _HEAD[1:])]
    rows.append(("total", list(questions)))
    lines += [f"{name:<18}" + "".join(f"{count:>14}" for count in _counts(own)) for name, own in rows]
    reasons = Counter(one.why_unanswerable or "(sin clase)" for one in questions if not one.answerable)
    lines.append("Sin respuesta: " + ", ".join(f"{why} {count}" for why, count in sorted(reasons.items())) + ".")
    return "\n".join(lines)


def _counts(own: Sequence[Question]) -> Iterator[int]:
    yield len(own)
    for language in LANGUAGES:
        yield sum(one.lang == language for one in own)
    for split in ("dev", "test"):
        yield sum(one.split == split for one in own)
    yield sum(not one.answerable for one in own)
    yield sum(one.complete for one in own)
    yield sum(bool(one.history) for one in own)
