"""Turns about a meeting that was asked about as such: what it was about, the meeting of another number."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.plan import Plan
from assistant.question.before import Before
from assistant.question.cited_itself import OPENS
from assistant.question.pointing import asks_of_meeting
from assistant.records.catalogue import Catalogue
from assistant.search.overview import is_overview
from assistant.words.meetings import without_mentions
from assistant.words.ordinals import meeting_in_spanish

_IT = r"(?:it|they|he|the (?:meeting|group)|la reunion|el grupo|esa reunion|elle|on|ils|le groupe|la reunion)"
_WHAT_ABOUT = re.compile(
    OPENS + r"(?:(?:de|sobre) que (?:trat\w+|iba|fue|habl\w+|se (?:trat\w+|habl\w+)|discuti\w+)|que (?:se )?(?:trat\w+|"
    r"discuti\w+|hizo|hicieron|paso|decidi\w+|acord\w+|examin\w+|vieron|vio)(?: ahi| alli)?|"
    r"(?:que|cuales (?:fueron|eran)) (?:sus |los )?temas(?: (?:trat\w+|se trat\w+|vio|vieron|hubo|discuti\w+))?|"
    rf"what (?:was|were) (?:{_IT}|that|this) (?:all )?about|what (?:did|was) {_IT} "
    r"(?:discuss|decide|do|agree(?: on)?|talk about|cover|deal with)(?:ed)?|what was (?:discussed|decided|agreed)|"
    r"what happened(?: there)?|"
    r"de quoi (?:a-t-il ete question|a-t-(?:elle|on) (?:parle|discute|traite)|(?:s'agissait-il|ca parlait)|"
    rf"{_IT} (?:a|ont) (?:parle|discute))|qu'(?:a-t-(?:elle|on) (?:decide|discute|fait)|est-ce (?:qu'elle|qu'on) a "
    r"(?:decide|discute|fait))|sur quoi (?:portait|a porte)-(?:t-)?elle)(?: (?:la|esa) reunion)?\W*$"
)
_NUMBER = re.compile(
    OPENS + r"(?:(?:en|de|que (?:dijo|hizo|hay de)|what about|how about|a|dans|de) )?(?:la|the|celle|el)? ?(?:la )?"
    r"(\d{1,2})(?:a|ª|th|st|nd|rd|e|eme|\.?ª)?\W*$"
)
_NEXT = re.compile(
    OPENS + r"(?:(?:cuando|donde) (?:es|sera|seria|se celebra\w*) la (?:proxima|siguiente)|"
    r"(?:la )?(?:proxima|siguiente),? (?:cuando|donde) (?:es|sera)|"
    r"when(?: is| will be|'s) the next(?: one)?|"
    r"quand (?:est|sera|aura lieu) la prochaine)\W*$"
)
Read = Callable[[str], Plan]


def of_meeting(
    plan: Plan, before: Before, folded: str, catalogue: Catalogue, read: Callable[[str], Plan]
) -> Plan | None:
    """What the meeting on the table was about, or the question on it asked of another by its number, if that is asked.

    `read` plans a question.
    """
    spoken_of = before.plan.meetings or before.plan.favoured_meetings
    itself = bool(before.cited) and {*before.cited} <= catalogue.proceedings.of_meetings
    if len(spoken_of) != 1 or not (itself or asks_of_meeting(before) or is_overview(before.plan)):
        return None
    asked = ""
    if _WHAT_ABOUT.search(folded):
        asked = f"¿De qué trató la {meeting_in_spanish(spoken_of[0])}?"
    elif _NEXT.search(folded):
        asked = "¿Cuándo será la próxima reunión?"
    elif (found := _NUMBER.search(folded)) and int(found[1]) in {one.number for one in catalogue.meetings}:
        asked = f"{without_mentions(before.plan.wording).rstrip(' ?.')} de la {meeting_in_spanish(int(found[1]))}"
    return replace(read(asked), question=plan.question, language=plan.language) if asked else None
