"""What a body only asked for, told as what it decided: "decidió que …" for "alentó a que …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from assistant.check.comparison import Comparison
from assistant.check.force import word_starts
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text

_DECIDING = re.compile(
    r" (?:decid(?:io|ieron|ido|ida|idos|idas|e|en)|acord(?:o|aron)|resolvi\w+|resuelv\w+|dispuso|dispusieron)(?= )"
)
_ASKING = re.compile(
    r" (?!recomendacion|invitacion|exhortacion|pedido )"
    r"(?:alent\w+|alient\w+|invit\w+|exhort\w+|pid\w+|ped\w+|solicit\w+|recomend\w+|recomiend\w+|propus\w+|propon\w+"
    r"|inst[oa]\w*|anim[oa]\w*|sugir\w+|sugier\w+)(?= )"
)
_MOSTLY = 0.7
_FEWEST = 2
_WEIGHT = 0.6


def _positions(text: Text, pattern: re.Pattern[str]) -> list[int]:
    starts = word_starts(text)
    return [bisect_right(starts, found.start() + 1) - 1 for found in pattern.finditer(text.folded)]


def _is_asked(comparison: Comparison, at: int, asking: list[int], deciding: list[int]) -> bool:
    """Whether the nearest of these verbs before a place of its sentence asks."""
    sentence = comparison.source.words[at].sentence
    within = [one for one in (*asking, *deciding) if one < at and comparison.source.words[one].sentence == sentence]
    return bool(within) and max(within) in asking


def check_decided(comparison: Comparison) -> Iterator[Finding]:
    decided = _positions(comparison.claim, _DECIDING)
    asking, deciding = _positions(comparison.source, _ASKING), _positions(comparison.source, _DECIDING)
    if not decided or not asking:
        return
    told = [word for word in comparison.claim.content() if word.position > decided[0]]
    places = [[match.position for match in comparison.focused(word)] for word in told]
    known = [found for found in places if found]
    asked = [found for found in known if any(_is_asked(comparison, at, asking, deciding) for at in found)]
    if len(asked) >= _FEWEST and len(asked) >= _MOSTLY * len(known):
        reason = "La fuente lo pide o lo alienta; la afirmación dice que se decidió."
        yield Finding(FindingKind.MODALITY, _WEIGHT, reason)
