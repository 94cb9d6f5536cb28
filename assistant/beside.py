"""The meeting held after or before the one spoken of: "¿y la reunión siguiente dijo algo de ello?"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.meetings import MEETING_NOUN

_AFTER = re.compile(r"siguient|posterior|next|following|suivant")
_BESIDE = re.compile(
    rf"(?:siguiente|next|following|anterior|precedente|previous|preceding) (?:(?:of|de) )?{MEETING_NOUN}|"
    # Any later meeting is not the next one.
    r"(?<!alguna )(?<!algunas )(?<!otra )(?<!otras )(?<!cualquier )(?<!any )(?<!aucune )"
    rf"{MEETING_NOUN} (?:siguiente|(?:inmediatamente )?(?:posterior|anterior)|precedente|previa|suivante)(?! a )"
)
# In the topic of a question the noun is gone.
_BESIDE_ALONE = re.compile(r"^(?:siguiente|anterior|precedente|posterior|previa|next|following|previous|preceding)\b")


def meeting_beside(folded: str, spoken_of: Sequence[int], held: Collection[int]) -> tuple[int, ...]:
    """The number of the meeting held next to those spoken of, when a folded question calls it so; else nothing."""
    found = _BESIDE.search(folded)
    if not found or not spoken_of:
        return ()
    if _AFTER.search(found[0]):
        return tuple(sorted(number for number in held if number > max(spoken_of)))[:1]
    return tuple(sorted(number for number in held if number < min(spoken_of)))[-1:]


def without_beside(text: str) -> str:
    """A text without the words that name such a meeting."""
    return _BESIDE_ALONE.sub(" ", _BESIDE.sub(" ", text)).strip()
