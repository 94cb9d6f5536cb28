"""The papers of a working group on trafficking in persons, written for the tests: five documents, four meetings held.

The third and the fifth meeting are known from the compilation, the third also from a background paper, the fourth and
the sixth from their reports, the sixth also from its draft. Two fell in 2033; there is no report of the seventh.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Status, SymbolSource

THIRD = Meeting(3, 2031, "10 y 11 de mayo de 2031", "Viena")
FOURTH = Meeting(4, 2032, "8 y 9 de junio de 2032", "Viena")
FIFTH = Meeting(5, 2033, "2 y 3 de mayo de 2033", "Viena")
SIXTH = Meeting(6, 2033, "18 a 20 de octubre de 2033", "Viena")
SEVENTH = Meeting(7, 2034, "6 y 7 de junio de 2034", "Viena")

BACKGROUND = Report(
    "2031-antecedentes", "Temas que podrían examinarse", ReportKind.BACKGROUND, None, (THIRD,), date="2031"
)
REPORT_2032 = Report(
    "2032-informe",
    "Informe sobre la cuarta reunión",
    ReportKind.REPORT,
    Status.ADOPTED,
    (FOURTH,),
    symbol="X/WG.9/2032/4",
    symbol_source=SymbolSource.FILE,
)
REPORT_2033 = Report(
    "2033-informe",
    "Informe sobre la sexta reunión",
    ReportKind.REPORT,
    Status.ADOPTED,
    (SIXTH,),
    symbol="X/WG.9/2033/6",
    symbol_source=SymbolSource.INFERRED,
)
DRAFT_2033 = Report(
    "2033-proyecto", "Proyecto de informe", ReportKind.DRAFT, Status.DRAFT, (SIXTH,), draft_of="2033-informe"
)
COMPILATION = Report(
    "2034-recopilacion",
    "Recopilación de recomendaciones",
    ReportKind.COMPILATION,
    Status.COMPILED,
    (THIRD, FIFTH),
    date="2034",
)
REPORTS = (BACKGROUND, REPORT_2032, REPORT_2033, DRAFT_2033, COMPILATION)
MEETINGS = (THIRD, FOURTH, FIFTH, SIXTH, SEVENTH)

TEXTS = Path(__file__).with_name("working_group.txt")
_STATUSES = {
    ReportKind.BACKGROUND: Status.BACKGROUND,
    ReportKind.COMPILATION: Status.COMPILED,
    ReportKind.DRAFT: Status.DRAFT,
}
_ORDINALS = {3: "tercera", 5: "quinta"}


def passages(report: Report) -> tuple[Passage, ...]:
    """The passages of a report in printed order; every item knows its lead-in."""
    found: dict[str, Passage] = {}
    for line in _lines(report):
        key, _, text = line.partition(" | ")
        passage = _passage(report, key, text, len(found))
        parent = found.get(passage.id.rpartition("-")[0])
        if parent is not None:
            passage = replace(passage, kind=PassageKind.ITEM, parent_id=parent.id, lead_in=parent.text)
        found[passage.id] = passage
    return tuple(found.values())


def _lines(report: Report) -> list[str]:
    parts = TEXTS.read_text(encoding="utf-8").split("== ")
    return next(part.splitlines()[1:] for part in parts if part.startswith(report.id))


def _passage(report: Report, key: str, text: str, position: int) -> Passage:
    speaker, _, said = text.rpartition(" | ")
    organizational = said.startswith("# ")
    said = said.removeprefix("# ")
    status = _STATUSES.get(report.kind, Status.SUMMARY if key.startswith("p") else Status.ADOPTED)
    return Passage(
        id=f"{report.id}:{key}",
        report_id=report.id,
        label=_label(key),
        kind={"r": PassageKind.RECOMMENDATION, "u": PassageKind.UNNUMBERED}.get(key[0], PassageKind.PARAGRAPH),
        status=Status.ORGANIZATION if organizational else status,
        text=said,
        raw=said,
        position=position,
        meeting=int(key[1]) if key.startswith("m") else report.meetings[0].number,
        section=("Recomendaciones",) if key[0] in "rm" else ("Deliberaciones",),
        speaker=speaker.removeprefix("@") or None,
    )


def _label(key: str) -> str:
    stem, *letters = key.removeprefix("m3-").removeprefix("m5-").split("-")
    nouns = {"r": "recomendación", "p": "párr.", "u": "párrafo sin número"}
    meeting = f"{_ORDINALS[int(key[1])]} reunión, " if key.startswith("m") else ""
    return " ".join([f"{meeting}{nouns[stem[0]]} {stem[1:]}", *(f"{letter})" for letter in letters)])


PASSAGES = {passage.id: passage for report in REPORTS for passage in passages(report)}
