"""Files made for a reader: kept for a while under a name that only they know, rendered when they fetch them."""

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
    """`render` gives the bytes for a suffix (".docx"); `made` is what it was rendered from, to go on working with.

    `reader` is whose it is; without a login and without cookies there is none, and the name alone is the key.
    """

    title: str
    render: Callable[[str], bytes]
    made: object = None
    reader: str = ""


class Takeaways:
    """The last files, shared by the threads of a server. A name is 192 random bits."""

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

    def get(self, name: str, reader: str = "") -> Takeaway | None:
        """What is kept under a name; None when nothing is, or when it is another reader's."""
        with self._lock:
            found = self._kept.get(name)
        return found if found and found.reader in ("", reader) else None
