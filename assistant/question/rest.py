"""What an answer has beyond what the conversation has shown already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence import Evidence
from assistant.plan import Intent, Plan
from assistant.question.before import Before
from assistant.question.more import asks_more, own_words
from assistant.question.standing import of_that_meeting
from assistant.search.cut import MANY
from vectorstore.words import fold


def ask_rest(plan: Plan, before: Before, answered: Sequence[int]) -> Plan | None:
    """The plan of a question for what the answer before has not shown; None for any other.

    It is the rest of its subject, or, asked of "that meeting", of all that it recommended. `answered` are the numbers
    of the meetings that the answer names.
    """
    asked, folded = before.plan, fold(plan.wording)
    named = plan.names or plan.passages or plan.unknown or plan.meetings or plan.favoured_meetings
    if not asks_more(folded) or own_words(plan.topic) or named or asked.passages or not before.cited:
        return None
    shown = (*asked.shown, *before.cited)
    if not of_that_meeting(folded, of_passages=False):
        intent = asked.intent if asked.intent in MANY else Intent.LIST
        return replace(asked, question=plan.question, language=plan.language, intent=intent, shown=shown, follows=True)
    return replace(
        plan,
        intent=Intent.LIST,
        topic="",
        meetings=asked.meetings or asked.favoured_meetings or tuple(answered),
        statuses=plan.statuses or asked.statuses,
        reports=plan.reports or asked.reports,
        shown=shown,
        follows=True,
    )


def unshown(found: Evidence, shown: Sequence[str]) -> Evidence:
    """The evidence without the passages (ids) that were shown, which may leave nothing; all of it where none was."""
    if not shown:
        return found
    known = {*shown, *(one.rpartition("-")[0] for one in shown)}
    hits, answering, borderline = (
        tuple(hit for hit in hits if hit.passage.id not in known and hit.passage.parent_id not in shown)
        for hits in (found.hits, found.answering, found.borderline)
    )
    if answering:
        told = f"Sin repetir lo ya mostrado: {'1 pasaje' if len(shown) == 1 else f'{len(shown)} pasajes'}."
        return replace(found, hits=hits, answering=answering, borderline=borderline, notices=(*found.notices, told))
    rest = tuple(hit for hit in hits if hit not in borderline)
    missing = found.missing or ("nada más que lo ya mostrado",)
    return replace(found, hits=(*borderline, *rest), answering=(), borderline=(), missing=missing)
