"""What was asked before a turn and what the answer to it cites."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan


@dataclass(frozen=True, slots=True)
class Before:
    """The question before, completed, and the passages that the answer to it cites."""

    plan: Plan
    cited: tuple[str, ...]


def at(plan: Plan, before: Before, passages: tuple[str, ...], reports: tuple[str, ...] = ()) -> Plan | None:
    """The plan of a turn that points to passages of the conversation; None without any."""
    if not passages:
        return None
    intent = plan.intent if plan.intent is Intent.WHO_SAID else Intent.LOOKUP
    return replace(
        plan,
        intent=intent,
        passages=passages,
        meetings=before.plan.meetings,
        reports=reports or before.plan.reports,
        context=before.plan.topic,
        unknown=(),
        follows=True,
    )
