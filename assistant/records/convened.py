"""When meetings were held: the passages that print their dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.words.ordinals import SPANISH_MONTHS
from vectorstore.records import Meeting, Passage, Status
from vectorstore.words import fold

_CONVENED = re.compile(r"se (?:celebr|reuni)|celebr(?:ad|ar|o)|tuv(?:o|ieron) lugar")


def passages_on_dates(texts: Sequence[tuple[Passage, str]], meetings: Sequence[Meeting]) -> dict[int, tuple[str, ...]]:
    """Per meeting the passages with its dates, of those given with their folded texts: those of its own report first; a
    list of meetings serves the others."""
    dated = [(passage, _plain_dates(text)) for passage, text in texts if _is_dated(passage, text)]
    found: dict[int, tuple[str, ...]] = {}
    for meeting in meetings:
        dates = _plain_dates(fold(meeting.dates or ""))
        day = re.sub(rf" de ({SPANISH_MONTHS}) de \d{{4}}$", r" de \1", dates)
        saying = [
            passage for passage, text in dated if dates and (dates in text or (day in text and dates[-4:] in text))
        ]
        own = [passage for passage in saying if passage.meeting == meeting.number]
        organization = [passage for passage in own if passage.status is Status.ORGANIZATION]
        chosen = organization[-1:] or own[:1] or saying[:1]
        if chosen:
            before = found.get(meeting.number, ())
            found[meeting.number] = (*before, *(passage.id for passage in chosen))
    return found


def _is_dated(passage: Passage, folded: str) -> bool:
    return bool(_CONVENED.search(folded)) and passage.status is not Status.SUMMARY


def _plain_dates(folded: str) -> str:
    """Dates without the words that vary: "del 9 al 11 de mayo" and "los días 9 a 11 de mayo" read the same."""
    return re.sub(r" al (?=\d)", " a ", re.sub(r"\b(?:del|los|dias|el)\s+(?=\d|dias)", "", folded))
