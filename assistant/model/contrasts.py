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
_CLAUSE = re.compile(
    r"(?:;|[,.:](?= )|\b(?:mientras que|pero)\b"
    r"|\by (?=(?:habla|pide|menciona|añade|incorpora|introduce|suprime|elimina|mantiene)\b))\s*"
)
_REMOVED = re.compile(
    r"\b(?:suprim\w+|elimin\w+|omit\w+|desaparec\w+|retir\w+|prescind\w+|ya no \w+|dej\w+ (?:fuera|de \w+)"
    r"|en (?:lugar|vez) de)\b"
)
_ADDED = re.compile(
    r"\b(?:anad\w+|incorpor\w+|introduc\w+|agreg\w+)\b|\bno (?:figura\w*|esta\w*|aparec\w+) en el proyecto"
)
_TEXT = r"(proyecto|borrador|texto (?:aprobado|definitivo|final))"
_LACKS = re.compile(
    rf"\b{_TEXT} (?:(?:en|de) \d{{4}} )?(?:ya )?no (?:recog|mencion|inclu|conserv|mant[iu]|conten|contien|habl)\w+"
)
_STANDS_NOT = re.compile(rf"\bno (?:figura|esta|aparec|consta)\w* en el {_TEXT}")
_OF_DRAFT = frozenset(("proyecto", "borrador"))
# What is said of texts and not by them.
_SAID_OF_TEXTS = frozenset(
    terms(
        "proyecto borrador texto aprobado aprobada definitivo final recomendación versión redacción exigencia exigía "
        "mención mencionaba referencia alusión condición condiciones requisito requisitos idea palabra palabras "
        "nivel plano ámbito elemento dimensión aspecto "
        "expresión fórmula frase figura figuraba figuran aparece lugar vez pedía decía además también"
    )
)
_MOSTLY = 0.75
# What is said of the two texts together is no change, whatever its verb.
_OF_BOTH = re.compile(r"\b(?:amb[oa]s|(?:l[oa]s )?dos) (?:textos|versiones|redacciones)\b")
# What a text speaks of, whatever it asks with it; a negation is for the check to weigh.
_SUBJECT = rf"^(?:y |en cambio |en )*(?:el )?{_TEXT} "
_OF_ONE = re.compile(_SUBJECT)
_SPEAKS = re.compile(rf"{_SUBJECT}(?:ya |tambien |solo )*(?:habla\w*|menciona\w*|se (?:refer|refier)\w+|aludia|alude) ")
# "divulgarlas"
_ENCLITIC = re.compile(r"\b(\w{3,}[aei]r)(?:l[aoe]s?|se)\b")
_DENIES = re.compile(r"\b(?:no|ni|sin|nunca)\b")
_ITEM = re.compile(r"(?: [a-z]{1,4}\))+$")

# A figure or a name that the text does not have, as the check weighs it (../check).
_ALIEN = 0.5
_FACTS = frozenset({FindingKind.NUMBER, FindingKind.NAME})


@dataclass(frozen=True, slots=True)
class Contrast:
    """A comparing sentence: what is left of it for the check, and in Spanish what of it does not hold.

    `other_side`: the passage of the other text, which a sentence on what only one of them has is about as well.
    """

    rest: str
    amiss: tuple[str, ...] = ()
    other_side: Material | None = None


def pair_of(cited: Sequence[Material], material: Sequence[Material]) -> list[Material]:
    """The passages under the printed label of those cited, in the draft and in the adopted text, items included."""
    labels = {_ITEM.sub("", one.passage.label) for one in cited}
    return [one for one in material if _ITEM.sub("", one.passage.label) in labels]


def read_contrast(
    text: str, quotes: Sequence[str], cited: Sequence[Material], material: Sequence[Material]
) -> Contrast:
    """The sentence without its clauses about what a draft or its adopted text alone has, which are judged here.

    `quotes` say what is meant where such a clause only points ("suprime esas condiciones"); `material` holds both
    texts.
    """
    draft = [one for one in material if one.passage.status not in APPROVED]
    adopted = [one for one in material if one.passage.status in APPROVED]
    clauses = [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]
    common = _words(draft) & _words(adopted)
    changes = [clause for clause in clauses if _is_change(clause, common)]
    spoken = [clause for clause in clauses if clause not in changes and _speaks(clause, draft, adopted)]
    swapped = tuple(
        f"«{clause}» está en el otro texto."
        for clause in clauses
        if clause not in changes and _swaps(clause, draft, adopted)
    )
    if not draft or not adopted or not (changes or spoken or swapped):
        return Contrast(text)
    pointed = {word for quote in quotes for word in terms(quote)}
    amiss = tuple(
        f"No consta que solo uno de los dos textos diga «{clause}»."
        for clause in changes
        if not _holds(clause, pointed, *((draft, adopted) if _is_removal(clause) else (adopted, draft)))
    )
    rest = "; ".join(one for one in clauses if one not in (*changes, *spoken) and set(_object(one)))
    return Contrast(rest, (*amiss, *swapped), _other_side(cited, draft, adopted) if changes else None)


