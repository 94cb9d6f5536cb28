"""A sentence laid beside one candidate: does it back it, and if not, what is amiss, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.check import verify_quote
from assistant.check.actors import claimed_actors, stated_actors
from assistant.check.checker import THRESHOLD, check_claim, find_errors
from assistant.check.comparison import compare, literal_share
from assistant.check.source import Finding, FindingKind
from assistant.desk.draft.candidates import Candidate
from assistant.desk.draft.finding import Fault, Reason
from assistant.desk.draft.references import References
from assistant.ordinals import ordinal_in_spanish
from assistant.wording import enumerate_spanish
from vectorstore.records import Status
from vectorstore.words import fold

APPROVED = frozenset({Status.ADOPTED, Status.COMPILED})
_RECOMMENDED = re.compile(
    r"\b(?:recomendo|recomendaron|recomendacion(?:es)? (?:\d|de que)|(?:la|una) recomendacion|aprobo|aprobaron|"
    r"adopto|acordo|acordaron|deberian?|deben?|deberan?|tienen? que|han? de|obligad[oa]s? a|se alienta|"
    r"se alento|alento a|insto a|pidio a los estados|invito a los estados)\b"
)
_SAID = re.compile(
    r"\b(?:orador\w*|panelista\w*|ponente\w*|delegacion\w*|representante\w*|participante\w*|sra?\.|secretaria|"
    r"presidenta|presidencia|debate|deliberaciones|resumen|(?:senal|destac|subray|mencion|observ|explic)(?:o|aron)|"
    r"dij(?:o|eron)|expres(?:o|aron))(?!\w)"
)
_QUOTED = re.compile(r"(?:«([^«»]{18,})»|“([^“”]{18,})”|\"([^\"]{18,})\")")
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete "
        "dieciocho diecinueve veinte".split(),
        2,
    )
}
_QUANTITY = re.compile(
    rf"(?<![\d.,])(\d+(?:[.,]\d+)*|{'|'.join(_NUMBERS)}) "
    r"(anos?|meses|semanas|dias|horas|paises|estados|victimas|casos|agentes|empresas|millones|por ciento|%|"
    r"dolares|euros)"
)
_FAULTS = {
    FindingKind.NUMBER: Fault.NUMBER,
    FindingKind.NAME: Fault.NAME,
    FindingKind.POLARITY: Fault.NEGATION,
    FindingKind.ANTONYM: Fault.NEGATION,
    FindingKind.MODALITY: Fault.MODALITY,
    FindingKind.ATTRIBUTION: Fault.ATTRIBUTION,
    FindingKind.STATUS: Fault.STATUS,
    FindingKind.ACTOR: Fault.ATTRIBUTION,
    FindingKind.SCOPE: Fault.DETAIL,
    FindingKind.CAUSE: Fault.DETAIL,
    FindingKind.DETAIL: Fault.DETAIL,
    FindingKind.COVERAGE: Fault.NOTHING,
}
_PERSON = re.compile(r"\bSra?\. ((?:de |del |la )*[A-ZÁÉÍÓÚÑ][\w'’-]+)")
_ASKED = re.compile(r"\b(?:recomend|pidi|acord|alent|exhort|inst)\w+ (?:a )?que ((?:el|la|los|las) \w+(?: \w+)?)")
# A sentence with this share of its words from the passage is a copy in which one verb was changed.
_LITERAL, _RARE = 0.7, 0.6
_GAP = re.compile(r"\[…\]|\[\.\.\.\]|\(…\)|…")
_MOSTLY_QUOTED = 0.6
_WORTH_SAYING = 0.25
# A passage that speaks of less than this share of a sentence does not back it, whatever the check finds.
_SPOKEN_OF = 0.66


@dataclass(frozen=True, slots=True)
class Weighed:
    """`score` is that of the check, 0..1; `near` the share of the sentence that the candidate speaks of, 0..1.

    `amiss` are faults of standing (meeting, draft, speaker, quote), `reasons` what the check found.
    """

    candidate: Candidate
    near: float
    score: float
    amiss: tuple[Reason, ...]
    reasons: tuple[Reason, ...]

    @property
    def backs(self) -> bool:
        return self.worded and not self.amiss

    @property
    def worded(self) -> bool:
        """Whether the words are backed, whatever their standing."""
        return self.score >= THRESHOLD and self.near >= _SPOKEN_OF


def is_quotation(claim: str, candidate: Candidate) -> bool:
    """Whether a sentence is hardly more than words between quotation marks, and these stand in the passage."""
    quoted = _quotes(claim)
    if sum(map(len, quoted)) < _MOSTLY_QUOTED * len(claim):
        return False
    parts = [part for text in quoted for part in _GAP.split(text) if part.strip(" .,;:")]
    return all(verify_quote(part.strip(" .,;:"), candidate.source.text) for part in parts)


def _quotes(claim: str) -> list[str]:
    """What stands between quotation marks of the first degree."""
    return [next(filter(None, found)) for found in _QUOTED.findall(claim)]


def weigh(references: References, candidate: Candidate, near: float) -> Weighed:
    claim = references.claim
    if is_quotation(claim, candidate):
        return Weighed(candidate, 1.0, 1.0, tuple(_amiss(references, candidate)), ())
    verdict = check_claim(claim, (candidate.source,))
    reasons = tuple(_reasons(find_errors(claim, (candidate.source,)))) if not verdict.supported else ()
    return Weighed(candidate, near, verdict.score, tuple(_amiss(references, candidate)), reasons)


def _amiss(references: References, candidate: Candidate) -> Iterator[Reason]:
    passage, folded = candidate.passage, fold(references.claim)
    others = [one for one in references.meetings if not _names(candidate, one)]
    if others and passage.meeting is not None and passage.meeting not in references.meetings:
        named = enumerate_spanish([ordinal_in_spanish(one) for one in others])
        yield Reason(
            Fault.MEETING,
            f"La frase habla de la {named} reunión; lo dice la {ordinal_in_spanish(passage.meeting)}.",
        )
    if passage.status is Status.DRAFT and not references.of_draft:
        yield Reason(Fault.STATUS, "Solo consta en el proyecto de informe, que no es el texto aprobado.")
    if passage.status is not Status.DRAFT and references.of_draft:
        yield Reason(Fault.STATUS, "La frase lo atribuye al proyecto; este texto no es del proyecto.")
    if (
        passage.status in (Status.SUMMARY, Status.BACKGROUND)
        and _RECOMMENDED.search(folded)
        and not _SAID.search(folded)
    ):
        yield Reason(Fault.SPOKEN, "Consta en el debate o en un documento previo; la reunión no lo recomendó.")
    for rule in (_altered, _quantities, _persons, _actors, _asked_for):
        yield from rule(references.claim, candidate)


def _quantities(claim: str, candidate: Candidate) -> Iterator[Reason]:
    """Quantities with their unit that the passage itself, and not its label or date, states."""
    source = fold(candidate.source.text)
    for found in _QUANTITY.finditer(fold(claim)):
        number, unit = found[1], found[2]
        forms = {number, *(digits for word, digits in _NUMBERS.items() if word == number)}
        forms |= {word for word, digits in _NUMBERS.items() if digits == number}
        if not any(re.search(rf"(?<![\d.,]){re.escape(one)}(?: de)? {unit[:4]}", source) for one in forms):
            yield Reason(Fault.NUMBER, f"La fuente no dice «{found[0]}».")


def _persons(claim: str, candidate: Candidate) -> Iterator[Reason]:
    """A person by name must stand in the passage, or be its speaker."""
    source = f"{candidate.source.text} {candidate.source.speaker or ''}"
    for found in _PERSON.finditer(claim):
        if found[1] not in source:
            yield Reason(Fault.ATTRIBUTION, f"La fuente no nombra a {found[0]}.")


def _actors(claim: str, candidate: Candidate) -> Iterator[Reason]:
    """ "Recomendó que los Estados aumentaran": who is asked, though no modal verb says so."""
    found = _ASKED.search(claim)
    asked = claimed_actors(f" {fold(found[1])} deberian hacerlo ") if found else set()
    stated = stated_actors(f" {fold(candidate.source.text).replace(',', ' , ')} ")
    if asked and stated and not asked & stated:
        yield Reason(Fault.ATTRIBUTION, f"La fuente no se dirige a {', '.join(asked)}, sino a {', '.join(stated)}.")


def _asked_for(claim: str, candidate: Candidate) -> Iterator[Reason]:
    """The very thing that is asked for, the verb after "deberían" or "a que", amid words taken from the passage."""
    comparison = compare(claim, (candidate.source,))
    if candidate.passage.status not in APPROVED or literal_share(comparison) < _LITERAL:
        return
    words = comparison.claim.words
    for at, word in enumerate(words[:-2]):
        following = words[at + 1]
        cue = word.folded.startswith("deberi") or (word.folded == "que" and words[at - 1].folded == "a")
        if cue and following.weight >= _RARE and comparison.quality(following) == 0.0:
            yield Reason(Fault.NEGATION, f"La fuente no pide «{following.form}».")
            return


def _names(candidate: Candidate, meeting: int) -> bool:
    """Whether a passage itself speaks of a meeting: then a sentence that names it is no sentence of that meeting."""
    text = fold(candidate.source.text)
    return (
        re.search(rf"\b(?:{fold(ordinal_in_spanish(meeting))}|{meeting} ?[ªa]\.?) (?:reunion|periodo)", text)
        is not None
    )


def _altered(claim: str, candidate: Candidate) -> Iterator[Reason]:
    for quoted in _quotes(claim):
        parts = [part.strip(" .,;:") for part in _GAP.split(quoted)]
        for part in parts:
            if len(part.split()) > 3 and verify_quote(part, candidate.source.text) is None:
                yield Reason(
                    Fault.QUOTE, f"El texto entrecomillado no está letra por letra en el pasaje: «{part[:90]}»."
                )
                return


def _reasons(findings: Sequence[Finding]) -> Iterator[Reason]:
    seen: set[str] = set()
    worth = [one for one in findings if one.weight >= _WORTH_SAYING] or findings[:1]
    for one in worth:
        if one.reason not in seen:
            seen.add(one.reason)
            yield Reason(_FAULTS[one.kind], one.reason)
