"""What a session of Gradio's keeps of a conversation."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import gradio as gr
import pytest
from gradio.state_holder import SessionState

from ui.sparing_blocks import SparingBlocks

SHOWN = "<p>lo que se mostró</p>" * 400


def _asked(updates: Iterable[Any]) -> tuple[SessionState, list[Any]]:
    """The session after some updates of one question, and what the last of them sends."""

    # Within a running loop, since without one Gradio opens loops of its own and leaves them; and in a thread, since
    # a browser that is open holds the loop of this one.
    async def ask() -> tuple[SessionState, list[Any]]:
        page = SparingBlocks()
        with page:
            past, current, kept, button = gr.HTML(), gr.HTML(), gr.State(None), gr.Button("Preguntar")
            button.click(lambda: None, None, [past, current, kept, button])
        session, event = SessionState(page), next(iter(page.fns.values()))
        sent = [await page.postprocess_data(event, update, session) for update in updates]
        return session, sent[-1]

    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, ask()).result()


def _conversation(questions: int) -> Iterator[Any]:
    """Each question has an update with all that was asked before, and one that leaves it as it is."""
    for number in range(questions):
        yield [SHOWN * (number + 1), SHOWN, number, gr.skip()]
        yield [gr.skip(), SHOWN, gr.skip(), gr.update(visible=False)]


def test_a_session_keeps_its_state_and_nothing_of_what_was_shown() -> None:
    session, _ = _asked(_conversation(12))
    assert list(session.state_data.values()) == [11]
    assert SHOWN not in repr(session.config_values)


def test_a_session_does_not_grow_with_its_questions() -> None:
    assert len(_asked(_conversation(12))[0].config_values) == len(_asked(_conversation(1))[0].config_values)


def test_what_is_left_as_it_is_goes_to_the_browser_as_unchanged() -> None:
    _, sent = _asked(_conversation(1))
    assert sent == [gr.skip(), SHOWN, None, {"visible": False, "__type__": "update"}]


@pytest.mark.parametrize("unchanged", [[gr.skip()] * 4, gr.skip()])
def test_nothing_at_all_may_be_left_as_it_is(unchanged: object) -> None:
    _, sent = _asked([unchanged])
    assert sent == [gr.skip(), gr.skip(), None, gr.skip()]
