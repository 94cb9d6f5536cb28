"""Two runs on one page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from evals.comparison import Comparison
from evals.gate import Growth, MetricChange
from evals.reports.html import document, table
from evals.reports.names import name, number


def page(comparison: Comparison) -> str:
    title = "La segunda corrida no es peor" if comparison.passed else "La segunda corrida no pasa la puerta"
    told = (*comparison.reasons, *comparison.notices)
    metrics = table(
        ("medida", "n", "cambian", "antes", "después", "diferencia", "IC 95 %", "p", "p de Holm", "veredicto"),
        map(_metric, comparison.metrics),
    )
    kinds = table(
        ("tipo", "n", "antes", "después", "veredicto"),
        (
            (one.name, str(one.count), number(one.before), number(one.after), one.verdict.value)
            for one in comparison.kinds
        ),
    )
    grown = table(("lo que menos es mejor", "antes", "después", "veces", "veredicto"), map(_growth, comparison.growths))
    questions = table(("pregunta", "tipo", "antes", "después", "qué cambia"), _questions(comparison), prose=True)
    runs = f"<p>{escape(comparison.before.name)} → {escape(comparison.after.name)}</p>"
    listed = "".join(f"<li>{escape(one)}</li>" for one in told)
    return document(title, f"{runs}<ul>{listed}</ul>{metrics}{grown}{kinds}<h2>Preguntas que cambian</h2>{questions}")


def _growth(one: Growth) -> tuple[str, ...]:
    return one.name, number(one.before), number(one.after), number(one.times, 2), one.verdict.value


def _metric(one: MetricChange) -> tuple[str, ...]:
    return (
        name(one.name),
        str(one.count),
        str(one.changed),
        number(one.before),
        number(one.after),
        number(one.difference),
        f"{number(one.low)} a {number(one.high)}",
        number(one.p, 4),
        number(one.adjusted, 4),
        one.verdict.value,
    )


def _questions(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    for one in sorted(comparison.questions, key=lambda one: (one.after - one.before, one.id)):
        sides = "; ".join(f"{name(metric)} {_value(old)} → {_value(new)}" for metric, old, new in one.metrics)
        yield one.id, one.category, number(one.before, 2), number(one.after, 2), sides


def _value(value: float | None) -> str:
    return "–" if value is None else number(value, 2)
