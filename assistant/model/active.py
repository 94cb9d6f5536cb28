"""What a sentence must not carry: links, images, markup, addresses, or marks that are ours to set."""

from __future__ import annotations

import re

from assistant.model.material import visible

_LABEL = r"E?\d{1,3}(?:\s*[,;y]\s*E?\d{1,3})*"
_LABELS = re.compile(rf"\s*\[\s*{_LABEL}\s*\]|\s*\(\s*E\d{{1,3}}(?:\s*[,;y]\s*E\d{{1,3}})*\s*\)")
_EMPHASIS = re.compile(r"\*\*|__|`+|^\s*(?:[-*•#]+|\d+[.)])\s+")
# Anything that a page could turn into a link, an image, markup or a request. Symbols such as WG.4/2021 are none.
_ACTIVE = re.compile(
    rf"\[(?!\s*{_LABEL}\s*\])[^\]]*\]\s*[(\[:]|\]\s?\((?!\s*E\d)|(?:^|[\s(\"'])//\w|<\s*[a-z/!?]|&(?:#\w+|[a-z]{{2,8}});"
    r"|\b[a-z][a-z0-9+.\-]{1,12}:/?/|\b(?:javascript|data|mailto|vbscript):\S|\bwww\.|\w@\w|\b[\w\-]+\.[a-z]{2,12}/"
    r"|\{\{|\$\{|<\|",
    re.IGNORECASE,
)


def tidy(text: str) -> str:
    """One line without unseen characters, emphasis, labels or marks of citation."""
    flat = " ".join(visible(text).split())
    return _EMPHASIS.sub("", _LABELS.sub("", flat)).strip()


def is_active(text: str, printed: str) -> bool:
    """Whether a text holds anything active; an address that the cited passages print themselves may stand."""
    words = [word for word in visible(text).split() if not _is_printed(word, printed)]
    return _ACTIVE.search(" ".join(words)) is not None


def _is_printed(word: str, printed: str) -> bool:
    bare = word.strip(".,;:()«»")
    return bool(bare) and bare in printed and not re.search(r"[<\[\]]", word)
