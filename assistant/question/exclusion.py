"""What a question leaves out: "excepto las de 2033", "aparte de los puertos, ¿qué...?"."""

from __future__ import annotations

import re

from assistant.words.topic import topic_words

# What is left out ends where the question proper goes on, or with it.
_ENDS = (
    r"(?=[,;:]? ?¿|, (?:que|qu[eé]|cu[aá]l(?:es)?|a qu[eé]|(?:a )?qui[eé]n(?:es)?|hablan?|habl[oó]|hablaron|"
    r"tratan?|mencionan?|dicen?|piden?|tocan?|abordan?|se (?:refieren?|ocupan?|recomend[oó]|pidi[oó]|dijo)|"
    r"what|which|who|quel(?:le)?s?|qui)\b|$)"
)
_EXCEPT = re.compile(
    r"(?:\b(?:pero no(?! (?:asist|interv|habl|tom|particip|formul|estuv|vin))|excepto|exceptuando|salvo|quitando|"
    r"(?<!al )(?<!lo )menos(?= (?:el|la|los|las|lo|en|sobre|a|de|por|para) )|"
    r"sin contar(?: con)?|sin incluir|dejando (?:fuera|aparte|a un lado|de lado)|al margen de|"
    r"excluyendo|y no(?= (?:las|los|lo|sobre|a|de) )|que no sean?(?: de)?)|"
    r"\bdistint[ao]s? de|"
    r"\b(?:except(?: for)?|but not|excluding|leaving aside|sauf|hormis|"
    r"[aà] l'exception d(?:e|es|u))|[.?!,] ?no (?:me )?incluyas) (.*?)" + _ENDS,
    re.IGNORECASE,
)
# Beside the one thing asked for, what is known already; of a list, what is not wanted in it.
_BESIDE = re.compile(
    r"\b(?:aparte de(?=l? )|other than|apart from|aside from|[aà] part|en dehors d(?:e|es|u)) (.*?)" + _ENDS,
    re.IGNORECASE,
)
_AND = re.compile(r"\s*,\s*(?:(?:y|o|e|ni|and|or|et|ou) )?|\s+(?:y|o|e|u|ni|and|or|et|ou)\s+")


def excluded(text: str, listed: bool) -> str:
    """What a question leaves out, after "excepto" and the like; `listed`: it asks for several things."""
    found = _found(text, listed)
    return found[1] if found else ""


def without_excluded(text: str, listed: bool) -> str:
    """A question without what it leaves out."""
    found = _found(text, listed)
    return text[: found.start()] + text[found.end() :] if found else text


def things_excluded(text: str, listed: bool) -> tuple[str, ...]:
    """The subjects that a question leaves out, each by its words: any of them is enough."""
    parts = (" ".join(topic_words(part)) for part in _AND.split(excluded(text, listed)))
    return tuple(part for part in parts if part)


def _found(text: str, listed: bool) -> re.Match[str] | None:
    return _EXCEPT.search(text) or (_BESIDE.search(text) if listed else None)
