"""What the commands of the desk have in common: how meetings are named on the command line."""

from __future__ import annotations

import re

from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.words.ordinals import year_behind


class BadMeetingError(AssistantError):
    """A meeting that is named in a way that cannot be read, or that is not known."""


def meeting_numbers(text: str, assistant: Assistant) -> tuple[int, ...]:
    """ "9, 2021" as numbers of meetings: a year names every meeting of it.

    Raises:
        BadMeetingError: the library has no passages of such a meeting; the message names those it has.
    """
    catalogue = assistant.planner.catalogue
    meetings = [one for one in catalogue.meetings if one.number in catalogue.held]
    found: list[int] = []
    for part in filter(None, re.split(r"[\s,;]+", text)):
        fitting = [one.number for one in meetings if part in (str(one.number), str(one.year))]
        if not fitting:
            known = ", ".join(f"{one.number}{year_behind(one.number, one.year)}" for one in meetings)
            raise BadMeetingError(f"La biblioteca no tiene la reunión «{part}»: elija entre {known}.")
        found += fitting
    return tuple(dict.fromkeys(found))
