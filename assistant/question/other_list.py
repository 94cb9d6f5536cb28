"""Follow-ups for another list of the same meeting: "¿y los observadores?" after who spoke."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.plan import Plan
from assistant.records.catalogue import Catalogue

# Whom a list names: "¿qué países hablaron?", and then "¿y algún observador?".
_ON_A_LIST = re.compile(
    r"\b(?:países|estados(?: partes?)?|partes|delegaciones|organizaciones(?: \w+)?|observadores|signatarios|countries|"
    r"states|parties|delegations|organizations|observers|pays|états|délégations|observateurs)\b ?",
    re.IGNORECASE,
)


def other_list(plan: Plan, before: Plan, catalogue: Catalogue, read: Callable[[str], Plan]) -> Plan | None:
    """The plan of another printed list than the one before; None where none is asked for. `read` plans a question.

    The turn is added to the question before, or stands in it for those that it asked about.
    """
    lists = {roll.passage_id for roll in catalogue.proceedings.rolls}
    if not before.passages or not set(before.passages) <= lists or plan.meetings or plan.favoured_meetings:
        return None
    joined = f"{before.wording.rstrip(' ?.')} {plan.wording.lstrip(' ¿')}"
    instead = _ON_A_LIST.sub(f"{plan.topic} ", before.wording, count=1)
    for asked in map(read, (joined, instead)):
        if asked.passages and set(asked.passages) <= lists and asked.passages != before.passages:
            return replace(asked, question=plan.question, follows=True)
    return None
