"""What an empty conversation shows, and what stands above a long one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ui.chat.examples import example_questions
from ui.desk import Library
from ui.language import Texts
from ui.markup import button
from ui.source_html import badge
from vectorstore.records import Report


def welcome(library: Library, texts: Texts) -> str:
    """What there is to ask, with examples to press."""
    reports = len(library.reports())
    if not reports:
        return f'<div class="welcome"><p>{escape(texts("library.empty"))}</p></div>'
    examples = "".join(f"<li>{question_button(text)}</li>" for text in example_questions(library, texts))
    return (
        f'<div class="welcome"><h2>{escape(texts("chat.welcome"))}</h2>'
        f"<p>{escape(texts.count('chat.intro', reports))}</p>"
        f"{reserve(library.reports(), texts)}"
        f'<ul class="examples" aria-label="{escape(texts("chat.examples"))}">{examples}</ul></div>'
    )


def reserve(reports: Sequence[Report], texts: Texts) -> str:
    """What a reader of the sample library must know before the first question."""
    if all(report.official for report in reports):
        return ""
    return (
        f'<p class="reserve">{badge("unofficial", texts("source.unofficial"))} {escape(texts("chat.unofficial"))}</p>'
    )


def question_button(question: str) -> str:
    """A question that is asked when it is pressed."""
    return button(question, data_do="ask", data_question=question)


def earlier(hidden: int, conversation: str, texts: Texts) -> str:
    """The way to the exchanges of a long conversation that are not shown."""
    if not hidden:
        return ""
    text = texts.count("chat.earlier", hidden)
    return f'<p class="earlier">{button(text, data_do="all", data_conversation=conversation)}</p>'
