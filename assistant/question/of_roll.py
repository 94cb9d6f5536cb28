"""Turns about a printed list on the table, asked as whole questions: "was Japan among them?", "¿cuántos?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.plan import Plan
from assistant.question.before import Before
from assistant.question.in_its_place import ITEM_ALONE
from assistant.records.catalogue import Catalogue
from assistant.records.other_words import has_other_words
from assistant.records.proceedings import Roll
from assistant.records.roll_question import items_in
from assistant.words.conjunctions import joined_by_and
from assistant.words.ordinals import meeting_in_spanish
from assistant.words.voices import asks_what_was_said
from vectorstore.words import fold

_HOW_MANY = re.compile(
    r"^\W*(?:(?:y|and|et)\b\W*)?(?:en total,? )?(?:cuant[oa]s|how many|combien)"
    r"(?: (?:paises|estados|countries|states|pays|delegaciones|delegations|organizaciones|organizations|observadores|"
    r"observers|son|fueron|hay|hubo|hablaron|asistieron|intervinieron|of them|are there|were there|are they|spoke|"
    r"attended|in (?:total|all)|en total|en tout|sont-ils))*\W*$"
)
_ONLY = re.compile(
    r"^\W*(?:(?:y|and|et)\b\W*)?(?:solo|solamente|only|just|seulement|que|which|algun[oa]?s?|any|aucun|"
    r"(?=los observ|las organ|the observ))\W*"
    r"(?:(?:los|las|the|les) )?(observador(?:es)?|partes|observers?|parties|observateurs?)\W*$"
)

_ATTENDED = re.compile(r"\b(?:asisti\w*|particip\w+|estuv\w+|vin(?:o|ieron)|attend\w*|present|assist\w+|there)\b")
_SPOKE = re.compile(r"\b(?:habl\w+|intervin\w+|sp[eo]\w*k\w*|parl\w+|la palabra|the floor|la parole)\b")
_SORTS = {"o": "observadores", "p": "partes"}


def of_roll(plan: Plan, before: Before, catalogue: Catalogue, read: Callable[[str], Plan]) -> Plan | None:
    """The plan of a turn about the list that was just cited; None for any other turn. `read` plans a question."""
    listed = [roll for roll in catalogue.proceedings.rolls if roll.passage_id in before.cited]
    of_lists = bool(listed) and {*before.cited} <= {roll.passage_id for roll in listed}
    meetings = {roll.meeting for roll in listed}
    # What somebody said stands on no list.
    if asks_what_was_said(plan.wording):
        return None
    if not of_lists or len(meetings) != 1 or any(roll.draft for roll in listed) or plan.meetings:
        return None
    asked = _as_whole(plan, listed, before.plan)
    found = read(asked) if asked else None
    if found is None or not (found.statement or found.passages):
        return None
    return replace(found, question=plan.question, language=plan.language)


def _as_whole(plan: Plan, listed: Sequence[Roll], before: Plan) -> str | None:
    """The turn as a question that stands alone."""
    folded = fold(plan.wording)
    spoke = bool(_SPOKE.search(folded)) or (any(roll.spoke for roll in listed) and not _ATTENDED.search(folded))
    items = sorted(items_in(fold(before.wording)))
    about = f" sobre los temas {' y '.join(map(str, items))}" if items and spoke else ""
    where = f"{about} {'en' if spoke else 'a'} la {meeting_in_spanish(listed[0].meeting)}?"
    many = "intervinieron" if spoke else "asistieron"
    if item := ITEM_ALONE.search(folded):
        countries = joined_by_and([name.written for name in before.names])
        who = f"¿Intervino {countries}" if countries else "¿Qué países intervinieron"
        return f"{who} sobre el tema {item[1]} en la {meeting_in_spanish(listed[0].meeting)}?"
    if only := _ONLY.search(folded):
        return f"¿Qué {_SORTS[only[1][0]]} {many}{where}"
    if _HOW_MANY.search(folded):
        return f"¿Cuántos {_sort(listed)} {many}{where}"
    # What somebody said stands on no list.
    if not plan.names or has_other_words(plan, "names on a list") or asks_what_was_said(folded):
        return None
    named = joined_by_and([name.written for name in plan.names])
    one = "Intervino" if spoke else "Asistió"
    return f"¿{one if len(plan.names) == 1 else many.capitalize()} {named}{where}"


def _sort(listed: Sequence[Roll]) -> str:
    """What a list is of."""
    if all(roll.bodies for roll in listed):
        return "organizaciones"
    return "observadores" if all(roll.observers for roll in listed) else "países"
