"""Which recommendations belong to the theme of a note, beyond what the search of lists says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.check.negation import denied_positions
from assistant.check.text import read_text
from assistant.desk.narrower import matter, narrower_terms, stating
from vectorstore.records import Passage
from vectorstore.words import fold, stem, terms

_DENYING = re.compile(r"^(?:(?:el|la) )?(?:principio de )?no ")


@dataclass(frozen=True, slots=True)
class Belonging:
    """`covered` rates how much of the theme a text covers, 0..1; `states` whether it states a narrower term.

    `denied`: stems of which a text must deny one; empty where the theme denies nothing.
    """

    covered: Callable[[str], float]
    states: Callable[[str], bool]
    denied: frozenset[str] = frozenset()

    def keeps(self, passage: Passage) -> bool:
        """Whether a passage that was found speaks of the theme at all; the title of its section alone does not."""
        text = _text(passage)
        return self.covered(text) > 0.0 and (not self.denied or bool(self.denied & _denied_stems(text)))

    def adds(self, passage: Passage) -> bool:
        """Whether a passage that was not found states a narrower term of the theme."""
        return self.states(_text(passage))


def belonging(themes: Sequence[str], covered: Callable[[str], float]) -> Belonging:
    """For a theme and its parts. "No sanción de las víctimas" wants what denies the sanction, by any of its words."""
    narrower = narrower_terms(themes)
    denied = any(_DENYING.match(fold(one)) for one in themes)
    words = frozenset(terms(" ".join((*themes, *narrower)))) if denied else frozenset()
    return Belonging(covered, stating(narrower), words)


def _text(passage: Passage) -> str:
    return matter(f"{passage.lead_in} {passage.text}")


def _denied_stems(text: str) -> frozenset[str]:
    read = read_text(text)
    return frozenset(stem(read.words[at].folded) for at in denied_positions(read))
