"""The door: the pages that a passage stands on, drawn in a child process, since drawing may crash on a bad file."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingestion.errors import UnreadableFileError
from ingestion.formats.kinds import FileKind, kind_of
from ingestion.formats.process import ask
from ingestion.limits import USUAL, Limits
from ingestion.load import read_bytes
from vectorstore.records import Passage

DRAWABLE = frozenset({FileKind.PDF, FileKind.IMAGE})
_WIDTH = 1_000
_START = "from ingestion.pages.child import main; main()"


@dataclass(frozen=True, slots=True)
class Rectangle:
    """In pixels of its image, from the upper left corner."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a PNG of `width` by `height` pixels; `number` counts from 1, `marks` cover the passage line by line."""

    number: int
    png: bytes
    width: int
    height: int
    marks: tuple[Rectangle, ...]


def page_images(source: Path, passage: Passage, width: int = _WIDTH, limits: Limits = USUAL) -> tuple[PageImage, ...]:
    """The pages of a PDF, scan or image that a passage stands on, `width` pixels wide, in order.

    Empty for a source of another format and for a passage without a page. A page on which the words are not found
    again comes without marks. Takes about half a second; a scan has to be read again, some seconds a page.

    Raises:
        IngestionError: the source is gone, damaged, or too costly to draw; the message is for the reader.
    """
    data = read_bytes(source, limits)
    kind = kind_of(data)
    page = passage.span.page if passage.span else None
    if kind is FileKind.IMAGE and passage.span:
        page = page or 1
    if kind not in DRAWABLE or page is None:
        return ()
    request = {"kind": kind, "page": page, "lines": passage.raw.split("\n"), "width": width}
    answer = ask(_START, request, data, passage.report_id, limits)
    if "problem" in answer:
        raise UnreadableFileError(passage.report_id, str(answer["problem"]))
    return tuple(_image(page) for page in answer["pages"])


def _image(page: dict[str, Any]) -> PageImage:
    marks = tuple(Rectangle(*mark) for mark in page["marks"])
    return PageImage(page["number"], base64.b64decode(page["png"]), page["width"], page["height"], marks)
