"""Tokens: counted by tiktoken where its file is at hand, bounded from above elsewhere; nothing is ever downloaded."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import tiktoken

from assistant.conversation import Turn

TokenCounter = Callable[[str], int]
Item = TypeVar("Item")

# The name that tiktoken gives the file in its cache (SHA-1 of its address) and the hash it demands of the content.
_FILE_NAME = "fb374d419588a4632f3f557e76b4b70aebbca790"
_FILE_HASH = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
_SMALL_LETTERS = re.compile(r"[a-záéíóúüñ]+")
_SPACE_BEFORE = re.compile(r" (?=[^\s\d])")
# Passages are counted again for each question, and thrice for one.
_REMEMBERED = 8192
# Role and separators of a message in the chat format, with one to spare.
MESSAGE_TOKENS = 5


def open_counter(directory: Path | None) -> TokenCounter:
    """A counter with the encoding in `directory`, or the bound.

    tiktoken deletes and downloads again a file that it does not trust, and looks only where TIKTOKEN_CACHE_DIR says:
    so the file is checked first.
    """
    if directory is None or os.environ.get("TIKTOKEN_CACHE_DIR") != str(directory) or not _trusted(directory):
        return bound_tokens
    encoding = tiktoken.get_encoding("o200k_base")
    return lru_cache(maxsize=_REMEMBERED)(lambda text: len(encoding.encode_ordinary(text)))


def _trusted(directory: Path) -> bool:
    path = directory / _FILE_NAME
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == _FILE_HASH


@lru_cache(maxsize=_REMEMBERED)
def bound_tokens(text: str) -> int:
    """At least as many tokens as any text in Spanish has: measured, a run of letters makes one token per two letters.

    Any other character counts as its UTF-8 bytes, which byte-level encodings cannot exceed; the space before a word or
    a sign is part of it.
    """
    runs = _SMALL_LETTERS.findall(text)
    others = _bytes(text) - _bytes("".join(runs)) - len(_SPACE_BEFORE.findall(text))
    return sum((len(run) + 1) // 2 for run in runs) + others


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def pack(items: Sequence[Item], cost: Callable[[Item], int], room: int) -> tuple[Item, ...]:
    """The items, best first, that fit in `room` whole; a large one that does not fit leaves its place to the next."""
    kept: list[Item] = []
    for item in items:
        tokens = cost(item)
        if tokens <= room:
            kept.append(item)
            room -= tokens
    return tuple(kept)


def trim_history(history: Sequence[Turn], count: TokenCounter, room: int) -> tuple[Turn, ...]:
    """The last turns that fit in `room` tokens; the oldest go first, and no gap is left between those that stay."""
    kept: list[Turn] = []
    for turn in reversed(history):
        room -= count(turn.content) + MESSAGE_TOKENS
        if room < 0:
            break
        kept.append(turn)
    return tuple(reversed(kept))


def price(tokens_in: int, tokens_out: int, price_in: float | None, price_out: float | None) -> float | None:
    """Money for a question; prices per million tokens."""
    if price_in is None or price_out is None:
        return None
    return (tokens_in * price_in + tokens_out * price_out) / 1e6
