"""What a writer gives besides claims: notices for the reader and the cost of a question."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer import Claim


@dataclass(frozen=True, slots=True)
class Notice:
    """One line for the reader. `incomplete` when part of the answer is missing."""

    text: str
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of a question, all calls together; `cost` in the currency of the prices, None when none are set.

    `wrote` says whether any sentence of the answer is the model's.
    """

    tokens_in: int
    tokens_out: int
    cost: float | None = None
    wrote: bool = True


Written = Claim | Notice | Usage
