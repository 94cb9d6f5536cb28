"""Whether a question of a known kind has a subject beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from assistant.plan import Plan
from assistant.words.holding import without_holding
from assistant.words.meetings import without_mentions
from assistant.words.topic import topic_words
from assistant.words.word_list import as_pattern
from vectorstore.words import fold

ASKING_FILE = Path(__file__).parents[1] / "data" / "asking_words.txt"


def has_other_words(plan: Plan, kind: str, longer_than: int = 0) -> bool:
    """Whether a question has words that are neither of its names nor among those with which its kind is asked."""
    named = {word for name in plan.names for word in re.findall(r"\w+", fold(name.written))}
    words = [fold(word) for word in topic_words(without_mentions(without_holding(plan.wording)))]
    own = read_asking_words()[kind]
    return any(word not in named and len(word) > longer_than and not own.match(word) for word in words)


@lru_cache(maxsize=1)
def read_asking_words(path: Path = ASKING_FILE) -> Mapping[str, re.Pattern[str]]:
    """The words of each kind of question, of a file with lines "kind: words"."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {kind: as_pattern(words) for kind, _, words in (line.partition(":") for line in lines)}
