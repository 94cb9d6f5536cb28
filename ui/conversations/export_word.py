"""A conversation as a Word document: a heading a question, numbered claims and, under them, the sources with quotes."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Pt

from assistant.answer import Answer, Claim
from assistant.render import source as source_line
from assistant.wording import group_heading
from ui.chat.exchange import Conversation, Exchange
from ui.chat.sources import Source, collect_sources, grouped
from ui.conversations.archive import title_of
from ui.language import Texts

# XML has no place for these; a bad scan may hold them.
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def conversation_word(conversation: Conversation, texts: Texts) -> bytes:
    """The bytes of a DOCX file. Text goes in as text: no field, link or image is made of it."""
    document = Document()
    document.styles["Normal"].font.size = Pt(11)
    document.core_properties.title = clean(title_of(conversation))[:255]
    document.core_properties.author = texts("page.title")
    document.add_heading(clean(title_of(conversation)), level=0)
    document.add_paragraph(texts("export.note"), style="Subtitle")
    for exchange in conversation.exchanges:
        write_exchange(document, exchange, texts)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def write_exchange(document: WordDocument, exchange: Exchange, texts: Texts) -> None:
    document.add_heading(clean(exchange.question), level=1)
    if exchange.answer is None:
        document.add_paragraph(texts(f"state.{exchange.progress}_help"))
        return
    write_answer(document, exchange.answer, texts)


def write_answer(document: WordDocument, answer: Answer, texts: Texts) -> None:
    """What must be known before, the claims by group, how complete they are, the sources."""
    sources = collect_sources(answer.claims)
    for text in [*answer.notices, answer.lead]:
        if text:
            document.add_paragraph(clean(text))
    for group in grouped([claim for claim in answer.claims if claim.verdict.supported]):
        write_group(document, group, sources)
    if answer.completeness:
        document.add_paragraph(clean(answer.completeness))
    if sources:
        document.add_heading(texts("export.sources"), level=2)
        for source in sources.values():
            write_source(document, source)


def write_group(document: WordDocument, group: Sequence[Claim], sources: dict[str, Source]) -> None:
    cited = group[0].citations
    if cited:
        title = document.add_paragraph().add_run(clean(group_heading(group[0])) + ":")
        title.bold = True
    for claim in group:
        paragraph = document.add_paragraph(clean(claim.text) + " ", style="List Bullet")
        numbers = sorted({sources[citation.passage.id].number for citation in claim.citations})
        paragraph.add_run("".join(f"[{number}]" for number in numbers)).bold = True


def write_source(document: WordDocument, source: Source) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"[{source.number}] {clean(source_line(source.first))}: ").bold = True
    quotes = " […] ".join(source.first.passage.text[start:end] for start, end in source.spans())
    paragraph.add_run(f"«{clean(quotes)}»").italic = True


def clean(text: str) -> str:
    return " ".join(NOT_IN_XML.sub("", text).split())
