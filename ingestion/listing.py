"""What the store holds, as lines for a terminal."""

from __future__ import annotations

from vectorstore.records import Report, SymbolSource

_NOT_PRINTED = frozenset({SymbolSource.INFERRED, SymbolSource.CROSS_REFERENCE})


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


def symbol(report: Report) -> str:
    """A symbol that the document does not print of itself is never shown as a fact."""
    if not report.symbol:
        return "sin signatura"
    return f"{report.symbol} (inferida)" if report.symbol_source in _NOT_PRINTED else report.symbol


def quality(report: Report) -> str:
    marks = ("texto corregido de OCR" if report.repaired else "", "" if report.official else "síntesis no oficial")
    return ", ".join(filter(None, marks)) or "texto limpio"
