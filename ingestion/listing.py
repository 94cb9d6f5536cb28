"""What the store holds: a table for people, lines for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from rich import box
from rich.console import Console
from rich.table import Table

from vectorstore.records import Report, ReportKind, Status, SymbolSource

_NOT_PRINTED = frozenset({SymbolSource.INFERRED, SymbolSource.CROSS_REFERENCE})
_NARROWEST = 80
_KINDS = {
    ReportKind.REPORT: "informe",
    ReportKind.COMPILATION: "recopilación",
    ReportKind.BACKGROUND: "antecedentes",
    ReportKind.DRAFT: "proyecto",
}
_STATUSES = {Status.ADOPTED: "aprobado"}


def row(report: Report, passages: int) -> str:
    """Tab-separated: id, symbol, title, meetings, kind, passages, quality, date added."""
    return "\t".join(
        (
            report.id,
            symbol(report),
            report.title,
            "reuniones " + ", ".join(str(meeting.number) for meeting in report.meetings) if report.meetings else "-",
            report.kind.value,
            f"{passages} pasajes",
            quality(report),
            report.added[:10] or "-",
        )
    )


def fields(report: Report, passages: int) -> dict[str, object]:
    """A report for `list --format json`: its own fields and the number of its passages."""
    return {**asdict(report), "year": report.year, "passages": passages}


def table(reports: Sequence[Report], passages: Mapping[str, int], width: int | None = None) -> str:
    """The reports under a row of titles, wrapped to the terminal or to `width` columns, 80 at least."""
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), leading=1)
    shown.add_column("informe, signatura y título", min_width=18, overflow="fold", ratio=1)
    for title, width_of_column in (("reuniones", 10), ("clase", 12)):
        shown.add_column(title, width=width_of_column)
    shown.add_column("pasajes", justify="right", width=7)
    shown.add_column("calidad", width=9)
    shown.add_column("añadido", width=10, no_wrap=True)
    for one in reports:
        named = f"{one.id}\n{symbol(one)}\n{one.title}"
        cells = (named, meetings(one), kind(one), str(passages[one.id]), quality(one), one.added[:10] or "-")
        shown.add_row(*(cell.replace("[", r"\[") for cell in cells))
    console = Console(width=max(width or Console().width, _NARROWEST), highlight=False, no_color=True)
    with console.capture() as captured:
        console.print(shown)
    return "\n".join(line.rstrip() for line in captured.get().strip("\n").split("\n"))


def symbol(report: Report) -> str:
    """A symbol that the document does not print of itself is never shown as a fact."""
    if not report.symbol:
        return "sin signatura"
    return f"{report.symbol} (inferida)" if report.symbol_source in _NOT_PRINTED else report.symbol


def meetings(report: Report) -> str:
    """ "11 (2021)"; several as the span from first to last."""
    if not report.meetings:
        return "-"
    ends = report.meetings if len(report.meetings) < 3 else (report.meetings[0], report.meetings[-1])
    named = [f"{one.number} ({one.year})" if one.year else str(one.number) for one in ends]
    return (", " if len(report.meetings) < 3 else " a ").join(named)


def kind(report: Report) -> str:
    """What the document is; an adopted report says so."""
    status = _STATUSES.get(report.status) if report.status else None
    return f"{_KINDS[report.kind]} {status}" if status else _KINDS[report.kind]


def quality(report: Report) -> str:
    marks = ("texto leído por OCR" if report.repaired else "", "" if report.official else "síntesis no oficial")
    return ", ".join(filter(None, marks)) or "texto limpio"
