"""Checks a sentence that was computed from several passages: it says nothing of them that they do not bear out.

The check of claims asks whether a source states a sentence; no report states that two of its texts are alike. What can
be read again is read again from the sentence itself, and not from what made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answer import Verdict
from assistant.check import verify_quote
from assistant.words.ordinals import ordinal_number
from vectorstore.records import Passage
from vectorstore.words import fold

_BEFORE_AND_NOW = re.compile(r"antes «([^«»]+)», ahora «([^«»]+)»")
_MEETING = re.compile(r"(\S+) reunion\b")
_GAP = " … "


def verdict_of_comparison(text: str, passages: Sequence[Passage]) -> Verdict:
    """`passages` in order of time: the meetings named are theirs, their labels stand there, each quote is its own's."""
    faults = tuple(_faults(text, passages))
    return Verdict(not faults, 0.0 if faults else 1.0, faults)


def short_label(passage: Passage) -> str:
    """The label without the meeting: "párr. 33"."""
    return passage.label.rpartition("reunión, ")[2]


def _faults(text: str, passages: Sequence[Passage]) -> Iterator[str]:
    if not passages:
        yield "No cita ningún pasaje."
    named = {ordinal_number(one) for one in _MEETING.findall(fold(text))}
    if named != {passage.meeting for passage in passages}:
        yield "Las reuniones que nombra no son las de los pasajes que cita."
    for passage in passages:
        if not re.search(rf"(?<!\w){re.escape(short_label(passage))}(?!\w| [a-z]\))", text):
            yield f"No nombra la {passage.label}, que cita."
    for before, now in _BEFORE_AND_NOW.findall(text):
        yield from _misquoted(before, passages[0])
        yield from _misquoted(now, passages[-1])


def _misquoted(words: str, passage: Passage) -> Iterator[str]:
    for part in words.split(_GAP):
        if not verify_quote(part, f"{passage.lead_in} {passage.text}"):
            yield f"«{part}» no está letra por letra en la {passage.label}."
