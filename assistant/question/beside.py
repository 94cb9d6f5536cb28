"""The meeting told by the one spoken of: "¿y la reunión siguiente dijo algo de ello?", "dos años después"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.records.catalogue import Catalogue
from assistant.words.cardinals import ARTICLES, cardinals
from assistant.words.ordinals import MONTHS, meeting_in_spanish, month_in_spanish
from assistant.words.spans_of_meetings import MEETING_NOUN

_AFTER = re.compile(r"siguient|posterior|next|following|suivant")
_BESIDE = re.compile(
    rf"(?:siguiente|next|following|anterior|precedente|previous|preceding) (?:(?:of|de) )?(?:{MEETING_NOUN}|year)|"
    r"(?<!\d )(?:ano|annee) (?:siguiente|posterior|anterior|precedente|previo|suivante)(?! a )|"
    # "¿Se había dicho algo así en la anterior?"
    r"\w{3,} en la (?:siguiente|anterior|precedente)\W*$|"
    # Any later meeting is not the next one.
    r"(?<!alguna )(?<!algunas )(?<!otra )(?<!otras )(?<!cualquier )(?<!any )(?<!aucune )"
    rf"{MEETING_NOUN} (?:siguiente|(?:inmediatamente )?(?:posterior|anterior)|precedente|previa|suivante)(?!e?s\b| a )"
)
_MOST_MEETINGS = 99
_COUNTS = ARTICLES | cardinals(1, 4)
_YEARS_ON = re.compile(
    rf"\b({'|'.join(_COUNTS)}|\d) (?:anos?|years?|ans?) (?:despues|"
    r"mas tarde|later|apres|plus tard|(antes|earlier|before|avant|plus tot))"
)
_MONTH_ALONE = re.compile(r"\b(?:la|el|en la|the) (?:reunion )?de (" + "|".join(MONTHS) + r")\b(?! (?:de|del) \d)")
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


def at_meetings(numbers: Sequence[int], language: str = "es") -> str:
    """Meetings as a question names them, in its language."""
    # A year that stands for the ordinal has no ordinal in another language.
    language = "es" if max(numbers) > _MOST_MEETINGS else language
    if language == "en":
        return " and ".join(f"at the {number}th meeting" for number in numbers)
    if language == "fr":
        return " et ".join(f"lors de la {number}e réunion" for number in numbers)
    return "en " + " y ".join(f"la {meeting_in_spanish(number)}" for number in numbers)


def without_relative(text: str) -> str:
    """A text without the words that name a meeting by its distance or month from another."""
    return re.sub(
        r"\b(?:en|de|at|in) (?:la|el|the) (?:de )?$", "", _MONTH_ALONE.sub(" ", _YEARS_ON.sub("", text))
    ).strip()


def relative_meetings(folded: str, spoken_of: Sequence[int], catalogue: Catalogue) -> tuple[int, ...]:
    """The meeting named by its distance or month from the one spoken of: "dos años después", "la de octubre"."""
    years = {meeting.number: meeting.year for meeting in catalogue.meetings}
    known = [year for number in spoken_of if (year := years.get(number))]
    if not known:
        return ()
    if found := _YEARS_ON.search(folded):
        count = _COUNTS.get(found[1]) or int(found[1])
        target = known[-1] + (-count if found[2] else count)
        return tuple(number for number, year in years.items() if year == target and number in catalogue.held)
    if found := _MONTH_ALONE.search(folded):
        month = month_in_spanish(found[1])
        fitting = [meeting for meeting in catalogue.meetings if month in (meeting.dates or "")]
        return tuple(meeting.number for meeting in fitting if meeting.year in known)
    return ()
