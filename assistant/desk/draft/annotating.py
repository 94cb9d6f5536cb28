"""The findings of a draft: the same document with comments, or a table."""

from __future__ import annotations

import copy
import io
from pathlib import Path

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from assistant.desk.citing import cite
from assistant.desk.draft.finding import DraftFinding, DraftReport, DraftVerdict
from assistant.desk.draft.reading import open_word, word_paragraphs
from assistant.desk.export.blocks import opening
from assistant.desk.export.look import blank
from assistant.desk.export.plain import printable
from assistant.desk.export.sheets import Sheet

_AUTHOR, _INITIALS = "Relatoría", "R"
_HEAD = ("N.º", "Frase", "Veredicto", "Motivos", "Cita propuesta", "Pasaje más próximo")
_WIDTHS = (0.05, 0.3, 0.12, 0.23, 0.13, 0.17)


def commented(report: DraftReport, source: Path) -> bytes:
    """The draft as a Word file with a comment on each checked sentence: its own file, or one made of its text."""
    word = open_word(source.read_bytes(), source.name) if source.suffix.lower() == ".docx" else _as_word(report)
    paragraphs = word_paragraphs(word)
    for finding in report.findings:
        if finding.verdict is DraftVerdict.NOT_CHECKED:
            continue
        place = finding.sentence.paragraph.place
        chosen = _sentence_runs(paragraphs[place], finding) if place < len(paragraphs) else []
        if chosen:
            word.add_comment(chosen, text=comment(finding), author=_AUTHOR, initials=_INITIALS)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def comment(finding: DraftFinding) -> str:
    """ "No respaldada: la cifra…" and the citation to put."""
    lines = [finding.verdict[0].upper() + finding.verdict[1:]]
    lines += [f"{one.fault[0].upper()}{one.fault[1:]}: {one.text}" for one in finding.reasons]
    if finding.proposed:
        lines.append(f"Cita propuesta: {finding.proposed}")
    elif finding.support:
        near = finding.support[0]
        lines.append(f"Pasaje más próximo: {cite(near.passage, near.report)}: «{opening(near.passage.text, 300)}»")
    return "\n".join(map(printable, lines))


def as_sheet(report: DraftReport, name: str) -> Sheet:
    """A row a sentence."""
    rows = tuple(_row(number, finding) for number, finding in enumerate(report.findings, 1))
    return Sheet(f"Comprobación de «{name}»", _HEAD, rows, _WIDTHS, (report.summary,))


def _row(number: int, finding: DraftFinding) -> tuple[str, ...]:
    near = finding.support[0] if finding.support else None
    return (
        str(number),
        finding.sentence.text,
        str(finding.verdict),
        " ".join(f"{one.fault[0].upper()}{one.fault[1:]}: {one.text}" for one in finding.reasons),
        finding.proposed,
        f"{cite(near.passage, near.report)}: {opening(near.passage.text, 200)}" if near else "",
    )


def _as_word(report: DraftReport) -> WordDocument:
    """A draft that was no Word file, as one: its paragraphs at the places that the findings name."""
    word = blank("Borrador comprobado")
    told = {one.sentence.paragraph.place: one.sentence.paragraph for one in report.findings}
    for place in range(max(told, default=-1) + 1):
        one = told.get(place)
        paragraph = word.add_paragraph()
        if one is None:
            continue
        at = 0
        for finding in report.findings:
            if finding.sentence.paragraph is one:
                paragraph.add_run(printable_run(one.text[at : finding.sentence.end]))
                at = finding.sentence.end
        paragraph.add_run(printable_run(one.text[at:]))
    return word


def printable_run(text: str) -> str:
    """A part of a paragraph, with the space at its ends."""
    left = " " if text[:1].isspace() else ""
    return left + printable(text)


def _sentence_runs(paragraph: Paragraph, finding: DraftFinding) -> list[Run]:
    """The runs that hold a sentence, cut at its ends so that the comment is on it alone.

    White space is not counted: a file has it otherwise than its text.
    """
    before = len("".join(finding.sentence.paragraph.text[: finding.sentence.start].split()))
    after = before + len("".join(finding.sentence.text.split()))
    for cut in (after, before):
        _cut(paragraph, cut)
    at, chosen = 0, []
    for run in _runs(paragraph):
        size = len("".join(run.text.split()))
        if size and before <= at < after:
            chosen.append(run)
        at += size
    return chosen


def _runs(paragraph: Paragraph) -> list[Run]:
    return [Run(one, paragraph) for one in paragraph._p.iter(qn("w:r")) if one.getparent() is paragraph._p]


def _cut(paragraph: Paragraph, place: int) -> None:
    """Cut the run in which a place falls, counted without white space; one with more than text stays whole."""
    at = 0
    for run in _runs(paragraph):
        size = len("".join(run.text.split()))
        if at < place < at + size and all(child.tag in (qn("w:t"), qn("w:rPr")) for child in run._r):
            offset = _offset(run.text, place - at)
            second = copy.deepcopy(run._r)
            run._r.addnext(second)
            first, rest = run.text[:offset], run.text[offset:]
            run.text = first
            Run(second, paragraph).text = rest
            return
        at += size


def _offset(text: str, count: int) -> int:
    """Where the first `count` characters that are no white space end."""
    seen = 0
    for offset, character in enumerate(text):
        if seen == count:
            return offset
        seen += not character.isspace()
    return len(text)
