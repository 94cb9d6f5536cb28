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
_REASON = re.compile(
    rf"{_TO_WHAT_END.pattern}|\b(?:en vista de|dad[oa]s? (?:que|el|la|los|las)|habida cuenta|teniendo en cuenta|"
    r"a (?:consecuencia|raiz|efectos) de|gracias a|con miras a|como (?:resultado|consecuencia|medio)|"
    r"de (?:manera|modo|forma) que|atendiendo a|en cumplimiento|al respecto|"
    r"lo que (?:hab|pued|pod|hac|hiz)|por (?:consiguiente|ello|lo tanto|lo que|cuanto)|"
    r"para \w+[aei]r(?:se|l[aeo]s?)?\b)"
)
# What a body does: it recommends, decides, chooses, puts off, meets.
_ACT = re.compile(
    r"\b(?:recom(?!endaci)|alent|alient|aconsej|aprob|adopt|decid|acord|aplaz|pospus|elig|escog|pid[ei]|exig|prohib|inst[oa]|exhort|"
    r"propus|propon|celebr|reuni[oa]|modific|cambi|suprim|elimin|quit[oa])\w*"
)
# "¿Por qué puertos pasan?" asks through which.
_WHICH = re.compile(
    r"\bpor que (?!(?:los|las|nos|os|les|unos|unas|muchos|muchas|tantos|tantas|algunos|algunas|pocos|pocas|es|sus|"
    r"estos|estas|esos|esas|otros|otras|todos|todas|ellos|ellas|ciertos|ciertas|debes|tienes)\b)[a-z]+(?:as|os|es)\b"
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


def without_reason(wording: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """A notice, in Spanish, where it is asked why a body did something and what answers best gives no reason.

    Why things are as they are may be told without a word like "porque".
    """
    folded = fold(wording)
    asked = _WHY.search(folded) and _ACT.search(folded) and not _WHICH.search(folded)
    if not asked or not passages or _REASON.search(fold(f"{passages[0].lead_in} {passages[0].text}")):
        return ()
    return ("Los pasajes citados no dicen por qué.",)


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
