"""The tools as documented endpoints of Gradio's API: `POST /gradio_api/call/ask`, see `GET /gradio_api/info`."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import gradio as gr
from gradio.events import api

from assistant.errors import AssistantError
from ui.tools.toolbox import Toolbox, ToolError
from vectorstore.errors import StoreError

Parameters = ParamSpec("Parameters")
Reply = TypeVar("Reply")


def add_api(toolbox: Toolbox) -> None:
    """Add the endpoints to the Gradio page that is being laid out."""
    for tool in (toolbox.ask, toolbox.search, toolbox.read_passage, toolbox.list_reports):
        summary = (tool.__doc__ or "").partition("\n")[0]
        api(with_plain_errors(tool), api_name=tool.__name__, api_description=summary)


def with_plain_errors(tool: Callable[Parameters, Reply]) -> Callable[Parameters, Reply]:
    """The tool with its own errors told to the caller; anything else stays in the log."""

    @wraps(tool)
    def told(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Reply:
        try:
            return tool(*args, **kwargs)
        except (ToolError, AssistantError, StoreError) as error:
            raise gr.Error(str(error), print_exception=False) from error

    return told
