"""The latest run and its comparison, as plots and tables."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from ui.conversations.list_html import when
from ui.evaluation.plots import bars, curve
from ui.evaluation.runs import OK, Figure, Run
from ui.evaluation.tables import kind_name, metric_name, table
from ui.evaluation.verdict import Verdict
from ui.evaluation.verdict_html import verdict_html
from ui.language import Texts

# Questions whose result changed that are listed; the report of the run itself has all.
LISTED = 60
# What a run without a model writes in its place.
NO_MODEL = "sin modelo"
HEADLINE = (OK, "citation_recall", "citation_precision", "refused")


def evaluation_html(latest: Run | None, before: Run | None, verdict: Verdict | None, texts: Texts) -> str:
    if latest is None:
        return f'<p class="empty">{escape(texts("evaluation.none"))}</p>'
    past = before.kinds if before else {}
    return (
        f'<div class="evaluation">{heading(latest, before, texts)}{headline(latest, before, texts)}'
        f"{verdict_html(verdict, texts) if before else ''}"
        f"{kinds_plot(latest.kinds, past, texts)}{risk_plot(latest, before, texts)}"
        f"{metrics_table(latest, before, texts)}{changes(latest, before, texts)}</div>"
    )


def heading(latest: Run, before: Run | None, texts: Texts) -> str:
    compared = texts("evaluation.compared", name=short(before.name)) if before else texts("evaluation.alone")
    model = texts("evaluation.no_model") if latest.model == NO_MODEL else latest.model
    facts = texts("evaluation.facts", questions=texts.number(latest.questions), model=model)
    return (
        f"<h2>{escape(texts('evaluation.reference' if latest.reference else 'evaluation.heading'))}</h2>"
        f'<p class="facts">{when(latest.when, texts)} · {escape(facts)} · {escape(compared)}</p>'
    )


def short(folder: str) -> str:
    """The end of a path: where a server keeps its files is nobody's business."""
    return "/".join(Path(folder).parts[-2:])


def headline(latest: Run, before: Run | None, texts: Texts) -> str:
    """The few figures that tell whether the assistant can be trusted."""
    cards = "".join(
        f"<div><dt>{escape(metric_name(name, texts))}</dt><dd>{escape(texts.percent(latest.whole[name].mean))} "
        f"{change(latest.whole[name], before.whole.get(name) if before else None, texts)}</dd></div>"
        for name in HEADLINE
        if name in latest.whole
    )
    return f'<dl class="headline">{cards}</dl>'


def change(after: Figure, before: Figure | None, texts: Texts) -> str:
    """The difference in hundredths, with a word for those who do not see its colour."""
    if before is None:
        return ""
    points = round(100 * (after.mean - before.mean), 1)
    kind = "same" if not points else "better" if points > 0 else "worse"
    sign = "+" if points > 0 else "−" if points < 0 else "±"
    text = f"{sign}{texts.number(abs(points), 1)}"
    word = f'<span class="unseen">{escape(texts(f"evaluation.{kind}"))}</span>'
    return f'<span class="change {kind}">{escape(text)} {word}</span>'


def kinds_plot(
    after: Mapping[str, Mapping[str, Figure]], before: Mapping[str, Mapping[str, Figure]], texts: Texts
) -> str:
    title = texts("evaluation.by_kind")
    values = {kind_name(name, texts): held[OK].mean for name, held in after.items() if OK in held}
    past = {kind_name(name, texts): held[OK].mean for name, held in before.items() if OK in held}
    legend = f'<p class="legend">{escape(texts("evaluation.legend"))}</p>' if past else ""
    return f"<section><h3>{escape(title)}</h3>{legend}{bars(values, past, texts)}</section>"


def risk_plot(latest: Run, before: Run | None, texts: Texts) -> str:
    if not latest.risk:
        return ""
    drawing = curve(latest.risk, before.risk if before else (), texts)
    return f"<section><h3>{escape(texts('evaluation.curve'))}</h3>{drawing}</section>"


def metrics_table(latest: Run, before: Run | None, texts: Texts) -> str:
    past = before.whole if before else {}
    rows = [
        (
            metric_name(name, texts),
            texts.number(figure.count),
            shown(past.get(name), texts),
            shown(figure, texts),
            change(figure, past.get(name), texts),
        )
        for name, figure in latest.whole.items()
    ]
    return table("evaluation.metrics", ("metric", "count", "before", "after", "change"), rows, texts)


def changes(latest: Run, before: Run | None, texts: Texts) -> str:
    """The questions that went worse, then those that went better."""
    if before is None:
        return ""
    both = [(name, latest.scored[name], before.scored[name]) for name in latest.scored.keys() & before.scored.keys()]
    moved = sorted((after[1] - past[1], name, after, past) for name, after, past in both if after[1] != past[1])
    if not moved:
        return f"<p>{escape(texts('evaluation.no_changes'))}</p>"
    rows = [
        (
            name,
            kind_name(after[0], texts),
            texts.percent(past[1]),
            texts.percent(after[1]),
            change(Figure(after[1], 1), Figure(past[1], 1), texts),
        )
        for _, name, after, past in [*moved[: LISTED // 2], *moved[LISTED // 2 :][-LISTED // 2 :]]
    ]
    return table("evaluation.changes", ("question", "kind", "before", "after", "change"), rows, texts)


def shown(figure: Figure | None, texts: Texts) -> str:
    return "–" if figure is None else texts.percent(figure.mean)
