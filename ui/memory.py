"""Conversations kept while the server runs, so that a reload or another language finds them again."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from threading import Lock

from ui.chat.exchange import Conversation


class ConversationMemory:
    """The last `capacity` conversations by key. A key is a secret that only the reader's browser holds."""

    def __init__(self, capacity: int = 500) -> None:
        self._capacity = capacity
        self._kept: OrderedDict[str, Conversation] = OrderedDict()
        self._lock = Lock()

    @staticmethod
    def new_key() -> str:
        return secrets.token_urlsafe(24)

    def keep(self, key: str, conversation: Conversation) -> None:
        """Only keys as long as ours are taken, so that nobody can be led to share a short one."""
        if len(key) != len(self.new_key()):
            return
        with self._lock:
            self._kept[key] = conversation
            self._kept.move_to_end(key)
            while len(self._kept) > self._capacity:
                self._kept.popitem(last=False)

    def find(self, key: str) -> Conversation | None:
        with self._lock:
            return self._kept.get(key)
