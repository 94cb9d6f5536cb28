"""Files made for a reader: kept for a while under a name that only they know, rendered when they are fetched."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

# What is older is made again: a note takes seconds.
_MOST = 128


@dataclass(frozen=True, slots=True)
class Takeaway:
    """`render` gives the bytes for a suffix (".docx"); `made` is what it was rendered from, to go on working with."""

    title: str
    render: Callable[[str], bytes]
    made: object = None


class Takeaways:
    """The last files, shared by the threads of a server. A name is 192 random bits: knowing it is the key."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Takeaway] = OrderedDict()
        self._lock = Lock()

    def keep(self, takeaway: Takeaway) -> str:
        name = secrets.token_urlsafe(24)
        with self._lock:
            self._kept[name] = takeaway
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return name

    def get(self, name: str) -> Takeaway | None:
        with self._lock:
            return self._kept.get(name)
