"""Lists that a report prints of its meeting: the agenda that was adopted and the documents that it had before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Intent, Plan
from assistant.proceedings import prints_agenda
from assistant.topic import topic_words
from vectorstore.records import Passage, Status
from vectorstore.words import fold

_ASKING = (Intent.LIST, Intent.FACT, Intent.EVOLUTION)
_DOCUMENTS = re.compile(r"\b(?:document\w*|documentation|papeles|papers?)\b")
_AGENDA = re.compile(r"\b(?:agenda|orden del dia|temario|programa|ordre du jour)\b")
# A paper of its own, an item of its number or a language is no list.
_ONE = re.compile(r"\b(?:el|un|ese|este|the|a|le|un) (?:documento?|paper)\b|\b(?:tema|punto|item|point) \d")
# What such questions say beside: that it was before the meeting, and that it was adopted or examined.
_OF_DOCUMENTS = re.compile(
    r"(?:document|papel|paper|antecedent|background|working|oficial|official|mesa|delante|ante$|tuv|ten|manej|examin|present|"
    r"distribu|repart|recib|dispon|base|previ|consult|placed|circulat|availab|submit|saisi|dispos|soumis|list|complet|"
    r"prepar|grupo|every|titul|secretari|were|before)"
)
_OF_AGENDA = re.compile(
    r"(?:agenda|orden|dia|temari|programa|ordre|jour|item|point|punto|apro[bv]|adopt|const|tuv|ten|figur|examin|trat|list|"
    r"complet|grupo|compon|form|oficial|official)"
)
# Shorter words name no subject.
_SMALL = 3


def printed_list(plan: Plan, passages: Sequence[Passage]) -> list[Passage]:
    """Of the passages of a scope those that print the list that a question asks for, and nothing else."""
    folded = fold(plan.wording)
    meetings = plan.meetings or plan.favoured_meetings
    if plan.intent not in _ASKING or not meetings or plan.names or plan.excluded or _ONE.search(folded):
        return []
    organization = [one for one in passages if one.status is Status.ORGANIZATION and one.meeting in meetings]
    if _DOCUMENTS.search(folded) and _nothing_else(plan, _OF_DOCUMENTS):
        found = [one for one in organization if one.section and fold(one.section[-1]).endswith("documentacion")]
        parents = {one.parent_id for one in found}
        return [one for one in found if one.id not in parents]
    if _AGENDA.search(folded) and _nothing_else(plan, _OF_AGENDA):
        return [one for one in organization if prints_agenda(one)]
    return []


def lacks_documents(plan: Plan, passages: Sequence[Passage]) -> bool:
    """Whether a question asks which documents a meeting had, and nothing else, of reports that print none."""
    asks = plan.intent is Intent.LIST and plan.meetings and not plan.topic and _DOCUMENTS.search(fold(plan.wording))
    return bool(asks) and not any(one.status in (Status.ORGANIZATION, Status.BACKGROUND) for one in passages)


def _nothing_else(plan: Plan, own: re.Pattern[str]) -> bool:
    return all(own.match(word) for word in map(fold, topic_words(plan.topic)) if len(word) > _SMALL)
