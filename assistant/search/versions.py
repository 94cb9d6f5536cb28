"""What a question about a draft and its adopted text asks to see: pairs of passages, or those without a pair."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.search.comparison import counterpart, with_items, without_counterpart
from assistant.search.relevance import Rating
from assistant.words.conjunctions import joined_by_and
from assistant.words.topic import topic_words
from vectorstore.records import Hit, Passage, PassageKind, Status
from vectorstore.words import fold

_NEW = re.compile(
    r"sin (?:pareja|contraparte|equivalente|correspond)|no (?:tienen?|tenian?) (?:pareja|contraparte|"
    r"equivalente|correspond)|no (?:est[au]\w*|figur\w+|aparec\w+|const\w+|vienen?|venian?|vinier\w+) en "
    r"(?:el|la) (?:borrador|proyecto|adicion)|(?:que|no) (?:el|la) (?:borrador|proyecto|adicion) (?:aun |todavia )?no "
    r"(?:llev|ten|tra[ij]|conten|inclu|recog|prev)\w+|nuev[oa]s|\b(?:es|recomendacion) nueva\b|"
    r"without (?:a )?counterpart|not in the draft"
)
_LOST = (
    r"(?:no pasaron|no llegaron|no prosper\w*|no se (?:aprob|adopt|incluy|recog)\w*|desaparec\w*|cayeron|se cayo|"
    r"se descart\w*|(?:se )?qued(?:o|aron) fuera|(?:ya no (?:est|figur|aparec|sal|consta|se )|"
    r"no (?:esta|figura|aparece|sale|consta)n? ya\b)\w*)"
)
_DROPPED = re.compile(
    rf"(?:del|de la|en el) (?:borrador|proyecto|adicion)(?: \S+){{0,4}} {_LOST}|"
    rf"{_LOST}(?: \S+){{0,6}} (?:borrador|proyecto|adicion)"
)
# "¿Está en el proyecto?" wants to know whether, before what.
_WHETHER = re.compile(
    r"^[¿\s]*(?:(?:y|pero|and|but|et) )?(?:(?:eso|esto|it|that|this) )?(?:ya |tambien |also )?"
    r"(?:esta(?:ba)?n?|figura(?:ba)?n?|aparec(?:e|ia)n?|consta(?:ba)?n?|venian?|vienen?|estuv\w+|habia|is|was|are|were|"
    r"does|did|do|est-ce|etait-ce|cela|figur\w+|y (?:est|etait))\b|"
    r"^[¿\s]*(?:(?:y|and|et) )?(?:la |el |the )?(?:(?:recom\w+|recs?\.?|parrafo|apartado) )?\d+(?: [a-z]\))*"
    r"(?: \S+){0,4}? (?:ya )?"
    r"(?:est(?:a(?:ba)?|uvo)n?|figur\w+|aparec\w+|consta(?:ba)?n?|venian?|etait|est|paso|quedo|"
    r"se (?:aprobo|adopto|recogio|incluyo))\b|"
    r"^[¿\s]*(?:se (?:aprobo|adopto|recogio|incluyo)|proviene|procede) (?:la |el |en )"
)
QUOTED_WORDS = re.compile(r'[«“"]([^«»“”"]{2,80})[»”"]')
# The words of comparing; what a question has besides is its subject.
_COMPARING = re.compile(
    r"cambi|diferen|differ|compar|respecto|proyecto|borrador|adicion|version|texto|aprob|adopt|final|definitiv|defin|conten|"
    r"manten|mantuv|mantien|queda|quedo|agreg|anad|quit|elimin|suprim|modific|redact|palabra|recom|informe|parrafo|"
    r"grupo|ocho|punto|list|haz|haga|resum|princip|tod[oa]s|enumer|pareja|equivalente|contraparte|correspond|nuev|figura|alguna|draft|chang|added|removed|"
    r"main|major|key$|big|important|overall|general|alter|drop|keep|kept|reword|word|text|between|adding|adds|remov|delet|"
    r"amend|adjust|edit|revis|substanti|signific|notab|ajout|retir|evolu|rapport|report|projet|exact|overview|summar"
)
_NEARLY_BEST = 0.8
_NONE_LOST = "Ninguna recomendación del proyecto quedó sin texto aprobado que le corresponda. "
# So many passages without a version are named one by one.
_NAMED = 8


@dataclass(frozen=True, slots=True)
class Compared:
    """A draft passage stands before its adopted text. `told` says in Spanish how many have a pair."""

    passages: tuple[Passage, ...]
    told: tuple[str, ...] = ()


def compared(topic: str, question: str, found: Sequence[Hit], passages: Sequence[Passage], covered: Rating) -> Compared:
    """The passages of a comparison. `found`: those asked for by label, else the ranked; `passages`: both versions."""
    drafts = [passage for passage in passages if passage.status is Status.DRAFT]
    adopted = [passage for passage in passages if passage.status is not Status.DRAFT]
    folded, subject = fold(question), _has_subject(topic)
    asked = [sides for asks, *sides in ((_NEW, adopted, drafts), (_DROPPED, drafts, adopted)) if asks.search(folded)]
    lone = _lone(*asked[0]) if asked else ()
    if lone:
        return Compared(_about(lone, covered) if subject else lone, (_counted(drafts, adopted),))
    if asked or not (subject or found):
        whole = [passage for passage in drafts if passage.kind is PassageKind.RECOMMENDATION]
        none = _NONE_LOST if _DROPPED.search(folded) and whole else ""
        return Compared(_pairs(whole, drafts, adopted), (f"{none}{_counted(drafts, adopted)}",))
    return side_by_side(question, found, passages)


def side_by_side(question: str, found: Sequence[Hit], passages: Sequence[Passage]) -> Compared:
    """What was found, each with its other version; of what has none it is told."""
    drafts = [passage for passage in passages if passage.status is Status.DRAFT]
    adopted = [passage for passage in passages if passage.status is not Status.DRAFT]
    shown = [hit.passage for hit in found]
    unpaired = {one.id for one in (*_lone(drafts, adopted), *_lone(adopted, drafts))}
    alone = [one for one in shown if one.id in unpaired]
    drafted = [one for one in shown if one.status is Status.DRAFT]
    # Of quoted words it is told whether they were kept, not of the passage that has them.
    whether = asks_whether(fold(question)) and bool(shown) and not QUOTED_WORDS.search(question)
    told = (_presence(drafted or shown, drafts, adopted),) if whether else tuple(map(_told_alone, alone))
    lone_ids = {one.id for one in alone}
    paired = [one for one in shown if one.id not in lone_ids]
    return Compared(tuple(dict.fromkeys((*alone, *_pairs(paired, drafts, adopted)))), told)


def asks_whether(folded: str) -> bool:
    """Whether a folded question asks if something is there, not what it is."""
    return bool(_WHETHER.search(folded))


def version_of(passage: Passage, above: Passage | None, candidates: Sequence[Passage]) -> Passage | None:
    """What became of a passage, or what it was: by its own text, else by that of the passage above it."""
    return counterpart(passage, candidates) or (counterpart(above, with_items(candidates)) if above else None)


def _told_alone(passage: Passage) -> str:
    label = passage.label[0].upper() + passage.label[1:]
    if passage.status is Status.DRAFT:
        return f"{label} del proyecto: ningún texto aprobado le corresponde."
    return f"{label} del texto aprobado: no figura en el proyecto que tiene la biblioteca."


def seeds(ranked: Sequence[Hit], topic: str, question: str) -> Sequence[Hit]:
    """Where a comparison without a label begins: the best that has the quoted words, else the best of the draft and
    the best of all, if it has a subject."""
    quoted = [fold(words) for words in QUOTED_WORDS.findall(question)]
    having = [hit for hit in ranked if quoted and all(words in fold(hit.passage.text) for words in quoted)]
    if having:
        return having[:1]
    drafts = [hit for hit in ranked if hit.passage.status is Status.DRAFT]
    return [*drafts[:1], *ranked[:1]] if _has_subject(topic) else []


def _has_subject(topic: str) -> bool:
    return any(not _COMPARING.match(fold(word)) for word in topic_words(topic))


def _lone(these: Sequence[Passage], others: Sequence[Passage]) -> tuple[Passage, ...]:
    """The recommendations that have no version among the others."""
    lone = {passage.id for passage in without_counterpart(with_items(these), with_items(others))}
    return tuple(one for one in these if one.id in lone and one.kind is PassageKind.RECOMMENDATION)


def _about(passages: Sequence[Passage], covered: Rating) -> tuple[Passage, ...]:
    """Those about the subject; all when none is."""
    most = max((covered(passage) for passage in passages), default=0.0)
    near = [one for one in passages if covered(one) >= _NEARLY_BEST * most]
    return tuple(near) if most > 0 else tuple(passages)


def _counted(drafts: Sequence[Passage], adopted: Sequence[Passage]) -> str:
    """How many recommendations have a pair and how many have none, on both sides."""
    proposed = sum(passage.kind is PassageKind.RECOMMENDATION for passage in drafts)
    dropped, new = len(_lone(drafts, adopted)), len(_lone(adopted, drafts))
    return (
        f"Recomendaciones del proyecto: {proposed}; con texto aprobado que les corresponde: {proposed - dropped}. "
        f"Recomendaciones aprobadas que no figuraban en el proyecto: {new}."
    )


def _pairs(best: Sequence[Passage], drafts: Sequence[Passage], adopted: Sequence[Passage]) -> tuple[Passage, ...]:
    """Each with its version, the draft first. A list is paired with the running text that it replaced."""
    pairs: list[Passage] = []
    # From the draft it is found whole what became of it, which from the items of a list it is not.
    for passage in sorted(best, key=_is_adopted):
        versions = _versions(passage, adopted if passage.status is Status.DRAFT else drafts)
        pairs += sorted([passage, *versions], key=_is_adopted)
    return tuple(dict.fromkeys(pairs))


def _is_adopted(passage: Passage) -> bool:
    return passage.status is not Status.DRAFT


def _versions(passage: Passage, others: Sequence[Passage]) -> list[Passage]:
    """What became of a passage: one by its text, else one that with its items has the words of a running text."""
    if other := counterpart(passage, others):
        return [other]
    whole = counterpart(passage, with_items(others))
    return [one for one in others if whole and whole.id in (one.id, one.parent_id)]


def _presence(passages: Sequence[Passage], drafts: Sequence[Passage], adopted: Sequence[Passage]) -> str:
    """Of passages of one version how many stand in the other."""
    from_draft = passages[0].status is Status.DRAFT
    where, others = ("el texto aprobado", adopted) if from_draft else ("el proyecto", drafts)
    whole = {one.id: one for one in with_items((*drafts, *adopted))}
    # A lead-in alone is like any other that says no more than "los Estados partes deberían".
    candidates = [whole[one.id] for one in others]
    above = [whole.get(one.parent_id or one.id) for one in passages]
    found = [
        counterpart(whole.get(one.id, one), candidates) or (counterpart(parent, candidates) if parent else None)
        for one, parent in zip(passages, above, strict=True)
    ]
    if len(found) == 1 and found[0] is not None:
        return f"Sí: figura en {where} un texto que le corresponde ({found[0].label})."
    if not any(found):
        many = sum(one.kind is PassageKind.RECOMMENDATION for one in others)
        looked_at = f" Se ha comparado con sus {many} recomendaciones." if many > 1 else ""
        return f"No: no figura en {where} ningún texto que le corresponda.{looked_at}"
    lacking = [one.label for one, other in zip(passages, found, strict=True) if other is None]
    named = f": {joined_by_and(lacking)}" if 0 < len(lacking) <= _NAMED else ""
    here = len(passages) - len(lacking)
    if not lacking:
        return f"Sí: los {here} pasajes tienen en {where} un texto que les corresponde."
    return (
        f"De {len(passages)} pasajes, {here} tienen en {where} un texto que les corresponde y {len(lacking)} no{named}."
    )
