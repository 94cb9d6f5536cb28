"""What a question may spend: one deadline by the clock and one retry, over all its calls."""

from __future__ import annotations

import time


class Allowance:
    """Begins to run when it is made."""

    def __init__(self, seconds: float, retries: int = 1) -> None:
        self._ends = time.monotonic() + seconds
        self._retries = retries

    @property
    def left(self) -> float:
        """Seconds, never negative."""
        return max(0.0, self._ends - time.monotonic())

    def take_retry(self, wait: float = 0.0) -> bool:
        """Whether another attempt is allowed that starts after `wait` seconds; it counts when it is."""
        if self._retries < 1 or self.left <= wait:
            return False
        self._retries -= 1
        return True
