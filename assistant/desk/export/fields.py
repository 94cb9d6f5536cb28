"""Fields of a Word document: the number of the page, the table of contents."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree


def add_field(paragraph: Paragraph, instruction: str, result: str) -> None:
    """A field in runs of its own; `result` is shown until the reader's program computes it."""
    for run in _begin(paragraph, instruction):
        paragraph._p.append(run)
    paragraph.add_run(result)
    paragraph._p.append(_mark(paragraph, "end"))


def begin_field(paragraph: Paragraph, instruction: str) -> None:
    """The beginning of a field whose result spans paragraphs; `end_field` closes it."""
    # Before the links of the paragraph: a field that began inside of one could not end outside.
    place = 1 if paragraph._p.pPr is not None else 0
    for offset, run in enumerate(_begin(paragraph, instruction)):
        paragraph._p.insert(place + offset, run)


def end_field(paragraph: Paragraph) -> None:
    paragraph._p.append(_mark(paragraph, "end"))


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A bookmark around the runs of a paragraph."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    place = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(place, start)
    paragraph._p.append(end)


def link_to(paragraph: Paragraph, name: str, text: str) -> None:
    """A run that leads to a bookmark of the document."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    run = paragraph.add_run(text)
    link.append(run._r)
    paragraph._p.append(link)


def _begin(paragraph: Paragraph, instruction: str) -> Iterator[etree._Element]:
    yield _mark(paragraph, "begin")
    run = OxmlElement("w:r")
    text = OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = f" {instruction} "
    run.append(text)
    yield run
    yield _mark(paragraph, "separate")


def _mark(paragraph: Paragraph, kind: str) -> etree._Element:
    run = Run(OxmlElement("w:r"), paragraph)
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run._r.append(mark)
    return run._r
