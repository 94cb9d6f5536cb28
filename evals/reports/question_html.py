"""One question of the page: its answer, its figures, the cited and the missed passages side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from evals.metrics.citations import group_score, precision
from evals.metrics.text import fold
from evals.questions import Question
from evals.record import CitationRecord
from evals.reports.names import name, number
from evals.row import Row
from evals.scoring import METRICS, Score
from vectorstore.records import Passage


def section(row: Row, passages: Mapping[str, Passage]) -> str:
    question, answer = row.question, row.answer
    words = fold(f"{question.id} {question.question} {answer.text} {question.note}")
    return f"""<details class="question" data-kind="{escape(question.category)}" data-lang="{escape(question.lang)}"
 data-result="{row.result}" data-outcome="{_outcome(row)}" data-words="{escape(words)}">
<summary><b class="mark {row.result.replace(" ", "-")}">{number(row.score.ok, 2)}</b> <code>{escape(question.id)}</code>
 <span>{escape(question.question)}</span> <small>{escape(question.category)}</small></summary>
{_history(question)}{_expected(question)}
<div class="answer">{escape(answer.error or answer.text)}</div>
<p class="figures">{"".join(_chips(row.score))}</p>
<div class="sides"><section><h4>Lo que cita</h4>{"".join(_cited(row, passages)) or "<p>Nada.</p>"}</section>
<section><h4>Lo que falta</h4>{"".join(_missed(row, passages)) or "<p>Nada.</p>"}</section></div>
</details>
"""


def _outcome(row: Row) -> str:
    if row.score.failed:
        return "error"
    return ("refused" if row.score.abstained else "answered") + ("-answerable" if row.score.answerable else "-not")


def _history(question: Question) -> str:
    turns = (f"<p><b>{escape(turn.role)}:</b> {escape(turn.content)}</p>" for turn in question.history)
    return f'<div class="history">{"".join(turns)}</div>' if question.history else ""


def _expected(question: Question) -> str:
    facts = "; ".join(" o ".join(f"«{one}»" for one in group) for group in question.must_include)
    parts = (
        "" if question.answerable else "Procede abstenerse.",
        f"Debe decir {facts}." if facts else "",
        f"No debe decir {', '.join(question.must_not_include)}." if question.must_not_include else "",
        question.note,
    )
    text = " ".join(part for part in parts if part)
    return f'<p class="expected">{escape(text)}</p>' if text else ""


def _chips(score: Score) -> Iterator[str]:
    for metric in METRICS:
        value = score.metric(metric)
        if value is not None:
            low = ' class="low"' if value < 1 else ""
            yield f"<span{low}>{escape(name(metric))} {number(value, 2)}</span>"


def _cited(row: Row, passages: Mapping[str, Passage]) -> Iterator[str]:
    for citation in dict.fromkeys(row.answer.citations):
        right = precision((citation.id,), row.question.allowed) == 1
        yield _passage(citation, passages.get(citation.id), "right" if right else "wrong")


def _missed(row: Row, passages: Mapping[str, Passage]) -> Iterator[str]:
    for group in row.question.gold:
        if group_score(row.answer.cited, group) < 1:
            yield "<p><small>o bien</small></p>".join(
                _passage(CitationRecord(one, "", ""), passages.get(one), "missed") for one in group
            )


def _passage(citation: CitationRecord, passage: Passage | None, kind: str) -> str:
    label = citation.label or (passage.label if passage else "no está en la biblioteca")
    quote = f"<blockquote>{escape(citation.quote)}</blockquote>" if citation.quote else ""
    text = escape(f"{passage.lead_in} {passage.text}".strip()) if passage else "Este pasaje no existe."
    head = f"<h5>{escape(label)} <code>{escape(citation.id)}</code></h5>"
    return f'<article class="{kind}">{head}{quote}<p>{text}</p></article>'
