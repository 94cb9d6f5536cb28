"""Who said it: the speaker that a summary of the discussion names."""

from __future__ import annotations

import re

from ingestion.structure.speech import IMPERSONAL, SPOKE

_CAPITALIZED = r"[A-ZÁÉÍÓÚÑÅÖÜÇ][\w’'.-]*\w"
_NAME = (
    rf"(?:{_CAPITALIZED})"
    rf"(?:\s(?:(?:de|del|la|las|los|van|von|da|dos|al|el|y|of|the|de la|du|des|et|and|bin)\s)*{_CAPITALIZED}){{0,5}}"
)
_OF_COUNTRY = r"(?:\s\((?:[^()]|\([^()]*\)){2,60}\))?"
_MANY = (
    r"(?:un gran número de|la mayor[íi]a de (?:los|las)|numeros[oa]s|vari[oa]s|algun[oa]s|much[oa]s|otr[oa]s|"
    r"dos|tres|cuatro|cinco|ambas|ambos|"
    r"l[oa]s|divers[oa]s|cierto número de)(?: otr[oa]s)?"
)
_ONE = r"(?:una?|otr[oa]|el|la)"
_ROLES = (
    r"(?:orador(?:a|es|as)?|delegaci(?:ones|[oó]n)|delegad[oa]s?|panelistas?|participantes?|expert[oa]s?|ponentes?|"
    r"representantes?|observador(?:a|es|as)?|moderador(?:a)?|Estados(?:\s(?:miembros|partes?))?)"
)
_OFFICE = (
    r"(?:represen?tantes?|observador(?:a|es|as)?|delegaci[oó]n|director(?:a)?|secretari[oa] ejecutiv[oa]|relator(?:a)?|"
    r"panelista|ponente|expert[oa]|ministr[oa]|embajador(?:a)?)"
)
_ENGLISH = (
    rf"(?:(?:Mr|Ms|Mrs|Dr)\.\s{_NAME}{_OF_COUNTRY}"
    rf"|(?i:the)\s(?:representatives?|observers?|delegations?|Minister)\s(?:of|for)\s(?:the\s)?{_NAME}{_OF_COUNTRY}"
    r"|(?i:several|some|many|most|other|one|two|another|the|a number of)\s(?:other\s)?"
    r"(?:speakers?|delegations?|participants?|panellists?|experts?)"
    r"|(?i:the)\s(?:Chair(?:person|man)?|Secretariat|President|Vice-Chair|Rapporteur))"
)
_FRENCH = (
    rf"(?:(?:M\.|Mme)\s{_NAME}{_OF_COUNTRY}"
    rf"|(?i:les?|la)\s(?:représentante?s?|observat(?:eur|rice)s?)\s(?:de\s(?:la\s|l[’'])?|du\s|des\s|d[’']){_NAME}{_OF_COUNTRY}"
    r"|(?i:plusieurs|certains|certaines|de nombreux|un|une|les|d’autres)\s(?:orateurs?|oratrices?|délégations?|"
    r"participants?)|(?i:le|la)\s(?:Président|Présidente|secrétariat|Rapporteur))"
)
_SPEAKER = (
    rf"(?:(?i:la|el)\s(?:Excm[ao]\.\s)?(?:Sra|Sr|Dra|Dr|Emb)\.\s{_NAME}{_OF_COUNTRY}"
    rf"|(?i:(?:una?|el|la|los|las)\s{_OFFICE}\s(?:del?|de la|de los|de las)\s){_NAME}{_OF_COUNTRY}"
    rf"|(?i:(?:{_MANY}|{_ONE})\s{_ROLES})"
    r"|(?i:la)\s(?i:secretaría|presidenta|presidencia|vicepresidenta|relatora)"
    r"|(?i:el)\s(?i:presidente|vicepresidente|relator)"
    rf"|{_ENGLISH}|{_FRENCH})"
)
_READ = 2_000  # characters: who speaks is said at the beginning
# What may stand between a speaker and the verb: "(Chile), hablando en nombre de ...,".
_ASIDE = r"(?:,[^.;]{1,200}?,)?(?:\s(?:también|asimismo|además|igualmente|also|then|luego|después|no|les?|lo))?\s"
_FIRST = re.compile(rf"^({_SPEAKER})(?!\w)")
_AFTER_CLAUSE = re.compile(rf"^[^.;]{{0,160}}?,\s({_SPEAKER})(?!\w)")
_LATER = re.compile(rf"(?<=[.;»”]\s)({_SPEAKER}){_ASIDE}{SPOKE}")
# A country or an office that the list above does not know: "El Japón señaló", "Chile y Fiji dijeron".
_BODY = (
    r"(?:(?:El|La|Los|Las|The|Le|Les)\s)?(?:Grupo de (?:Trabajo|Expertos)|Comité|Comisión|Conferencia|Consejo|Asamblea|"
    r"Reunión|Junta|Subcomi|Convención|Protocolo|Sesión|Working Group|Committee|Commission|Council|Conference|Groupe)"
)
_NOBODY = (
    r"(?:Se|No|También|Asimismo|Además|Igualmente|Luego|Después|Posteriormente|Finalmente|Así|Ello|Esto|"
    r"It|There|Il|On)\b"
)
_COUNTRY = re.compile(
    rf"^(?!{_BODY}|{_NOBODY})((?:(?:El|La|Los|Las)\s)?{_NAME}{_OF_COUNTRY}(?:,\s(?:el\s|la\s|los\s|las\s)?{_NAME}{_OF_COUNTRY})*"
    rf"(?:\s(?:y|e)\s(?:el\s|la\s|los\s|las\s)?{_NAME}{_OF_COUNTRY})?){_ASIDE}{SPOKE}"
)
# "Por invitación de la Presidenta, la delegación toma asiento": nobody speaks.
_SEATED = re.compile(r"^[^.;]{0,200}\b(?:tom(?:an?|ó|aron)\sasiento|se\sretir(?:an?|ó|aron))\b")
_IMPERSONAL = re.compile(rf"^[^.]*?(?i:{IMPERSONAL})")

