"""Lists that a report prints of its meeting beside the agenda: the documents that it had before it, and the topics that
it wants examined at its next meetings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Intent, Plan
from assistant.records.other_words import has_other_words
from vectorstore.records import Passage, Status
from vectorstore.words import fold

_ASKING = (Intent.LIST, Intent.FACT, Intent.EVOLUTION, Intent.COUNT)
_ASKING_FOR = (Status.ADOPTED, Status.COMPILED)
_DOCUMENTS = re.compile(r"\b(?:document\w*|documentation|papeles|papers?)\b")
# A paper of its own, an item of its number or a language is no list.
_ONE = re.compile(r"\b(?:el|un|ese|este|the|a|le|un) (?:documento?|paper)\b|\b(?:tema|punto|item|point) \d")
# Topics for meetings to come, and what a question on them may say beside.
_TOPICS = re.compile(r"\b(?:temas?|asuntos|cuestiones|topics?|items|subjects|sujets|themes)\b")
_TO_COME = re.compile(
    r"\b(?:proxim[ao]s|futur[ao]s?|venider\w+|(?:reuniones|sesiones) siguientes|siguientes (?:reuniones|sesiones)|"
    r"(?:siguientes|otras|proximas) (?:citas|encuentros|convocatorias)|(?:citas|encuentros) siguientes|"
    r"mas adelante|en adelante|prioriz\w+|prioridad|prioritari\w+|next|later|"
    r"future|prioriti[sz]ed?|prochaines?|ulterieur\w*|priorite)\b"
)
_INTRODUCES_TOPICS = re.compile(r"\btemas\b.*\b(?:proxim[ao]s|futur[ao]s)\b|\b(?:proxim[ao]s|futur[ao]s)\b.*\btemas\b")
# Shorter words name no subject.
_SMALL = 3


def printed_list(plan: Plan, passages: Sequence[Passage]) -> list[Passage]:
    """Of the passages of a scope those that print the list that a question asks for, and nothing else."""
    folded = fold(plan.wording)
    meetings = plan.meetings or plan.favoured_meetings
    if plan.intent not in _ASKING or not meetings or plan.names or plan.excluded or _ONE.search(folded):
        return []
    own = [one for one in passages if one.meeting in meetings]
    if plan.intent is not Intent.COUNT and _DOCUMENTS.search(folded) and not has_other_words(plan, "documents", _SMALL):
        return _documents([one for one in own if one.status is Status.ORGANIZATION])
    if _TOPICS.search(folded) and _TO_COME.search(folded) and not has_other_words(plan, "topics to come", _SMALL):
        return _topics_to_come([one for one in own if one.status in _ASKING_FOR])
    return []


def _documents(passages: Sequence[Passage]) -> list[Passage]:
    """What stands under the title of the documents."""
    found = [one for one in passages if one.section and fold(one.section[-1]).endswith("documentacion")]
    parents = {one.parent_id for one in found}
    return [one for one in found if one.id not in parents]


def _topics_to_come(passages: Sequence[Passage]) -> list[Passage]:
    """The items of what introduces topics for meetings to come."""
    leading = {one.id for one in passages if one.text.endswith(":") and _INTRODUCES_TOPICS.search(fold(one.text))}
    return [one for one in passages if one.parent_id in leading]


def lacks_documents(plan: Plan, passages: Sequence[Passage]) -> bool:
    """Whether a question asks which documents a meeting had, and nothing else, of reports that print none."""
    asks = plan.intent is Intent.LIST and plan.meetings and not plan.topic and _DOCUMENTS.search(fold(plan.wording))
    return bool(asks) and not any(one.status in (Status.ORGANIZATION, Status.BACKGROUND) for one in passages)
