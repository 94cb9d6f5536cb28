"""An event of the page carries its principal; one that came past the gate may do nothing."""

from __future__ import annotations

from types import SimpleNamespace

import gradio as gr

from ui.access.asking import principal_of
from ui.access.roles import LOCAL_USER, Action


def event(**state: object) -> gr.Request:
    return gr.Request(request=SimpleNamespace(state=SimpleNamespace(**state)))  # type: ignore[arg-type]


def test_an_event_comes_from_whom_the_gate_let_in() -> None:
    assert principal_of(event(principal=LOCAL_USER)) is LOCAL_USER


def test_an_event_without_a_principal_may_do_nothing() -> None:
    assert not any(principal_of(event()).may(action) for action in Action)
    assert not principal_of(gr.Request()).may(Action.ASK)
