"""What a question about a draft and its adopted text asks to see: pairs of passages, or those without a pair."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.comparison import counterpart, with_items, without_counterpart
from assistant.relevance import Rating
from assistant.topic import topic_words
from vectorstore.records import Hit, Passage, PassageKind, Status
from vectorstore.words import fold

_NEW = re.compile(
    r"sin (?:pareja|contraparte|equivalente|correspond)|no (?:tienen?|tenian?) (?:pareja|contraparte|"
    r"equivalente|correspond)|no (?:estan?|estaban?|figuran?|figuraban?|aparecen?|aparecian?|constan?|constaban?) en "
    r"(?:el|la) (?:borrador|proyecto|adicion)|nuev[oa]s|without (?:a )?counterpart|not in the draft"
)
_DROPPED = re.compile(
    r"(?:del|de la|en el) (?:borrador|proyecto|adicion)(?: \S+){0,4} (?:no pasaron|no llegaron|no se aprob|desaparec|"
    r"cayeron|se cayo|se descart)|(?:no pasaron|no llegaron|desaparec\w+|se descart\w+)(?: \S+){0,6} "
    r"(?:borrador|proyecto|adicion)"
)
QUOTED_WORDS = re.compile(r'[«“"]([^«»“”"]{2,80})[»”"]')
# The words of comparing; what a question has besides is its subject.
_COMPARING = re.compile(
    r"cambi|diferen|compar|respecto|proyecto|borrador|adicion|version|texto|aprob|adopt|final|definitiv|defin|conten|"
    r"manten|mantuv|mantien|queda|quedo|agreg|anad|quit|elimin|suprim|modific|redact|palabra|recom|informe|parrafo|"
    r"grupo|ocho|punto|pareja|equivalente|contraparte|correspond|nuev|figura|alguna|draft|chang|added|removed|compared"
)
_NEARLY_BEST = 0.8


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
        return Compared(_pairs(whole, drafts, adopted), (_counted(drafts, adopted),))
    shown = [hit.passage for hit in found]
    unpaired = {one.id for one in (*_lone(drafts, adopted), *_lone(adopted, drafts))}
    alone = [one for one in shown if one.id in unpaired]
    return Compared(_pairs(shown, drafts, adopted), tuple(map(_told_alone, alone)))


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
    for passage in best:
        other = counterpart(passage, adopted if passage.status is Status.DRAFT else drafts)
        pairs += sorted([passage, *([other] if other else [])], key=lambda one: one.status is not Status.DRAFT)
    return tuple(dict.fromkeys(pairs))
