"""Lists of what the panellists said: each told on their own, apart from the delegations that spoke after them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.search.cut import MANY, Cut, printed_order
from assistant.search.relevance import Ratings
from assistant.words.topic import topic_words
from vectorstore.records import Hit, Passage, Status
from vectorstore.words import fold

_PANEL = re.compile(r"^(?:panelistas?|ponentes?|expositor(?:a|es)|panell?ist(?:e?s)?|intervenants?)$")
_TOLD = re.compile(
    r"\b(?:cont(?:o|aron)|dij(?:o|eron)|expus(?:o|ieron)|explic(?:o|aron)|present(?:o|aron|ed)?|senal(?:o|aron)|"
    r"destac(?:o|aron)|describi(?:o|eron)|said?|told|explain(?:s|ed)?|dit|explique|raconte)\b"
)
# From here a title has the subject: who spoke under it spoke of it.
_TITLED = 0.6


def asks_panel(plan: Plan) -> bool:
    """Whether a question asks for what several panellists said."""
    told = Status.SUMMARY in (plan.statuses or (Status.SUMMARY,))
    return plan.intent in MANY and told and _names_panel(plan)


def asks_panellist(plan: Plan) -> bool:
    """Whether a question asks what one panellist told: whoever introduces them tells nothing of it."""
    told = plan.follows or bool(_TOLD.search(fold(plan.wording)))
    return plan.intent is Intent.FACT and told and _names_panel(plan)


def without_panel(plan: Plan) -> Plan:
    """The plan with the subject that they spoke of, if there is any."""
    words = [word for word in topic_words(plan.topic) if not (_PANEL.match(fold(word)) or _TOLD.fullmatch(fold(word)))]
    return replace(plan, topic=" ".join(words))


def spoken_by_panel(
    plan: Plan,
    hits: Sequence[Hit],
    speaking: Collection[str],
    rated: Callable[[Plan], Ratings],
    cut: Callable[[Plan, Sequence[Hit]], Cut],
) -> Cut | None:
    """The passages (ids in `speaking`) in which somebody speaks by name, all of them under a title on the subject.

    `rated` and `cut` rate and cut for a plan. None where nobody is told so.
    """
    theirs = sorted((hit for hit in hits if hit.passage.id in speaking), key=printed_order)
    about = without_panel(plan)
    if not theirs or not about.topic:
        return Cut(tuple(theirs), whole=True) if theirs else None
    titled = _under_title(theirs, rated(about).heading)
    if titled:
        return Cut(titled, whole=True)
    return cut(about, [hit for hit in hits if hit.passage.id in speaking])


def _under_title(hits: Sequence[Hit], heading: Callable[[Passage], float]) -> tuple[Hit, ...]:
    return tuple(hit for hit in hits if heading(hit.passage) >= _TITLED)


def _names_panel(plan: Plan) -> bool:
    return any(map(_PANEL.match, fold(f"{plan.topic} {plan.context}").split()))