def _speaks(clause: str, draft: Sequence[Material], adopted: Sequence[Material]) -> bool:
    """Whether a clause says what one of the texts speaks of, and all of it is there."""
    found = _SPEAKS.match(fold(clause))
    if found is None or _DENIES.search(fold(clause)) or not (draft and adopted):
        return False
    side, _ = _sides(found[1], draft, adopted)
    words = set(_object(clause)) - set(terms(found[0]))
    return bool(words) and words <= _words(side) and not _alien(clause, side)


def _swaps(clause: str, draft: Sequence[Material], adopted: Sequence[Material]) -> bool:
    """Whether a clause gives one text what stands in the other."""
    found = _SPEAKS.match(fold(clause)) or _OF_ONE.match(fold(clause))
    if found is None or not (draft and adopted):
        return False
    own, other = (_words(side) for side in _sides(found[1], draft, adopted))
    words = set(_object(clause)) - set(terms(found[0]))
    return len(words & other) >= max(2, _MOSTLY * len(words)) and 2 * len(words & own) < len(words)


def _sides(
    subject: str, draft: Sequence[Material], adopted: Sequence[Material]
) -> tuple[Sequence[Material], Sequence[Material]]:
    """The text that is named, and the other."""
    return (draft, adopted) if subject in _OF_DRAFT else (adopted, draft)


def _other_side(cited: Sequence[Material], draft: Sequence[Material], adopted: Sequence[Material]) -> Material | None:
    """The counterpart of what is cited of one text alone, by its own label before that of the whole."""
    sides = {one.passage.status in APPROVED for one in cited}
    if len(sides) != 1:
        return None
    labels = {one.passage.label for one in cited}
    return min(draft if True in sides else adopted, key=lambda one: one.passage.label not in labels)


def _is_change(clause: str, common: frozenset[str]) -> bool:
    """Whether a clause tells a change; a verb that both texts have ("se elimine") is their own."""
    found = _change(clause)
    return found is not None and not _OF_BOTH.search(fold(clause)) and not common.issuperset(terms(found[0]))


def _change(clause: str) -> re.Match[str] | None:
    folded = fold(clause)
    return _REMOVED.search(folded) or _ADDED.search(folded) or _lack(folded)


def _lack(folded: str) -> re.Match[str] | None:
    """Where it is said which text lacks something; the text is the group of the match."""
    return _LACKS.search(folded) or _STANDS_NOT.search(folded)


def _is_removal(clause: str) -> bool:
    """Whether the adopted text is said to lack what the draft had."""
    folded = fold(clause)
    lack = _lack(folded)
    return lack[1] not in _OF_DRAFT if lack else bool(_REMOVED.search(folded))


def _object(clause: str) -> Iterator[str]:
    """What a clause speaks of, without the words for texts and for changing them."""
    verb = _change(clause)
    own = set(terms(verb[0])) if verb else set()
    bare = _ENCLITIC.sub(r"\1", clause)
    return (word for word in terms(bare) if word not in _SAID_OF_TEXTS and word not in own)


def _holds(clause: str, pointed: set[str], has: Sequence[Material], lacks: Sequence[Material]) -> bool:
    """Whether the words stand nearly all in one text, with every figure and name, and not so in the other."""
    words = set(_object(clause)) or pointed
    enough = _MOSTLY * len(words)
    if not words or len(words & _words(has)) < enough or len(words & _words(lacks)) > enough:
        return False
    return not _alien(clause, has)


def _alien(clause: str, material: Sequence[Material]) -> bool:
    """Whether a clause has a figure or a name that none of the passages has."""
    sources = [Source(_printed(one), context=f"{one.known} {one.issuer}") for one in material]
    return any(one.kind in _FACTS and one.weight >= _ALIEN for one in find_errors(clause, sources))


def _words(material: Sequence[Material]) -> frozenset[str]:
    return frozenset(word for one in material for word in terms(_printed(one)))


def _printed(material: Material) -> str:
    return f"{material.passage.lead_in} {material.passage.text}".strip()
