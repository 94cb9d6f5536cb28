"""Passages and sources as HTML. All text of a report is data: it is escaped, and nothing of it becomes a link."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from html import escape

from ui.chat.sources import Source
from ui.language import Texts
from ui.markup import button
from ui.names import meeting_line, passage_name
from vectorstore.records import Passage, Report, SymbolSource

# The characters of a symbol; anything else in its place is shown, and not linked.
SYMBOL = re.compile(r"[A-Z0-9][A-Za-z0-9/.()-]{2,60}")
OFFICIAL = "https://docs.un.org/es/"


def source_id(exchange: int, number: int) -> str:
    return f"fuente-{exchange}-{number}"


def sources_panel(exchange: int, sources: Sequence[Source], doubted: Collection[str], texts: Texts) -> str:
    """The column beside an answer: a card per source; `doubted` are the passages whose citation the reader marked."""
    region = escape(texts("source.region", number=exchange))
    cards = "".join(source_card(exchange, source, source.first.passage.id in doubted, texts) for source in sources)
    return (
        f'<aside class="sources" id="fuentes-{exchange}" aria-label="{region}">'
        f'<div class="sources-head"><p>{escape(texts.count("source.heading", len(sources)))}</p>'
        f'<button type="button" class="close" data-close-sources aria-label="{escape(texts("source.close"))}">'
        f"×</button></div>{cards}</aside>"
    )


def source_card(exchange: int, source: Source, doubted: bool, texts: Texts) -> str:
    citation = source.first
    name = passage_name(citation.passage, citation.report, texts)
    return (
        f'<article class="card source" id="{source_id(exchange, source.number)}" tabindex="-1" '
        f'aria-label="{escape(texts("answer.cite", number=source.number, label=name))}">'
        f'<h3><span class="number" aria-hidden="true">{source.number}</span>{escape(name)}</h3>'
        f"{where(citation.passage, citation.report, texts)}"
        f"{badges(citation.passage, citation.report, texts)}"
        f"{quoted(citation.passage, source.spans(), texts)}"
        f"{verdict(source, texts)}"
        f'<div class="card-actions">{unfolding(citation.passage, texts)}'
        f"{doubt_button(citation.passage, doubted, texts)}"
        f'<a class="back" href="#pregunta-{exchange}">{escape(texts("source.back"))}</a></div>'
        f"</article>"
    )


def passage_card(passage: Passage, report: Report, texts: Texts) -> str:
    """A passage that is shown for itself: a near miss, or a find in the library."""
    return (
        f'<article class="card passage"><h3>{escape(passage_name(passage, report, texts))}</h3>'
        f"{where(passage, report, texts)}{badges(passage, report, texts)}{quoted(passage, [], texts)}"
        f'<div class="card-actions">{unfolding(passage, texts)}</div></article>'
    )


def where(passage: Passage, report: Report, texts: Texts) -> str:
    """The title of the report, then meeting and symbol."""
    parts = [part for part in (escape(meeting_line(passage, report, texts)), symbol_html(report, texts)) if part]
    return f'<p class="title">{escape(report.title)}</p><p class="where">{" · ".join(parts)}</p>'


def symbol_html(report: Report, texts: Texts) -> str:
    """The symbol as a link to the official page, the only link that leads out; marked when it was inferred."""
    if not report.symbol:
        return ""
    name = escape(report.symbol)
    if SYMBOL.fullmatch(report.symbol):
        label = escape(texts("source.official_page", symbol=report.symbol))
        name = (
            f'<a class="official" href="{OFFICIAL}{name}" target="_blank" rel="noopener noreferrer" '
            f'aria-label="{label}" title="{label}">{name} <span aria-hidden="true">↗</span></a>'
        )
    if report.symbol_source is SymbolSource.INFERRED:
        name += f' <em class="inferred">({escape(texts("source.inferred"))})</em>'
    return name


def badges(passage: Passage, report: Report, texts: Texts) -> str:
    marks = [badge(passage.status, texts(f"status.{passage.status}"))]
    if not report.official:
        marks.append(badge("unofficial", texts("source.unofficial")))
    if passage.repaired:
        marks.append(badge("repaired", texts("source.repaired")))
    if passage.speaker:
        marks.append(badge("speaker", texts("source.speaker", speaker=passage.speaker)))
    return f'<p class="badges">{"".join(marks)}</p>'


def badge(kind: str, text: str) -> str:
    return f'<span class="badge {escape(kind)}">{escape(text)}</span>'


def quoted(passage: Passage, spans: Sequence[tuple[int, int]], texts: Texts) -> str:
    """The whole printed paragraph with its lead-in, the quoted spans marked, and its notes."""
    lead_in = f'<p class="lead-in">{escape(passage.lead_in)}</p>' if passage.lead_in else ""
    return f"<blockquote>{lead_in}<p>{mark(passage.text, spans)}</p>{notes(passage, texts)}</blockquote>"


def mark(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The escaped text with the spans in <mark>; `spans` are in order and do not overlap."""
    pieces, reached = [], 0
    for start, end in spans:
        pieces += [escape(text[reached:start]), f"<mark>{escape(text[start:end])}</mark>"]
        reached = end
    return "".join([*pieces, escape(text[reached:])])


