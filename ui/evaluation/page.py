"""The evaluation: the latest run beside the one before, for those who may see it."""

from __future__ import annotations

from typing import Any

import gradio as gr

from ui.access.asking import principal_of
from ui.access.roles import Action
from ui.evaluation.html import evaluation_html
from ui.navigation import Page, Place

PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


def lay(place: Place) -> None:
    """Read anew at each visit."""
    content = gr.HTML("", elem_id="evaluation-content", apply_default_css=False)
    runs = place.desk.runs

    def visit(request: gr.Request) -> str:
        if runs is None or not principal_of(request).may(Action.SEE_EVALUATION):
            return f'<p class="empty">{place.texts("evaluation.closed")}</p>'
        latest = runs.latest()
        if latest is None:
            return evaluation_html(None, None, None, place.texts)
        return evaluation_html(latest, runs.before(latest), runs.verdict(latest), place.texts)

    place.tab.select(visit, None, content, **PRIVATE)


PAGE = Page("evaluation", lay, offered=lambda desk: desk.runs is not None)
