"""What may refine a plan after the rules have made it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from assistant.conversation import Turn
from assistant.plan import Plan


class PlanRefiner(Protocol):
    """Gives back the plan it was given whenever it has nothing sound to add; it raises nothing."""

    def refine(self, plan: Plan, history: Sequence[Turn] = ()) -> Plan: ...
