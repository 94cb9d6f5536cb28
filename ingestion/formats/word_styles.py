"""What the styles of a Word file say of a paragraph: is it a heading, is it in a list."""

from __future__ import annotations

import re

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

# Word's own headings in English and Spanish, and those of the United Nations templates ("_ H _Ch_G", "H1").
_HEADING = re.compile(r"(?:heading|título|titulo|encabezado)\s*\d|_?\s*H[ _]*(?:Ch|M|\d)|(?:Title|Título)$", re.I)
_DEEPEST = 20  # a damaged file may base styles on each other in a circle


class Styles:
    """The paragraph styles of one document."""

    def __init__(self, document: Document) -> None:
        self._elements = {style.element.get(qn("w:styleId")): style.element for style in document.styles}

    def is_heading(self, paragraph: BaseOxmlElement) -> bool:
        style = self._elements.get(style_of(paragraph))
        name = None if style is None else style.find(qn("w:name"))
        if name is not None and _HEADING.match(name.get(qn("w:val")) or ""):
            return True
        return self.property_of(paragraph, "w:outlineLvl") is not None

    def property_of(self, paragraph: BaseOxmlElement, tag: str) -> BaseOxmlElement | None:
        """A paragraph property, set in the paragraph itself, in its style or in one that its style is based on."""
        own: BaseOxmlElement | None = paragraph.find(f"{qn('w:pPr')}/{qn(tag)}")
        style_id = style_of(paragraph)
        for _ in range(_DEEPEST):
            style = self._elements.get(style_id)
            if own is not None or style is None:
                return own
            own = style.find(f"{qn('w:pPr')}/{qn(tag)}")
            base = style.find(qn("w:basedOn"))
            style_id = "" if base is None else base.get(qn("w:val")) or ""
        return own


def style_of(paragraph: BaseOxmlElement) -> str:
    """The id of a paragraph's style, or nothing."""
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if style is None else style.get(qn("w:val")) or ""


def is_on(toggle: BaseOxmlElement | None) -> bool:
    """Whether an on/off property is there and not switched off."""
    return toggle is not None and toggle.get(qn("w:val")) not in ("0", "false", "off")
