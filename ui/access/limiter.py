"""How much one user may ask for: a bucket of requests that fills again."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

BURST = 60
PER_SECOND = 4.0
USERS = 10_000


@dataclass(slots=True)
class Bucket:
    left: float
    filled_at: float


class RateLimiter:
    """A token bucket for each user; `clock` gives seconds."""

    def __init__(
        self, burst: int = BURST, per_second: float = PER_SECOND, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._burst = burst
        self._per_second = per_second
        self._clock = clock
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()
        self._lock = Lock()

    def wait(self, user: str) -> float:
        """0 when one more request is let through, else the seconds until the next will be."""
        with self._lock:
            now = self._clock()
            bucket = self._buckets.setdefault(user, Bucket(float(self._burst), now))
            self._buckets.move_to_end(user)
            while len(self._buckets) > USERS:
                self._buckets.popitem(last=False)
            bucket.left = min(float(self._burst), bucket.left + (now - bucket.filled_at) * self._per_second)
            bucket.filled_at = now
            if bucket.left < 1:
                return (1 - bucket.left) / self._per_second
            bucket.left -= 1
            return 0.0
