"""An exchange as HTML: question, claims with their citations, state of the answer, and beside it the sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from json import dumps

from assistant.answer import EXTRACTIVE, Answer, Outcome
from assistant.question.choice import OPEN
from assistant.render import as_text
from ui.chat.claims_html import claims
from ui.chat.exchange import Exchange, Progress
from ui.chat.more_html import NOT_SEARCHED, copy_button, more
from ui.chat.scope_html import plan_values
from ui.chat.sources import Source, collect_sources
from ui.chat.welcome_html import question_button
from ui.language import Texts
from ui.markup import button
from ui.names import meeting_name, plan_reading, report_name
from ui.source_html import badge, passage_card, sources_panel
from vectorstore.records import Report

EXPLAINED = frozenset({Progress.FAILED, Progress.STOPPED, Progress.OUTDATED})


def exchange_html(exchange: Exchange, conversation: str, texts: Texts) -> str:
    """One question with its answer and, beside it, its sources."""
    sources = collect_sources(exchange.claims)
    panel = sources_panel(exchange.number, list(sources.values()), exchange.doubted, texts) if sources else ""
    busy = "true" if exchange.progress is Progress.WORKING else "false"
    return (
        f'<section class="exchange{" with-sources" if panel else ""}" id="pregunta-{exchange.number}" tabindex="-1" '
        f'data-number="{exchange.number}" data-conversation="{escape(conversation)}" '
        f'aria-label="{escape(texts("answer.question", number=exchange.number))}">'
        f'<div class="dialogue"><h2 class="question">{escape(exchange.question)}</h2>'
        f'<div class="answer" role="group" aria-label="{escape(texts("answer.answer"))}" aria-busy="{busy}">'
        f"{reading(exchange, texts)}{state(exchange, texts)}{body(exchange, sources, texts)}"
        f"{actions(exchange, conversation, texts)}{following(exchange, texts)}</div></div>{panel}</section>"
    )


def reading(exchange: Exchange, texts: Texts) -> str:
    """How the question was understood, with the way to correct it."""
    plan = exchange.plan
    if plan is None or plan.intent in NOT_SEARCHED:
        return ""
    parts = "".join(f"<li>{escape(part)}</li>" for part in plan_reading(plan, texts))
    values = dumps(plan_values(plan))
    correct = button(texts("answer.correct"), data_correct=values, aria_haspopup="dialog")
    return (
        f'<div class="reading"><span>{escape(texts("answer.reading"))}</span><ul>{parts}</ul>'
        f"{correct if exchange.progress is not Progress.WORKING else ''}</div>"
    )


def body(exchange: Exchange, sources: Mapping[str, Source], texts: Texts) -> str:
    """Lead, claims and what else the reader must know, as far as they have arrived."""
    answer = exchange.answer
    waiting = waiting_line(exchange, texts) if exchange.progress is Progress.WORKING else ""
    before = notices_html(answer) + opening(answer) if answer else ""
    return before + claims(exchange, sources, texts) + waiting + (nearest(answer, texts) if answer else "")


def waiting_line(exchange: Exchange, texts: Texts) -> str:
    found = exchange.found
    text = texts("answer.searching") if found is None else texts.count("answer.writing", found)
    if exchange.awaited and not exchange.claims:
        text = f"{text} {texts('answer.awaiting', model=exchange.awaited)}"
    return f'<p class="waiting"><span class="dots" aria-hidden="true"></span>{escape(text)}</p>'


def notices_html(answer: Answer) -> str:
    """Corrections and limits: what a reader must know before the answer."""
    notices = "".join(f"<li>{escape(notice)}</li>" for notice in answer.notices)
    return f'<ul class="notices">{notices}</ul>' if notices else ""


def opening(answer: Answer) -> str:
    """The lead and, for a list, how complete it is: said before a long list, not after it."""
    lead = f'<p class="lead">{escape(answer.lead)}</p>' if answer.lead else ""
    return lead + (f'<p class="completeness">{escape(answer.completeness)}</p>' if answer.completeness else "")


def nearest(answer: Answer, texts: Texts) -> str:
    """Passages offered when nothing answers the question, or beside an answer, folded."""
    reports = {report.id: report for report in answer.scope.reports}
    near = [hit.passage for hit in answer.nearest if hit.passage.report_id in reports]
    if not near:
        return ""
    title = "answer.nearest" if answer.outcome is Outcome.NOT_FOUND else "answer.related"
    cards = "".join(passage_card(passage, reports[passage.report_id], texts) for passage in near)
    return f'<details class="nearest"><summary>{escape(texts(title))}</summary>{cards}</details>'


def outcome_of(exchange: Exchange) -> str:
    """The key of the state of the answer. A claim without support leaves no answer "checked"."""
    if exchange.answer is None:
        return str(exchange.progress)
    unsupported = any(not claim.verdict.supported for claim in exchange.claims)
    return str(
        Outcome.PARTIAL if unsupported and exchange.answer.outcome is Outcome.ANSWERED else exchange.answer.outcome
    )


def state(exchange: Exchange, texts: Texts) -> str:
    """The line that is always in view: verdict, writer, time, and where it searched."""
    answer = exchange.answer
    if answer is not None and answer.plan.intent in NOT_SEARCHED:
        return ""
    outcome = outcome_of(exchange)
    parts = [
        f'<span class="outcome {escape(outcome)}" title="{escape(texts(f"state.{outcome}_help"))}">'
        f"{escape(texts(f'state.{outcome}'))}</span>"
    ]
    if exchange.progress in EXPLAINED:
        parts.append(f"<span>{escape(exchange.failure or texts(f'state.{outcome}_help'))}</span>")
    if answer is not None:
        told = (writer(answer, texts), seconds(answer, texts), expense(answer, texts))
        parts += [f"<span>{escape(text)}</span>" for text in told if text]
        parts.append(scope(answer, texts))
        parts += [badge("unofficial", texts("source.unofficial"))] if is_unofficial(answer) else []
    return f'<div class="state" role="status">{"".join(parts)}</div>'


def is_unofficial(answer: Answer) -> bool:
    """Whether anything of an answer is not the text of a report, but a synopsis of it."""
    cited = [citation.report for claim in answer.claims for citation in claim.citations]
    return any(not report.official for report in cited or answer.scope.reports)


def writer(answer: Answer, texts: Texts) -> str:
    if answer.writer == EXTRACTIVE:
        return texts("state.extractive")
    return texts("state.model", name=answer.writer)


def seconds(answer: Answer, texts: Texts) -> str:
    return texts("state.seconds", seconds=texts.number(answer.seconds, decimals=2 if answer.seconds < 10 else 0))


def expense(answer: Answer, texts: Texts) -> str:
    """What a model took, as far as it says."""
    parts = [texts("state.tokens", number=texts.number(sum(answer.tokens)))] if answer.tokens else []
    if answer.cost is not None:
        parts.append(texts("state.cost", cost=texts.number(answer.cost, decimals=4)))
    return " · ".join(parts)


def scope(answer: Answer, texts: Texts) -> str:
    """How much was searched; unfolded, in which reports and meetings."""
    searched = answer.scope
    counts = [texts.count("state.passages", searched.passages), texts.count("state.reports", len(searched.reports))]
    reports = "".join(f"<li>{scope_report(report, searched.meetings, texts)}</li>" for report in searched.reports)
    return (
        f'<details class="scope"><summary>{escape(" · ".join(counts))}</summary>'
        f'<ul aria-label="{escape(texts("state.scope"))}">{reports}</ul></details>'
    )


def scope_report(report: Report, meetings: Sequence[int], texts: Texts) -> str:
    held = [meeting for meeting in report.meetings if not meetings or meeting.number in meetings]
    names = ", ".join(meeting_name(meeting, texts) for meeting in held)
    marks = "" if report.official else badge("unofficial", texts("source.unofficial"))
    return f"{escape(report_name(report, texts))}{escape(f': {names}' if names else '')} {marks}"


def actions(exchange: Exchange, conversation: str, texts: Texts) -> str:
    """What the reader can do with an answer: the usual in sight, the rare behind a menu."""
    if exchange.progress is Progress.WORKING:
        return ""
    again = button(texts("answer.repeat"), data_do="again", data_number=exchange.number)
    if exchange.answer is not None and exchange.answer.passed_over:
        again = button(texts("answer.wake"), data_do="wake", data_number=exchange.number)
    if is_narrowed(exchange):
        again += button(texts("answer.widen"), data_do="widen", data_number=exchange.number)
    edit = button(texts("answer.edit"), data_edit=exchange.question)
    cited = len({citation.passage.id for claim in exchange.claims for citation in claim.citations})
    text = texts.count("answer.show_sources", cited)
    sources = button(text, class_="open-sources", data_open_sources="") if cited else ""
    if exchange.answer is None:
        return f'<div class="actions">{sources}{again}{edit}</div>'
    copies = copy_button("copy", as_text(exchange.answer), texts)
    return (
        f'<div class="actions">{sources}{copies}{again}{edit}{feedback(exchange, texts)}'
        f"{more(exchange, exchange.answer, conversation, texts)}</div>"
    )


def is_narrowed(exchange: Exchange) -> bool:
    """Whether nothing was found within a scope that the reader chose: more of the library may answer."""
    refused = exchange.answer is not None and exchange.answer.outcome is Outcome.NOT_FOUND
    return refused and replace(exchange.chosen, intent=None, corrects=False) != OPEN


def feedback(exchange: Exchange, texts: Texts) -> str:
    """Two verdicts to press, pressed again to take them back; a wrong answer is asked what is wrong."""
    given = {"right": exchange.rated == "right", "wrong": exchange.rated in ("wrong", "missing_citation")}
    buttons = "".join(
        button(texts(f"feedback.{verdict}"), data_rate=verdict, aria_pressed=str(pressed).lower())
        for verdict, pressed in given.items()
    )
    return f'<span class="rating" role="group" aria-label="{escape(texts("feedback.name"))}">{buttons}</span>'


def following(exchange: Exchange, texts: Texts) -> str:
    """Questions that could follow."""
    if not exchange.suggestions:
        return ""
    items = "".join(f"<li>{question_button(text)}</li>" for text in exchange.suggestions)
    return f'<ul class="following" aria-label="{escape(texts("answer.following"))}">{items}</ul>'
