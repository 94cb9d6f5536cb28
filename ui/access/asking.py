"""Who an event of the page comes from."""

from __future__ import annotations

import gradio as gr

from ui.access.roles import Principal

NOBODY = Principal("", frozenset())


def principal_of(request: gr.Request) -> Principal:
    """The principal that the gate let in with this event; without one, somebody who may do nothing."""
    sent = getattr(request, "request", None)
    found = getattr(sent, "state", None)
    principal = getattr(found, "principal", None)
    return principal if isinstance(principal, Principal) else NOBODY