# "Sra. Keita (habla en inglés): Señor Presidente, ...": how verbatim records set who speaks.
_TURN = re.compile(
    r"((?:(?:El|La)\s(?:Vicep|P)resident[ea]|(?:El|La)\sSecretari[oa]\sGeneral)|"
    r"(?:Sr|Sra|Dr|Dra|Excm[oa])\.\s[^:;()]{2,60}?(?:\s\((?!habla)[^()]*(?:\([^()]*\))?[^()]*\))?)(?:\s\(habla\sen\s[^)]*\))?:\s"
)
_PROCEDURE = re.compile(
    r"(?:Se\s(?:abre|levanta|suspende|reanuda|procede|somete|guarda)|Queda|As[íi]\squeda|Por\s\d+|"
    r"Por\sunanimidad|Votos\s|Abstenciones)\b"
)


def turn(text: str, before: str | None) -> str | None:
    """Who speaks in a paragraph of a verbatim record: who begins there, or else `before`, until something happens."""
    begins = _TURN.match(text)
    if begins:
        return begins[1]
    return None if _PROCEDURE.match(text) else before


def speaker(text: str) -> str | None:
    """Who opens the text, or speaks after the clause that opens it; as printed.

    A later sentence tells when the first one reports nothing ("Se abrió el debate. La Presidenta dijo ...").
    """
    text = text[:_READ]
    if _SEATED.search(text):
        return None
    first = _FIRST.match(text) or _COUNTRY.match(text) or _AFTER_CLAUSE.match(text)
    if first is None and not _IMPERSONAL.match(text):
        first = _LATER.search(text)
    return " ".join(first[1].split()) if first else None
