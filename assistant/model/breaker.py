"""A circuit breaker: after repeated failures, or one long silence, the model is left alone for a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from assistant.model.faults import ModelPausedError

_SILENCE = 10


class CircuitBreaker:
    """Opens after `failures` in a row for `seconds`; then lets one call through to try. Shared by threads.

    A silence opens it at once, and for ten times as long: whoever tries next waits the whole time out again.
    """

    def __init__(self, failures: int = 5, seconds: float = 30.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._allowed, self._seconds, self._clock = failures, seconds, clock
        self._failed = 0
        self._open_until: float | None = None
        self._trying = False
        self._lock = threading.Lock()

    def admit(self) -> None:
        """Raises ModelPausedError while the circuit is open or another call is trying it."""
        with self._lock:
            if self._open_until is None:
                return
            if self._trying or self._clock() < self._open_until:
                raise ModelPausedError(max(0.0, self._open_until - self._clock()))
            self._trying = True

    def succeeded(self) -> None:
        with self._lock:
            self._failed, self._open_until, self._trying = 0, None, False

    def failed(self) -> None:
        with self._lock:
            self._failed += 1
            if self._trying or self._failed >= self._allowed:
                self._open_until = self._clock() + self._seconds
            self._trying = False

    def silent(self) -> None:
        """No word came before the time was over."""
        with self._lock:
            self._failed += 1
            self._open_until = self._clock() + _SILENCE * self._seconds
            self._trying = False

    def released(self) -> None:
        """A call that ended without a verdict on the service: stopped by the reader, or a fault of the request."""
        with self._lock:
            self._trying = False
