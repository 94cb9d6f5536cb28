"""What opens an answer: what was told of it beforehand, what is counted of its claims, or a yes or a no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answer import Claim
from assistant.evidence import Evidence
from assistant.plan import Plan
from assistant.records.agenda_question import agenda_lead, counts_agenda
from assistant.search.counting import counted, counted_items, counted_meetings, counted_names, counted_words
from assistant.search.coverage import Subject
from assistant.search.overview import is_overview, overview_lead
from assistant.wording import lead
from assistant.yes_or_no import opening


@dataclass(frozen=True)
class Opener:
    """`items_of` gives the ids of the items under a passage, `subject_of` the ideas of a plan."""

    items_of: Callable[[str], Sequence[str]]
    subject_of: Callable[[Plan], Subject]

    def lead(self, plan: Plan, evidence: Evidence, claims: Sequence[Claim], quoted: bool) -> str:
        """Where it stands, what was counted, whether it is so, or nothing.

        `quoted`: the claims are the passages' own sentences. A model opens with yes or no by itself.
        """
        if not claims or evidence.statement:
            return evidence.statement
        told = evidence.lead or self.counted(plan, claims)
        if told or not quoted or evidence.notices:
            return told
        return opening(plan, claims, self.subject_of)

    def counted(self, plan: Plan, claims: Sequence[Claim]) -> str:
        """What is counted of claims, or nothing."""
        if is_overview(plan):
            return overview_lead(claims)
        if counts_agenda(plan):
            return agenda_lead(claims)
        if plan.statement:
            return lead(plan, claims)
        return (
            counted_words(plan, claims)
            or counted_meetings(plan, claims)
            or counted(plan, claims, self.items_of)
            or counted_items(plan, claims, self.items_of)
            or counted_names(plan, claims)
            or lead(plan, claims)
        )
