"""Whether a question of a known kind has a subject beside it."""

from __future__ import annotations

import re

from assistant.plan import Plan
from assistant.words.meetings import without_mentions
from assistant.words.topic import topic_words
from vectorstore.words import fold


def has_other_words(plan: Plan, own: re.Pattern[str], longer_than: int = 0) -> bool:
    """Whether a question has words that are neither of its names nor begin like those of its kind (`own`, folded)."""
    named = {word for name in plan.names for word in re.findall(r"\w+", fold(name.written))}
    words = [fold(word) for word in topic_words(without_mentions(plan.wording))]
    return any(word not in named and len(word) > longer_than and not own.match(word) for word in words)
