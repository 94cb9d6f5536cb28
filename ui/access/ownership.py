"""What belongs to whom among the names that Gradio hands out.

Gradio gives a stream, an upload or a result to whoever names it: its session, event or path is the only key. Here
each such name belongs to the user who first used it or was told it, and nobody else may use it.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock

CAPACITY = 50_000
TOLD = re.compile(rb'"(?:path|event_id)":\s*"((?:[^"\\]|\\.){1,1024})"')
# The longest name that may be cut by the end of a piece of a stream.
OVERLAP = 1_100


class Ownership:
    """The last `capacity` names with their owners."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity = capacity
        self._owners: OrderedDict[str, str] = OrderedDict()
        self._lock = Lock()

    def claim(self, names: Iterable[str], user: str) -> bool:
        """Take names that nobody has; whether all of them are the user's now."""
        with self._lock:
            taken = [self._take(name, user) for name in names]
        return all(taken)

    def owns(self, name: str, user: str) -> bool:
        """Whether a name was given to a user before."""
        with self._lock:
            return self._owners.get(name) == user

    def _take(self, name: str, user: str) -> bool:
        owner = self._owners.setdefault(name, user)
        self._owners.move_to_end(name)
        while len(self._owners) > self._capacity:
            self._owners.popitem(last=False)
        return owner == user


class Told:
    """Reads the names out of a reply as it passes, in pieces of any size."""

    def __init__(self) -> None:
        self._rest = b""

    def names(self, piece: bytes) -> list[str]:
        text = self._rest + piece
        self._rest = text[-OVERLAP:]
        return [found.decode("utf-8", "replace").replace("\\\\", "\\") for found in TOLD.findall(text)]
