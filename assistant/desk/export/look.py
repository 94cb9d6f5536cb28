"""How our Word documents look: the sobriety of a masthead document, no emblem."""

from __future__ import annotations

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from assistant.desk.export.fields import add_field
from assistant.desk.export.plain import printable

FONT = "Times New Roman"
_BLACK = RGBColor(0, 0, 0)
LIST, REMARK, CONTENTS, CELL = "Recomendación", "Observación", "toc {}", "Texto de cuadro"


def blank(title: str, wide: bool = False) -> WordDocument:
    """An A4 document in Spanish with our styles; `wide` lays it on its side for tables."""
    document = docx.Document()
    _page(document, wide)
    _language(document)
    _styles(document)
    document.core_properties.title = printable(title)
    document.core_properties.author = "Relatoría"
    document.core_properties.language = "es-ES"
    document.core_properties.comments = ""
    _running_heads(document, title)
    return document


def _page(document: WordDocument, wide: bool) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if wide else (Cm(21), Cm(29.7))
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = Cm(2.2 if wide else 3)
    section.top_margin = section.bottom_margin = Cm(2.3)


def _language(document: WordDocument) -> None:
    """Spanish for all text: the spelling checker of the reader's program goes by it."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = next(defaults.iter(qn("w:rPr")))
    for known in properties.findall(qn("w:lang")):
        properties.remove(known)
    properties.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="es-ES" w:eastAsia="es-ES" w:bidi="ar-SA"/>'))


def _styles(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    _set(normal, 10.5, after=6)
    normal.paragraph_format.line_spacing = 1.1
    for name, size, before, after in (
        ("Title", 17, 0, 4),
        ("Subtitle", 10.5, 0, 14),
        ("Heading 1", 13, 16, 6),
        ("Heading 2", 11, 10, 4),
    ):
        _set(document.styles[name], size, before, after)
        document.styles[name].paragraph_format.keep_with_next = True
    document.styles["Title"].element.get_or_add_pPr().remove_all("w:pBdr")
    _set(document.styles["Subtitle"], 10.5, after=14, bold=False)
    document.styles["Subtitle"].font.italic = True
    _new(document, LIST, left=0.8, hanging=0.8)
    document.styles[_new(document, REMARK)].font.italic = False
    _set(document.styles[_new(document, CELL)], 8.5, after=2)
    for level in (1, 2):
        style = document.styles[_new(document, CONTENTS.format(level), left=0.6 * (level - 1), builtin=True)]
        style.element.set(qn("w:styleId"), f"TOC{level}")
        style.paragraph_format.space_after = Pt(2)
    _notes_styles(document)


def _notes_styles(document: WordDocument) -> None:
    """The names that programs know: without the style of the reference a mark is not raised."""
    text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.element.set(qn("w:styleId"), "FootnoteText")
    text.base_style = document.styles["Normal"]
    _set(text, 8.5, after=1)
    reference = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    reference.element.set(qn("w:styleId"), "FootnoteReference")
    reference.font.superscript = True


def _new(document: WordDocument, name: str, left: float = 0, hanging: float = 0, builtin: bool = False) -> str:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin)
    style.base_style = document.styles["Normal"]
    style.paragraph_format.left_indent = Cm(left)
    style.paragraph_format.first_line_indent = Cm(-hanging)
    return name


def _set(style: ParagraphStyle, size: float, before: float = 0, after: float = 0, bold: bool | None = None) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    style.font.color.rgb = _BLACK
    style.font.bold = style.name.startswith(("Title", "Heading")) if bold is None else bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # A font of the theme would win over the one that is named.
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _running_heads(document: WordDocument, title: str) -> None:
    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.text = printable(title)[:110]
    head.style.font.size = foot.style.font.size = Pt(8.5)
    head.style.font.name = foot.style.font.name = FONT
    head._p.get_or_add_pPr().append(_rule())
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    add_field(foot, "PAGE", "1")
    foot.add_run("/")
    add_field(foot, "NUMPAGES", "1")


def _rule() -> BaseOxmlElement:
    return parse_xml(f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>')
