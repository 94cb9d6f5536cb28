"""What a question asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.words.literal import LiteralWords
from assistant.words.names import Name
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


SEVERAL = (Intent.LIST, Intent.EVOLUTION, Intent.COUNT, Intent.WHO_SAID)


@dataclass(frozen=True, slots=True)
class Plan:
    """A question understood. Empty tuples leave that side open.

    `meetings` (numbers), `reports` (ids), `statuses` and `kinds` bind the search; the `favoured_*` only weigh in it.
    `passages` are ids asked for by their label or by the conversation; `search_texts` are searched with, the question's
    own words first; `wording` is the question with its typing errors corrected; `topic` holds the words of the subject
    alone, `names` those it names, `context` the subject of the conversation, `excluded` what follows "excepto",
    each thing after a comma; `addressee` is who the provisions wanted are addressed to.
    `unknown` names in Spanish what was asked for and is not in the library, so that nothing answers; `absent` the
    meetings that it lacks of several; `notices` tell the reader how the question was read;
    `reading` says part by part, in Spanish, how it was understood: "undécima reunión (2021)", "lista completa".
    `literal` are words wanted to the letter, `shown` passages that are not wanted again.
    `points`: the turn asks nothing of its own and points to what was answered before; `short`: of each passage its main
    part alone is wanted.
    `statement` is computed from the printed lists of `passages` (who attended, how many) and stands before them.
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
    wording: str = ""
    topic: str = ""
    context: str = ""
    excluded: str = ""
    addressee: str = ""
    favoured_meetings: tuple[int, ...] = ()
    favoured_statuses: tuple[Status, ...] = ()
    favoured_passages: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    unknown: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    follows: bool = False
    points: bool = False
    short: bool = False
    reading: tuple[str, ...] = ()
    statement: str = ""
    literal: LiteralWords | None = None
    shown: tuple[str, ...] = ()
