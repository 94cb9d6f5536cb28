"""Lists of what somebody was asked to do: "¿qué se le pidió a la Secretaría?" wants what is addressed to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.plan import Intent, Plan
from assistant.search.coverage import Subject
from assistant.search.cut import MOST_BORDERLINE, Cut, eligible, printed_order
from assistant.words.meetings import without_mentions
from assistant.words.topic import topic_words
from vectorstore.records import Hit, Status
from vectorstore.words import fold, stem

_ASKED_OF = re.compile(
    r"\b(?:que|cuales)\b[^?]*?\b(?:pid\w+|pedi\w*|pedid[oa]s?|solicit\w+|encarg\w+|encomend\w+|peticion\w*|requeri\w+)\b"
    r"(?: \w+){0,4}? (?:al?|recibio|recibieron|tiene|tuvo) (?:(?:la|el|los|las) )?([^?¿,;:]+)|"
    # What is asked for somebody's sake is not asked of them; a task for somebody is.
    r"\b(?:peticion\w*|encargos?|solicitud\w*|tareas?)(?: \w+){0,3}? para (?:(?:la|el|los|las) )?([^?¿,;:]+)|"
    r"\bque (?:(?:le|les) (?:toca|tocaba|corresponde|correspondia|compete)(?: hacer)? al?|"
    r"(?:debe|deben|deberia|deberian|tiene que|tenia que|tienen que) hacer) (?:(?:la|el|los|las) )?([^?¿,;:]+)|"
    r"\bwhat (?:was|were|is|are) (?:the )?([^?,;:]+?) (?:asked|requested|invited) to\b|"
    r"\b(?:asked|requested|required) of (?:the )?([^?,;:]+)"
)
_DUTY = r"\bdeber(?:ia|ian|a|an)\b"
# "pedir a la ...", with nothing asked between the verb and whom it is asked of.
_ASKS = re.compile(
    r"\b(?:ped|pid|solicit|encarg|encomend|invit|exhort|alent|alient|inst)\w*\b"
    r"(?:(?!\bque\b|[.;:]).){0,120}\bal?\b(?:(?!\bque\b|[.;:]).){0,90}$"
)
# What is done with the help of somebody, or in agreement with them, is not asked of them.
_BESIDE = re.compile(
    r"\b(?:asistencia|apoyo|ayuda|cooperacion|consulta|coordinacion|colaboracion|preparad\w+) "
    r"(?:de|con|por)(?:l| el| la)? $"
)
# The words of asking for requests, whatever they are about.
_OF_ASKING = re.compile(
    r"(?:pid|ped|petic|solicit|encarg|encomend|recib|dirig|requ|ask|invit|"
    r"tarea|toca|corresp|compet|hac|hiz|complet)"
)
_NEAR, _LONGEST = 70, 2
# What speakers said and what a paper proposed asks nothing of anybody.
_ASKING = (Status.ADOPTED, Status.COMPILED, Status.DRAFT)


def cut_where_addressed(plan: Plan, able: Sequence[Hit], subject_of: Callable[[str], Subject], cut: Cut) -> Cut:
    """The cut of a list of what somebody was asked to do: all that asks it of them, and apart the rest.

    `subject_of` reads the ways to call them. Any other list stays as it was cut.
    """
    who = find_addressee(plan)
    if who is None:
        return cut
    ways = {wording for unit in subject_of(who).units[:1] for wording in unit.wordings}
    every = [hit for hit in eligible(able) if hit.passage.status in _ASKING and _is_asked(ways, hit)]
    parents = {hit.passage.parent_id for hit in every}
    asked = [hit for hit in every if hit.passage.id not in parents]
    about = [hit for hit in cut.answering if hit not in asked]
    return Cut(tuple(sorted(asked, key=printed_order)), tuple(about[:MOST_BORDERLINE])) if asked else cut


def find_addressee(plan: Plan) -> str | None:
    """Whom a question on requests asks about, in a word or two; None where it asks for some of them or for no list."""
    found = _ASKED_OF.search(fold(plan.wording)) if plan.intent is Intent.LIST else None
    words = topic_words(without_mentions(next(filter(None, found.groups())))) if found else ()
    rest = [word for word in topic_words(fold(plan.topic)) if word not in words and not _OF_ASKING.match(word)]
    return " ".join(words) if 0 < len(words) <= _LONGEST and not rest else None


def _is_asked(ways: set[tuple[str, ...]], hit: Hit) -> bool:
    text = f"{hit.passage.lead_in} {hit.passage.text}"
    return any(_addresses(fold(text), place) for place in _places(text, ways))


def _places(text: str, ways: set[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Where a text calls somebody by one of the ways, as spans of its folded form."""
    words = [(found.start(), found.end(), stem(found[0])) for found in re.finditer(r"[^\W_]+", fold(text))]
    spans = []
    for way in ways:
        for start in range(len(words)):
            if words[start][2] != way[0]:
                continue
            end = _end(words, start, way)
            if end is not None:
                spans.append((words[start][0], end))
    return spans


def _end(words: Sequence[tuple[int, int, str]], start: int, way: Sequence[str]) -> int | None:
    """Where a way to call somebody ends that begins at a word; small words may stand between its own."""
    at = start
    for wanted in way[1:]:
        nearby = [place for place in range(at + 1, min(at + 4, len(words))) if words[place][2] == wanted]
        if not nearby:
            return None
        at = nearby[0]
    return words[at][1]


def _addresses(folded: str, place: tuple[int, int]) -> bool:
    """Whether what stands at a place must do something, or is asked to."""
    before, after = folded[: place[0]], folded[place[1] :]
    if _BESIDE.search(before):
        return False
    return bool(_ASKS.search(before) or re.match(rf"[^.;:]{{0,{_NEAR}}}?{_DUTY}", after))
