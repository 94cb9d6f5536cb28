"""When and where a meeting was held, said in passing: "la reunión celebrada en Viena en 2013" names no subject."""

from __future__ import annotations

import re

from assistant.words.ordinals import MONTHS, ORDINAL
from assistant.words.spans_of_meetings import MEETING_NOUN
from vectorstore.words import fold

_HELD = (
    r"(?:celebrad[ao]s?|organizad[ao]s?|realizad[ao]s?|convocad[ao]s?|held|convened|tenues?|organisee?s?|"
    r"(?:que|la cual) (?:se (?:celebro|celebraron|hizo|realizo|organizo|reunio)|tuvo lugar|tuvieron lugar)|"
    r"(?:which|that) (?:(?:was|were) held|took place)|qui (?:s'est tenue|a eu lieu|se sont tenues))"
)
_MONTH = "|".join(MONTHS)
_WHEN = (
    r"(?:,? (?:(?:en|in|at|on|from|a|al|to|de|del|of|el|la|los|dias?|le|les|du|au|y|and|et) ){0,4}"
    rf"(?:{_MONTH}|\d{{1,2}}|(?:19|20)\d\d)\b)*"
)
_WHERE = rf"(?: (?:en|in|at|a) (?!(?:{_MONTH}|el|la|los|the|le|\d+)\b)[a-z]+)?"
_SAID = re.compile(
    rf"((?:{ORDINAL} )?{MEETING_NOUN}(?: {ORDINAL})?),? {_HELD}\b{_WHERE}{_WHEN}{_WHERE}{_WHEN}(?![a-z]),?"
)


def without_holding(text: str) -> str:
    """A question without the clause that says when or where its meeting was held."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    found = _SAID.search(folded)
    return f"{text[: found.end(1)]} {text[found.end() :]}" if found else text
