"""Why something is so: no answer is a sentence in which it is itself the reason for what is advised.

"En vista de la baja tasa de condenas, los Estados deberían..." tells that the rate is low and not why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.search.coverage import Subject
from assistant.words.sentences import split_sentences
from vectorstore.records import Passage, Status
from vectorstore.words import fold, terms

_WHY = re.compile(
    r"\b(?:por que|a que se debe\w*|cual es (?:la causa|el motivo)|why|pourquoi)\b"
    r"(?! (?:canal|via|medio|motivo|paso|ruta))"
)
_PREMISE = re.compile(
    r"^\W*(?:en vista de|dad[oa]s? (?:que|el|la|los|las)|habida cuenta|teniendo en cuenta|considerando|consciente|"
    r"preocupad[oa]s?|recordando|reconociendo|tomando nota)[^,]*(?:,|$)"
)
_BECAUSE = re.compile(r"\b(?:porque|debido a|a causa de|ya que|puesto que|causad\w+|obedec\w+|se deb(?:e|ia|io) a)\b")
_TO_WHAT_END = re.compile(
    rf"{_BECAUSE.pattern}|\b(?:a fin de|con (?:el )?(?:fin|objeto|proposito)|para que|por motivo)"
)
# Separators of a list.
_LIST_LENGTH = 5
# Share of what the best sentence states that a sentence must state to be about the same.
_AS_MUCH = 0.5


def unexplained(wording: str, subject: Subject, passages: Sequence[Passage]) -> str | None:
    """In Spanish, that no reason is given where all sentences on what is asked only start from it."""
    if not _WHY.search(fold(wording)):
        return None
    sentences = [one.text for passage in passages for one in split_sentences(f"{passage.lead_in} {passage.text}")]
    rated = [(subject.stated(frozenset(terms(text))), fold(text)) for text in sentences]
    most = max((share for share, _ in rated), default=0.0)
    about = [text for share, text in rated if most and share >= _AS_MUCH * most]
    unsaid = all(_starts_from(subject, text) for text in about) or all(map(_enumerates, passages))
    return "por qué es así" if about and unsaid else None


def _enumerates(passage: Passage) -> bool:
    """Whether a passage is a list of who attended or spoke, without a word on why."""
    rolled = passage.status is Status.ORGANIZATION and passage.text.count(",") >= _LIST_LENGTH
    return rolled and not _TO_WHAT_END.search(fold(passage.text))


def _starts_from(subject: Subject, folded: str) -> bool:
    """Whether what is asked stands in the premise of a sentence, and the rest gives no reason."""
    found = _PREMISE.search(folded)
    if not found or _BECAUSE.search(folded):
        return False
    premise, rest = (subject.stated(frozenset(terms(text))) for text in (found[0], folded[found.end() :]))
    return premise >= rest
