"""Who said it: the speaker that a summary of the discussion names."""

from __future__ import annotations

import re

_NAME = (
    r"(?:[A-ZÁÉÍÓÚÑ][\wáéíóúñ’'-]+)"
    r"(?:\s(?:(?:de|del|la|las|los|van|von|da|dos|al|el|y)\s)*[A-ZÁÉÍÓÚÑ][\wáéíóúñ’'-]+){0,4}"
)
_MANY = (
    r"(?:un gran número de|la mayor[íi]a de (?:los|las)|numeros[oa]s|vari[oa]s|algun[oa]s|much[oa]s|otr[oa]s|"
    r"dos|tres|cuatro|"
    r"l[oa]s|divers[oa]s|cierto número de)(?: otr[oa]s)?"
)
_ONE = r"(?:una?|otr[oa]|el|la)"
_ROLES = (
    r"(?:orador(?:a|es|as)?|delegaci(?:ones|[oó]n)|delegad[oa]s?|panelistas?|participantes?|expert[oa]s?|ponentes?)"
)
_OFFICE = (
    r"(?:represen?tantes?|observador(?:a|es|as)?|delegaci[oó]n|director(?:a)?|secretari[oa] ejecutiv[oa]|relator(?:a)?)"
)
_SPEAKER = (
    rf"(?:(?i:la|el)\s(?:Excm[ao]\.\s)?(?:Sra|Sr|Dra|Dr)\.\s{_NAME}"
    rf"|(?i:(?:{_MANY}|{_ONE})\s{_ROLES})"
    rf"|(?i:(?:una?|el|la|los|las)\s{_OFFICE}\s(?:del?|de la|de los|de las)\s){_NAME}"
    r"|(?i:la)\s(?i:secretaría|presidenta|presidencia|vicepresidenta|relatora)"
    r"|(?i:el)\s(?i:presidente|vicepresidente|relator))"
)
_OPENING = re.compile(rf"(?:^|(?<=[.;»”]\s))({_SPEAKER})\b")
_AFTER_CLAUSE = re.compile(rf"^[^.;]{{0,160}}?,\s({_SPEAKER})\b")


def speaker(text: str) -> str | None:
    """The first speaker at the start of a sentence, or after the clause that opens the text; as printed."""
    found = [match for match in (_AFTER_CLAUSE.match(text), _OPENING.search(text)) if match]
    first = min(found, key=lambda match: match.start(1), default=None)
    return " ".join(first[1].split()) if first else None
