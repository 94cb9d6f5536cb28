"""Questions on when something was first or last said: "¿qué reunión fue la primera en...?", "por última vez"."""

from __future__ import annotations

import re

from assistant.plan import Intent, Plan
from vectorstore.words import fold

_END = r"(?:primer[ao]?|ultim[ao]|first|last|premiere?|derniere?)"
_BOTH = rf"{_END}(?: (?:y|e|and|et) (?:por |for |la |the )*{_END})?"
_MEETING = r"(?:reunion|meeting|session|sesion)"
_SAYING = (
    r"(?:recom|habl|mencion|trat|pid|ped|propus|propon|dij|dec|discut|abord|alud|refer|refir|nombr|cit|plante|ocup|toc|"
    r"exhort|inst|speak|spoke|talk|discuss|address|rais|call|ask|mention|parl|evoq|demand|propos|suggest|urg|deal)"
)
# "La primera en recomendar", "the first to recommend", "la première à avoir recommandé": not the meeting no. 1.
_TO = (
    rf"\b{_END}(?: {_MEETING})? (?:en {_SAYING}\w*[aei]r(?:se|lo|la)?\b(?: (?:de|sobre|a)\b)?|"
    rf"to (?:have )?{_SAYING}\w*|a (?:avoir )?{_SAYING}\w*(?:e|er|ir|re)\b)"
)
_THAT = (
    rf"\b(?:cual|que|which|what|quelle) (?:\w+ ){{0,3}}{_END} {_MEETING} "
    rf"(?:en (?:la )?que|que|qui|that|which|where|donde)(?: se)? (?:ha |a |has |had )?{_SAYING}\w*"
)
_TIME = rf"\b(?:por|de|para|pour|for)? ?(?:la |the )?{_BOTH} (?:vez|fois|time)\b"
_MENTION = rf"\b{_BOTH} (?:mencion|mention)\b|\b(?:first|last) {_SAYING}\w*"
_SINCE = (
    r"\b(?:desde (?:cuando|que (?:reunion|ano)) se|since (?:when|which meeting)|depuis (?:quand|quelle))\b"
    rf"(?=.*\b{_SAYING})"
)
_ASKED = re.compile("|".join((_TO, _THAT, _TIME, _MENTION, _SINCE)))
# Of what was said, and not of what was done or of where.
_WHEN = re.compile(
    rf"\b(?:{_MEETING}|cuando|when|quand|que ano|what year|which year|quelle annee|desde|since|depuis|vez que)\b"
)
_SAID = re.compile(rf"\b{_SAYING}\w*")
# Who wants the meetings between as well is told all of them.
_ALL = re.compile(
    r"\b(?:(?:que|cuales|which|what|quelles) (?:otras |other |autres )?(?:reuniones|meetings|reunions)|"
    r"repit\w*|repeti\w*|repas\w*|(?:todas|cada una de) las reuniones|cada reunion|reunion (?:por|tras) reunion|"
    r"(?:all|each|every) (?:of )?(?:the )?meetings?|toutes les reunions|chaque reunion|evolu\w*)\b"
)
_FIRST = re.compile(r"\b(?:primer[ao]?|first|premiere?|desde|since|depuis)\b")
_LAST = re.compile(r"\b(?:ultim[ao]|last|derniere?)\b")


def ends_asked(folded: str) -> tuple[bool, bool]:
    """Whether a folded question asks when something was first said, and when last."""
    if _ALL.search(folded) or not (_ASKED.search(folded) and _WHEN.search(folded) and _SAID.search(folded)):
        return False, False
    return bool(_FIRST.search(folded)), bool(_LAST.search(folded))


def asks_since(folded: str) -> bool:
    """Whether a folded question asks since when something is said: what was said after that goes with the answer."""
    return bool(re.search(_SINCE, folded))


def shows_ends_alone(plan: Plan) -> bool:
    """Whether only the first or the last meeting is wanted of all that speak of a subject."""
    folded = fold(plan.wording)
    return plan.intent is Intent.EVOLUTION and any(ends_asked(folded)) and not asks_since(folded)


def without_ends(text: str) -> str:
    """A question without its words of first and last; as it is where it asks for neither."""
    folded = fold(text)
    if len(folded) != len(text) or not any(ends_asked(folded)):
        return text
    spans = [found.span() for found in re.finditer(rf"{_TO}|{_TIME}|{_MENTION}|\b{_END}\b", folded)]
    for start, end in reversed(spans):
        text = f"{text[:start]} {text[end:]}"
    return text
