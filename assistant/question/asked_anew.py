"""The question before asked anew: for all there is or its number, as another list, of another subject."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.plan import Plan
from assistant.question.more import asks_all_of_it
from assistant.question.other_list import other_list
from assistant.question.standing import points_back
from assistant.records.catalogue import Catalogue
from assistant.search.mention import whether_of
from assistant.words.topic import subject_after_about
from vectorstore.words import fold

# "¿Y sobre los testigos?", "¿y los testigos?": all that is said is another subject.
_NEXT_SUBJECT = re.compile(
    r"^[¿¡\s]*(?:(?:y|e|and|et)\s+(?:qué\s+(?:hay|dijo|dice)\s+)?|(?=(?:(?:what|how)\s+about|qué\s+hay\s+de)\s))"
    r"(?:(?:qué\s+(?:hay|pasa)\s+(?:con|de)|(?:what|how)\s+about|sobre|para|pour|for|acerca\s+de|respecto\s+(?:de|a)|"
    r"about|on|regarding|sur|concernant)\s+|(?=(?:el|la|los|las|the|les?)\s))"
    r"([^,;?]{4,80}?)[\s?!.]*$",
    re.IGNORECASE,
)

# "La pauvreté, on en parle ?", "los testigos, ¿se mencionan?": whether anything is said of what stands before.
_SPOKEN_OF = re.compile(
    r"^[¿¡\s]*(?:(?:y|e|and|et)\s+)?([^,;?]{4,60}?)\s*[,:]\s*[¿\s]*(?:on en parle|ils en parlent|(?:en )?parle-t-on|"
    r"se (?:habla|menciona|dice algo|dijo algo|trata)n?(?: de (?:eso|ello|ellos))?|(?:lo|la|los|las) mencionan?|"
    r"(?:is|are) (?:it|that|they) (?:mentioned|there|covered|in it)|do they (?:mention|talk about) (?:it|them)|"
    r"any(?:thing| mention)?(?: on (?:it|that))?)[\s?!.]*$",
    re.IGNORECASE,
)
_WHETHER = {"es": "¿Se habla de {0}?", "en": "Is anything said about {0}?", "fr": "Parle-t-on de {0} ?"}


def asked_anew(plan: Plan, before: Plan, catalogue: Catalogue, read: Callable[[str], Plan]) -> Plan | None:
    """The question before with what this one says in its place; None where it says more. `read` plans a question."""
    return (
        _whether_spoken_of(plan, read)
        or _all_of_it(plan, before, read)
        or other_list(plan, before, catalogue, read)
        or _of_another_subject(plan, before, read)
    )


def _whether_spoken_of(plan: Plan, read: Callable[[str], Plan]) -> Plan | None:
    """Whether anything is said of what a turn opens with: a subject of its own, of which nothing is left out."""
    found = _SPOKEN_OF.search(plan.question)
    if not found or points_back(found[1]):
        return None
    return replace(read(_WHETHER[plan.language].format(found[1])), question=plan.question, language=plan.language)


def _all_of_it(plan: Plan, before: Plan, read: Callable[[str], Plan]) -> Plan | None:
    """All passages on the subject of the question before, or their number ("¿cuántas son?", "dame todas")."""
    wanted = asks_all_of_it(fold(plan.wording))
    if wanted is None or not before.topic or before.passages:
        return None
    asked = "Todas las recomendaciones" if wanted else "Cuántas recomendaciones hay"
    moved = read(f"{asked} sobre {before.topic}")
    moved = replace(moved, question=plan.question, language=plan.language, follows=True)
    return replace(moved, meetings=before.meetings, favoured_meetings=before.favoured_meetings, reports=before.reports)


def _of_another_subject(plan: Plan, before: Plan, read: Callable[[str], Plan]) -> Plan | None:
    """The question before asked about another subject, when this one names no more ("¿y sobre los testigos?").

    It is a whole question again, and is refused like one where the reports say nothing of the subject.
    """
    found = _NEXT_SUBJECT.search(plan.question)
    subject = subject_after_about(before.wording) or whether_of(before.wording).strip(" ?.")
    named = plan.names or plan.passages or plan.meetings or plan.favoured_meetings or plan.unknown
    if not found or not subject or not plan.topic or named or points_back(plan.wording):
        return None
    moved = read(before.wording.replace(subject, found[1]))
    return replace(
        moved,
        question=plan.question,
        language=plan.language,
        meetings=moved.meetings or before.meetings,
        favoured_meetings=moved.favoured_meetings or before.favoured_meetings,
        reports=moved.reports or before.reports,
        statuses=moved.statuses or before.statuses,
    )
