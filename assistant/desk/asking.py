"""With what words, and how firmly, a recommendation asks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vectorstore.records import Passage

_VERBS = (
    (r"deben|deberán?|procurarán|tienen la obligación de", 8),
    (r"deberían?|convendría|recomend(?!aci)\w+|insta\w*|exhort\w+|pide\w*", 6),
    (r"[Ss]e (?:les )?(?:alienta|alentó|anima|animó|invita|invitó)|debería alentarse", 4),
    (r"podrían?|tal vez deseen?|cabría", 2),
)
_VERB = re.compile("|".join(rf"(?P<v{at}>\b(?:{pattern})\b)" for at, (pattern, _) in enumerate(_VERBS)))
_CONSIDERING = re.compile(
    r"(?:\b(?:a (?:los|las|la) )?(?:\S+ ){0,4}?a que )?"
    r"(?:,[^,]{1,60},)?\s*(?:consider\w+|estudi\w+|examin\w+),?(?:[^,.;]{0,25},)? "
    r"(?:la|el|una)? ?(?:posibilidad|conveniencia|manera) de"
)
_REACH = 90
# How an item begins that is only to be considered, after at most a condition: "de ser posible, considerar la…".
_OPENING = re.compile(
    r"(?:[^,]{1,50}, )?(?P<verb>(?:consider|estudi|examin)\w+)(?:,? \S+){0,14}? (?:posibilidad|conveniencia|manera)\b"
)


@dataclass(frozen=True, slots=True)
class Asking:
    """The words as printed and their rank: must 8, should 6, is encouraged 4, might 2; one less if only to consider."""

    words: str
    rank: int


def only_to_consider(passage: Passage) -> bool:
    """Whether a passage asks first of all to consider something, and not only after what it asks to do."""
    asking = read_asking(passage)
    return asking is not None and asking.rank % 2 == 1


def read_asking(passage: Passage) -> Asking | None:
    """Of the first verb that asks, in a passage or in what leads to it; None when there is none."""
    found = _VERB.search(passage.text)
    led = bool(passage.lead_in) and (found is None or found.start() > _REACH)
    if led:
        found = _VERB.search(passage.lead_in)
    if found is None or found.lastgroup is None:
        return None
    rank = _VERBS[int(found.lastgroup[1:])][1]
    considered = _considered_item(passage.text) if led else _considered(found)
    return Asking(f"{found[0]} … {considered}", rank - 1) if considered else Asking(found[0], rank)


def _considered(verb: re.Match[str]) -> str:
    """The words after a verb that ask no more than to consider; "" when it asks to do something."""
    tentative = _CONSIDERING.search(verb.string, verb.end(), verb.end() + _REACH)
    return tentative[0].strip(" ,").rpartition("a que ")[2] if tentative else ""


def _considered_item(text: str) -> str:
    tentative = _OPENING.match(text)
    return tentative["verb"] if tentative else ""
