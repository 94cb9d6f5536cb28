"""What a question gets wrong of a meeting: where it was held, the year of its ordinal; the reasons that lists lack."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Plan
from assistant.words.cardinals import cardinals
from assistant.words.names import Name
from assistant.words.ordinals import MONTHS, ORDINAL, meeting_in_spanish, ordinal_in_spanish, ordinal_number
from assistant.words.spans_of_meetings import MEETING_NOUN
from vectorstore.records import Meeting, Passage
from vectorstore.words import fold

# "la reunión de Lima", "the meeting held in Lima": the place stands right after the noun.
MEETING_AT = rf"\b{MEETING_NOUN} (?:(?:celebrad[ao]s?|organizad[ao]s?|held|tenues?) )?(?:de|en|in|at|of|à|a) "
# What stands between a meeting, a verb of holding or of waiting, and a year; what it spoke of is not when it was held.
_BETWEEN = r"(?:(?!entre|desde|sobre|acerca|about|sur)\w+ )"
_IN_MONTH = rf"(?:de|en|of|in|del ano) (?:(?:{'|'.join(MONTHS)}) (?:de )?)?"
_ORDINAL_AND_YEAR = re.compile(
    rf"\b{ORDINAL} {MEETING_NOUN},? ?(?:\(|(?:(?:que )?(?:se )?(?:celebr|tuv|hel)\w+ )?{_IN_MONTH}|"
    rf"{_BETWEEN}{{0,4}}(?:celebr|esper|retras|tard|held|wait)\w* {_BETWEEN}{{0,3}})"
    r"((?:19|20)\d\d)\b"
)
_SITTING = re.compile(rf"\b{ORDINAL} (?:sesion|sitting|seance)\b")
_CARDINALS = cardinals(1, 15)
_SITTINGS = re.compile(rf"\b({'|'.join(_CARDINALS)}) sesiones\b")
_WHY = re.compile(r"^\W*(?:y )?(?:por que|porque|why|pourquoi|(?:cual fue |por )?(?:el |que )?motivo|a que se debe)\b")
_NOT = re.compile(r"\b(?:no|ni|nadie|tampoco|nunca|not|never|ne|pas|falt\w+|ausent\w+|absen\w+)\b|n't\b|\bn'")
_AS = re.compile(r"\b(?:como|as a|en tant qu)")


# The seats of the United Nations as readers of other languages write them.
SEATS = {
    "vienna": "viena",
    "vienne": "viena",
    "geneva": "ginebra",
    "geneve": "ginebra",
    "new york": "nueva york",
}


def misplaced(
    plan: Plan, named: Sequence[Name], meeting: Meeting, convened: Sequence[Passage]
) -> tuple[str, tuple[str, ...]] | None:
    """A place that a question gives its meeting and the report does not: a statement in Spanish and where it was held.

    `named` are the names of the question, `convened` the passages that print when and where the meeting was held.
    """
    places = [name for name in named if _is_its_place(fold(name.written), fold(plan.wording))]
    if not places or not convened:
        return None
    place = SEATS.get(fold(places[0].written), fold(places[0].written))
    if place == fold(meeting.place or "") or any(
        re.search(rf"\b{re.escape(place)}\b", fold(one.text)) for one in convened
    ):
        return None
    told = f"La pregunta sitúa la reunión en «{places[0].written}»; el informe dice dónde se celebró."
    return told, tuple(one.id for one in convened)


def _is_its_place(place: str, folded: str) -> bool:
    """Whether a folded question gives a meeting a place: "la reunión de Lima", "se eligió Lima para la reunión"."""
    after = rf"{MEETING_AT}{re.escape(place)}\b"
    chosen = r"\b(?:elig|escog|chose|pick|choisi)\w* (?:a )?"
    before = rf"{chosen}{re.escape(place)} (?:como sede )?(?:para|de|for|pour)\b.*{MEETING_NOUN}"
    return bool(re.search(after, folded) or re.search(before, folded))


def too_many_sittings(plan: Plan, meeting: Meeting, convened: Sequence[Passage]) -> tuple[str, tuple[str, ...]] | None:
    """A sitting that a question gives its meeting and that the meeting did not have ("la sexta sesión de 2032").

    A statement in Spanish and the passages that print how many it held.
    """
    found = _SITTING.search(fold(plan.wording))
    number = ordinal_number(found[1]) if found else None
    if not found or number is None or number == meeting.number:
        return None
    held = [(one, _CARDINALS[count[1]]) for one in convened if (count := _SITTINGS.search(fold(one.text)))]
    if not held or number <= held[0][1]:
        return None
    told = f"La pregunta habla de la {ordinal_in_spanish(number)} sesión; la reunión celebró {held[0][1]}."
    return told, tuple(one.id for one, _ in held)


def misordered(question: str, meetings: Sequence[Meeting]) -> tuple[str, ...]:
    """A notice in Spanish where a question gives a meeting the year of another ("la novena reunión de 2021")."""
    found = _ORDINAL_AND_YEAR.search(fold(question))
    number = ordinal_number(found[1]) if found else None
    meant = next((one for one in meetings if one.number == number and one.year), None)
    if not found or not meant or any(one.number == number and one.year == int(found[2]) for one in meetings):
        return ()
    others = [ordinal_in_spanish(one.number) for one in meetings if one.year == int(found[2])]
    also = f"; la de {found[2]} fue la {' o la '.join(others)}" if others else ""
    return (f"La {meeting_in_spanish(meant.number)} fue la de {meant.year}{also}.",)


def unexplained(folded: str, statement: str) -> bool:
    """Whether a question asks why somebody is or is not on a list, and the list bears out that it is so."""
    if not _WHY.search(folded) or _AS.search(folded):
        return False
    return bool(_NOT.search(folded)) == (" no figura" in statement)
