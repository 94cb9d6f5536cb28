"""What a comparison says that only one of two texts has ("suprime la mención de …"): no text states its own omissions.

Such a clause is judged by where its words stand: nearly all in the text that has them, not nearly all in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.check import Source
from assistant.check.checker import find_errors
from assistant.check.source import FindingKind
from assistant.model.material import Material
from vectorstore.records import Status
from vectorstore.words import fold, terms

APPROVED = frozenset({Status.ADOPTED, Status.COMPILED})
_CLAUSE = re.compile(r"(?:;|[,.](?= )|\b(?:mientras que|pero)\b)\s*")
_REMOVED = re.compile(
    r"\b(?:suprim\w+|elimin\w+|omit\w+|desaparec\w+|retir\w+|prescind\w+|ya no \w+|dej\w+ (?:fuera|de \w+)"
    r"|en (?:lugar|vez) de)\b"
)
_ADDED = re.compile(
    r"\b(?:anad\w+|incorpor\w+|introduc\w+|agreg\w+)\b|\bno (?:figura\w*|esta\w*|aparec\w+) en el proyecto"
)
# What is said of texts and not by them.
_SAID_OF_TEXTS = frozenset(
    terms(
        "proyecto borrador texto aprobado aprobada definitivo final recomendación versión redacción exigencia exigía "
        "mención mencionaba referencia alusión condición condiciones requisito requisitos idea palabra palabras "
        "expresión fórmula frase figura figuraba figuran aparece lugar vez pedía decía además también"
    )
)
_MOSTLY = 0.75


# A figure or a name that the text does not have, as the check weighs it (../check).
_ALIEN = 0.5
_FACTS = frozenset({FindingKind.NUMBER, FindingKind.NAME})


@dataclass(frozen=True, slots=True)
class Contrast:
    """A comparing sentence: what is left of it for the check, and in Spanish what of it does not hold."""

    rest: str
    amiss: tuple[str, ...] = ()


def read_contrast(text: str, quotes: Sequence[str], material: Sequence[Material]) -> Contrast:
    """The sentence without its clauses about what a draft or its adopted text alone has, which are judged here.

    `quotes` say what is meant where such a clause only points ("suprime esas condiciones").
    """
    draft = [one for one in material if one.passage.status not in APPROVED]
    adopted = [one for one in material if one.passage.status in APPROVED]
    clauses = [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]
    changes = [clause for clause in clauses if _change(clause)]
    if not draft or not adopted or not changes:
        return Contrast(text)
    pointed = {word for quote in quotes for word in terms(quote)}
    amiss = tuple(
        f"No consta que solo uno de los dos textos diga «{clause}»."
        for clause in changes
        if not _holds(clause, pointed, *((draft, adopted) if _REMOVED.search(fold(clause)) else (adopted, draft)))
    )
    return Contrast("; ".join(one for one in clauses if one not in changes and set(_object(one))), amiss)


def _change(clause: str) -> re.Match[str] | None:
    folded = fold(clause)
    return _REMOVED.search(folded) or _ADDED.search(folded)


def _object(clause: str) -> Iterator[str]:
    """What a clause speaks of, without the words for texts and for changing them."""
    verb = _change(clause)
    own = set(terms(verb[0])) if verb else set()
    return (word for word in terms(clause) if word not in _SAID_OF_TEXTS and word not in own)


def _holds(clause: str, pointed: set[str], has: Sequence[Material], lacks: Sequence[Material]) -> bool:
    """Whether the words stand nearly all in one text, with every figure and name, and not so in the other."""
    words = set(_object(clause)) or pointed
    enough = _MOSTLY * len(words)
    if not words or len(words & _words(has)) < enough or len(words & _words(lacks)) > enough:
        return False
    sources = [Source(_printed(one), context=f"{one.known} {one.issuer}") for one in has]
    return not any(one.kind in _FACTS and one.weight >= _ALIEN for one in find_errors(clause, sources))


def _words(material: Sequence[Material]) -> frozenset[str]:
    return frozenset(word for one in material for word in terms(_printed(one)))


def _printed(material: Material) -> str:
    return f"{material.passage.lead_in} {material.passage.text}".strip()
