"""What a question asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vectorstore.records import PassageKind, Status


class Intent(StrEnum):
    FACT = "fact"
    LIST = "list"
    LOOKUP = "lookup"
    COMPARISON = "comparison"
    EVOLUTION = "evolution"
    COUNT = "count"
    YES_NO = "yes_no"
    WHO_SAID = "who_said"
    BRIEFING = "briefing"
    SMALL_TALK = "small_talk"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Plan:
    """A question understood. Empty tuples leave that side open.

    `meetings` are meeting numbers; `reports` report ids; `passages` ids that were asked for by their label;
    `search_texts` are the texts to search with, the question's own words first.
    `unknown` says in Spanish what was asked for and is not in the library (a meeting, a label).
    """

    intent: Intent
    question: str
    language: str = "es"
    meetings: tuple[int, ...] = ()
    reports: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    kinds: tuple[PassageKind, ...] = ()
    passages: tuple[str, ...] = ()
    search_texts: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
