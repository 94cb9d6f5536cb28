"""The pages, in the order of their tabs. A new page is a file with a `PAGE`, and a line here."""

from __future__ import annotations

from ui.chat.page import PAGE as CHAT
from ui.library.page import PAGE as LIBRARY
from ui.navigation import Page

PAGES: tuple[Page, ...] = (CHAT, LIBRARY)
