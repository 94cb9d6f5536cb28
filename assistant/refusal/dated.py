"""A year that a question gives to a fact ("publicó en 2011 una guía"), though a meeting was held in that year too.

Where the meeting of that year says nothing of it, the fact is looked for in all reports. It is told when the text that
answers gives that year, or when it tells all that is named with another year, which is then corrected.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.search.mention import WHETHER_MENTIONED
from assistant.search.rating import searchable
from assistant.words.meetings import years_named
from assistant.words.ordinals import ordinal_in_spanish
from assistant.words.quantity import asks_quantity
from assistant.words.sentences import split_sentences
from assistant.words.spans_of_meetings import MEETING_NOUN
from assistant.words.voices import asks_whose_words
from vectorstore.records import Hit, Passage
from vectorstore.words import fold

# Words by which a year is that of a meeting, or of a report on it.
_OF_MEETING = re.compile(
    rf"\b(?:{MEETING_NOUN}|informes?|reports?|rapports?|recom\w+|proyecto|borrador|draft|resumen|compil\w+|recopil\w+|"
    r"debate|deliberacion\w*|segun|according)\b"
)
_YEAR = re.compile(r"(?<![\d/.])(?:19|20)\d\d(?![\d/]|\.\d)")
_SEARCHED = "Los textos de la reunión de {} no lo dicen; se ha buscado en todos los informes."
_ONE_ANSWER = (Intent.FACT, Intent.WHO_SAID, Intent.YES_NO)
_RETOLD = (*_ONE_ANSWER, Intent.LIST)


def of_any_meeting(plan: Plan) -> Plan | None:
    """The plan of a question that names a year but no meeting, asked of all reports; None for any other."""
    whether = WHETHER_MENTIONED.search(fold(plan.wording))
    if not (plan.meetings and _gives_a_year(plan)) or plan.statuses or plan.kinds or whether:
        return None
    return replace(plan, meetings=(), favoured_meetings=(), reports=())


def of_meeting_retold(plan: Plan) -> Plan | None:
    """The plan of a question on one meeting, asked of the papers of all others; None where it wants its own text."""
    if len(plan.meetings) != 1 or plan.statuses or plan.kinds or plan.follows or plan.intent not in _RETOLD:
        return None
    return replace(plan, meetings=(), favoured_meetings=(), reports=())


def retelling(plan: Plan, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The passages of other meetings that tell what the one asked about did ("En su tercera reunión, el Grupo...")."""
    number = plan.meetings[0]
    ordinal = ordinal_in_spanish(number)
    telling = re.compile(
        rf"\b(?:{fold(ordinal)} reunion|{fold(ordinal)[:-1]}o? periodo de sesiones)\b"
        r"(?:, celebrad[oa][^;.]*)?,? (?:el|del) grupo\b"
    )
    others = (hit for hit in hits if hit.passage.meeting != number)
    return tuple(hit for hit in others if telling.search(searchable(hit.passage)))


def told_of_year(plan: Plan, answering: Sequence[Hit]) -> tuple[bool, tuple[str, ...]]:
    """Whether passages found for such a plan answer it, and in Spanish which year the best of them gives instead."""
    year = str(years_named(fold(plan.wording))[0])
    best = answering[0].passage
    if year in _YEAR.findall(best.text):
        return True, (_SEARCHED.format(year),)
    corrected = _corrected(plan, best)
    return bool(corrected), (_SEARCHED.format(year), *corrected) if corrected else ()


def wrong_year(plan: Plan, passages: Sequence[Passage]) -> tuple[str, ...]:
    """A notice in Spanish where a question gives a fact the year of a meeting and the text that tells it another."""
    if not passages or plan.meetings or not _gives_a_year(plan) or passages[0].meeting in plan.favoured_meetings:
        return ()
    year = str(years_named(fold(plan.wording))[0])
    return () if any(year in _YEAR.findall(one.text) for one in passages) else _corrected(plan, passages[0])


def _gives_a_year(plan: Plan) -> bool:
    folded = fold(plan.wording)
    bare = len(years_named(folded)) == 1 and not _OF_MEETING.search(folded)
    return bare and plan.intent in _ONE_ANSWER and not (plan.follows or plan.passages)


def _corrected(plan: Plan, best: Passage) -> tuple[str, ...]:
    """Which year a passage gives instead, where it has all that the question names and no figure is asked for."""
    given = _years_beside(plan, best)
    presumed = bool(plan.names) and not asks_quantity(plan.question) and not asks_whose_words(plan.question)
    if not presumed or not given or not all(name.occurs_in(searchable(best)) for name in plan.names):
        return ()
    return (f"El texto citado no menciona {years_named(fold(plan.wording))[0]}; menciona {given[0]}.",)


def _years_beside(plan: Plan, passage: Passage) -> list[str]:
    """The years of the sentences that have a name of the question, the later first: the last that was done."""
    having = [
        one.text for one in split_sentences(passage.text) if any(name.occurs_in(fold(one.text)) for name in plan.names)
    ]
    return sorted({year for text in having for year in _YEAR.findall(text)}, reverse=True)
