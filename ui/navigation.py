"""What a page of the navigation is: a tab with a name, how it is laid, and the addresses it answers beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import gradio as gr
from fastapi import FastAPI

from ui.desk import Desk
from ui.language import Texts


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is laid: into the open `tab` of `blocks`, in the words of `texts`, over what the `desk` offers."""

    blocks: gr.Blocks
    tab: gr.Tab
    desk: Desk
    texts: Texts


def no_routes(server: FastAPI, desk: Desk) -> None:
    """Most pages need no address of their own."""


@dataclass(frozen=True, slots=True)
class Page:
    """`key` is the id of the tab, and `page.<key>` its name in `ui/texts`.

    `lay` is called once per language, with the tab open; `add_routes` once per server. `offered` says whether this
    desk has what the page needs; a page that is not offered has no tab.
    """

    key: str
    lay: Callable[[Place], None]
    add_routes: Callable[[FastAPI, Desk], None] = no_routes
    offered: Callable[[Desk], bool] = lambda desk: True
