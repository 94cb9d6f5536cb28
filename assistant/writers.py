"""What a writer is: it turns evidence into checked claims, one by one, with notices for the reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from assistant.conversation import Turn
from assistant.evidence import Evidence
from assistant.model.written import Written
from assistant.plan import Plan


class Writer(Protocol):
    """`name` is shown to the reader: "extractivo" or the model."""

    @property
    def name(self) -> str: ...

    def write(self, plan: Plan, evidence: Evidence, history: Sequence[Turn] = ()) -> Iterator[Written]: ...


@runtime_checkable
class Pausing(Protocol):
    """What asks a model that is left alone for a while after it failed."""

    def wake(self) -> None:
        """Let the model be tried at once."""
        ...
