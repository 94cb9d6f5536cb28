"""The pages, in the order of their tabs. A new page is a file with a `PAGE`, and a line here."""

from __future__ import annotations

from ui.chat.page import PAGE as CHAT
from ui.evaluation.page import PAGE as EVALUATION
from ui.library.page import PAGE as LIBRARY
from ui.navigation import Page
from ui.workbench.compare_page import PAGE as COMPARE
from ui.workbench.draft_page import PAGE as DRAFT
from ui.workbench.lineage_page import PAGE as LINEAGE
from ui.workbench.note_page import PAGE as NOTE

PAGES: tuple[Page, ...] = (CHAT, LIBRARY, NOTE, DRAFT, COMPARE, LINEAGE, EVALUATION)
