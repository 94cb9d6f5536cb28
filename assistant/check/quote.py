"""Is a quote verbatim in a text?"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Marks that differ between a file and what is typed: all quotation marks are one, all dashes are one,
# a soft hyphen is nothing.
_SAME = {
    **dict.fromkeys("«»“”„‟″", '"'),
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("‐‑‒–—−", "-"),
    "\u00ad": "",
    "\u200b": "",
}


# The same passages are quoted again and again.
_REMEMBERED = 2048


@lru_cache(maxsize=_REMEMBERED)
def _folded(text: str) -> tuple[str, list[int]]:
    """The text with Unicode, marks and white space made alike, and for each character the place it comes from."""
    characters: list[str] = []
    places: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for character in unicodedata.normalize("NFKC", text[start:end]):
            same = " " if character.isspace() else _SAME.get(character, character)
            if same and not (same == " " and characters and characters[-1] == " "):
                characters.append(same)
                places.append(start)
        start = end
    return "".join(characters), places


def verify_quote(quote: str, text: str) -> tuple[int, int] | None:
    """The span of the quote in the text, or None.

    Case and accents count; white space, quotation marks, dashes and Unicode forms do not.
    """
    wanted = _folded(quote)[0].strip()
    if not wanted:
        return None
    folded, places = _folded(text)
    at = folded.find(wanted)
    if at < 0:
        return None
    last = at + len(wanted)
    end = places[last] if last < len(places) else len(text)
    start = places[at]
    return start, start + len(text[start:end].rstrip())
