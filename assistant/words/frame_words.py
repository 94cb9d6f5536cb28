"""The words with which a question on reports is asked and that are no part of its subject: "¿qué tareas subrayó?"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from assistant.words.cardinals import cardinals
from vectorstore.words import fold

FRAME_FILE = Path(__file__).parents[1] / "data" / "frame_words.txt"
# The third person of the present, the past and the imperfect, folded.
_ENDINGS = {
    "-ar": "a an o aron aba aban".split(),
    "-er": "e en io ieron ia ian".split(),
    "-ir": "e en io ieron ia ian".split(),
}
_NUMBER = (
    rf"(?:\d{{1,2}}|{'|'.join(cardinals(2))}|distint[oa]s|siguientes|demas|otr[oa]s|other|various|autres|diverses)"
)
# Behind these a noun is what a question is about, unless it asks with it: "de qué modos".
_BEHIND = (
    r"(?<![\w-])(?:de|del|al?|sobre|en|con|sin|para|por|contra|entre|hacia|acerca de|of|on|about|in|to|for|with|by|"
    r"from|sur|des?|du|dans|pour|par|avec|aux?) (?:(?:l[ao]s?|el|un[oa]s?|sus?|the|its|their|les?|ses|leurs?) )?"
    rf"(?:{_NUMBER} )?$"
)
_MEETING = (
    r"(?: (?:de|del|of|from|du|des) (?:(?:l[ao]s?|el|the|les?|l')? ?)?(?:(?:19|20)\d\d|\w+ (?:reuni|meeting|"
    r"session|encuentro)|(?:reuni|meeting|session|informe|report|rapport|recopilacion|compilation|grupo|group)))"
)


def is_frame_verb(folded_word: str) -> bool:
    """Whether a word is a verb by which reports say, ask for or hold something, in the third person."""
    return folded_word in _verbs("saying") or folded_word in _verbs("holding")


def is_verb_of_saying(folded_word: str) -> bool:
    """Whether a word is a verb by which reports and speakers say, ask or advise, in the third person."""
    return folded_word in _verbs("saying")


def without_frame_nouns(question: str) -> str:
    """A question without the nouns for what it asks for: "¿qué propuestas hay sobre los puertos?" asks about ports."""
    folded = fold(question)
    if len(folded) != len(question):
        return question
    spans = [found.span(1) for found in _nouns().finditer(folded) if not re.search(_BEHIND, folded[: found.start(1)])]
    for start, end in spans:
        question = f"{question[:start]}{' ' * (end - start)}{question[end:]}"
    return question


def opens_with_frame_noun(folded: str) -> bool:
    """Whether a folded question begins with such a noun in the plural: "Medidas que se pidieron sobre los puertos"."""
    return bool(_opening().match(folded))


@lru_cache(maxsize=2)
def _verbs(kind: str) -> frozenset[str]:
    """The verbs of a kind in their forms."""
    own = {name.removeprefix(f"{kind} "): words for name, words in _read().items() if name.startswith(f"{kind} ")}
    stems = {name: words for name, words in own.items() if name in _ENDINGS}
    regular = (stem + ending for name, words in stems.items() for stem in words for ending in _ENDINGS[name])
    forms = (*regular, *(form for name, words in own.items() if name not in stems for form in words))
    return frozenset(forms) - frozenset(_read()["also nouns"])


@lru_cache(maxsize=1)
def _nouns() -> re.Pattern[str]:
    kinds = _read()
    always, terms = (_any_of(kinds[kind]) for kind in ("nouns", "nouns of kinds"))
    return re.compile(rf"(?<![\w-])({always}|(?:{terms})(?={_MEETING}|(?! (?:de|del|en|of|du|d')\b)))(?![\w-])")


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    kinds = _read()
    nouns = [word for kind in ("nouns", "nouns of kinds", "nouns of labels") for word in kinds[kind]]
    plurals = [word for word in nouns if word.endswith("s")]
    every = r"(?:(?:tod[oa]s|every|all|toutes?|tous|each|chaque) )?(?:(?:l[oa]s|the|les) )?"
    return re.compile(rf"\W*{every}(?:{_NUMBER} )?(?:{_any_of(plurals)})\b")


def _any_of(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def _read(path: Path = FRAME_FILE) -> Mapping[str, tuple[str, ...]]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {kind: tuple(words.split()) for kind, _, words in (line.partition(":") for line in lines)}
