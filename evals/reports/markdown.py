"""Markdown for a pull request: of a run, and of a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from evals.comparison import Comparison
from evals.gate import Growth, MetricChange
from evals.provenance import Provenance
from evals.reports.names import KEY_METRICS, RULE, name, number, percent
from evals.row import Row
from evals.summary import Slice, Summary
from evals.timings import Expense

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_MOST = 40


def of_summary(rows: Sequence[Row], summary: Summary, provenance: Provenance) -> str:
    outcomes = summary.outcomes
    lines = [
        "# Evaluación de Relatoría",
        "",
        f"{provenance.questions} preguntas ({provenance.split}), {plain(provenance.model)}, {provenance.code[:12]}.",
        "",
        *_table(("", "n", *map(name, KEY_METRICS)), map(_slice, (*summary.kinds, summary.whole))),
        "",
        *_table(
            ("", "contesta", "se abstiene", "error"),
            (
                (
                    "con respuesta",
                    str(outcomes.answered_answerable),
                    str(outcomes.refused_answerable),
                    percent(outcomes.wrongly_refused),
                ),
                (
                    "sin respuesta",
                    str(outcomes.answered_unanswerable),
                    str(outcomes.refused_unanswerable),
                    percent(outcomes.wrongly_answered),
                ),
            ),
        ),
        "",
        f"{RULE} Preguntas que acabaron en error: {outcomes.failed}.",
        "",
        "## Las que fallan",
        "",
        *_failures(rows),
    ]
    return "\n".join(lines) + "\n"


def of_comparison(comparison: Comparison) -> str:
    verdict = "no es peor" if comparison.passed else "es peor, o no se ha demostrado que no lo sea"
    lines = [
        f"# La segunda corrida {verdict}",
        "",
        *(f"- {plain(reason)}" for reason in comparison.reasons),
        *(f"- {plain(notice)}" for notice in comparison.notices),
        *_expenses(comparison.before.expense, comparison.after.expense),
        "",
        f"Margen de no inferioridad: {number(comparison.limits.margin)}. El menor cambio de acierto que el conjunto "
        f"deja ver (potencia del 80 %): {_detectable(comparison.metrics)}.",
        "",
        *_table(
            ("", "n", "cambian", "antes", "después", "diferencia", "IC 95 %", "p", "p de Holm", "veredicto"),
            map(_change, comparison.metrics),
        ),
        "",
        *_table(("", "antes", "después", "veces", "veredicto"), map(_growth, comparison.growths)),
        "",
        *_table(
            ("tipo", "n", "antes", "después", "veredicto"),
            (
                (plain(one.name), str(one.count), number(one.before), number(one.after), one.verdict.value)
                for one in comparison.kinds
            ),
        ),
        "",
        f"## Preguntas que cambian: {len(comparison.questions)}",
        "",
        *_question_changes(comparison),
    ]
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """On one line, nothing in it taken for markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _table(head: Sequence[str], body: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    for row in body:
        yield f"| {' | '.join(row)} |"


def _slice(one: Slice) -> tuple[str, ...]:
    figures = (one.figures.get(metric) for metric in KEY_METRICS)
    return (plain(one.name), str(one.questions), *(number(found.mean) if found else "–" for found in figures))


def _change(one: MetricChange) -> tuple[str, ...]:
    interval = f"{number(one.low)} a {number(one.high)}"
    figures = (number(one.before), number(one.after), number(one.difference), interval)
    return (
        name(one.name),
        str(one.count),
        str(one.changed),
        *figures,
        number(one.p, 4),
        number(one.adjusted, 4),
        one.verdict.value,
    )


def _growth(one: Growth) -> tuple[str, ...]:
    return one.name, number(one.before), number(one.after), number(one.times, 2), one.verdict.value


def _detectable(metrics: Sequence[MetricChange]) -> str:
    return next((number(one.detectable) for one in metrics if one.name == "ok"), "–")


def _failures(rows: Sequence[Row]) -> Iterator[str]:
    failed = sorted((row for row in rows if row.score.ok < 1), key=lambda row: (row.score.ok, row.question.id))
    for row in failed[:_MOST]:
        asked = f"{row.question.id} ({plain(row.question.category)}): {plain(row.question.question)}"
        yield f"- {number(row.score.ok, 2)} {asked}"
    if len(failed) > _MOST:
        yield f"- … y {len(failed) - _MOST} más"


def _question_changes(comparison: Comparison) -> Iterator[str]:
    ranked = sorted(comparison.questions, key=lambda one: (one.after - one.before, one.id))
    for one in ranked[:_MOST]:
        sides = ", ".join(f"{name(metric)} {_value(old)} → {_value(new)}" for metric, old, new in one.metrics)
        yield f"- {plain(one.id)} ({plain(one.category)}): {sides}"
    if len(ranked) > _MOST:
        yield f"- … y {len(ranked) - _MOST} más"


def _value(value: float | None) -> str:
    return "–" if value is None else number(value, 2)


def _expenses(before: Expense | None, after: Expense | None) -> Iterator[str]:
    if before and after:
        yield (
            f"- Segundos por respuesta, p50 y p95: {number(before.p50)} y {number(before.p95)} antes, "
            f"{number(after.p50)} y {number(after.p95)} después; dólares: {before.cost} y {after.cost}."
        )
