"""The verdict on a run: whether it is worse than the one before, why, and how small a change the set can show."""

from __future__ import annotations

from html import escape

from ui.evaluation.tables import metric_name, table
from ui.evaluation.verdict import MetricVerdict, Verdict
from ui.language import Texts

# The words of the file, the key of what the page says for each, and the colour.
WORDS = {"mejor": "better", "no peor": "no_worse", "no demostrado": "unproven", "peor": "worse"}
OK = "ok"


def verdict_html(verdict: Verdict | None, texts: Texts) -> str:
    """Above the plots; without a comparison, the command that makes one."""
    title = f"<h3>{escape(texts('evaluation.verdict'))}</h3>"
    if verdict is None:
        return f'<section class="verdict-box">{title}<p>{escape(texts("evaluation.no_verdict"))}</p></section>'
    return f'<section class="verdict-box">{title}{summary(verdict, texts)}{details(verdict, texts)}</section>'


def summary(verdict: Verdict, texts: Texts) -> str:
    kind = "no_worse" if verdict.passed else "worse"
    # The reasons are written by the comparison, in Spanish.
    reasons = "".join(f'<li lang="es">{escape(reason)}</li>' for reason in verdict.reasons)
    whole = next((one for one in verdict.metrics if one.name == OK), None)
    smallest = texts("evaluation.smallest", change=texts.percent(whole.detectable)) if whole else ""
    return (
        f'<p class="verdict-line"><span class="badge {kind}">{escape(texts(f"evaluation.run_{kind}"))}</span> '
        f"{escape(texts('evaluation.against', name=verdict.before))} {escape(smallest)}</p>"
        f"{f'<ul>{reasons}</ul>' if reasons else ''}"
    )


def details(verdict: Verdict, texts: Texts) -> str:
    rows = [row(one, texts) for one in verdict.metrics]
    columns = ("metric", "change", "interval", "p", "detectable", "verdict")
    name = escape(texts("evaluation.statistics"))
    return f"<details><summary>{name}</summary>{table('evaluation.statistics', columns, rows, texts)}</details>"


def row(one: MetricVerdict, texts: Texts) -> tuple[str, ...]:
    word = WORDS.get(one.verdict, "unproven")
    return (
        metric_name(one.name, texts),
        points(one.after - one.before, texts),
        f"{points(one.low, texts)} … {points(one.high, texts)}",
        texts.number(one.p, 3),
        texts.percent(one.detectable),
        f'<span class="change {word}">{escape(texts(f"evaluation.{word}"))}</span>',
    )


def points(share: float, texts: Texts) -> str:
    """A difference in hundredths with its sign."""
    rounded = round(100 * share, 1)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else "±"
    return f"{sign}{texts.number(abs(rounded), 1)}"