def notes(passage: Passage, texts: Texts) -> str:
    if not passage.notes:
        return ""
    items = "".join(f"<li><sup>{escape(note.mark)}</sup> {escape(note.text)}</li>" for note in passage.notes)
    return f'<ul class="notes" aria-label="{escape(texts("source.notes"))}">{items}</ul>'


def verdict(source: Source, texts: Texts) -> str:
    """Whether the quotes stand in the paragraph to the letter; and, another matter, what it does not support."""
    literal = all(
        citation.passage.text[citation.start : citation.end] == citation.quote for citation in source.citations
    )
    lines = [f'<p class="verdict ok">{escape(texts("source.literal"))}</p>'] if literal else []
    if source.reasons or not all(verdict.supported for verdict in source.verdicts):
        reasons = "; ".join(source.reasons)
        lines.append(f'<p class="verdict doubt">{escape(texts("source.doubtful"))} {escape(reasons)}</p>')
    return "".join(lines)


def unfolding(passage: Passage, texts: Texts) -> str:
    """The buttons that bring more of the report into the card."""
    buttons = [fold_button("neighbours", passage, texts)]
    if passage.span and passage.span.page:
        buttons.append(fold_button("pages", passage, texts))
    return "".join(buttons)


def fold_button(what: str, passage: Passage, texts: Texts) -> str:
    """`what` is the address under which the server has it: /neighbours/… or /pages/…."""
    hide = texts(f"source.hide_{what}")
    return button(texts(f"source.{what}"), data_unfold=f"/{what}/{passage.id}", aria_expanded="false", data_hide=hide)


def doubt_button(passage: Passage, doubted: bool, texts: Texts) -> str:
    pressed = "true" if doubted else "false"
    text = texts("source.doubt")
    return button(text, class_="quiet", data_rate="wrong", data_passage=passage.id, aria_pressed=pressed)


def neighbours(passage: Passage, around: Sequence[Passage], texts: Texts) -> str:
    """The paragraphs before and after a passage, in the order of print."""
    sides = {
        "before": [other for other in around if other.position < passage.position],
        "after": [other for other in around if other.position > passage.position],
    }
    shown = "".join(
        f"<section><h4>{escape(texts(f'source.{side}'))}</h4>{''.join(map(neighbour, others))}</section>"
        for side, others in sides.items()
        if others
    )
    return shown or f"<p>{escape(texts('source.no_neighbours'))}</p>"


def neighbour(passage: Passage) -> str:
    return f'<p><span class="label">{escape(passage.label)}</span> {escape(passage.text)}</p>'
