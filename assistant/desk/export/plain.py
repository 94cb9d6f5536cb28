"""Text that any file can hold."""

from __future__ import annotations

import re

# XML 1.0 admits no other control character than tab and the two line ends.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text in one line, without the characters that XML forbids."""
    return " ".join(_FORBIDDEN.sub("", text).split())
