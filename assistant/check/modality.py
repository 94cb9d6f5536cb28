"""How strongly something is asked: must, should, is encouraged, might; and whether it is only to be considered."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from assistant.check.comparison import EXACT, Comparison
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text


class Force(IntEnum):
    MIGHT = 1
    ENCOURAGED = 2
    SHOULD = 3
    MUST = 4


_CUES = {
    Force.MUST: r"(?:deben?|deberan?)(?= (?:(?!,)\S+ ){0,3}?\S+[aei]r(?:se|l[aeo]s?|les?|nos|sel[aeo]s?)? )"
    r"|tienen? que|tenian? que|obligad[oa]s? a|obligacion(?:es)?"
    r"|obligatori[oa]s?|obligan? a|se exig\w+"
    r"|exig(?:e|en|io|ieron) (?:a|que)|tienen? el deber|es (?:imprescindible|preceptivo)|habran? de|vinculante para",
    Force.SHOULD: r"deberian?|deberiamos|recom(?!endaci)\w+|convendria|conviene|hay que|habria que|piden?|pidio"
    r"|pidieron|insta\w*|exhort\w+|debian?"
    r"|necesidad|necesari[oa]s?|importancia|propus\w+|sugir\w+|solicit[oa]\w*|deberia\w*",
    Force.ENCOURAGED: r"se (?:les )?(?:alient|alent|anim|invit|estimul)\w+|(?:alento|animo|invito"
    r"|alentaron|animaron) a|debera?ia alentarse|alentarse",
    Force.MIGHT: r"podrian?|podran?|puede|pueden|podian?|cabria|tal vez dese\w+|seria posible|quiza\w*|posiblemente",
}
_CUE = {force: re.compile(rf" (?:{pattern})(?= )") for force, pattern in _CUES.items()}
# "Los Estados partes reconocerán": the future of the conventions binds. The accent tells it from the subjunctive.
_FUTURE_MUST = re.compile(
    r"(?i)\b(?:estados(?: partes| parte| miembros)?|secretaría|conferencia) (?!podrán)\w+[aei]rán?\b"
)
_CONSIDERING = r"(?:consider|estudi|examin|explor|valor|contempl|sopes|plante|ponder|analiz)\w*"
# "Considerar, de conformidad con la legislación nacional y …, la posibilidad": words between the commas.
_INCISE = 16
_TENTATIVE_SOURCE = re.compile(
    rf" {_CONSIDERING} (?:(?!,)\S+ ){{0,9}}?(?:, (?:\S+ ){{1,{_INCISE}}}?, )?(?:la )?(?:posibilidad|conveniencia"
    rf"|manera|modo|modalidades) (?:, (?:\S+ ){{1,{_INCISE}}}?, )?de"
    rf"| {_CONSIDERING}(?: ,)? (?:si|iniciar|incluir|aplicar|definir)(?= )| (?:considerar|consideraran"
    rf"|consideren)(?= la creacion)"
)
_TENTATIVE_CLAIM = re.compile(
    rf" (?:{_CONSIDERING}|posibilidad|posible|podrian?|podran?|tal vez|pensar|piensen|conveniencia|opcion"
    rf"|si conviene|estudio|convendria|eventual)(?= )"
)
_STRICT_TENTATIVE_CLAIM = re.compile(
    rf" (?:{_CONSIDERING} (?:la|una) posibilidad|podrian? (?:considerar|estudiar|plantearse)|podrian"
    rf"|tal vez dese\w+)(?= )"
)
_ASKED = re.compile(r" (?:deberian?|deben?|deberan?) (?:(?:tambien|asimismo|ademas|,) )*(\w+[aei]r)(?= )")
# What must be done and what it is necessary to do are one force to a reader of a summary.
_NEEDED = re.compile(r" (?:necesari[oa]s?|necesidad|necesitan?|imprescindibles?|indispensables?|han? de|preciso)(?= )")
_PLAIN_MUST = re.compile(r" (?:deben?|deberan?|tienen? que|tenian? que|habran? de)(?= )")
_RESET = re.compile(r" (?:deberian?|se alienta|se alento|tambien deberian|debera|deben)(?= )")
_DUTIES = "(?:las |sus )?obligaciones"
_MIN_SHARE = 0.2
_SLIGHT = 0.3
# "Quienes podrían identificar a las víctimas": a possibility of the relative clause, asked of no one.
_RELATIVE = frozenset("que quien quienes cuales donde".split())
_RANK = {
    Force.MUST: "una obligación",
    Force.SHOULD: "una recomendación",
    Force.ENCOURAGED: "un aliento",
    Force.MIGHT: "una posibilidad",
}


def forces(folded: str) -> set[Force]:
    """The forces that a folded text speaks with; `folded` has its words between single spaces."""
    return {force for force, pattern in _CUE.items() if pattern.search(folded)}


def _with_future(found: set[Force], raw: str) -> set[Force]:
    return found | {Force.MUST} if _FUTURE_MUST.search(raw) else found


def _word_starts(text: Text) -> list[int]:
    starts, at = [], 1
    for word in text.words:
        starts.append(at)
        at += len(word.folded) + 1
    return starts


@lru_cache(maxsize=1024)
def tentative_positions(text: Text) -> frozenset[int]:
    """Words governed by "considerar la posibilidad de": from it to the end of the sentence or the next "deberían"."""
    starts = _word_starts(text)
    found: set[int] = set()
    for cue in _TENTATIVE_SOURCE.finditer(text.folded):
        first = next((index for index, start in enumerate(starts) if start > cue.start()), len(starts))
        sentence = text.words[first].sentence if first < len(starts) else -1
        reset = _RESET.search(text.folded, cue.end())
        stop = reset.start() if reset else len(text.folded)
        last = next((index for index, start in enumerate(starts) if start >= cue.end() - 1), len(starts))
        for index in range(last, len(starts)):
            if starts[index] > stop or text.words[index].sentence != sentence:
                break
            found.add(index)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Cue:
    """A modal word of the source, by position."""

    position: int
    sentence: int
    force: Force


@lru_cache(maxsize=1024)
def _cues(text: Text) -> tuple[Cue, ...]:
    starts = _word_starts(text)
    found: list[Cue] = []
    for force, pattern in _CUE.items():
        for cue in pattern.finditer(text.folded):
            index = bisect_right(starts, cue.start() + 1) - 1
            if force == Force.MIGHT and index and text.words[index - 1].folded in _RELATIVE:
                continue
            found.append(Cue(index, text.words[index].sentence, force))
    return tuple(sorted(found, key=lambda cue: cue.position))


def _governing(cues: tuple[Cue, ...], position: int, sentence: int) -> Cue | None:
    """The last cue before a word of its sentence; what stands before the first one is only its subject."""
    before = [cue for cue in cues if cue.sentence == sentence and cue.position <= position]
    return before[-1] if before else None


def _stated(comparison: Comparison, cues: tuple[Cue, ...]) -> set[Force]:
    """The forces that govern what the claim takes from its source, weighed by its words."""
    shares: dict[Force, float] = {}
    for word in comparison.claim.content():
        for match in comparison.focused(word):
            cue = _governing(cues, match.position, comparison.source.words[match.position].sentence)
            if cue is not None:
                shares[cue.force] = max(shares.get(cue.force, 0.0), 0.0) + word.weight
    total = sum(shares.values())
    return {force for force, share in shares.items() if share >= _MIN_SHARE * total}


def _is_asked(cues: tuple[Cue, ...], position: int, sentence: int) -> bool:
    """Whether a modal word governs a word, or none is in its sentence: an item of a list has its force elsewhere."""
    return bool(_governing(cues, position, sentence)) or all(cue.sentence != sentence for cue in cues)


def _asks_only_to_consider(comparison: Comparison) -> bool:
    """Whether the verb that the claim asks for stands in the source only behind "considerar la posibilidad de"."""
    tentative = tentative_positions(comparison.source)
    asked = _ASKED.search(comparison.claim.folded)
    if not asked or not tentative:
        return False
    starts = _word_starts(comparison.claim)
    verb = comparison.claim.words[bisect_right(starts, asked.start(1)) - 1]
    found = [match.position for match in comparison.matches.get(verb.position, ()) if match.quality == EXACT]
    return bool(found) and all(at in tentative for at in found) and not _hedged(comparison, verb.position)


def tentative_share(comparison: Comparison, cues: tuple[Cue, ...]) -> float:
    """The part of what the claim takes from its source that the source only asks to consider."""
    tentative = tentative_positions(comparison.source)
    if not tentative:
        return 0.0
    only, firm = 0.0, 0.0
    for word in comparison.claim.content():
        positions = [match.position for match in comparison.focused(word)]
        governed = [at for at in positions if _is_asked(cues, at, comparison.source.words[at].sentence)]
        if governed and all(at in tentative for at in governed):
            only += word.weight
        elif governed and not any(at in tentative for at in governed):
            firm += word.weight
    return only / (only + firm) if only else 0.0


def _hedged(comparison: Comparison, until: int | None = None) -> bool:
    """Whether the claim itself speaks of considering, before a position of it.

    A verb that the source asks to consider ("analizar datos") is matter, no hedge.
    """
    tentative = tentative_positions(comparison.source)
    words, starts = comparison.claim.words, _word_starts(comparison.claim)
    for cue in _TENTATIVE_CLAIM.finditer(comparison.claim.folded):
        word = words[bisect_right(starts, cue.start() + 1) - 1]
        if until is not None and word.position > until:
            continue
        exact = [match.position for match in comparison.matches.get(word.position, ()) if match.quality == 1.0]
        if not exact or not all(at in tentative for at in exact):
            return True
    return False


def _tentative(comparison: Comparison, cues: tuple[Cue, ...], stated: set[Force]) -> Iterator[Finding]:
    considered = tentative_share(comparison, cues) > 0.55 and not _hedged(comparison)
    if considered or _asks_only_to_consider(comparison):
        yield Finding(
            FindingKind.MODALITY, 0.75, "La fuente solo pide considerar la posibilidad; la afirmación lo da por pedido."
        )
    softened = _STRICT_TENTATIVE_CLAIM.search(comparison.claim.folded)
    if Force.ENCOURAGED in forces(comparison.claim.folded):
        return
    if softened and not _TENTATIVE_SOURCE.search(comparison.focus_text()) and stated and Force.MIGHT not in stated:
        yield Finding(
            FindingKind.MODALITY, 0.6, "La afirmación habla de considerarlo; la fuente lo pide sin esa reserva."
        )


def _strengthened(comparison: Comparison, claimed: set[Force], stated: set[Force]) -> Iterator[Finding]:
    """A claim that asks for more than its source; the strongest word of each counts."""
    highest, limit = max(claimed), max(stated)
    plain = _PLAIN_MUST.search(comparison.claim.folded) and _NEEDED.search(comparison.focus_text())
    reason = f"La afirmación habla de {_RANK[highest]}; la fuente, de {_RANK[limit]}."
    if highest == Force.MUST and limit < Force.MUST and not plain:
        yield Finding(FindingKind.MODALITY, 0.85, reason)
    elif highest == Force.SHOULD and limit == Force.MIGHT and not _hedged(comparison):
        yield Finding(FindingKind.MODALITY, 0.65, reason)
    elif highest == Force.SHOULD and limit == Force.ENCOURAGED and " deberia" in comparison.claim.folded:
        reason = "La fuente alienta a hacerlo; la afirmación dice que debería hacerse."
        yield Finding(FindingKind.MODALITY, 0.25, reason)


def _without_named_duties(comparison: Comparison) -> str:
    """The claim without "obligaciones" that its source names as well: these are spoken of, not imposed."""
    named = f" {_DUTIES} "
    return (
        re.sub(named, " ", comparison.claim.folded)
        if re.search(named, comparison.focus_text())
        else comparison.claim.folded
    )


def check_modality(comparison: Comparison) -> Iterator[Finding]:
    cues = _cues(comparison.source)
    claimed = _with_future(forces(_without_named_duties(comparison)), comparison.claim.raw)
    stated = _with_future(_stated(comparison, cues) or forces(comparison.focus_text()), comparison.source.raw)
    if claimed and stated:
        stronger = list(_strengthened(comparison, claimed, stated))
        yield from stronger
        if any(finding.weight > _SLIGHT for finding in stronger):
            return
    elif Force.MUST in claimed:
        # An item of a list, cut from its lead-in, has no force of its own.
        weight = 0.45 if _PLAIN_MUST.search(comparison.claim.folded) else 0.8
        reason = "La afirmación habla de una obligación que la fuente no expresa."
        yield Finding(FindingKind.MODALITY, weight, reason)
    yield from _tentative(comparison, cues, stated)


def binds(folded: str) -> bool:
    return Force.MUST in forces(folded)
