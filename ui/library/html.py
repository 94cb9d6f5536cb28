"""The library as HTML: a table of its reports, the outline of one, what a search finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby
from json import dumps

from ingestion.adding import Outcome
from ui.conversations.list_html import when
from ui.language import Texts
from ui.markup import button, written
from ui.names import meeting_name, report_name
from ui.source_html import badge, mark, notes, passage_card, symbol_html
from vectorstore.records import Hit, Passage, Report

# What the file dialog offers; what is read is decided by the content.
ACCEPTED = ".pdf,.docx,.html,.htm,.md,.txt,.png,.jpg,.jpeg,.tif,.tiff"
COLUMNS = ("report", "kind", "meetings", "symbol", "passages", "marks", "added")


def reports_table(reports: Sequence[Report], passages: Mapping[str, int], editing: bool, texts: Texts) -> str:
    """All reports with their quality marks; `passages` counts them by report id, `editing` offers to remove them."""
    if not reports:
        return f'<p class="empty">{escape(texts("library.empty"))}</p>'
    head = "".join(f'<th scope="col">{escape(texts(f"library.{column}"))}</th>' for column in COLUMNS)
    head += f'<th scope="col"><span class="unseen">{escape(texts("library.change"))}</span></th>' if editing else ""
    rows = "".join(report_row(report, passages.get(report.id, 0), editing, texts) for report in reports)
    caption = escape(texts("library.heading"))
    return (
        f'<div class="table" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def report_row(report: Report, passages: int, editing: bool, texts: Texts) -> str:
    cells = {
        "kind": escape(texts(f"kind.{report.kind}")),
        "meetings": escape(meetings_of(report, texts)),
        "symbol": symbol_html(report, texts) or "—",
        "passages": texts.number(passages),
        "marks": quality_marks(report, texts),
        "added": when(report.added, texts) if report.added else "—",
    }
    name = report_name(report, texts)
    opening = button(name, data_report=report.id)
    row = "".join(f'<td data-label="{escape(texts(f"library.{key}"))}">{cell}</td>' for key, cell in cells.items())
    row += f"<td>{removing(report, name, passages, texts)}</td>" if editing else ""
    return f'<tr><th scope="row">{opening}<span class="title">{escape(report.title)}</span></th>{row}</tr>'


def removing(report: Report, name: str, passages: int, texts: Texts) -> str:
    """The button that asks whether a report is to go, with what it says then."""
    return button(
        texts("library.remove"),
        data_remove=report.id,
        data_asks=texts("library.remove_asks", name=name, passages=passages_told(passages, texts)),
        data_done=texts("library.removed", name=name),
        aria_label=texts("library.remove_named", name=name),
    )


def passages_told(number: int, texts: Texts) -> str:
    return texts("library.with_passage" if number == 1 else "library.with_passages", number=texts.number(number))


def upload(texts: Texts) -> str:
    """The place to add files, with the results under it; the sheet that asks before a report is removed."""
    title = escape(texts("library.remove_title"))
    return (
        f'<div class="upload"><label class="drop" for="files"><strong>{escape(texts("library.add"))}</strong> '
        f"<span>{escape(texts('library.add_help'))}</span></label>"
        f'<input type="file" id="files" multiple accept="{ACCEPTED}" aria-label="{escape(texts("library.add"))}">'
        f'<div role="status" aria-live="polite"><ul class="uploads"{written(upload_words(texts))}></ul></div></div>'
        f'<dialog id="removal" class="sheet" role="alertdialog" aria-labelledby="removal-title">'
        f'<form method="dialog"><h2 id="removal-title">{title}</h2><p class="about"></p><div class="sheet-actions">'
        f"{button(texts('page.cancel'), data_close='')}"
        f'<button type="submit" class="primary danger">{escape(texts("library.remove"))}</button></div></form></dialog>'
    )


def upload_words(texts: Texts) -> dict[str, object]:
    """What the browser says of a file on its way; the outcomes are named as ingestion names them."""
    outcomes = {outcome.name.lower(): texts(f"library.outcome.{outcome.name.lower()}") for outcome in Outcome}
    return {
        "data_sending": texts("library.sending", percent="{percent}"),
        "data_reading": texts("library.reading"),
        "data_saving": texts("library.saving"),
        "data_removing": texts("library.removing"),
        "data_undoing": texts("library.undoing"),
        "data_waiting": texts("library.waiting"),
        "data_recognizing": texts("library.recognizing", page="{page}", pages="{pages}"),
        "data_queued": texts("library.queued", place="{place}", files="{files}"),
        "data_broken": texts("library.broken"),
        "data_passage": texts("library.with_passage", number="{number}"),
        "data_passages": texts("library.with_passages", number="{number}"),
        "data_undone": texts("library.undone"),
        "data_late": texts("library.too_late"),
        "data_outcomes": dumps({outcome.value: outcomes[outcome.name.lower()] for outcome in Outcome}),
    }


def meetings_of(report: Report, texts: Texts) -> str:
    """One meeting by name; several as the span from first to last."""
    if len(report.meetings) <= 2:
        return ", ".join(meeting_name(meeting, texts) for meeting in report.meetings)
    return f"{meeting_name(report.meetings[0], texts)} – {meeting_name(report.meetings[-1], texts)}"


def quality_marks(report: Report, texts: Texts) -> str:
    marks = [badge(report.status, texts(f"status.{report.status}"))] if report.status else []
    if not report.official:
        marks.append(badge("unofficial", texts("source.unofficial")))
    if report.repaired:
        marks.append(badge("repaired", texts("source.repaired")))
    return "".join(marks)


def outline(report: Report, passages: Sequence[Passage], texts: Texts) -> str:
    """A report section by section, with all its passages; sections unfold."""
    ordered = sorted(passages, key=lambda passage: passage.position)
    sections = [(section, list(group)) for section, group in groupby(ordered, key=lambda passage: passage.section)]
    folded = "".join(section_html(section, group, texts) for section, group in sections)
    tools = button(texts("library.unfold"), data_fold="open") + button(texts("library.fold"), data_fold="closed")
    return (
        f'<h2 class="outline-title">{escape(report.title)}</h2><div class="outline-tools">{tools}</div>'
        f'<div class="outline">{folded}</div>'
    )


def section_html(section: Sequence[str], passages: Sequence[Passage], texts: Texts) -> str:
    heading = " › ".join(section) or texts("library.no_section")
    count = texts.count("library.found", len(passages))
    rows = "".join(outline_passage(passage, texts) for passage in passages)
    return f"<details><summary><span>{escape(heading)}</span> <small>{escape(count)}</small></summary>{rows}</details>"


def outline_passage(passage: Passage, texts: Texts) -> str:
    level = "item" if passage.parent_id else "whole"
    mark_status = badge(passage.status, texts(f"status.{passage.status}"))
    return (
        f'<article class="entry {level}"><h3>{escape(passage.label)} {mark_status}</h3>'
        f"<p>{mark(passage.text, [])}</p>{notes(passage, texts)}</article>"
    )


def found_passages(hits: Sequence[Hit], reports: Mapping[str, Report], limit: int, texts: Texts) -> str:
    """The finds of a search as cards: those that share a word with it or, failing that, the nearest."""
    known = [hit for hit in hits if hit.passage.report_id in reports]
    if not known:
        return f'<p class="empty" role="status">{escape(texts("library.nothing"))}</p>'
    sharing = [hit for hit in known if hit.sparse > 0]
    cards = "".join(passage_card(hit.passage, reports[hit.passage.report_id], texts) for hit in sharing or known)
    summary = escape(found_summary(len(sharing), limit, texts))
    return f'<h2 class="found" role="status">{summary}</h2><div class="finds">{cards}</div>'


def found_summary(sharing: int, limit: int, texts: Texts) -> str:
    if not sharing:
        return texts("library.nearest")
    return texts("library.first", number=limit) if sharing >= limit else texts.count("library.found", sharing)
