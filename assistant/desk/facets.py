"""The parts of a theme that are searched each on its own: "prevención y represión de la trata" are two subjects."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SEPARATED = re.compile(r"\s*[;,]\s*(?:[yeou]\s+)?|\s+[yeou]\s+")
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


def facets(theme: str) -> tuple[str, ...]:
    """The theme itself, or the coordinated subjects in it.

    A complement after the last belongs to all when the others are single nouns: "asistencia y protección a las
    víctimas" asks for the help and for the protection. Bare plurals after a first with a head ("la formación de jueces
    y fiscales") have that head; another single noun ("el control de la pesca y transporte") may belong to either side,
    and the theme stays whole.
    """
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
