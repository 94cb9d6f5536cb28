"""Real footnotes in a Word document. python-docx has none, so the part is written here as ECMA-376 (17.11) wants it."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

from assistant.desk.export.plain import printable

_SEPARATOR, _CONTINUATION = -1, 0
# What follows footnotePr in the sequence of CT_Settings; it must come before the first of them that is there.
_AFTER = (
    "endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats"
)


class Footnotes:
    """The footnotes of one document, numbered as they are added; `close` puts the part in the package."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document
        self._root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        for number, kind in ((_SEPARATOR, "separator"), (_CONTINUATION, "continuationSeparator")):
            self._root.append(
                parse_xml(
                    f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" '
                    f'w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
                )
            )
        self._count = 0

    def add(self, paragraph: Paragraph, text: str) -> int:
        """A mark at the end of a paragraph so far, and its note; returns its number."""
        self._count += 1
        reference = (
            f'<w:r {nsdecls("w")}><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            f'<w:footnoteReference w:id="{self._count}"/></w:r>'
        )
        paragraph._p.append(parse_xml(reference))
        self._root.append(self._note(self._count, text))
        return self._count

    def close(self) -> None:
        """Write the part and say in the settings which notes are separators."""
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        package = self._document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        settings = self._document.settings.element
        separators = parse_xml(
            f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="{_SEPARATOR}"/><w:footnote w:id="{_CONTINUATION}"/>'
            "</w:footnotePr>"
        )
        following = [qn(f"w:{name}") for name in _AFTER.split()] + [qn("m:mathPr")]
        place = next((at for at, child in enumerate(settings) if child.tag in following), len(settings))
        settings.insert(place, separators)

    @staticmethod
    def _note(number: int, text: str) -> etree._Element:
        note = parse_xml(
            f'<w:footnote {nsdecls("w")} w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
            '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p></w:footnote>'
        )
        next(note.iter(qn("w:t"))).text = f" {printable(text)}"
        return note
