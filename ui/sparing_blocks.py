"""Gradio's blocks, without what they keep of every output in every session."""

from __future__ import annotations

from copy import copy
from typing import Any

import gradio as gr
from gradio.block_function import BlockFunction
from gradio.state_holder import SessionState


class SparingBlocks(gr.Blocks):
    """A session keeps its state, and nothing of what was shown.

    For `gr.skip()` Gradio 6.31 makes a new component with a new number, and it keeps the last value shown under each
    number, for links that open a page as it was: a conversation of n questions, each shown with all before it, takes
    memory of the order of n². Here such links are not offered; the archive of conversations has what is needed.
    """

    async def postprocess_data(
        self, block_fn: BlockFunction, predictions: list[Any] | dict[str, Any], state: SessionState | None
    ) -> list[Any]:
        """As Gradio's for the outputs with new content; what only shows, hides or leaves an output goes on as it is."""
        given = [predictions] if len(block_fn.outputs) == 1 else predictions
        if given == gr.skip():
            given = [given] * len(block_fn.outputs)
        if not isinstance(given, list | tuple) or len(given) != len(block_fn.outputs):
            return await super().postprocess_data(block_fn, predictions, state)
        changed = [place for place, one in enumerate(given) if block_fn.outputs[place].stateful or has_content(one)]
        output = list(given)
        if changed:
            narrowed = copy(block_fn)
            narrowed.outputs = [block_fn.outputs[place] for place in changed]
            values = [given[place] for place in changed]
            shown = await super().postprocess_data(narrowed, values if len(values) > 1 else values[0], state)
            for place, value in zip(changed, shown, strict=True):
                output[place] = value
            forget_shown(narrowed, state)
        return output


def has_content(prediction: object) -> bool:
    """Whether it is more than an update that leaves a component as it is, or shows or hides it."""
    if isinstance(prediction, dict) and prediction.get("__type__") == "update":
        return bool(prediction.keys() - {"__type__", "visible"})
    return True


def forget_shown(block_fn: BlockFunction, state: SessionState | None) -> None:
    for block in block_fn.outputs:
        config = state.config_values.get(block._id) if state else None
        if config and "props" in config:
            config["props"].pop("value", None)
