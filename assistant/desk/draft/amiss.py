"""What is amiss with a sentence beside a passage, whatever the check of its words says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check import verify_quote
from assistant.check.actors import claimed_actors, stated_actors
from assistant.check.comparison import compare, literal_share
from assistant.check.text import read_text
from assistant.desk.draft.candidates import Candidate
from assistant.desk.draft.finding import Fault, Reason
from assistant.desk.draft.references import References
from assistant.words.cardinals import in_spanish
from assistant.words.conjunctions import joined_by_and
from assistant.words.ordinals import ORDINAL, meeting_in_spanish, ordinal_in_spanish, ordinal_number
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
_NUMBERS = {word: str(number) for word, number in in_spanish(2).items()}
_QUANTITY = re.compile(
    rf"(?<![\d.,])(\d+(?:[.,]\d+)*|{'|'.join(_NUMBERS)}) "
    r"(anos?|meses|semanas|dias|horas|paises|estados|victimas|casos|agentes|empresas|millones|por ciento|%|"
    r"dolares|euros)"
)
_PERSON = re.compile(r"\bSra?\. ((?:de |del |la )*[A-ZÁÉÍÓÚÑ][\w'’-]+)")
_ASKS_TO = re.compile(
    r"\b(?:(?:[Rr]ecom(?:end|iend)|[Pp]idi|[Pp]id|[Pp]ropus|[Pp]ropon|[Aa]cord|[Aa]cuerd|[Dd]ecidi)"
    r"(?:ó|aron|a|an|ieron|e|en|o)|[Dd]ebería[n]?|[Dd]eben?) \w+[aei]r(?:se)?\b"
)
_ASKED = re.compile(r"\b(?:recomend|pidi|acord|alent|exhort|inst)\w+ (?:a )?que ((?:el|la|los|las) \w+(?: \w+)?)")
_ORDINAL_MEETING = re.compile(rf"\b{ORDINAL} reunion\b|\bde la {ORDINAL}(?=\s*(?:[.,;]|$))")
_QUOTED = re.compile(r"(?:«([^«»]{18,})»|“([^“”]{18,})”|\"([^\"]{18,})\")")
GAP = re.compile(r"\[…\]|\[\.\.\.\]|\(…\)|…")
# A sentence with this share of its words from the passage is a copy in which one verb was changed.
_LITERAL, _RARE = 0.7, 0.6


def quotes(claim: str) -> list[str]:
    """What stands between quotation marks of the first degree."""
    return [next(filter(None, found)) for found in _QUOTED.findall(claim)]


def amiss(references: References, candidate: Candidate) -> Iterator[Reason]:
    passage, folded = candidate.passage, fold(references.claim)
    others = [one for one in references.meetings if not _names(candidate, one)]
    if others and passage.meeting is not None and passage.meeting not in references.meetings:
        named = joined_by_and([meeting_in_spanish(one) for one in others])
        yield Reason(
            Fault.MEETING,
            f"La frase habla de la {named}; lo dice la {meeting_in_spanish(passage.meeting)}.",
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
    for rule in (_altered, _quantities, _persons, _actors, _asked_for, _other_object, _other_ordinal):
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


def _other_object(claim: str, candidate: Candidate) -> Iterator[Reason]:
    """ "Recomendó crear una lista negra": the first words after the verb must be of the passage."""
    cue = _ASKS_TO.search(claim)
    if cue is None:
        return
    comparison = compare(claim, (candidate.source,))
    words = [one for one in comparison.claim.content() if one.position > len(read_text(claim[: cue.end()]).words)]
    absent = [one for one in words[:2] if not comparison.matches.get(one.position)]
    if len(absent) == 2:
        yield Reason(Fault.NOTHING, f"La fuente no pide «{absent[0].form} {absent[1].form}».")


def _other_ordinal(claim: str, candidate: Candidate) -> Iterator[Reason]:
    """A meeting that the passage names by its ordinal where the sentence has another."""
    said, told = _ordinals(claim), _ordinals(candidate.source.text)
    wrong, right = said - told - {candidate.passage.meeting}, told - said - {candidate.passage.meeting}
    if said & told and len(wrong) == 1 and len(right) == 1:
        named, meant = (ordinal_in_spanish(next(iter(one)) or 0) for one in (wrong, right))
        yield Reason(Fault.NUMBER, f"La frase habla de la {named} reunión; la fuente, de la {meant}.")


def _ordinals(text: str) -> set[int | None]:
    return {ordinal_number(one[1] or one[2]) for one in _ORDINAL_MEETING.finditer(fold(text))}


def _names(candidate: Candidate, meeting: int) -> bool:
    """Whether a passage itself speaks of a meeting: then a sentence that names it is no sentence of that meeting."""
    text = fold(candidate.source.text)
    ordinal, named = fold(ordinal_in_spanish(meeting)), fold(meeting_in_spanish(meeting))
    return re.search(rf"\b(?:{named}|(?:{ordinal}|{meeting} ?[ªa]\.?) (?:reunion|periodo))", text) is not None


def _altered(claim: str, candidate: Candidate) -> Iterator[Reason]:
    for quoted in quotes(claim):
        parts = [part.strip(" .,;:") for part in GAP.split(quoted)]
        for part in parts:
            if len(part.split()) > 3 and verify_quote(part, candidate.source.text) is None:
                yield Reason(
                    Fault.QUOTE, f"El texto entrecomillado no está letra por letra en el pasaje: «{part[:90]}»."
                )
                return
