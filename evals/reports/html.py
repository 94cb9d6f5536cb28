"""One page with everything: no file beside it, nothing from the network, every text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files
from string import Template

from evals.provenance import Provenance
from evals.reports.curve import curve
from evals.reports.names import KEY_METRICS, NAMES, REASONS, RULE, name, number, percent
from evals.reports.question_html import section
from evals.row import Row
from evals.summary import Outcomes, Slice, Summary
from evals.task import Task

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(rows: Sequence[Row], summary: Summary, task: Task) -> str:
    return Template(_asset("page.html")).substitute(
        style=_asset("page.css"),
        script=_asset("page.js"),
        scope=_scope(task.provenance),
        key=_kinds(summary),
        outcomes=outcomes_table(summary.outcomes),
        rule=escape(RULE),
        refusals=_refusals(summary.refusals),
        curve=curve(summary.coverage_risk),
        metrics=_metrics(summary.whole),
        languages=_slices(summary.languages),
        kinds=_options(row.question.category for row in rows),
        langs=_options(row.question.lang for row in rows),
        total=str(len(rows)),
        questions="".join(section(row, task.library.passages) for row in rows),
    )


def table(head: Sequence[str], body: Iterable[Sequence[str]], prose: bool = False) -> str:
    """The first cell of each row heads it, the last may be prose; the cells are escaped."""
    heads = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    rows = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in rest)}</tr>'
        for first, *rest in body
    )
    kind = ' class="prose"' if prose else ""
    return f'<div class="wide"><table{kind}><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>'


def outcomes_table(outcomes: Outcomes) -> str:
    refused, answered = outcomes.intervals()
    head = ("", "contesta", "se abstiene", "error", "IC 95 %")
    body = (
        (
            "con respuesta en los informes",
            str(outcomes.answered_answerable),
            str(outcomes.refused_answerable),
            f"{percent(outcomes.wrongly_refused)} se abstiene sin deber",
            f"{percent(refused[0])} a {percent(refused[1])}",
        ),
        (
            "sin respuesta",
            str(outcomes.answered_unanswerable),
            str(outcomes.refused_unanswerable),
            f"{percent(outcomes.wrongly_answered)} contesta sin deber",
            f"{percent(answered[0])} a {percent(answered[1])}",
        ),
    )
    return table(head, body) + (f"<p>{outcomes.failed} preguntas acabaron en error.</p>" if outcomes.failed else "")


def document(title: str, body: str) -> str:
    """A page with the same looks; `body` is HTML."""
    return (
        '<!doctype html><html lang="es"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><title>{escape(title)}</title>'
        f"<style>{_asset('page.css')}</style></head><body><main><h1>{escape(title)}</h1>{body}</main></body></html>\n"
    )


def _kinds(summary: Summary) -> str:
    return _slices((*summary.kinds, summary.whole))


def _slices(slices: Sequence[Slice]) -> str:
    head = ("", "preguntas", *(name(metric) for metric in KEY_METRICS))
    return table(
        head, ((one.name, str(one.questions), *(_figure(one, metric) for metric in KEY_METRICS)) for one in slices)
    )


def _figure(one: Slice, metric: str) -> str:
    figure = one.figures.get(metric)
    return number(figure.mean) if figure else "–"


def _refusals(slices: Sequence[Slice]) -> str:
    head = ("sin respuesta porque…", "preguntas", "se abstiene")
    return table(head, ((REASONS[one.name], str(one.questions), _figure(one, "refused")) for one in slices))


def _metrics(whole: Slice) -> str:
    body = (
        (NAMES[metric][0], number(figure.mean), str(figure.count), NAMES[metric][1])
        for metric, figure in whole.figures.items()
    )
    return table(("", "media", "preguntas", "qué dice"), body, prose=True)


def _scope(provenance: Provenance) -> str:
    sides = (
        ("modelo", provenance.model),
        ("preguntas", f"{provenance.questions} ({provenance.split}); conjunto {provenance.dataset[:12]}"),
        ("biblioteca", ", ".join(provenance.library)),
        ("almacén", f"{provenance.store[:12]}, {provenance.embeddings}"),
        ("código", f"{provenance.code[:12]}, commit {provenance.commit[:12] or 'desconocido'}"),
        ("respuestas", provenance.source),
    )
    return "".join(f"<dt>{escape(what)}</dt><dd>{escape(value)}</dd>" for what, value in sides)


def _options(values: Iterable[str]) -> str:
    return "".join(f"<option>{escape(value)}</option>" for value in sorted(set(values)))


def _asset(file: str) -> str:
    return files(__package__).joinpath(file).read_text(encoding="utf-8")
