"""A complete list as a table to take away: ids, labels, status, text, and the note that says it is complete."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answer import Answer, Citation
from assistant.desk.citing import cite
from assistant.desk.export.sheets import Sheet
from assistant.desk.theme import ThemeEvidence
from assistant.desk.told import searched
from assistant.wording import STATUS_NAMES, scope_sentence
from vectorstore.records import Meeting, Passage, Report

HEAD = ("Identificador", "Reunión", "Año", "Cita", "Estado", "Apartado", "Texto")
_WIDTHS = (0.13, 0.07, 0.06, 0.16, 0.15, 0.13, 0.3)


def theme_sheet(evidence: ThemeEvidence, reports: Mapping[str, Report]) -> Sheet:
    """Every recommendation on a theme."""
    rows = tuple(_row(one, reports[one.report_id]) for one in evidence.recommended)
    return Sheet(f"Recomendaciones sobre {evidence.theme}", HEAD, rows, _WIDTHS, searched(evidence))


def answer_sheet(answer: Answer) -> Sheet:
    """The passages that an answer cites, in its order, each once."""
    cited: dict[str, Citation] = {}
    for claim in answer.claims:
        for one in claim.citations if claim.verdict.supported else ():
            cited.setdefault(one.passage.id, one)
    rows = tuple(_row(one.passage, one.report) for one in cited.values())
    notes = (answer.completeness or "", scope_sentence(answer.scope), *answer.notices)
    return Sheet(answer.question, HEAD, rows, _WIDTHS, tuple(note for note in notes if note))


def _row(passage: Passage, report: Report) -> tuple[str, ...]:
    meeting: Meeting | None = next((one for one in report.meetings if one.number == passage.meeting), None)
    return (
        passage.id,
        str(passage.meeting or ""),
        str(meeting.year or "") if meeting else "",
        cite(passage, report),
        STATUS_NAMES[passage.status],
        passage.section[-1] if passage.section else "",
        f"{passage.lead_in} {passage.text}".strip(),
    )
