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


def asked_anew(plan: Plan, before: Plan, catalogue: Catalogue, read: Callable[[str], Plan]) -> Plan | None:
    """The question before with what this one says in its place; None where it says more. `read` plans a question."""
    return (
        _all_of_it(plan, before, read)
        or other_list(plan, before, catalogue, read)
        or _of_another_subject(plan, before, read)
    )


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
