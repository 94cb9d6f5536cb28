"""With what words, and how firmly, a recommendation asks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vectorstore.records import Passage

_VERBS = (
    (r"deben|deberán?|procurarán|tienen la obligación de", 8),
    (r"deberían?|convendría|recomend(?!aci)\w+|inst(?:an?|ó|aron|aba)|exhort\w+|pide\w*", 6),
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
_TOLD = ("recomendó", "recomendaron")
# How an item begins that is only to be considered, after at most a condition: "de ser posible, considerar la…".
_OPENING = re.compile(
    r"(?:[^,]{1,50}, )?(?:reiterar \S+ recomendación (?:anterior )?de que (?:\S+ ){1,4})?"
    r"(?P<verb>(?:consider|estudi|examin)\w+)(?:,? \S+){0,14}? (?:posibilidad|conveniencia|manera)\b"
)


@dataclass(frozen=True, slots=True)
class Asking:
    """The words as printed and their rank: must 8, should 6, is encouraged 4, might 2; one less if only to consider."""

    words: str
    rank: int

    @property
    def considered(self) -> bool:
        return self.rank % 2 == 1

    @property
    def verb_rank(self) -> int:
        return self.rank + self.considered

    @property
    def of_its_own(self) -> bool:
        """Whether the text asks; "recomendó" tells that the meeting did, and not how firmly."""
        return not self.words.startswith(_TOLD)


def firmer(before: Asking | None, after: Asking | None) -> bool | None:
    """Whether a later text asks more firmly (True) or less (False); None where it is the same or cannot be said.

    A softer verb that asks to do a thing is neither more nor less than a firmer one that asks to consider it.
    """
    if before is None or after is None or not (before.of_its_own and after.of_its_own):
        return None
    by_verb = after.verb_rank - before.verb_rank
    by_reserve = int(before.considered) - int(after.considered)
    if by_verb * by_reserve < 0 or not (by_verb or by_reserve):
        return None
    return by_verb + by_reserve > 0


def only_to_consider(passage: Passage) -> bool:
    """Whether a passage asks first of all to consider something, and not only after what it asks to do."""
    asking = read_asking(passage)
    return asking is not None and asking.considered


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
