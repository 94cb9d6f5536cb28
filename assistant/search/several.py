"""What a question says of how much it wants: a number of things, things in the plural, a part of a report."""

from __future__ import annotations

import re

from assistant.words.cardinals import cardinals
from vectorstore.words import fold

_COUNTS = cardinals(3, 15)
_COUNT_WORD = re.compile(
    rf"(?:que|los|las|entre que|the|which|what|les|quels|quelles) ({'|'.join(_COUNTS)}) (?!primer|first|"
    rf"premier|ultim|last|dern)[a-z]{{4,}}"
)

# "¿Qué documentos...?", "quels documents", "which were the topics": more than one thing.
_SEVERAL = re.compile(
    r"\b(?:que|cuales|which|what|quels|quelles)(?: (?:son|eran|fueron|are|were|sont|etaient))?(?: (?:l[oa]s|the|les))? "
    r"[a-z]{3,}s\b"
)

_RECOMMENDATIONS = re.compile(
    r"\b(?:que|cuales(?: de las)?|las|which|what|the|quelles|les) (?:\w+ )?(?:recomendaciones|parrafos|recommendations|"
    r"recommandations|paragraphe?s)\b"
)

# "El bloque sobre los puertos", "the section on ports".
_PART = re.compile(
    r"\b(?:bloque|apartado|seccion|capitulo|epigrafe|section|part|chapter|partie|chapitre) "
    r"(?:(?:que (?:trata|habla)|titulad[oa]|dedicad[oa]|relativ[oa]|referid[oa]) )?"
    r"(?:a|al|de|del|sobre|on|about|sur|du|des)\b"
)


def stated_count(question: str) -> int | None:
    """The number of things that a question asks for, when it says one from three to twenty in words."""
    found = _COUNT_WORD.search(fold(question))
    return _COUNTS[found[1]] if found else None


def asks_several(question: str) -> bool:
    """Whether a question asks for things in the plural."""
    return bool(_SEVERAL.search(fold(question)))


def asks_part(question: str) -> bool:
    """Whether a question asks for a part of a report by its subject: "el bloque sobre los puertos"."""
    return bool(_PART.search(fold(question)))


def asks_recommendations(question: str) -> bool:
    """Whether a question asks for recommendations or paragraphs as such, not for what one of them lists."""
    return bool(_RECOMMENDATIONS.search(fold(question)))
