"""The parts of a theme that are searched each on its own: "prevención y represión de la trata" are two subjects."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vectorstore.words import fold

_SEPARATED = re.compile(r"\s*[;,]\s*(?:[yeou]\s+)?|\s+[yeou]\s+")
_AND = re.compile(r"\s+[ye]\s+")
_COMPLEMENT = re.compile(r"\s(?:de|del|a|al|en|para|contra|por|entre|con)\s")
# "El papel de los cónsules" is about the consuls.
_HEAD = re.compile(
    r"^(?:(?:el|la|los|las)\s+)?(?:papel|función|cuestión|problema|tema|asunto|importancia|lucha|fenómeno|situación|"
    r"participación|contribución|implicación|intervención|fomento|fortalecimiento|promoción|mejora)\s+"
    r"(?:de|del|contra)\s+(?:(?:el|la|los|las)\s+)?(?=\w)",
    re.IGNORECASE,
)
_LAST_NOUN = re.compile(r"(?P<head>.+\s(?:de|a|para|contra)\s)(?P<noun>\w+)")
_PLURAL = re.compile(r"\w+s")
_ARTICLE = re.compile(r"^(?:el|la|los|las)\s+")
# A theme that says what is to be done: "evitar que se cobre a los trabajadores".
_CLAUSE = re.compile(
    r"^(?:no )?(?!(?:mujer|menor|lugar|hogar|poder|deber|taller)\b)[a-zñ]+(?:ar|er|ir)(?:se|l[aeo]s?)?\b"
)
# Who acts or is acted upon, by the beginning of the noun that heads a part.
_ACTORS = re.compile(
    r"^(?:personal|funcionari|agente|autoridad|juec|juez|fiscal|polic|diplomatic|consul|embajad|victim|testig|ninos?\b|"
    r"ninas?\b|menor|adolescent|joven|mujer|hombre|migrant|refugiad|desplazad|trabajador|emplead|empleador|empresa|"
    r"sector|sociedad civil|organizacion|ong|sindicat|medios? de (?:comunicacion|difusion)|periodist|consumidor|usuari|"
    r"proveedor|agencia|supervivient|persona|inspector|oficial|interpret|abogad|comunidad|estado|pais|unodc|secretaria|"
    r"conferencia|militar|soldad|profesional|docent|maestr|medic|plataform|tratante|traficante|delincuent|grupo|familia)"
)
# What heads a part and says no more than that people are meant: "personal consular" is whatever is consular.
_ANYONE = re.compile(
    r"^(?:(?:el|la|los|las) )?(?:personal|funcionari[oa]s?|agentes?|oficial(?:es)?|autoridad(?:es)?|representantes?|"
    r"profesionales|miembros|personas) (?=(?!de\b|del\b|en\b|con\b)\w)"
)
_DEED = re.compile(r"(?:cion|sion|miento|aje|ncia|ura)$")


@dataclass(frozen=True, slots=True)
class Facet:
    """One part of a theme, worded in each of `wordings`: "personal diplomático o consular" is one part in two."""

    wordings: tuple[str, ...]


def is_clause(theme: str) -> bool:
    """Whether a theme says what is to be done, with a verb, and not by a noun."""
    return bool(_CLAUSE.match(fold(theme.strip())))


def crossed(theme: str) -> tuple[Facet, ...]:
    """The parts that must come together: what is done and who does or suffers it, "capacitación y cónsules".

    Empty where the parts are of one kind ("prevención y represión", "mujeres y niños"): these are looked for each.
    """
    parts = [part for part in _AND.split(_HEAD.sub("", theme.strip(" .;,"))) if part]
    if len(parts) != 2 or is_clause(theme) or re.search(r"[;,]", theme):
        return ()
    if _is_actor(parts[0]) == _is_actor(parts[1]) or _shares_head(parts):
        return ()
    return tuple(Facet(_alternatives(part)) for part in parts)


def _is_actor(part: str) -> bool:
    return bool(_ACTORS.match(fold(_ARTICLE.sub("", part.strip()))))


def _shares_head(parts: Sequence[str]) -> bool:
    """ "Protección de víctimas y testigos": what follows "y" hangs on the head of the first part."""
    return bool(_COMPLEMENT.search(parts[0])) and _is_bare(parts[1]) and _is_actor(parts[1])


def _alternatives(part: str) -> tuple[str, ...]:
    """ "Personal diplomático o consular" as "personal diplomático" and "personal consular"."""
    first, *others = re.split(r"\s+[ou]\s+", part)
    head = _ARTICLE.sub("", first).split()[0]
    worded = (first, *(f"{head} {one}" if _is_bare(one) and len(first.split()) > 1 else one for one in others))
    return tuple(_ANYONE.sub("", one) for one in worded)


def facets(theme: str) -> tuple[str, ...]:
    """The theme itself, or the coordinated subjects in it.

    A complement after the last belongs to all when the others are single nouns: "asistencia y protección a las
    víctimas" asks for the help and for the protection. Bare plurals after a first with a head ("la formación de jueces
    y fiscales") have that head; another single noun ("el control de la pesca y transporte") may belong to either side,
    and the theme stays whole, unless both name a deed ("recopilación de datos e investigación").
    """
    if is_clause(theme):
        return (theme.strip(" .;,"),)
    theme = _HEAD.sub("", theme.strip(" .;,"))
    parts = [part for part in _SEPARATED.split(theme) if part]
    if len(parts) < 2:
        return (theme,)
    *firsts, last = parts
    if _is_bare(last):
        return tuple(parts) if all(map(_is_bare, firsts)) or ";" in theme else _of_one_head(theme, parts)
    if not all(map(_is_bare, firsts)):
        return tuple(parts)
    head, complement = _head_and_complement(last)
    return tuple(f"{part} {complement}" for part in (*firsts, head))


def _of_one_head(theme: str, parts: Sequence[str]) -> tuple[str, ...]:
    """ "La formación de jueces y fiscales" as the training of each, where all are bare plurals."""
    first, *others = parts
    if _DEED.search(fold(_ARTICLE.sub("", first).split()[0])) and all(_DEED.search(fold(one)) for one in others):
        return tuple(parts)
    found = _LAST_NOUN.match(first)
    if found is None or not all(_PLURAL.fullmatch(one) for one in (found["noun"], *others)):
        return (theme,)
    return tuple(f"{found['head']}{one}" for one in (found["noun"], *others))


def _is_bare(part: str) -> bool:
    """Whether a part is a noun alone, with or without its article."""
    return len(_ARTICLE.sub("", part).split()) == 1


def _head_and_complement(part: str) -> tuple[str, str]:
    """ "protección a las víctimas" as "protección" and "a las víctimas"; an adjective is a complement too."""
    found = _COMPLEMENT.search(part)
    if found:
        return part[: found.start()], part[found.start() :].strip()
    article = _ARTICLE.match(part)
    start = article.end() if article else 0
    noun, _, rest = part[start:].partition(" ")
    return part[:start] + noun, rest
