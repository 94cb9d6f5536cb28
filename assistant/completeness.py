"""What stands under an answer: how the question was read, how much was examined and how much of it answers."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.plan import Intent, Plan
from assistant.records.catalogue import Catalogue
from assistant.search.cut import MANY
from assistant.search.overview import is_overview
from assistant.wording import completeness, mentions, of_ends, silence, there_is_more, to_the_letter
from assistant.words.first_last import shows_ends_alone
from vectorstore.records import Passage


def note(plan: Plan, evidence: Evidence, cited: Sequence[Passage], catalogue: Catalogue) -> str | None:
    """What stands under an answer: how the question was read, and how complete a list is."""
    return " ".join((*plan.notices, _completeness(plan, evidence, cited, catalogue))).strip() or None


def _completeness(plan: Plan, evidence: Evidence, cited: Sequence[Passage], catalogue: Catalogue) -> str:
    """How much was examined and how much of it answers: what a list cites, whoever chose it."""
    if plan.literal and not plan.passages and is_worded(plan, evidence):
        return to_the_letter(plan.literal.named, plan.literal.opening, evidence.examined, len(evidence.answering))
    if (plan.intent not in MANY or plan.passages) and not is_overview(plan):
        return there_is_more(len(set(evidence.also) - {passage.id for passage in cited}))
    matched = 0 if evidence.statement else len(cited)
    whole = evidence.whole and matched >= len(evidence.answering)
    note = completeness(evidence.examined, matched, len(evidence.borderline), whole)
    if plan.intent is not Intent.EVOLUTION or evidence.lead:
        return of_ends(evidence.examined) if shows_ends_alone(plan) else note
    speaking = {passage.meeting for passage in cited}
    asked = evidence.scope.meetings or catalogue.held
    spoken = mentions([meeting for meeting in catalogue.meetings if meeting.number in speaking])
    found = speaking | evidence.speaking | {hit.passage.meeting for hit in evidence.answering}
    silent = silence([number for number in sorted(asked) if number not in found])
    return " ".join(part for part in (spoken, silent, note) if part)


def is_worded(plan: Plan, evidence: Evidence) -> bool:
    """Whether the passages that answer are those with the words that were asked for to the letter."""
    return plan.literal is not None and all(plan.literal.stand_in(hit.passage.text) for hit in evidence.answering)
