"""The conversation so far, as it is handed in; the assistant keeps none of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Turn:
    role: Literal["user", "assistant"]
    content: str


def exchanges(history: Sequence[Turn]) -> list[tuple[str, str]]:
    """Each question of a conversation with the last answer to it, empty where it has none."""
    asked: list[tuple[str, str]] = []
    for turn in history:
        if turn.role == "user":
            asked.append((turn.content, ""))
        elif asked:
            asked[-1] = (asked[-1][0], turn.content)
    return asked
