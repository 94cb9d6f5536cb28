"""Words that a question puts between quotation marks as those of a passage, and that the passage does not have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.plan import Intent, Plan
from assistant.search.versions import QUOTED_WORDS
from assistant.words.literal import LiteralWords
from vectorstore.records import Hit, Passage, Status
from vectorstore.words import fold, terms

# A word or two name a thing; more are taken from a text.
_LEAST = 3
_TOLD_IN = {
    Status.DRAFT: "sí en el proyecto de informe ({}), que no es el texto aprobado",
    Status.SUMMARY: "sí en el resumen de las deliberaciones ({}), que no es una recomendación",
    Status.BACKGROUND: "sí en el documento de antecedentes ({}), que no es una recomendación",
}


@dataclass(frozen=True, slots=True)
class Misquotation:
    """The passages that do have the words, if any, and the notice, in Spanish, of where they stand."""

    hits: tuple[Hit, ...]
    notice: str


def misquoted(plan: Plan, asked: Sequence[Hit], library: Callable[[], Sequence[Passage]]) -> Misquotation | None:
    """The words between quotation marks that the passages asked for by their label do not have to the letter.

    `library` gives every passage; one that has them, or a draft with the same words in other forms, is told.
    """
    quoted = [words for words in QUOTED_WORDS.findall(plan.question) if len(words.split()) >= _LEAST]
    if plan.intent is not Intent.LOOKUP or not asked or not quoted:
        return None
    texts = [fold(f"{hit.passage.lead_in} {hit.passage.text}") for hit in asked]
    absent = [words for words in quoted if not any(LiteralWords((words,)).stand_in(text) for text in texts)]
    if not absent:
        return None
    literal, content = LiteralWords((absent[0],)), set(terms(absent[0]))
    every = library()
    alike = (one for one in every if one.status is Status.DRAFT and content <= set(terms(one.text)))
    having = next((one for one in every if literal.stand_in(one.text)), None) or next(alike, None)
    where = _TOLD_IN.get(having.status, "sí en otro pasaje ({})").format(having.label) if having else ""
    told = f"{literal.named} no figura a la letra en el texto citado{'; ' if where else ''}{where}."
    return Misquotation((Hit(having, 1.0, 1.0, 0.0),) if having else (), told)
