"""With what words, and how firmly, a recommendation asks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vectorstore.records import Passage

_VERBS = (
    (r"deben|deberán?|procurarán|tienen la obligación de", 8),
    (r"deberían?|convendría|recomend\w+|insta\w*|exhort\w+|pide\w*", 6),
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


@dataclass(frozen=True, slots=True)
class Asking:
    """The words as printed and their rank: must 8, should 6, is encouraged 4, might 2; one less if only to consider."""

    words: str
    rank: int


def read_asking(passage: Passage) -> Asking | None:
    """Of the first verb that asks, in a passage or in what leads to it; None when there is none."""
    text = passage.text
    found = _VERB.search(text)
    if (found is None or found.start() > _REACH) and passage.lead_in:
        text = passage.lead_in
        found = _VERB.search(text)
    if found is None or found.lastgroup is None:
        return None
    rank = _VERBS[int(found.lastgroup[1:])][1]
    tentative = _CONSIDERING.search(text, found.end(), found.end() + _REACH)
    if tentative is None:
        return Asking(found[0], rank)
    return Asking(f"{found[0]} … {tentative[0].strip(' ,').rpartition('a que ')[2]}", rank - 1)
