"""The person whom a turn means: the first of those named, or the one behind a pronoun."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.plan import Plan
from assistant.question.before import Before
from assistant.question.beside import at_meetings
from assistant.question.more import asks_more, own_words
from assistant.question.nth import nth_in
from assistant.question.standing import asks_presence_alone
from assistant.words.meetings import without_mentions
from assistant.words.names import Name
from assistant.words.voices import asks_what_was_said
from vectorstore.words import fold

_FRENCH_IT = re.compile(r"\b(?:elles?|ils?)\b")
_HE_OR_SHE = re.compile(r"\b(?:ella|el|she|he|elle|il|her|him)\b(?=\W*$)|\b(?:she|he|elle|il)\b")
_TOLD = re.compile(
    r"\b(?:dij|cont[oa]|explic|present|expus|propus|senal|opin|resum|habl[oó]|say|said|tell|told|explain|dit|raconte|expliqu|"
    r"summar)\w*"
)


def of_nth_speaker(plan: Plan, before: Before, read: Callable[[str], Plan]) -> Plan:
    """ "¿Qué dijo el primero sobre...?" is on the first person whom the answer before names."""
    place = nth_in(fold(plan.wording))
    if place is None or plan.names or not asks_what_was_said(plan.question):
        return plan
    persons = _persons(before.answer, read)
    if not -len(persons) <= place < len(persons):
        return plan
    return replace(plan, names=(replace(persons[place], titled=True),))


def of_person(plan: Plan, before: Before, folded: str, read: Callable[[str], Plan]) -> Plan | None:
    """What the person said whom the answer before names, where a turn has but a pronoun for its subject."""
    if not _HE_OR_SHE.search(folded) or plan.names or not _TOLD.search(folded) or asks_more(folded):
        return None
    own = [word for word in own_words(plan.topic) if not _TOLD.match(fold(word)) and not _HE_OR_SHE.match(fold(word))]
    persons = _persons(before.answer.partition("\n[1]")[0], read)
    if own or not persons:
        return None
    asked = read(f"¿Qué dijo {persons[0].written}?")
    return replace(asked, question=plan.question, language=plan.language)


def _persons(text: str, read: Callable[[str], Plan]) -> list[Name]:
    """The persons whom a text names, and no word that merely opens a sentence."""
    return [name for name in read(text).names if not (name.country or _merely_opens(name, text))]


def _merely_opens(name: Name, text: str) -> bool:
    alone = not name.titled and " " not in name.written
    return alone and bool(re.search(rf"(?:^|[.:\n-])\s*{re.escape(name.written)}\b", text))


# "What did it say?", "¿y qué dijo?": of a country, whose name stands in the question before.
_ITEM = re.compile(r"\b(?:temas?|puntos?|(?:agenda )?items?|points?) (\d{1,2})\b")
_IT = frozenset("it they them ellos ellas ese esa pais country pays elle elles ils il dijo say said dit".split())


def of_country(plan: Plan, before: Before, folded: str, read: Callable[[str], Plan]) -> Plan | None:
    """What the country of the question before said, or whether it was there, where a turn has no more than a pronoun
    for it ("what did it say?", "¿asistió en 2019?")."""
    countries = [name.written for name in before.plan.names if name.country]
    own = [word for word in own_words(plan.topic) if fold(word) not in _IT]
    said, there = asks_what_was_said(plan.wording) and not own, asks_presence_alone(plan)
    if len(countries) != 1 or plan.names or asks_more(folded) or not (said or there):
        return None
    numbers = plan.meetings or plan.favoured_meetings or before.plan.meetings or before.plan.favoured_meetings
    where = f" {at_meetings(numbers)}" if numbers else ""
    asked = f"¿Qué dijo {countries[0]}{where}?" if said else f"{without_mentions(plan.wording)} {countries[0]}{where}?"
    if there and (item := _ITEM.search(folded)):
        asked = f"¿Intervino {countries[0]} sobre el tema {item[1]}{where}?"
    return replace(read(asked), question=plan.question, language=plan.language)


def means_country(before: Before, folded: str) -> bool:
    """Whether the pronoun of a French turn means the country of the question before, and no person."""
    named = before.plan.names
    return len(named) == 1 and named[0].country and bool(_FRENCH_IT.search(folded))
