"""Whether a turn asks for more, or for all, of what was answered before."""

from __future__ import annotations

import re

from assistant.words.topic import topic_words
from vectorstore.words import fold

# "¿Cuántas son?", "dame todas": of what was asked before.
_ALL_OF_IT = re.compile(
    r"^[¿\s]*(?:y |and |et )?(?:(?:(?:cuant[oa]s (?:recomendaciones |parrafos |puntos |pasajes )?|"
    r"how many (?:recommendations )?|combien (?:de recommandations )?)"
    r"(?:son|hay|hubo|(?:are|were) (?:there|they)|y en a[- ]t[- ]il|sont)(?: en total| in all)?)|"
    r"(?P<all>(?:dame |dime |quiero |give me |donne[- ]moi )?(?:las |los |them )?"
    r"(?:tod[oa]s|all(?: of them)?|toutes?)))\W*$"
)
_MORE = frozenset(
    "mas otra otras cosa cosas resto demas restantes more else other others things anything rest".split()
    + "plus autre autres sigue continua continue adelante go on suite encore".split()
)
_ASKS_MORE = re.compile(
    r"\b(?:que|algo|nada|cual(?:es)?|hay|dime|dame|recomendo|dijo) (?:\w+ )?mas\b|\bel resto\b|"
    r"\b(?:que|cuales|hay|y|las|los) (?:otr[oa]s|demas|restantes)\b|\b(?:what|anything|something) else\b|"
    r"\b(?:donde|where|ou|en que otr[ao] (?:reunion|informe|parrafo)) (?:mas|else)\b|\bou (?:d'autre|ailleurs)\b|"
    r"\b(?:what|any|are there|the) (?:others?|more|rest)\b|\bd'autres?\b|"
    r"\b(?:quoi|rien|que) (?:\w+ )?de plus\b|\bquoi encore\b|"
    # All that is said: "más", "sigue", "go on", "la suite".
    r"^\W*(?:(?:y|ok|and|et)\b\W*)*(?:mas|sigue|continua|adelante|more|go on|continue|encore|la suite)\W*$"
)


def asks_all_of_it(folded: str) -> bool | None:
    """Whether all of what was asked before is wanted (True) or its number (False); None for any other question."""
    found = _ALL_OF_IT.search(folded)
    return bool(found["all"]) if found else None


def own_words(topic: str) -> tuple[str, ...]:
    """The words of a subject, but for those that ask for more of the one before."""
    return tuple(word for word in topic_words(topic) if fold(word) not in _MORE)


def asks_more(folded: str) -> bool:
    """Whether a question asks for the rest of what was answered."""
    return bool(_ASKS_MORE.search(folded))
