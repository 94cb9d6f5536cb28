"""How strongly something is asked: must, should, is encouraged, might; and whether it is only to be considered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.comparison import Comparison
from assistant.check.done import tells_as_done
from assistant.check.force import Cue, Force, find_cues, forces, governing
from assistant.check.source import Finding, FindingKind
from assistant.check.tentative import (
    STRICT_TENTATIVE_CLAIM,
    TENTATIVE_SOURCE,
    asks_only_to_consider,
    hedged,
    leaves_free,
    tentative_share,
    weighs_it,
)
from vectorstore.records import Status

# "Los Estados partes reconocerán": the future of the conventions binds. The accent tells it from the subjunctive.
_FUTURE_MUST = re.compile(
    r"(?i)\b(?:estados(?: partes| parte| miembros)?|secretaría|conferencia) (?!podrán)\w+[aei]rán?\b"
)
# What must be done and what it is necessary to do are one force to a reader of a summary.
_NEEDED = re.compile(r" (?:necesari[oa]s?|necesidad|necesitan?|imprescindibles?|indispensables?|han? de|preciso)(?= )")
_PLAIN_MUST = re.compile(
    r" (?:deben?|deberan?|tienen? que(?! (?:ver|el|la|los|las|una?|sus?) )|tenian? que|habran? de)(?= )"
)
_NAMED_DUTIES = (
    re.compile(r" (?:(?:las|sus) )?(?:obligaciones|deberes)(?= )"),
    re.compile(r" (?:(?:juridicamente )?vinculantes?|de obligado cumplimiento|(?:de caracter )?obligatori[oa]s?)(?= )"),
)
_DECIDED = re.compile(r" (?:decidi\w+|acord(?:o|aron)|aprob(?:o|aron)|resolvi\w+|dispuso)(?= )")
_TELLING = frozenset({Status.SUMMARY, Status.BACKGROUND, Status.ORGANIZATION})
_MIN_SHARE = 0.2
_SLIGHT = 0.3
_RANK = {
    Force.MUST: "una obligación",
    Force.SHOULD: "una recomendación",
    Force.ENCOURAGED: "un aliento",
    Force.MIGHT: "una posibilidad",
}


def _with_future(found: set[Force], raw: str) -> set[Force]:
    return found | {Force.MUST} if _FUTURE_MUST.search(raw) else found


def _stated(comparison: Comparison, cues: tuple[Cue, ...]) -> set[Force]:
    """The forces that govern what the claim takes from its source, weighed by its words."""
    shares: dict[Force, float] = {}
    for word in comparison.claim.content():
        for match in comparison.focused(word):
            cue = governing(cues, match.position, comparison.source.words[match.position].sentence)
            if cue is not None:
                shares[cue.force] = max(shares.get(cue.force, 0.0), 0.0) + word.weight
    total = sum(shares.values())
    return {force for force, share in shares.items() if share >= _MIN_SHARE * total}


def _in_focus(comparison: Comparison, cues: tuple[Cue, ...]) -> set[Force]:
    return {cue.force for cue in cues if cue.sentence in comparison.focus}


def _tentative(comparison: Comparison, cues: tuple[Cue, ...], stated: set[Force]) -> Iterator[Finding]:
    considered = tentative_share(comparison, cues) > 0.55 and not hedged(comparison)
    # What is told as done asks for nothing; whether it was done is another rule's matter.
    if considered and not forces(comparison.claim.folded) and tells_as_done(comparison):
        return
    if considered or asks_only_to_consider(comparison):
        yield Finding(
            FindingKind.MODALITY, 0.75, "La fuente solo pide considerar la posibilidad; la afirmación lo da por pedido."
        )
    firm = stated & {Force.SHOULD, Force.MUST} or _DECIDED.search(comparison.focus_text())
    if leaves_free(comparison) and firm:
        reason = "La afirmación lo deja a criterio de quien debería hacerlo; la fuente lo pide sin esa reserva."
        yield Finding(FindingKind.MODALITY, 0.6, reason)
        return
    softened = STRICT_TENTATIVE_CLAIM.search(comparison.claim.folded)
    if Force.ENCOURAGED in forces(comparison.claim.folded) and not weighs_it(comparison):
        return
    focus = comparison.focus_text()
    if softened is None or softened[0] in focus or TENTATIVE_SOURCE.search(focus):
        return
    if (stated and Force.MIGHT not in stated) or (not stated and _DECIDED.search(focus)):
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
    elif highest == Force.SHOULD and limit == Force.MIGHT and not hedged(comparison):
        yield Finding(FindingKind.MODALITY, 0.65, reason)
    elif highest == Force.SHOULD and limit == Force.ENCOURAGED and " deberia" in comparison.claim.folded:
        reason = "La fuente alienta a hacerlo; la afirmación dice que debería hacerse."
        yield Finding(FindingKind.MODALITY, 0.25, reason)


def _without_named_duties(comparison: Comparison) -> str:
    """The claim without "obligaciones" and "vinculante" that its source names as well: spoken of, not imposed."""
    claim, source = comparison.claim.folded, comparison.focus_text()
    for named in _NAMED_DUTIES:
        claim = named.sub(" ", claim) if named.search(source) else claim
    return claim


def check_modality(comparison: Comparison) -> Iterator[Finding]:
    cues = find_cues(comparison.source)
    claimed = _with_future(forces(_without_named_duties(comparison)), comparison.claim.raw)
    stated = _with_future(_stated(comparison, cues) or _in_focus(comparison, cues), comparison.source.raw)
    if claimed and stated:
        stronger = list(_strengthened(comparison, claimed, stated))
        yield from stronger
        if any(finding.weight > _SLIGHT for finding in stronger):
            return
    elif Force.MUST in claimed:
        # An item of a list, cut from its lead-in, has no force of its own; what is told of a debate asks for nothing.
        told = {source.status for source in comparison.sources} <= _TELLING
        weight = 0.45 if _PLAIN_MUST.search(comparison.claim.folded) and not told else 0.8
        reason = "La afirmación habla de una obligación que la fuente no expresa."
        yield Finding(FindingKind.MODALITY, weight, reason)
    yield from _tentative(comparison, cues, stated)


def binds(folded: str) -> bool:
    return Force.MUST in forces(folded)
