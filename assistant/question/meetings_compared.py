"""What changed from one meeting to another: each summed up, or what each recommended on a subject."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.words.meetings import without_mentions
from assistant.words.topic import topic_words
from vectorstore.records import Status
from vectorstore.words import fold

_RECOMMENDING = re.compile(r"recom|acuerd|acord|aprob|texto|contenid")
# "¿Qué cambió entre la reunión de 2019 y la de 2021?", "differences between the 2019 and 2021 meetings".
# No more than what compares: "compartir", "diferentes formas", "nuevas" and "entre 2013 y 2017" do not.
_OF_COMPARING = re.compile(
    r"¿?(?:cambi(?:o|a|an|aron|ado|ados|os|ar)|diferenci\w*|difier\w+|compara\w*|compare[snd]?|comparison|comparez|"
    r"contrast\w*|distingu\w+|chang(?:e[sd]?|ing|ements?)|differ(?:s|ed|ences?|ent)?|evoluc\w+)\W*$"
)
# "¿Dice lo mismo la cuarta reunión que la quinta sobre...?", "coinciden", "say the same".
_THE_SAME = re.compile(
    r"\b(?:dic\w+|dij\w+|recom\w+|pid\w+|propon\w+|propus\w+|plante\w+|say|says|said|dit|disent) "
    r"(?:lo mismo|the same|la meme chose)\b|"
    r"\bcoincid\w+|\bestan de acuerdo|\bagree\b"
)
# "¿Qué hay de nuevo en 2021 frente a 2019?", "what is new since 2019?"
_NEW_BESIDE = re.compile(
    r"\b(?:que hay de nuevo|que (?:tiene|trae|aporta) de nuevo|que novedad(?:es)?|what(?: is|'s) new|"
    r"quoi de neuf)\b[^?]*"
    r"\b(?:frente a|(?:con )?respecto (?:a|de)|en comparacion|comparad\w+|compared|versus|vs|since|desde|par rapport|"
    r"than|que en)\b"
)
_OF_NOVELTY = re.compile(
    r"(?:nuev\w+|novedad\w*|frente|respecto|compara\w+|compared|versus|vs|new|neuf|trae|aporta)\W*$"
)
_OF_SAYING = re.compile(
    r"(?:dic\w+|dij\w+|pid\w+|say|says|said|dit|disent|mism[oa]s?|same|meme|chose|coincid\w+|acuerdo|agree)\W*$"
)
_HEAD = 4
_BETWEEN = re.compile(r"\b(?:entre|between)\b")


def of_meetings_compared(plan: Plan, folded: str) -> Plan:
    """The plan of a folded question that puts meetings side by side, no draft being spoken of; any other as it is."""
    if plan.passages or not _compares_meetings(plan, folded):
        return plan
    plan = replace(plan, meetings=_side_by_side(plan, folded), favoured_meetings=())
    if not (subject := _subject(plan)):
        return replace(plan, intent=Intent.BRIEFING, topic="")
    recommended = plan.statuses or (Status.ADOPTED, Status.COMPILED)
    return replace(plan, intent=Intent.EVOLUTION, topic=subject, statuses=recommended)


def _compares_meetings(plan: Plan, folded: str) -> bool:
    """Bare years may be those of anything else, so with them the question has to begin with a word of comparing."""
    asked = any(_OF_COMPARING.match(word) for word in folded.split()[: None if plan.meetings else _HEAD])
    asked = asked or bool(_THE_SAME.search(folded) or _NEW_BESIDE.search(folded))
    meetings = plan.meetings or plan.favoured_meetings
    return asked and len(meetings) > 1 and plan.intent in (Intent.FACT, Intent.LIST, Intent.EVOLUTION, Intent.YES_NO)


def _side_by_side(plan: Plan, folded: str) -> tuple[int, ...]:
    """The meetings named; "entre" and "frente a" name two, and not those that lie between them."""
    meetings = plan.meetings or plan.favoured_meetings
    two = _BETWEEN.search(folded) or _NEW_BESIDE.search(folded)
    return (min(meetings), max(meetings)) if two else meetings


def _subject(plan: Plan) -> str:
    """What the meetings are compared on; nothing when they are compared as a whole."""
    words = topic_words(without_mentions(plan.wording))
    folded = fold(plan.wording)
    same = (_OF_SAYING,) if _THE_SAME.search(folded) else ()
    novelty = (_OF_NOVELTY,) if _NEW_BESIDE.search(folded) else ()
    asking = (_OF_COMPARING, _RECOMMENDING, *same, *novelty)
    return " ".join(word for word in words if not any(one.match(fold(word)) for one in asking))
