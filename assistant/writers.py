"""What a writer is: it turns evidence into checked claims, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from assistant.answer import Claim
from assistant.evidence import Evidence
from assistant.plan import Plan


class Writer(Protocol):
    """`name` is shown to the reader: "extractivo" or the model."""

    @property
    def name(self) -> str: ...

    def write(self, plan: Plan, evidence: Evidence) -> Iterator[Claim]: ...
