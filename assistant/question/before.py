"""What a conversation has on the table when a turn comes: what was asked, and what was answered to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan


@dataclass(frozen=True, slots=True)
class Before:
    """`plan` is the last question that asked for something of its own, completed: a turn that only points to what was
    answered ("¿en qué párrafo?", "léeme la segunda") leaves it. `cited` are the passages of the last answer, `listed`
    those of the answer to `plan`, among which a turn may choose; `answer` is the text of the last one. `earlier` is
    what was on the table before `plan` was asked.
    """

    plan: Plan
    cited: tuple[str, ...]
    listed: tuple[str, ...] = ()
    answer: str = ""
    earlier: Before | None = None


def next_before(before: Before | None, plan: Plan, cited: tuple[str, ...], answer: str) -> Before:
    """What is on the table after a question (`plan`, completed) and its answer."""
    if before is None or not plan.points:
        return Before(plan, cited, cited, answer, replace(before, earlier=None) if before else None)
    return Before(before.plan, cited or before.cited, before.listed or cited, answer, before.earlier)


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
        points=True,
    )
