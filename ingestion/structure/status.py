"""What a passage is worth when it is quoted, read from the kind of report and the titles of its sections."""

from __future__ import annotations

import re

from vectorstore.records import PassageKind, Report, ReportKind, Status

_SUMMARY = re.compile(
    r"\b(?:resumen de (?:las? |los )?(?:deliberaciones|debates?|presidencia)|resumen del debate|deliberaciones)\b", re.I
)
_ORGANIZATION = re.compile(
    r"^(?:introducci[oó]n|antecedentes|organizaci[oó]n|apertura|asistencia|participa|documentaci[oó]n|"
    r"documentos|clausura|"
    r"aprobaci[oó]n del (?:informe|programa)|programa\b|elecci[oó]n de|mesa\b|declaraciones|lugar y fecha|"
    r"cuestiones de organizaci|"
    r"cuestiones de procedimiento)",
    re.I,
)
_RECOMMENDATIONS = re.compile(r"\b(?:recomendaciones|conclusiones|decisiones|resoluciones)\b", re.I)
_NUMBER = re.compile(r"^(?:[IVX]+|[A-Z]|\d+)\.\s+")
_BY_KIND = {
    ReportKind.DRAFT: Status.DRAFT,
    ReportKind.BACKGROUND: Status.BACKGROUND,
}


def of_passage(report: Report, kind: PassageKind, section: tuple[str, ...], met: bool) -> Status:
    """The status of a passage; `met` says that it stands under the heading of a meeting."""
    if report.kind in _BY_KIND:
        return _BY_KIND[report.kind]
    if report.kind is ReportKind.COMPILATION:
        return Status.COMPILED if met else Status.ORGANIZATION
    if kind is PassageKind.RECOMMENDATION:
        return report.status or Status.ADOPTED
    return _of_section(section, report.status) or report.status or Status.BACKGROUND


def _of_section(section: tuple[str, ...], recommendations: Status | None) -> Status | None:
    """The outermost title that tells: under a summary, everything is summary."""
    for title in section:
        plain = _NUMBER.sub("", title)
        if _SUMMARY.search(plain):
            return Status.SUMMARY
        if _ORGANIZATION.match(plain):
            return Status.ORGANIZATION
        if _RECOMMENDATIONS.search(plain):
            return recommendations or Status.ADOPTED
    return None
